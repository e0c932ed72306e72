// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "providers/provider.h"
#include "providers/request.h"
#include "services/keymask.h"
#include "services/network/httpaccess.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <utility>

namespace roster {

/// How patient and how polite a client is.
struct ApiLimits {
    /// Without a byte for so long, a transfer has failed. One whose bytes only drip has ten times as long.
    std::chrono::milliseconds transferTimeout{30'000};
    qint64 maxAnswerBytes = 32 * 1024 * 1024; ///< Unfolded; of an error, the first 64 KiB are read.
    int maxInstances = 1'000'000; ///< Of one list: one with more that still goes on has no end.
    int maxParallel = 4; ///< Requests at one time for one account.
    int maxRetries = 3; ///< After the first attempt; for 429, 502, 503, 504 and broken connections.
    std::chrono::milliseconds firstBackoff{500}; ///< Doubled with each retry, with jitter of ±25 %.
    /// A longer Retry-After is not waited for: the call fails at once, with retryAfter set.
    std::chrono::milliseconds maxBackoff{30'000};
};

class ApiCall;
class HttpFetch;

/// Sends the requests of one account: GET only, its key to its own origin only, redirects never followed.
/// Lives on the main thread.
class ApiClient : public QObject {
    Q_OBJECT

public:
    /// @p access outlives the client. @p apiAddress has passed checkApiAddress().
    ApiClient(HttpAccess &access, const Provider &provider, const QUrl &apiAddress, const Secret &key,
              const ApiLimits &limits = {}, QObject *parent = nullptr);
    ~ApiClient() override;

    /// Asks, now or when a place is free. The call belongs to the client and deletes itself after finished();
    /// delete it to cancel. finished() never comes before the event loop has run.
    ApiCall *get(const Request &request);

    const Provider &provider() const { return m_provider; }
    const ApiLimits &limits() const { return m_limits; }

    /// @p read, for any thread, with one more rule: where it makes an error of an answer, it reads the answer
    /// again without the account's key, which the cloud may have echoed.
    template<typename Read>
    auto guarded(Read read) const
    {
        return [read = std::move(read), key = m_key](const QByteArray &body) {
            auto result = read(body);
            if (result.ok())
                return result;
            const QByteArray safe = withoutKey(body, key);
            return safe.size() == body.size() && safe == body ? result : read(safe);
        };
    }
    /// An error as it may be shown and logged: without the key and all that Redactor knows, clamped.
    ApiError withoutSecrets(ApiError error) const;

    /// How long nothing more is sent, because the cloud asked this account to slow down.
    std::chrono::milliseconds pauseLeft() const;

private:
    friend class ApiCall;
    Result<std::unique_ptr<HttpFetch>> send(const QUrl &url);
    ApiError errorOf(int httpStatus, const QByteArray &body) const;
    std::optional<ApiError> authorize(QNetworkRequest &request) const;

    void startNext();
    void freePlace();

    /// How long to wait before retry number @p retries (from 0): doubling, with jitter, at least @p atLeast.
    std::chrono::milliseconds backoff(int retries, std::chrono::milliseconds atLeast) const;
    /// All calls wait, not only the one that was told to.
    void pause(std::chrono::milliseconds time);

    HttpAccess &m_access;
    const Provider &m_provider;
    const QUrl m_apiAddress;
    const Secret m_key;
    const ApiLimits m_limits;
    std::deque<QPointer<ApiCall>> m_waiting;
    QTimer m_starter;
    QDeadlineTimer m_pause;
    int m_running = 0;
};

} // namespace roster
