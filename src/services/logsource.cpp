// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/logsource.h"

#include "services/networkfailure.h"
#include "services/strictrequest.h"

#include <QLoggingCategory>
#include <QMetaEnum>
#include <QNetworkReply>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster {

Q_LOGGING_CATEGORY(logLog, "roster.log", QtInfoMsg)

namespace {

constexpr qint64 chunkBytes = 64 * 1024;
constexpr int partialContent = 206;
constexpr int rangeNotSatisfiable = 416; // what an empty file says to one who asks for its last bytes
constexpr std::array refusals{401, 403, 404, 410};

/// Whether a 206 answer begins after the log's first byte: "bytes 100-199/200" does.
bool beginsLater(const QByteArray &contentRange)
{
    return contentRange.startsWith("bytes ") && !contentRange.startsWith("bytes 0-");
}

} // namespace

LogSource::LogSource(const WebLink &link, const LogLimits &limits, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_limits(limits)
{
    Q_ASSERT(link.encrypted);
    m_guard.setSingleShot(true);
    connect(&m_guard, &QTimer::timeout, this,
            [this] { fail(LogError::Kind::Timeout, u"The answer did not end in time."_s); });
}

LogSource::~LogSource()
{
    cancel();
}

void LogSource::fetch()
{
    cancel();
    QNetworkRequest request = strictRequest(m_link.url, m_limits.transferTimeout);
    request.setRawHeader("Accept", "text/plain, */*;q=0.5");
    request.setRawHeader("User-Agent", "GpuRoster");
    request.setRawHeader("Range", "bytes=-" + QByteArray::number(m_limits.maxBytes));
    request.setSslConfiguration(m_tls);

    m_bytes = 0;
    m_reply = m_network.get(request);
    m_reply->setReadBufferSize(4 * chunkBytes); // what is not read here is not taken from the network
    connect(m_reply, &QNetworkReply::readyRead, this, &LogSource::read);
    connect(m_reply, &QNetworkReply::finished, this, &LogSource::end);
    m_guard.start(m_limits.longestFetch);
}

void LogSource::cancel()
{
    m_guard.stop();
    drop(m_reply, this);
}

bool LogSource::isFetching() const
{
    return m_reply;
}

void LogSource::read()
{
    if (status() >= 300)
        return; // an error's text is no log
    while (m_reply && m_reply->isOpen()) {
        const qint64 left = m_limits.maxBytes - m_bytes;
        const QByteArray bytes = m_reply->read(std::min(chunkBytes, left + 1));
        if (bytes.isEmpty())
            return;
        m_bytes += bytes.size();
        Q_EMIT arrived(bytes.left(left));
        if (m_bytes > m_limits.maxBytes && m_reply) {
            cancel();
            Q_EMIT finished(Cut::End);
        }
    }
}

void LogSource::end()
{
    read();
    if (!m_reply)
        return;
    const int http = status();
    const auto error = m_reply->error();
    if (http == rangeNotSatisfiable) {
        cancel();
        Q_EMIT finished(Cut::None);
    } else if (http >= 400) {
        const bool refused = std::ranges::find(refusals, http) != refusals.end();
        fail(refused ? LogError::Kind::Refused : LogError::Kind::Server, {});
    } else if (http >= 300) {
        const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        fail(LogError::Kind::Redirect, m_link.url.resolved(target).host(QUrl::FullyEncoded));
    } else if (error != QNetworkReply::NoError) {
        const ApiError::Kind kind = NetworkFailure::of(error).kind;
        fail(kind == ApiError::Kind::Tls           ? LogError::Kind::Tls
                 : kind == ApiError::Kind::Timeout ? LogError::Kind::Timeout
                                                   : LogError::Kind::Network,
             QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error)));
    } else {
        const bool later = http == partialContent && beginsLater(m_reply->rawHeader("Content-Range"));
        cancel();
        qCDebug(logLog) << m_link.host() << "- status" << http << '-' << m_bytes << "bytes";
        Q_EMIT finished(later ? Cut::Start : Cut::None);
    }
}

void LogSource::fail(LogError::Kind kind, const QString &detail)
{
    const LogError error{kind, status(), detail};
    qCDebug(logLog).noquote() << m_link.host() << "- status" << error.httpStatus << '-' << detail;
    cancel();
    Q_EMIT failed(error);
}

int LogSource::status() const
{
    return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

} // namespace roster
