// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/detailfields.h"

#include "core/redactor.h"
#include "core/weblink.h"
#include "models/text/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roster::detail {

namespace {

constexpr int longestProtocol = 16;
constexpr qsizetype mostVolumes = 100; ///< Each is a section of its own.

struct Network {
    Q_DECLARE_TR_FUNCTIONS(roster::DetailNetwork)
};

DetailGroup addresses(const Source &source)
{
    const Instance &instance = source.detail.instance;
    return Fields()
        .mono(Network::tr("Public IP", "detail: label, an IP address"), instance.publicAddress)
        .mono(Network::tr("Private IP", "detail: label, an IP address"), instance.privateAddress)
        .mono(Network::tr("Network ID", "detail: label, the cloud's private network"),
              source.detail.networkId)
        .word(Network::tr("Bandwidth", "detail: label"), source.detail.bandwidth)
        .group(Network::tr("Network", "detail: heading"));
}

QString portNumber(const Port &port)
{
    return port.port ? QString::number(*port.port) : format::dash();
}

/// "8080 (tcp)": how a port is called where it stands outside of its table.
QString portLabel(const Port &port)
{
    return port.protocol.isEmpty() ? portNumber(port)
                                   : u"%1 (%2)"_s.arg(portNumber(port), safeText(port.protocol));
}

DetailGroup ports(const QList<Port> &ports)
{
    Fields fields;
    for (const Port &port : firstOf(ports)) {
        if (safeText(port.endpoint).isEmpty())
            fields.text(portLabel(port), Network::tr("no address yet", "of a network port"));
        else if (isWebAddress(port.endpoint))
            fields.link(portLabel(port), Secret(port.endpoint.toUtf8()));
        else
            fields.masked(portLabel(port), port.endpoint);
        fields.cells({portNumber(port),
                      port.protocol.isEmpty() ? format::dash() : safeText(port.protocol, longestProtocol)});
    }
    DetailGroup group =
        fields.more(ports.size()).group(Network::tr("Ports", "detail: heading, network ports"));
    group.columns = {Network::tr("Port", "column: a network port's number"),
                     Network::tr("Protocol", "column: of a network port"),
                     Network::tr("Endpoint", "column: where a network port is reached")};
    return group;
}

DetailGroup volume(const Volume &volume, qsizetype number)
{
    return Fields()
        .mono(Network::tr("Mounted at", "detail: label, a path"), volume.mountPoint)
        .word(Network::tr("Type", "detail: label, kind of volume"), volume.type)
        .mono(Network::tr("ID", "detail: label, the volume's identifier"), volume.id)
        .group(Network::tr("Volume %1", "detail: heading, a number").arg(number));
}

} // namespace

DetailPage networkPage(const Source &source)
{
    const Instance &instance = source.detail.instance;
    QList<DetailGroup> groups{addresses(source), ports(instance.ports)};
    const QList<Volume> &volumes = source.detail.volumes;
    for (qsizetype i = 0; i < std::min(volumes.size(), mostVolumes); ++i)
        groups << volume(volumes[i], i + 1);
    if (volumes.size() > mostVolumes)
        groups << Fields()
                      .text(u"…"_s, format::more(volumes.size() - mostVolumes))
                      .group(Network::tr("More volumes", "detail: heading"));
    return page(u"network"_s, Network::tr("Network & storage", "detail: page"), groups);
}

} // namespace roster::detail
