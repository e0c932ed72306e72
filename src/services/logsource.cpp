// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/logsource.h"

#include "providers/logaddress.h"
#include "services/network/gunzip.h"
#include "services/network/httpfetch.h"

#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

// Never the host: it may bear the name of an instance.
Q_LOGGING_CATEGORY(logLog, "roster.log", QtInfoMsg)

namespace {

constexpr int partialContent = 206;
constexpr int rangeNotSatisfiable = 416; // what an empty file says to one who asks for its last bytes
constexpr std::array refusals{401, 403, 404, 410};

constexpr int mostLines = 10'000; // that a server is asked for, where it is asked for lines
constexpr int followedLines = 200; // as the vendors' own consoles ask
constexpr qint64 longestOverlap = 256; // bytes that are asked for again, to see that it is the same log
constexpr qint64 bytesPerSecond = 64 * 1024; // of a log that is followed, on the average

/// "bytes 100-199/200": where an answer begins.
std::optional<qint64> firstByte(const QByteArray &contentRange)
{
    if (!contentRange.startsWith("bytes "))
        return {};
    bool isNumber = false;
    const qint64 first = contentRange.mid(6, contentRange.indexOf('-') - 6).trimmed().toLongLong(&isNumber);
    return isNumber && first >= 0 ? std::optional(first) : std::nullopt;
}

LogError::Kind kindOf(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Timeout:
        return LogError::Kind::Timeout;
    case ApiError::Kind::Tls:
        return LogError::Kind::Tls;
    case ApiError::Kind::ProxyUnknown:
    case ApiError::Kind::ProxyFailed:
        return LogError::Kind::Proxy;
    case ApiError::Kind::ProxyAuthentication:
        return LogError::Kind::ProxyAuthentication;
    case ApiError::Kind::Server:
    case ApiError::Kind::RateLimited:
        return LogError::Kind::Server;
    default:
        return LogError::Kind::Network;
    }
}

} // namespace

LogSource::LogSource(const WebLink &link, const LogLimits &limits, QObject *parent, Network &network)
    : QObject(parent)
    , m_link(link)
    , m_limits(limits)
    , m_access(network)
    , m_byLines(limits.asksForLines.value_or(givesLastLines(link.url)))
    , m_lines(mostLines)
{
    Q_ASSERT(link.encrypted);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(limits.quiet);
    connect(&m_quiet, &QTimer::timeout, this, &LogSource::goLive);
    connect(&network, &Network::renewed, this, [this](bool asking) {
        if (!asking || !m_isLive)
            return; // before that, the fetch looks after itself
        cancel();
        Q_EMIT stopped();
    });
}

LogSource::~LogSource() = default;

void LogSource::fetch()
{
    cancel();
    m_end.reset();
    m_cut = Cut::None;
    Q_EMIT begun();
    if (m_byLines)
        ask(Part::Whole, lastLines(m_link.url, m_lines), {});
    else
        ask(Part::Whole, m_link.url, "bytes=-" + QByteArray::number(m_limits.maxBytes));
}

void LogSource::follow()
{
    if (m_fetch || !canFollow())
        return;
    if (m_end) {
        m_overlap = int(std::min(*m_end, longestOverlap));
        ask(Part::NewBytes, m_link.url, "bytes=" + QByteArray::number(*m_end - m_overlap) + '-');
    } else if (m_byLines && m_bytes > 0) {
        ask(Part::LastLines, lastLines(m_link.url, std::min(followedLines, m_lines)), {});
    } else {
        fetch();
    }
}

void LogSource::cancel()
{
    m_quiet.stop();
    m_fetch.reset();
    m_gunzip.reset();
    m_isLive = false;
}

bool LogSource::isFetching() const
{
    return m_fetch && !m_isLive;
}

std::chrono::milliseconds LogSource::rest() const
{
    return std::chrono::milliseconds(m_received * 1000 / bytesPerSecond);
}

void LogSource::ask(Part part, const QUrl &url, const QByteArray &range)
{
    QNetworkRequest request(url);
    request.setRawHeader("Accept", "text/plain, */*;q=0.5");
    request.setRawHeader("Accept-Encoding", "identity"); // of something folded, no part makes sense
    request.setRawHeader("User-Agent", "GpuRoster");
    if (!range.isEmpty())
        request.setRawHeader("Range", range);

    m_part = part;
    m_bytes = 0;
    m_received = 0;
    m_lineEnds = 0;
    m_piece.clear();
    m_fetch = m_access.get(request, {m_limits.transferTimeout, m_limits.longestFetch, true});
    connect(m_fetch.get(), &HttpFetch::headArrived, this, &LogSource::readHead);
    connect(m_fetch.get(), &HttpFetch::arrived, this, &LogSource::read);
    connect(m_fetch.get(), &HttpFetch::finished, this, &LogSource::readEnd);
}

