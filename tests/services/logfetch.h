// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/logsource.h"
#include "support/faultserver.h"

#include <QObject>

#include <optional>

namespace roster::test {

/// One fetch of one log, and what came of it.
class Fetched : public QObject {
public:
    explicit Fetched(const FaultServer &server, const LogLimits &limits = {}, bool trusted = true)
        : source(
            std::get<WebLink>(parseWebLink(server.url().toString() + QStringLiteral("/log?token=topsecret"))),
            limits)
    {
        Network::shared().setAuthorities(trusted ? testCertificate(QStringLiteral("self-signed"))
                                                 : QByteArray());
        connect(&source, &LogSource::arrived, this, [this](const QByteArray &bytes) { text += bytes; });
        connect(&source, &LogSource::finished, this, [this](LogSource::Cut how) { cut = how; });
        connect(&source, &LogSource::failed, this, [this](const LogError &why) { error = why; });
        connect(&source, &LogSource::begun, this, [this] { text.clear(); });
        connect(&source, &LogSource::grown, this, [this](const QByteArray &more, std::optional<int> known) {
            piece = more;
            overlap = known;
            ++pieces;
        });
        connect(&source, &LogSource::stopped, this, [this] { ++stops; });
        source.fetch();
    }
    bool ended() const { return cut || error; }

    LogSource source;
    QByteArray text;
    QByteArray piece;
    std::optional<int> overlap;
    int pieces = 0;
    int stops = 0;
    std::optional<LogSource::Cut> cut;
    std::optional<LogError> error;
};

} // namespace roster::test
