// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultstage.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace roster::test {

using Then = FaultAnswer::Then;

/// Headers of the answer before @p body, then the connection closes.
static Begin bytes(const QByteArray &headers, const QByteArray &body)
{
    return always(FaultAnswer::bytes(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + headers + "\r\n" + body, Then::Close));
}

static Begin length(const QByteArray &value)
{
    return bytes("Content-Length: " + value + "\r\n", dozen().body);
}

static Begin chunked(const QByteArray &body)
{
    return bytes("Transfer-Encoding: chunked\r\n", body);
}

static QByteArray inChunks(const QByteArray &body)
{
    return QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n";
}

static Begin folded(const QByteArray &coding, const QByteArray &body)
{
    return always(FaultAnswer::json(body).with("Content-Encoding", coding));
}

static QByteArray gzipBomb()
{
    static const QByteArray member = gzip(QByteArray(16 * 1024 * 1024, ' '));
    return member.repeated(64); // a gigabyte
}

static QByteArray bomb(const QString &name)
{
    QFile file(QStringLiteral(ROSTER_TEST_DATA "/bombs/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("A bomb is missing");
    return file.readAll();
}

std::vector<FaultCase> framingFaults()
{
    using enum Saying;
    const Scene small{.mostBytes = 100'000};
    const Outcome again{.requests = 4};
    const Outcome lost{.requests = 4, .mostRequests = 20};
    const Outcome good{.state = LoadState::Complete};
    const QByteArray body = dozen().body;
    const QByteArray size = QByteArray::number(body.size());
    return {
        {"Content-Length too large", "announces more bytes than it sends, and closes", length("100000"),
         Unreachable, again},
        {"Content-Length too small", "announces half of the bytes that it sends",
         length(QByteArray::number(body.size() / 2)), NotReadable},
        {"Content-Length no number", "announces \"many\" bytes", length("many"), UpToDate, good},
        {"Content-Length below zero", "announces -1 bytes", length("-1"), UpToDate, good},
        {"Content-Length beyond all numbers", "announces 10^30 bytes", length('1' + QByteArray(30, '0')),
         UpToDate, good},
        {"two Content-Lengths", "announces two lengths", length(size + "\r\nContent-Length: 5"), UpToDate,
         good},
        {"no length at all", "announces nothing and closes after the list", bytes({}, body), UpToDate, good},
        {"chunks without sizes", "sends chunks whose sizes are words", chunked("zz\r\n" + body), NotReadable},
        {"a chunk beyond all numbers", "announces a chunk of 16^20 bytes",
         chunked('1' + QByteArray(20, '0') + "\r\n" + body), NotReadable},
        {"chunks and a length", "announces both",
         bytes("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", inChunks(body)), UpToDate, good},
        {"a status that is none", "answers \"HTTP/1.1 OK\"",
         always(FaultAnswer::bytes("HTTP/1.1 OK\r\n\r\n" + body, Then::Close)), Unreachable, lost},
        {"an answer without a head", "sends the list alone", always(FaultAnswer::bytes(body, Then::Close)),
         Unreachable, lost},
        {"a header of 50 KB", "sends one header of 50 KB",
         bytes("X-Long: " + QByteArray(50'000, 'x') + "\r\nContent-Length: " + size + "\r\n", body), UpToDate,
         good},
        {"too many bytes announced", "announces more than the limit", length("200000"), TooLarge, {}, small},
        {"too many bytes sent",
         "sends more than the limit, without a length",
         bytes({}, body + QByteArray(200'000, ' ')),
         TooLarge,
         {},
         small},
        {"gzip", "answers in gzip, as it was asked to", always(FaultAnswer::gzip(body)), UpToDate, good},
        {"gzip cut off", "sends half of a gzip file", folded("gzip", gzip(body).chopped(40)), NotReadable},
        {"gzip that is none", "calls plain text gzip", folded("gzip", body), NotReadable},
        {"a gzip bomb", "sends 1 GiB of spaces, folded to 1 MB", folded("gzip", gzipBomb()), TooLarge},
        {"a gzip bomb in gzip", "folds it twice", folded("gzip, gzip", gzip(gzipBomb())), NotReadable},
        {"a brotli bomb", "sends 8 GiB of spaces in brotli", folded("br", bomb(u"spaces.br"_s)), NotReadable},
        {"a zstd bomb", "sends 512 MiB of spaces in zstd", folded("zstd", bomb(u"spaces.zst"_s)),
         NotReadable},
        {"an unknown coding", "answers in \"rot13\"", folded("rot13", body), NotReadable},
    };
}

} // namespace roster::test
