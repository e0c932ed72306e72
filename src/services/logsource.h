// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/weblink.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

#include <chrono>

class QNetworkReply;

namespace roster {

struct LogLimits {
    qint64 maxBytes = 8 * 1024 * 1024; ///< after decompression
    std::chrono::milliseconds transferTimeout{30'000}; ///< without a byte for so long, a fetch has failed
    std::chrono::milliseconds longestFetch{300'000};
};

/// Why a log could not be had, or not all of it.
struct LogError {
    enum class Kind {
        Network, ///< no connection, or it broke
        Timeout,
        Tls,
        Redirect, ///< leads to detail; not followed
        Refused, ///< HTTP 401, 403, 404, 410: a link may have run out
        Server, ///< any other status
    };
    Kind kind = Kind::Network;
    int httpStatus = 0;
    QString detail; ///< technical; no part of the address but its host
};

/// Fetches the text behind one log link. Nothing is known here of accounts and keys: it has a network access
/// of its own, sends no credentials and no cookies, and follows no redirect.
class LogSource : public QObject {
    Q_OBJECT

public:
    /// @p link is encrypted.
    explicit LogSource(const WebLink &link, const LogLimits &limits = {}, QObject *parent = nullptr);
    ~LogSource() override;

    const WebLink &link() const { return m_link; }
    /// Whom to trust, where that is not the system's choice.
    void setTlsConfiguration(const QSslConfiguration &configuration) { m_tls = configuration; }

    /// What of a log does not fit below the limit.
    enum class Cut { None, Start, End };

    /// Asks for the last bytes of the log, as many as the limit allows; a server that cannot do that gives
    /// the first. A fetch that is on its way is given up.
    void fetch();
    void cancel();
    bool isFetching() const;

Q_SIGNALS:
    /// More of the answer.
    void arrived(const QByteArray &bytes);
    /// Exactly one of the two, unless cancel() comes before.
    void finished(roster::LogSource::Cut cut);
    void failed(const roster::LogError &error);

private:
    void read();
    void end();
    void fail(LogError::Kind kind, const QString &detail);
    int status() const;

    const WebLink m_link;
    const LogLimits m_limits;
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
    QPointer<QNetworkReply> m_reply;
    QTimer m_guard; ///< ends a fetch whose bytes come, but too slowly
    qint64 m_bytes = 0;
};

} // namespace roster
