// SPDX-License-Identifier: GPL-3.0-or-later
// A log is fetched from a host that a cloud named: nothing goes there but the question.
#include "logfetch.h"

#include "support/slowness.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roster;
using namespace roster::test;

class TestLogSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fetchesTheWholeLog();
    void sendsNothingOfItsOwn();
    void takesTheLastBytes();
    void takesTheFirstBytesOtherwise();
    void countsBytesAfterDecompression();
    void takesAnEmptyLog();
    void streams();
    void followsNoRedirect();
    void trustsNoStranger();
    void tellsWhyNot_data();
    void tellsWhyNot();
    void fetchesAgain();
    void cancels();
    void tellsOfALongErrorAtOnce_data();
    void tellsOfALongErrorAtOnce();
    void saysWhatIsWrongWithACertificate();
    void asksForNoCompression();
};

void TestLogSource::initTestCase()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("This Qt finds no TLS library");
}

void TestLogSource::fetchesTheWholeLog()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.enqueue(FaultAnswer{.body = "one\ntwo\n"});
    Fetched log(server);
    QTRY_VERIFY(log.ended());
    QVERIFY(log.cut);
    QCOMPARE(*log.cut, LogSource::Cut::None);
    QCOMPARE(log.text, "one\ntwo\n");
    QVERIFY(!log.source.isFetching());
}

void TestLogSource::sendsNothingOfItsOwn()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.setHandler(
        [](const SeenRequest &) { return FaultAnswer{.body = "x"}.with("Set-Cookie", "session=1; Path=/"); });
    Fetched log(server);
    QTRY_VERIFY(log.ended());
    log.cut.reset();
    log.source.fetch();
    QTRY_VERIFY(log.ended());
    QCOMPARE(server.requests().size(), 2);
    for (const SeenRequest &request : server.requests()) {
        QCOMPARE(request.method, "GET");
        QCOMPARE(request.target, "/log?token=topsecret");
        for (const char *header : {"authorization", "cookie", "referer", "proxy-authorization"})
            QVERIFY2(!request.headers.contains(header), header);
    }
}

void TestLogSource::takesTheLastBytes()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.enqueue(FaultAnswer{.status = 206, .body = "tail"}.with("Content-Range", "bytes 96-99/100"));
    Fetched log(server, {.maxBytes = 4});
    QTRY_VERIFY(log.cut);
    QCOMPARE(*log.cut, LogSource::Cut::Start);
    QCOMPARE(log.text, "tail");
    QCOMPARE(server.requests().first().headers.value("range"), "bytes=-4");

    server.enqueue(FaultAnswer{.status = 206, .body = "all"}.with("Content-Range", "bytes 0-2/3"));
    Fetched whole(server, {.maxBytes = 4});
    QTRY_VERIFY(whole.cut);
    QCOMPARE(*whole.cut, LogSource::Cut::None);
}

void TestLogSource::takesTheFirstBytesOtherwise()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.enqueue(
        {FaultAnswer{.body = QByteArray(300'000, 'x')}, FaultAnswer{.body = QByteArray(1000, 'x')}});
    Fetched log(server, {.maxBytes = 1000});
    QTRY_VERIFY(log.cut);
    QCOMPARE(*log.cut, LogSource::Cut::End);
    QCOMPARE(log.text.size(), 1000);
    Fetched fits(server, {.maxBytes = 1000});
    QTRY_VERIFY(fits.cut);
    QCOMPARE(*fits.cut, LogSource::Cut::None);
    QCOMPARE(fits.text.size(), 1000);
}

void TestLogSource::countsBytesAfterDecompression()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.enqueue(FaultAnswer::gzip(QByteArray(5'000'000, 'x')));
    Fetched log(server, {.maxBytes = 100'000});
    QTRY_VERIFY(log.ended());
    QVERIFY(log.text.size() <= 100'000);
}

void TestLogSource::takesAnEmptyLog()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.enqueue({FaultAnswer::withStatus(416, "no such range"), FaultAnswer{}});
    for (int i = 0; i < 2; ++i) {
        Fetched log(server);
        QTRY_VERIFY(log.cut);
        QVERIFY(log.text.isEmpty());
    }
}

void TestLogSource::streams()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.enqueue(FaultAnswer{.body = "dripping log", .fault = FaultAnswer::Fault::Drip});
    Fetched log(server);
    QTRY_VERIFY(log.text.size() >= 3);
    QVERIFY(!log.ended());
    QTRY_VERIFY(log.cut);
    QCOMPARE(log.text, "dripping log");
}

void TestLogSource::followsNoRedirect()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    FaultServer other;
    for (const QByteArray &target : {other.url().toString().toLatin1() + "/stolen", QByteArray("/elsewhere"),
                                     QByteArray("file:///etc/passwd")}) {
        server.enqueue(FaultAnswer::withStatus(302, "moved").with("Location", target));
        Fetched log(server);
        QTRY_VERIFY(log.error);
        QCOMPARE(log.error->kind, LogError::Kind::Redirect);
        QVERIFY(log.text.isEmpty());
    }
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(other.connections(), 0);
}

void TestLogSource::trustsNoStranger()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    Fetched log(server, {}, false);
    QTRY_VERIFY(log.error);
    QCOMPARE(log.error->kind, LogError::Kind::Tls);
    QVERIFY(server.requests().isEmpty());
}

void TestLogSource::tellsWhyNot_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    QTest::addColumn<LogError::Kind>("kind");
    using enum LogError::Kind;
    QTest::newRow("401") << FaultAnswer::withStatus(401, "who?") << Refused;
    QTest::newRow("403") << FaultAnswer::withStatus(403, "no") << Refused;
    QTest::newRow("404") << FaultAnswer::withStatus(404, "gone") << Refused;
    QTest::newRow("500") << FaultAnswer::withStatus(500, "trouble") << Server;
    QTest::newRow("hangs") << FaultAnswer::withFault(FaultAnswer::Fault::Hang) << Timeout;
    QTest::newRow("drips for ever") << FaultAnswer{.body = QByteArray(1000, 'x'),
                                                   .fault = FaultAnswer::Fault::Drip}
                                    << Timeout;
    QTest::newRow("breaks") << FaultAnswer::withFault(FaultAnswer::Fault::CloseInBody) << Network;
}

