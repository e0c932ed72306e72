// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apicall.h"

#include "core/redactor.h"
#include "services/apiclient.h"
#include "services/networkfailure.h"
#include "services/retryafter.h"
#include "services/strictrequest.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QNetworkReply>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

Q_LOGGING_CATEGORY(logHttp, "roster.http", QtInfoMsg)

namespace {

constexpr qint64 chunkBytes = 64 * 1024;
constexpr qint64 readBufferBytes = 4 * chunkBytes;
constexpr qint64 errorBodyBytes = 64 * 1024; // of an error's text, more is never shown
constexpr int attemptGuardFactor = 10; // times the transfer time-out

constexpr std::array retriedStatuses{429, 502, 503, 504};

QString originOf(const QUrl &url)
{
    constexpr auto rest = QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo;
    return url.toString(rest | QUrl::FullyEncoded);
}

} // namespace

ApiCall::ApiCall(ApiClient &client, const Result<QUrl> &url)
    : QObject(&client)
    , m_client(client)
    , m_url(url)
{
    m_attemptGuard.setSingleShot(true);
    m_attemptGuard.setInterval(client.limits().transferTimeout * attemptGuardFactor);
    connect(&m_attemptGuard, &QTimer::timeout, this, &ApiCall::failTimeout);

    m_retryTimer.setSingleShot(true);
    m_retryTimer.setTimerType(
        Qt::PreciseTimer); // a coarse one may fire before the cloud's Retry-After is over
    connect(&m_retryTimer, &QTimer::timeout, this, &ApiCall::attempt);
}

ApiCall::~ApiCall()
{
    dropReply();
    if (m_hasPlace)
        m_client.freePlace();
}

void ApiCall::start()
{
    m_hasPlace = true;
    attempt();
}

void ApiCall::attempt()
{
    if (!m_url) {
        finish(m_url.error());
        return;
    }
    if (const auto pause = m_client.pauseLeft(); pause.count() > 0) {
        m_retryTimer.start(pause);
        return;
    }
    const Result<QNetworkReply *> sent = m_client.send(m_url.value());
    if (!sent) {
        finish(sent.error());
        return;
    }

    m_body.clear();
    m_reply = sent.value();
    m_reply->setReadBufferSize(readBufferBytes); // what is not read here is not taken from the network
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ApiCall::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &ApiCall::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &ApiCall::readEnd);
    m_attemptGuard.start();
    m_attemptTime.start();
}

void ApiCall::readHead()
{
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (status() < 300 && announced > m_client.limits().maxAnswerBytes)
        failTooLarge();
}

bool ApiCall::readBody()
{
    // Bytes are counted as they leave the decompressor: a small answer may unfold to a huge one.
    const bool isError = status() >= 300;
    const qint64 cap = isError ? errorBodyBytes : m_client.limits().maxAnswerBytes;
    while (m_reply->isOpen() && m_body.size() <= cap) { // a time-out has closed it
        const QByteArray chunk = m_reply->read(std::min(chunkBytes, cap - m_body.size() + 1));
        if (chunk.isEmpty())
            break;
        m_body += chunk;
    }
    if (m_body.size() <= cap)
        return true;
    if (isError)
        judge();
    else
        failTooLarge();
    return false;
}

void ApiCall::readEnd()
{
    if (readBody())
        judge();
}

void ApiCall::judge()
{
    const auto error = m_reply->error();
    const bool isProxyError =
        error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError;
    if (status() >= 400 && !isProxyError)
        failStatus();
    else if (status() >= 300 && !isProxyError)
        failRedirect();
    else if (error != QNetworkReply::NoError)
        failNetwork();
    else
        finish(m_body);
}

void ApiCall::failTooLarge()
{
    const QString detail =
        u"%1: the answer has more than %2 bytes"_s.arg(what()).arg(m_client.limits().maxAnswerBytes);
    finish(ApiError{.kind = ApiError::Kind::TooLarge, .httpStatus = status(), .detail = detail});
}

