// SPDX-License-Identifier: GPL-3.0-or-later
// A long log, one that grows, and one whose answer never ends.
#include "logfetch.h"

#include "support/slowness.h"
#include "support/testprogram.h"

#include <QSslSocket>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roster;
using namespace roster::test;

class TestLogFollow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("This Qt finds no TLS library");
    }
    void asksForTheLastLines();
    void asksForFewerLinesWhereTheyAreLong();
    void asksForLinesNoMoreWhereThatIsRefused();
    void anOpenStreamIsTheLogSoFar();
    void anOpenStreamEnds();
    void anotherNetworkEndsAnOpenStream();
    void followsByBytes();
    void followsByLines();
    void noticesThatALogIsAnother_data();
    void noticesThatALogIsAnother();
    void followsNothingThatShowsOnlyItsBeginning();
    void leavesAServerAloneForWhatItGave();
};

/// Answers as the vendors' servers do: the last lines to who asks for them, everything to who does not.
static FaultAnswer tailOf(const QByteArrayList &lines, const SeenRequest &request)
{
    const QUrlQuery query(QUrl(QString::fromLatin1(request.target)));
    bool asked = false;
    const int tail = query.queryItemValue(u"tail"_s).toInt(&asked);
    return FaultAnswer{.body =
                           (asked ? lines.mid(std::max<qsizetype>(0, lines.size() - tail)) : lines).join()};
}

static QByteArrayList numberedLines(int count)
{
    QByteArrayList lines;
    for (int i = 0; i < count; ++i)
        lines.append("line " + QByteArray::number(i) + '\n');
    return lines;
}

void TestLogFollow::asksForTheLastLines()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    const QByteArrayList lines = numberedLines(30'000);
    server.setHandler([&lines](const SeenRequest &request) { return tailOf(lines, request); });
    Fetched log(server, {.asksForLines = true});
    QTRY_VERIFY(log.cut);
    QCOMPARE(*log.cut, LogSource::Cut::Start);
    QVERIFY(log.text.endsWith("line 29999\n"));
    QVERIFY(log.text.startsWith("line 20000\n"));
    QCOMPARE(server.requests().first().target, "/log?token=topsecret&tail=10000&timestamps=1");
    QVERIFY(!server.requests().first().headers.contains("range"));
}

void TestLogFollow::asksForFewerLinesWhereTheyAreLong()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    QByteArrayList lines = numberedLines(1000);
    for (QByteArray &line : lines)
        line.prepend(QByteArray(100, '.'));
    server.setHandler([&lines](const SeenRequest &request) { return tailOf(lines, request); });
    Fetched log(server, {.maxBytes = 50'000, .asksForLines = true});
    QTRY_VERIFY(log.cut);
    QCOMPARE(*log.cut, LogSource::Cut::Start);
    QVERIFY(log.text.endsWith("line 999\n"));
    QCOMPARE(server.requests().size(), 2);
}

void TestLogFollow::asksForLinesNoMoreWhereThatIsRefused()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.setHandler([](const SeenRequest &request) {
        return request.target.contains("tail=") ? FaultAnswer::withStatus(400, "what tail?")
                                                : FaultAnswer{.body = "whole\n"};
    });
    Fetched log(server, {.asksForLines = true});
    QTRY_VERIFY(log.cut);
    QCOMPARE(log.text, "whole\n");
    QCOMPARE(server.requests().last().target, "/log?token=topsecret");
}

void TestLogFollow::anOpenStreamIsTheLogSoFar()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.enqueue(FaultAnswer::open(numberedLines(50).join()));
    Fetched log(server,
                {.transferTimeout = 100ms * slowness, .longestFetch = 200ms * slowness, .quiet = 50ms});
    QTRY_VERIFY(log.cut);
    QVERIFY(!log.error);
    QVERIFY(log.text.endsWith("line 49\n"));
    QVERIFY(log.source.isLive());
    QVERIFY(!log.source.isFetching());
    QTest::qWait(500 * slowness); // it has all the time in the world
    QVERIFY(!log.error && log.stops == 0);
    server.push("live\n");
    QTRY_COMPARE(log.piece, "live\n");
    QCOMPARE(log.overlap.value_or(-1), 0);
    log.source.follow(); // which it does already
    QCOMPARE(server.requests().size(), 1);
}

void TestLogFollow::anOpenStreamEnds()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.setHandler([](const SeenRequest &) { return FaultAnswer::open("so far\n"); });
    Fetched log(server, {.quiet = 50ms});
    QTRY_VERIFY(log.source.isLive());
    server.endOpen();
    QTRY_COMPARE(log.stops, 1);
    QVERIFY(!log.source.isLive());
    log.source.follow();
    QTRY_VERIFY(log.source.isLive());
    server.dropConnections();
    QTRY_COMPARE(log.stops, 2);
    QVERIFY(!log.error); // what there was was good
}