/// The text of an error is no log: the status alone decides, and the rest is not waited for.
void LogSource::readHead()
{
    const int status = m_fetch->status();
    const Coding coding = codingOf(m_fetch->header("Content-Encoding"));
    const auto first = firstByte(m_fetch->header("Content-Range"));
    const bool isNewPart =
        status == partialContent && first && coding == Coding::Plain && m_end && *first == *m_end - m_overlap;
    if (status == rangeNotSatisfiable && m_part == Part::Whole) {
        complete();
    } else if (status >= 400 && m_byLines) {
        m_byLines = false; // asked once more, without what it may not know
        fetch();
    } else if (status >= 300 && status != rangeNotSatisfiable) {
        judge(status);
    } else if (m_part == Part::NewBytes && !isNewPart) {
        fetch(); // the log is another one, or the server gives no parts any more
    } else if (coding == Coding::Unknown) {
        fail(LogError::Kind::Unreadable, u"The log is compressed in a way that was not asked for."_s);
    } else {
        if (coding == Coding::Gzip)
            m_gunzip = std::make_unique<Gunzip>(m_limits.maxBytes);
        if (!m_fetch->announcedLength())
            m_quiet.start();
    }
}

void LogSource::judge(int status)
{
    if (status >= 400) {
        const bool refused = std::ranges::find(refusals, status) != refusals.end();
        fail(refused ? LogError::Kind::Refused : LogError::Kind::Server, {});
    } else {
        const QUrl target = m_fetch->redirectTarget();
        fail(LogError::Kind::Redirect, m_link.url.resolved(target).host(QUrl::FullyEncoded));
    }
}

void LogSource::read(const QByteArray &bytes)
{
    m_received += bytes.size();
    if (m_quiet.isActive())
        m_quiet.start();
    if (!m_gunzip) {
        take(bytes);
        return;
    }
    QByteArray unfolded;
    const Gunzip::State state = m_gunzip->add(bytes, unfolded);
    if (state == Gunzip::State::Broken) {
        fail(LogError::Kind::Unreadable, u"The log is not compressed as it says."_s);
        return;
    }
    if (state == Gunzip::State::TooLarge && m_isLive) {
        cancel();
        Q_EMIT stopped();
        return;
    }
    if (state == Gunzip::State::TooLarge)
        unfolded += '\n'; // one byte more than the limit says that it is cut
    take(unfolded);
}

void LogSource::take(const QByteArray &bytes)
{
    if (m_isLive) {
        if (m_end)
            *m_end += bytes.size();
        if (!bytes.isEmpty())
            Q_EMIT grown(bytes, 0);
        return;
    }
    const qint64 left = m_limits.maxBytes - m_bytes;
    const QByteArray fits = bytes.left(left);
    m_bytes += fits.size();
    m_lineEnds += fits.count('\n');
    const bool isCut = bytes.size() > left;
    if (m_part != Part::Whole) {
        m_piece += fits;
        if (isCut)
            fetch(); // so much was added that nothing is gained
        return;
    }
    if (isCut && m_byLines && m_lines > followedLines) {
        m_lines = followedLines; // they are long: fewer of them
        fetch();
        return;
    }
    const HttpFetch *answer = m_fetch.get();
    if (!fits.isEmpty())
        Q_EMIT arrived(fits);
    if (isCut && m_fetch.get() == answer) {
        m_cut = Cut::End;
        cancel();
        Q_EMIT finished(m_cut);
    }
}

void LogSource::readEnd(const std::optional<FetchFailure> &failure)
{
    if (m_isLive) {
        cancel();
        Q_EMIT stopped();
    } else if (failure) {
        fail(*failure);
    } else {
        complete();
    }
}

/// All that was asked for is in.
void LogSource::complete()
{
    const int status = m_fetch->status();
    qCDebug(logLog) << "status" << status << '-' << m_bytes << "bytes";
    const bool isFolded = m_gunzip != nullptr;
    if (m_part == Part::Whole) {
        const auto first = firstByte(m_fetch->header("Content-Range"));
        const bool givesParts = m_fetch->header("Accept-Ranges").toLower() == "bytes";
        if (status == partialContent && first && !isFolded)
            m_end = *first + m_bytes;
        else if (status == 200 && givesParts && !m_byLines && !isFolded)
            m_end = m_bytes;
        const bool startsLater = status == partialContent && first.value_or(0) > 0;
        m_cut = startsLater || (m_byLines && m_lineEnds >= m_lines) ? Cut::Start : Cut::None;
    } else if (m_part == Part::NewBytes) {
        m_end = *m_end - m_overlap + m_bytes;
    }
    if (!m_isLive)
        cancel();
    const QByteArray piece = std::exchange(m_piece, {});
    if (m_part == Part::Whole)
        Q_EMIT finished(m_cut);
    else
        Q_EMIT grown(piece, m_part == Part::NewBytes ? std::optional(m_overlap) : std::nullopt);
}

/// A stream: what came is the log so far, and what is added will come by itself.
void LogSource::goLive()
{
    m_isLive = true;
    complete();
}

void LogSource::fail(LogError::Kind kind, const QString &detail)
{
    const LogError error{kind, m_fetch ? m_fetch->status() : 0, detail, {}};
    qCDebug(logLog) << "status" << error.httpStatus << "- error" << int(kind);
    cancel();
    Q_EMIT failed(error);
}

void LogSource::fail(const FetchFailure &failure)
{
    const LogError error{kindOf(failure.kind), m_fetch->status(), failure.words, failure.certificate};
    qCDebug(logLog) << "status" << error.httpStatus << "- error" << int(error.kind);
    cancel();
    Q_EMIT failed(error);
}

} // namespace roster