void ApiCall::failTimeout()
{
    const QString detail =
        u"%1: the answer did not end within %2 ms"_s.arg(what()).arg(m_attemptTime.elapsed());
    finish(ApiError{.kind = ApiError::Kind::Timeout, .httpStatus = status(), .detail = detail});
}

void ApiCall::failRedirect()
{
    const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    const QString where =
        target.isEmpty() ? u"nowhere"_s : originOf(m_reply->request().url().resolved(target));
    const QString detail = u"%1: HTTP %2 redirects to %3"_s.arg(what()).arg(status()).arg(where);
    finish(ApiError{.kind = ApiError::Kind::Redirect, .httpStatus = status(), .detail = detail});
}

void ApiCall::failStatus()
{
    ApiError error = m_client.provider().readError(status(), m_body);
    error.httpStatus = status();
    error.retryAfter = readRetryAfter(m_reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
    const QString words = error.detail.isEmpty() ? u"HTTP %1"_s.arg(status()) : error.detail;
    error.detail = u"%1: %2"_s.arg(what(), words);

    const bool isRetried =
        std::find(retriedStatuses.begin(), retriedStatuses.end(), status()) != retriedStatuses.end();
    retryOrFail(std::move(error), isRetried ? m_client.limits().maxRetries : 0);
}

void ApiCall::failNetwork()
{
    const NetworkFailure &failure = NetworkFailure::of(m_reply->error());
    const bool isTimeout = failure.kind == ApiError::Kind::Timeout; // Qt's own words say "cancelled"
    const QString words = isTimeout
        ? u"no byte came for %1 ms"_s.arg(m_client.limits().transferTimeout.count())
        : m_reply->errorString();
    const QString detail = u"%1: %2"_s.arg(what(), words);

    int retries = 0;
    if (failure.retry != NetworkFailure::Retry::Never)
        retries = failure.retry == NetworkFailure::Retry::Once ? 1 : m_client.limits().maxRetries;
    retryOrFail(ApiError{.kind = failure.kind, .httpStatus = status(), .detail = detail}, retries);
}

void ApiCall::retryOrFail(ApiError error, int retries)
{
    const ApiLimits &limits = m_client.limits();
    const auto wait = m_client.backoff(m_retries, error.retryAfter.value_or(0s));
    if (error.httpStatus == 429)
        m_client.pause(std::min(wait, limits.maxBackoff));

    const bool isTooLong = error.retryAfter && *error.retryAfter > limits.maxBackoff;
    if (isTooLong || m_retries >= std::min(retries, limits.maxRetries)) {
        if (m_retries > 0)
            error.detail += u" (attempt %1)"_s.arg(m_retries + 1);
        finish(std::move(error));
        return;
    }

    qCDebug(logHttp).noquote() << m_client.withoutSecrets(error).detail << "- again in" << wait.count()
                               << "ms";
    ++m_retries;
    dropReply();
    m_retryTimer.start(wait);
}

int ApiCall::status() const
{
    return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

QString ApiCall::what() const
{
    const QUrl &url = m_url.value();
    return u"GET %1%2"_s.arg(originOf(url), url.path(QUrl::FullyEncoded));
}

void ApiCall::dropReply()
{
    m_attemptGuard.stop();
    drop(m_reply, this);
}

void ApiCall::finish(const Result<QByteArray> &answer)
{
    const Result<QByteArray> told = answer ? answer : m_client.withoutSecrets(answer.error());
    if (m_attemptTime.isValid()) {
        const QString query = m_url.value().query(QUrl::FullyEncoded);
        qCDebug(logHttp).noquote() << Redactor::redact(what() + '?'_L1 + query) << "- status" << status()
                                   << "-" << m_body.size() << "bytes -" << m_attemptTime.elapsed() << "ms -"
                                   << (told ? u"ok"_s : told.error().detail);
    }
    dropReply();
    if (std::exchange(m_hasPlace, false))
        m_client.freePlace();

    deleteLater();
    Q_EMIT finished(told); // the last line: who hears it may delete the call, and the client too
}

} // namespace roster