void TestLogFollow::anotherNetworkEndsAnOpenStream()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.setHandler([](const SeenRequest &) { return FaultAnswer::open("so far\n"); });
    Fetched log(server, {.quiet = 50ms});
    QTRY_VERIFY(log.source.isLive());
    Network::shared().changed();
    QCOMPARE(log.stops, 1);
}

void TestLogFollow::followsByBytes()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    QByteArray all = numberedLines(100'000).join(); // some 1.2 MB
    server.setHandler([&all](const SeenRequest &request) {
        const QByteArray range = request.headers.value("range").mid(6);
        const qint64 first = range.startsWith('-') ? std::max<qint64>(0, all.size() + range.toLongLong())
                                                   : range.split('-').first().toLongLong();
        if (first >= all.size())
            return FaultAnswer::withStatus(416);
        return FaultAnswer{.status = 206, .body = all.mid(first)}.with(
            "Content-Range",
            "bytes " + QByteArray::number(first) + '-' + QByteArray::number(all.size() - 1) + '/'
                + QByteArray::number(all.size()));
    });
    Fetched log(server);
    QTRY_VERIFY(log.cut);
    QCOMPARE(log.text.size(), all.size());
    const qint64 before = server.bytesSent();
    for (int i = 1; i <= 12; ++i) { // a minute of it
        all += "more\n";
        log.source.follow();
        QTRY_COMPARE(log.pieces, i);
        QVERIFY(log.overlap && log.piece.mid(*log.overlap) == "more\n");
        QVERIFY(all.endsWith(log.piece));
    }
    QVERIFY2(server.bytesSent() - before < 10'000, qPrintable(QString::number(server.bytesSent() - before)));
    all = "restarted\n";
    log.cut.reset();
    log.source.follow();
    QTRY_VERIFY(log.cut);
    QCOMPARE(log.text, "restarted\n");
}

void TestLogFollow::followsByLines()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    QByteArrayList lines = numberedLines(20'000);
    server.setHandler([&lines](const SeenRequest &request) { return tailOf(lines, request); });
    Fetched log(server, {.asksForLines = true});
    QTRY_VERIFY(log.cut);
    const qint64 before = server.bytesSent();
    lines.append("more\n");
    log.source.follow();
    QTRY_COMPARE(log.pieces, 1);
    QVERIFY(!log.overlap);
    QVERIFY(log.piece.endsWith("line 19999\nmore\n"));
    QVERIFY(server.bytesSent() - before < 10'000);
}

void TestLogFollow::noticesThatALogIsAnother_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    QTest::newRow("it is shorter") << FaultAnswer::withStatus(416);
    QTest::newRow("no part is given any more") << FaultAnswer{.body = "whole"};
    QTest::newRow("another part is given")
        << FaultAnswer{.status = 206, .body = "x"}.with("Content-Range", "bytes 5-5/6");
    QTest::newRow("a part without its place") << FaultAnswer{.status = 206, .body = "x"};
}

void TestLogFollow::noticesThatALogIsAnother()
{
    QFETCH(FaultAnswer, answer);
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.enqueue(
        {FaultAnswer{.status = 206, .body = QByteArray(1000, 'a')}.with("Content-Range", "bytes 0-999/1000"),
         answer, FaultAnswer{.body = "the other"}});
    Fetched log(server);
    QTRY_VERIFY(log.cut);
    log.cut.reset();
    log.source.follow();
    QTRY_VERIFY(log.cut);
    QCOMPARE(log.text, "the other");
    QCOMPARE(log.pieces, 0);
}

void TestLogFollow::followsNothingThatShowsOnlyItsBeginning()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.setHandler([](const SeenRequest &) { return FaultAnswer{.body = QByteArray(100'000, 'x')}; });
    Fetched log(server, {.maxBytes = 1000});
    QTRY_VERIFY(log.cut);
    QVERIFY(!log.source.canFollow());
    log.source.follow();
    QVERIFY(!log.source.isFetching());
}

void TestLogFollow::leavesAServerAloneForWhatItGave()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.enqueue({FaultAnswer{.body = QByteArray(2'000'000, 'x')}, FaultAnswer{.body = "short"}});
    Fetched large(server);
    QTRY_VERIFY(large.cut);
    QVERIFY(large.source.rest() >= 25s);
    Fetched small(server);
    QTRY_VERIFY(small.cut);
    QVERIFY(small.source.rest() < 1s);
}

ROSTER_TEST(TestLogFollow);
#include "tst_logfollow.moc"