void TestLogSource::tellsWhyNot()
{
    QFETCH(FaultAnswer, answer);
    QFETCH(LogError::Kind, kind);
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.enqueue(answer);
    Fetched log(server, {.transferTimeout = 300ms, .longestFetch = 600ms});
    QTRY_VERIFY(log.error);
    QCOMPARE(log.error->kind, kind);
    QVERIFY(!log.cut);
    QVERIFY(!log.error->detail.contains(u"topsecret"_s));
    if (answer.status >= 400) {
        QCOMPARE(log.error->httpStatus, answer.status);
        QVERIFY(log.text.isEmpty()); // an error page is no log
    }
}

void TestLogSource::fetchesAgain()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.enqueue({FaultAnswer::withFault(FaultAnswer::Fault::Hang), FaultAnswer{.body = "second"}});
    Fetched log(server);
    QTRY_COMPARE(server.requests().size(), 1);
    log.source.fetch();
    QTRY_VERIFY(log.cut);
    QCOMPARE(log.text, "second");
}

void TestLogSource::cancels()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.enqueue(FaultAnswer::withFault(FaultAnswer::Fault::Hold));
    Fetched log(server);
    QTRY_COMPARE(server.requests().size(), 1);
    log.source.cancel();
    QVERIFY(!log.source.isFetching());
    server.release();
    server.enqueue(FaultAnswer{.body = "the next"});
    Fetched next(server); // asked after the answer to the first one was sent
    QTRY_VERIFY(next.ended());
    QVERIFY(!log.ended());
}

void TestLogSource::tellsOfALongErrorAtOnce_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {302, 403, 404, 500, 503})
        QTest::newRow(QByteArray::number(status).constData()) << status;
}

/// Its text is not waited for: it may be longer than what is read, or never come.
void TestLogSource::tellsOfALongErrorAtOnce()
{
    QFETCH(int, status);
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    const FaultAnswer answer = FaultAnswer::withStatus(status, QByteArray(2'000'000, 'x'));
    server.enqueue({answer, answer.cutAt(FaultAnswer::Cut::AfterHead, FaultAnswer::Then::KeepOpen)});
    for (int i = 0; i < 2; ++i) {
        QElapsedTimer time;
        time.start();
        Fetched log(server);
        QTRY_VERIFY(log.error);
        QVERIFY(log.text.isEmpty());
        QVERIFY2(time.elapsed() < 5000 * slowness, qPrintable(QString::number(time.elapsed())));
    }
}

void TestLogSource::saysWhatIsWrongWithACertificate()
{
    FaultServer server(u"expired"_s);
    Network::shared().setAuthorities(testCertificate(u"authority"_s));
    LogSource source(WebLink{server.url(), true});
    std::optional<LogError> error;
    connect(&source, &LogSource::failed, this, [&error](const LogError &why) { error = why; });
    source.fetch();
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, LogError::Kind::Tls);
    QVERIFY(error->certificate);
    QCOMPARE(error->certificate->cause, CertificateProblem::Cause::Expired);
}

void TestLogSource::asksForNoCompression()
{
    FaultServer server(FaultServer::Transport::SelfSignedTls);
    server.enqueue({FaultAnswer::gzip("folded\n"),
                    FaultAnswer{.body = "no gzip"}.with("Content-Encoding", "gzip"),
                    FaultAnswer{.body = "brotli"}.with("Content-Encoding", "br")});
    Fetched folded(server); // as some stores keep their files
    QTRY_VERIFY(folded.cut);
    QCOMPARE(folded.text, "folded\n");
    QCOMPARE(server.requests().first().headers.value("accept-encoding"), "identity");
    for (int i = 0; i < 2; ++i) {
        Fetched broken(server);
        QTRY_VERIFY(broken.error);
        QCOMPARE(broken.error->kind, LogError::Kind::Unreadable);
    }
}

ROSTER_TEST(TestLogSource);
#include "tst_logsource.moc"
