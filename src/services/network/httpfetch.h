// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/apierror.h"
#include "services/network/httpaccess.h"
#include "services/network/networkfailure.h"

#include <QByteArray>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

class QNetworkReply;

namespace roster {

struct FetchLimits {
    /// Without a byte for so long, a fetch has failed.
    std::chrono::milliseconds silence{30'000};
    /// So long may all of it take, however steadily its bytes drip.
    std::chrono::milliseconds longest{300'000};
    /// An answer of unknown length may stay open as long as it likes once it has begun.
    bool staysOpen = false;
};

/// Why a fetch ended without the whole of an HTTP answer.
struct FetchFailure {
    ApiError::Kind kind = ApiError::Kind::Network;
    NetworkFailure::Retry retry = NetworkFailure::Retry::Never;
    QString words; ///< English or Qt's own, technical
    std::optional<CertificateProblem> certificate;
};

/// One GET and its answer as it comes, still folded as the server sent it. Where the server only ended the
/// connection, or the network changed, before anything of the answer was here, it asks again by itself: the
/// caller does not see it. Made by HttpAccess; deleting it gives up, also within its signals.
class HttpFetch : public QObject {
    Q_OBJECT

public:
    ~HttpFetch() override;

    /// From headArrived() on; 0 before.
    int status() const { return m_status; }
    QByteArray header(const QByteArray &name) const;
    /// Where a redirect leads, as it stands in the answer.
    QUrl redirectTarget() const;
    /// What the answer says of its body's length; nothing when it does not.
    std::optional<qint64> announcedLength() const;
    /// The connection was there before this was asked.
    bool usedOldConnection() const { return m_reply && !m_connected; }

Q_SIGNALS:
    /// Status and headers are in.
    void headArrived();
    /// The next part of the body, never more than 64 KiB. Nothing is taken from the network while nobody
    /// takes it from here.
    void arrived(const QByteArray &bytes);
    /// The end, once. No failure: the whole answer is in; or one with a status from 300 on, of whose body as
    /// much as came.
    void finished(const std::optional<roster::FetchFailure> &failure);

private:
    friend class HttpAccess;
    HttpFetch(HttpAccess &access, const QNetworkRequest &request, const FetchLimits &limits);

    void findProxy();
    void send(const QNetworkProxy &proxy);
    QNetworkRequest addressed() const;
    void askAnew();
    void readHead();
    void read();
    void end();
    bool asksAgain(QNetworkReply::NetworkError error);
    FetchFailure failureOf(const QNetworkReply &reply);
    void blameProxy(FetchFailure &failure);
    bool usesProxy() const;
    bool isOpenStream() const;
    bool isCutShort() const;
    void failSilent();
    void failSlow();
    void failLate(const QString &words);
    void fail(const FetchFailure &failure);
    void dropReply();

    HttpAccess &m_access;
    const QNetworkRequest m_request;
    const FetchLimits m_limits;
    HttpAccess::Connections m_connections; ///< lives as long as the reply
    QPointer<QNetworkReply> m_reply;
    QNetworkProxy m_proxy;
    QTimer m_silence;
    QTimer m_longest;
    int m_status = 0;
    qint64 m_received = 0; ///< of the body
    int m_attempts = 0; ///< how often it was sent
    int m_question = 0; ///< number of the last question for a proxy
    bool m_connected = false; ///< for this fetch, a connection was made
    bool m_sent = false; ///< the request left: who refuses it now is the server, not a proxy
    bool m_byIpv6 = false; ///< this machine itself, by its other address
};

} // namespace roster
