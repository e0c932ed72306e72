// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apiclient.h"

#include "core/account.h"
#include "core/boundkey.h"
#include "core/redactor.h"
#include "services/apicall.h"
#include "services/network/httpfetch.h"

#include <QRandomGenerator>
#include <QSslSocket>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

constexpr double jitter = 0.25;
constexpr int longestDetail = 1000; // in UTF-16 units: one line of an error
constexpr int attemptGuardFactor = 10; // times the transfer time-out

/// Anything else could end the header and begin another one.
bool fitsIntoHeader(const QByteArray &key)
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; });
}

} // namespace

ApiClient::ApiClient(HttpAccess &access, const Provider &provider, const QUrl &apiAddress, const Secret &key,
                     const ApiLimits &limits, QObject *parent)
    : QObject(parent)
    , m_access(access)
    , m_provider(provider)
    , m_apiAddress(apiAddress)
    , m_key(key)
    , m_limits(limits)
{
    m_starter.setSingleShot(true);
    m_starter.setTimerType(Qt::PreciseTimer);
    connect(&m_starter, &QTimer::timeout, this, &ApiClient::startNext);
}

ApiClient::~ApiClient()
{
    m_waiting.clear();
    // Before the members that they use go.
    qDeleteAll(findChildren<ApiCall *>(Qt::FindDirectChildrenOnly));
}

ApiCall *ApiClient::get(const Request &request)
{
    auto *call = new ApiCall(*this, request.url(m_apiAddress));
    m_waiting.emplace_back(call);
    m_starter.start(pauseLeft());
    return call;
}

ApiError ApiClient::withoutSecrets(ApiError error) const
{
    const auto safe = [this](const QString &text) {
        return safeText(QString::fromUtf8(withoutKey(text.toUtf8(), m_key)), longestDetail);
    };
    error.providerMessage = safe(error.providerMessage);
    error.detail = safe(error.detail);
    return error;
}

ApiError ApiClient::errorOf(int httpStatus, const QByteArray &body) const
{
    return m_provider.readError(httpStatus, withoutKey(body, m_key));
}

Result<std::unique_ptr<HttpFetch>> ApiClient::send(const QUrl &url)
{
    if (url.scheme() == "https"_L1 && !QSslSocket::supportsSsl())
        return ApiError{.kind = ApiError::Kind::Tls, .detail = u"This Qt finds no TLS library"_s};

    QNetworkRequest request(url);
    if (auto error = authorize(request))
        return *std::move(error);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "gzip"); // unfolded here, where that has a limit
    request.setRawHeader("User-Agent", "GpuRoster/" ROSTER_VERSION);
    return m_access.get(request,
                        {m_limits.transferTimeout, m_limits.transferTimeout * attemptGuardFactor, false});
}

/// The only place where the key leaves the program.
std::optional<ApiError> ApiClient::authorize(QNetworkRequest &request) const
{
    if (serverOf(request.url()) != serverOf(m_apiAddress)
        || checkApiAddress(m_apiAddress) != AddressProblem::None)
        return ApiError{.kind = ApiError::Kind::UnsafeAddress,
                        .detail = u"The key is not sent to %1"_s.arg(request.url().host())};
    if (!fitsIntoHeader(m_key.reveal()))
        return ApiError{.kind = ApiError::Kind::Unauthorized,
                        .detail = u"The key is empty or has characters that no HTTP header may have"_s};
    request.setRawHeader("Authorization", "Bearer " + m_key.reveal());
    return {};
}

void ApiClient::startNext()
{
    if (const auto left = pauseLeft(); left.count() > 0) {
        m_starter.start(left);
        return;
    }
    // A call that is refused ends at once, and who hears of it may well delete the client.
    const QPointer<ApiClient> alive(this);
    while (alive && m_running < m_limits.maxParallel && !m_waiting.empty()) {
        const QPointer<ApiCall> call = m_waiting.front();
        m_waiting.pop_front();
        if (!call)
            continue; // deleted while it waited
        ++m_running;
        call->start();
    }
}

void ApiClient::freePlace()
{
    --m_running;
    if (!m_waiting.empty())
        m_starter.start(pauseLeft());
}

std::chrono::milliseconds ApiClient::backoff(int retries, std::chrono::milliseconds atLeast) const
{
    using Milliseconds = std::chrono::duration<double, std::milli>;
    const auto doubled =
        std::min<Milliseconds>(m_limits.firstBackoff * std::exp2(retries), m_limits.maxBackoff);
    const double factor = 1 - jitter + 2 * jitter * QRandomGenerator::global()->generateDouble();
    return std::max(atLeast, std::chrono::round<std::chrono::milliseconds>(doubled * factor));
}

void ApiClient::pause(std::chrono::milliseconds time)
{
    if (time > pauseLeft())
        m_pause.setRemainingTime(time, Qt::PreciseTimer);
}

std::chrono::milliseconds ApiClient::pauseLeft() const
{
    return std::chrono::milliseconds(m_pause.remainingTime());
}

} // namespace roster
