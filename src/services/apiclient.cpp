// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apiclient.h"

#include "core/account.h"
#include "core/boundkey.h"
#include "core/redactor.h"
#include "services/apicall.h"
#include "services/strictrequest.h"

#include <QNetworkReply>
#include <QRandomGenerator>
#include <QSslSocket>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

constexpr double jitter = 0.25;

/// Anything else could end the header and begin another one.
bool fitsIntoHeader(const QByteArray &key)
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; });
}

QString withoutKey(const QString &text, const Secret &key)
{
    if (key.isEmpty())
        return text;
    QByteArray utf8 = text.toUtf8(); // the key never becomes a QString
    return QString::fromUtf8(utf8.replace(key.reveal(), Secret::mask().toUtf8()));
}

} // namespace

ApiClient::ApiClient(QNetworkAccessManager &network, const Provider &provider, const QUrl &apiAddress,
                     const Secret &key, const ApiLimits &limits, QObject *parent)
    : QObject(parent)
    , m_network(network)
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
    error.providerMessage = Redactor::redact(withoutKey(error.providerMessage, m_key));
    error.detail = Redactor::redact(withoutKey(error.detail, m_key));
    return error;
}

Result<QNetworkReply *> ApiClient::send(const QUrl &url)
{
    if (url.scheme() == "https"_L1 && !QSslSocket::supportsSsl())
        return ApiError{.kind = ApiError::Kind::Tls, .detail = u"This Qt finds no TLS library"_s};

    QNetworkRequest request = strictRequest(url, m_limits.transferTimeout);
    if (auto error = authorize(request))
        return *std::move(error);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "GpuRoster/" ROSTER_VERSION);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, url.scheme() == "https"_L1);
    return m_network.get(request);
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
