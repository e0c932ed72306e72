// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "providers/provider.h"
#include "providers/request.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <chrono>
#include <deque>

namespace roster {

/// How patient and how polite a client is.
struct ApiLimits {
    std::chrono::milliseconds transferTimeout{30'000}; ///< Without a byte for so long, a transfer has failed.
    qint64 maxAnswerBytes = 32 * 1024 * 1024; ///< After decompression.
    int maxParallel = 4; ///< Requests at one time for one account.
    int maxRetries = 3; ///< After the first attempt; for 429, 502, 503, 504 and broken connections.
    std::chrono::milliseconds firstBackoff{500}; ///< Doubled with each retry, with jitter of ±25 %.
    std::chrono::milliseconds maxBackoff{
        30'000}; ///< A longer Retry-After is not waited for: RateLimited at once.
};

class ApiCall;

/// Sends the requests of one account: GET only, its key to its own origin only, redirects never followed.
/// Lives on the main thread.
class ApiClient : public QObject {
    Q_OBJECT

public:
    /// @p network outlives the client. @p apiAddress has passed checkApiAddress().
    ApiClient(QNetworkAccessManager &network, const Provider &provider, const QUrl &apiAddress,
              const Secret &key, const ApiLimits &limits = {}, QObject *parent = nullptr);
    ~ApiClient() override;

    /// Asks, now or when a place is free. The call belongs to the client and deletes itself after finished();
    /// delete it to cancel. finished() never comes before the event loop has run.
    ApiCall *get(const Request &request);

private:
    friend class ApiCall;
    void startNext();
    QNetworkReply *send(const QUrl &url);

    QNetworkAccessManager &m_network;
    const Provider &m_provider;
    const QUrl m_apiAddress;
    const Secret m_key;
    const ApiLimits m_limits;
    std::deque<QPointer<ApiCall>> m_waiting;
    int m_running = 0;
};

} // namespace roster
