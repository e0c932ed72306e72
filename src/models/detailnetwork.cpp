// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detailfields.h"

#include "core/redactor.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roster::detail {

namespace {

struct Network {
    Q_DECLARE_TR_FUNCTIONS(roster::DetailNetwork)
};

DetailGroup addresses(const Source &source)
{
    const Instance &instance = source.detail.instance;
    return Fields()
        .mono(Network::tr("Public address", "detail: label, an IP address"), instance.publicAddress)
        .mono(Network::tr("Private address", "detail: label, an IP address"), instance.privateAddress)
        .mono(Network::tr("Network ID", "detail: label, the cloud's private network"),
              source.detail.networkId)
        .word(Network::tr("Bandwidth", "detail: label"), source.detail.bandwidth)
        .group(Network::tr("Network", "detail: heading"));
}

/// "8080 (tcp)"
QString portLabel(const Port &port)
{
    const QString number =
        port.port ? QString::number(*port.port) : Network::tr("Port", "detail: label, number not known");
    return port.protocol.isEmpty() ? number : u"%1 (%2)"_s.arg(number, displayText(port.protocol));
}

DetailGroup ports(const Instance &instance)
{
    Fields fields;
    for (const Port &port : instance.ports) {
        if (port.endpoint.isEmpty())
            fields.text(portLabel(port), Network::tr("no address yet", "of a network port"));
        else
            fields.masked(portLabel(port), port.endpoint);
    }
    fields.mono(Network::tr("Exposed ports", "detail: label"), instance.exposedPorts);
    return fields.group(Network::tr("Ports", "detail: heading, network ports"));
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
    QList<DetailGroup> groups{addresses(source), ports(source.detail.instance)};
    for (qsizetype i = 0; i < source.detail.volumes.size(); ++i)
        groups << volume(source.detail.volumes[i], i + 1);
    return page(u"network"_s, Network::tr("Network & storage", "detail: page"), groups);
}

} // namespace roster::detail
