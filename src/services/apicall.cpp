// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apicall.h"

#include "core/redactor.h"
#include "services/answerreader.h"
#include "services/apiclient.h"
#include "services/network/gunzip.h"
#include "services/network/httpfetch.h"
#include "services/retryafter.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

Q_LOGGING_CATEGORY(logHttp, "roster.http", QtInfoMsg)

namespace {

/// Of an error's text, folded or unfolded, more is never read; it is read in place.
constexpr qint64 errorBodyBytes = 64 * 1024;

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
    m_retryTimer.setSingleShot(true);
    m_retryTimer.setTimerType(
        Qt::PreciseTimer); // a coarse one may fire before the cloud's Retry-After is over
    connect(&m_retryTimer, &QTimer::timeout, this, &ApiCall::attempt);
}

ApiCall::~ApiCall()
{
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
    Result<std::unique_ptr<HttpFetch>> sent = m_client.send(m_url.value());
    if (!sent) {
        finish(sent.error());
        return;
    }

    m_status = 0;
    m_body.clear();
    m_fetch = std::move(sent).value();
    connect(m_fetch.get(), &HttpFetch::headArrived, this, &ApiCall::readHead);
    connect(m_fetch.get(), &HttpFetch::arrived, this, &ApiCall::readBody);
    connect(m_fetch.get(), &HttpFetch::finished, this, &ApiCall::readEnd);
    m_attemptTime.start();
}

void ApiCall::readHead()
{
    m_status = m_fetch->status();
    if (m_status < 300 && m_fetch->announcedLength().value_or(0) > m_client.limits().maxAnswerBytes)
        failTooLarge();
}

void ApiCall::readBody(const QByteArray &bytes)
{
    const bool isError = m_status >= 300;
    const qint64 cap = isError ? errorBodyBytes : m_client.limits().maxAnswerBytes;
    m_body += bytes.left(cap + 1 - m_body.size());
    if (m_body.size() <= cap)
        return;
    if (isError)
        readEnd({});
    else
        failTooLarge();
}

void ApiCall::readEnd(const std::optional<FetchFailure> &failure)
{
    if (failure)
        failNetwork(*failure);
    else if (m_status >= 400)
        failStatus();
    else if (m_status >= 300)
        failRedirect();
    else
        unfold();
}

/// An answer that is folded small may be large: then it is unfolded on a worker, and never beyond the limit.
void ApiCall::unfold()
{
    const Coding coding = codingOf(m_fetch->header("Content-Encoding"));
    if (coding == Coding::Plain) {
        finish(m_body);
        return;
    }
    if (coding == Coding::Unknown) {
        finish(ApiError{.kind = ApiError::Kind::Unreadable,
                        .httpStatus = m_status,
                        .detail =
                            u"%1: the answer is compressed in a way that was not asked for"_s.arg(what())});
        return;
    }
    m_fetch.reset(); // all of it is here
    const auto receive = [this](const Unfolded &unfolded) {
        if (unfolded.state == Gunzip::State::TooLarge)
            failTooLarge();
        else if (unfolded.state == Gunzip::State::Finished)
            finish(unfolded.body);
        else
            finish(ApiError{.kind = ApiError::Kind::Unreadable,
                            .httpStatus = m_status,
                            .detail = u"%1: the answer is not compressed as it says"_s.arg(what())});
    };
    const Unfolded small = gunzip(m_body, largestReadInPlace);
    if (small.state != Gunzip::State::TooLarge)
        receive(small);
    else
        runAside(
            this, [body = m_body, limit = m_client.limits().maxAnswerBytes] { return gunzip(body, limit); },
            receive);
}

void ApiCall::failTooLarge()
{
    const QString detail =
        u"%1: the answer has more than %2 bytes"_s.arg(what()).arg(m_client.limits().maxAnswerBytes);
    finish(ApiError{.kind = ApiError::Kind::TooLarge, .httpStatus = m_status, .detail = detail});
}

void ApiCall::failRedirect()
{
    const QUrl target = m_fetch->redirectTarget();
    const QString where = target.isEmpty() ? u"nowhere"_s : originOf(m_url.value().resolved(target));
    const QString detail = u"%1: HTTP %2 redirects to %3"_s.arg(what()).arg(m_status).arg(where);
    finish(ApiError{.kind = ApiError::Kind::Redirect, .httpStatus = m_status, .detail = detail});
}

void ApiCall::failStatus()
{
    const bool isFolded = codingOf(m_fetch->header("Content-Encoding")) == Coding::Gzip;
    const QByteArray body = isFolded ? gunzip(m_body, errorBodyBytes).body : m_body;
    ApiError error = m_client.errorOf(m_status, body);
    error.httpStatus = m_status;
    error.retryAfter = readRetryAfter(m_fetch->header("Retry-After"), QDateTime::currentDateTimeUtc());
    if (error.detail.isEmpty())
        error.detail = u"HTTP %1"_s.arg(m_status);
    error.detail = what() + ": "_L1 + error.detail;

    const bool isRetried =
        std::find(retriedStatuses.begin(), retriedStatuses.end(), m_status) != retriedStatuses.end();
    retryOrFail(std::move(error), isRetried ? m_client.limits().maxRetries : 0);
}

void ApiCall::failNetwork(const FetchFailure &failure)
{
    using Retry = NetworkFailure::Retry;
    int retries = 0;
    if (failure.retry != Retry::Never)
        retries = failure.retry == Retry::Once ? 1 : m_client.limits().maxRetries;
    retryOrFail(ApiError{.kind = failure.kind,
                         .httpStatus = m_status,
                         .detail = u"%1: %2"_s.arg(what(), failure.words),
                         .certificate = failure.certificate},
                retries);
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

    qCDebug(logHttp).noquote() << Redactor::redact(what()) << "-" << error.kind << error.httpStatus
                               << "- again in" << wait.count() << "ms";
    ++m_retries;
    m_fetch.reset();
    m_retryTimer.start(wait);
}

QString ApiCall::what() const
{
    const QUrl &url = m_url.value();
    return u"GET %1%2"_s.arg(originOf(url), url.path(QUrl::FullyEncoded));
}

void ApiCall::finish(const Result<QByteArray> &answer)
{
    const Result<QByteArray> told = answer ? answer : m_client.withoutSecrets(answer.error());
    if (m_attemptTime.isValid()) {
        // Nothing that the user looks for, and nothing that the cloud says.
        QStringList items;
        const auto query = QUrlQuery(m_url.value()).queryItems(QUrl::FullyEncoded);
        for (const auto &item : query)
            items << item.first;
        static const QMetaEnum kinds = QMetaEnum::fromType<ApiError::Kind>();
        qCDebug(logHttp).noquote() << Redactor::redact(what() + '?'_L1 + items.join(u'&')) << "- status"
                                   << m_status << "-" << m_body.size() << "bytes -" << m_attemptTime.elapsed()
                                   << "ms -" << (told ? "ok" : kinds.valueToKey(int(told.error().kind)));
    }
    m_fetch.reset();
    if (std::exchange(m_hasPlace, false))
        m_client.freePlace();

    deleteLater();
    Q_EMIT finished(told); // the last line: who hears it may delete the call, and the client too
}

} // namespace roster
