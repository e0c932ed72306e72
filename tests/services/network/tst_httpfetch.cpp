// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetchspy.h"

#include "support/faultserver.h"
#include "support/nginx.h"
#include "support/testprogram.h"

#include <QNetworkProxyFactory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roster;
using namespace roster::test;

using Cut = FaultAnswer::Cut;
using Then = FaultAnswer::Then;
using Kind = ApiError::Kind;

/// One GET, over connections that end, die and lead elsewhere.
class TestHttpFetch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksAgainWhenAnOldConnectionIsClosed();
    void asksNoMoreOnceAnAnswerHasBegun_data();
    void asksNoMoreOnceAnAnswerHasBegun();
    void halfABodyIsNoWholeOne();
    void givesUpOnAServerThatOnlyCloses();
    void outlastsConnectionsThatEndPolitely_data();
    void outlastsConnectionsThatEndPolitely();
    void leavesADeadConnectionAfterOneTimeout();
    void doubtsAllConnectionsWhenAGoodOneDied();
    void asksAnewWhenTheNetworkChanged();
    void noticesThatTheMachineSlept();
    void localhostIsThisMachine_data();
    void localhostIsThisMachine();
    void anErrorsBodyMayBeLong();
    void staysOpenAsLongAsItLikes();
    void mayBeDeletedInItsSignals();
};

void TestHttpFetch::asksAgainWhenAnOldConnectionIsClosed()
{
    Network network;
    HttpAccess access(network);
    FaultServer server;
    server.setHandler([&server](const SeenRequest &) {
        return server.requests().size() == 2 // over the connection of the first one
            ? FaultAnswer{}.cutAt(Cut::BeforeHead, Then::Close)
            : FaultAnswer{.body = "good"};
    });
    for (int i = 0; i < 2; ++i) {
        FetchSpy spy(access, server.url());
        QVERIFY(spy.wait());
        QVERIFY(spy.ok());
        QCOMPARE(spy.body, "good");
    }
    QCOMPARE(server.requests().size(), 3);
}

void TestHttpFetch::asksNoMoreOnceAnAnswerHasBegun_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    const FaultAnswer whole{.body = QByteArray(1000, 'x')};
    QTest::newRow("closed after the head") << whole.cutAt(Cut::AfterHead, Then::Close);
    QTest::newRow("closed in the body") << whole.cutAt(Cut::InBody, Then::Close);
    QTest::newRow("reset in the body") << whole.cutAt(Cut::InBody, Then::Reset);
}

void TestHttpFetch::asksNoMoreOnceAnAnswerHasBegun()
{
    QFETCH(const FaultAnswer, answer);
    Network network;
    HttpAccess access(network);
    FaultServer server;
    server.setHandler([&answer](const SeenRequest &) { return answer; });
    FetchSpy spy(access, server.url());
    QVERIFY(spy.wait());
    QVERIFY(spy.failure);
    QCOMPARE(spy.failure->kind, Kind::Network);
    QCOMPARE(spy.ends, 1);
    QCOMPARE(server.requests().size(), 1);
}

/// Whether Qt notices depends on what a socket is told first: often enough, it does not.
void TestHttpFetch::halfABodyIsNoWholeOne()
{
    Network network;
    HttpAccess access(network);
    FaultServer server;
    server.setHandler([](const SeenRequest &) {
        return FaultAnswer{.body = QByteArray(200, 'x')}.cutAt(Cut::InBody, Then::Reset);
    });
    for (int i = 0; i < 50; ++i) {
        FetchSpy spy(access, server.url());
        QSignalSpy finished(spy.fetch.get(), &HttpFetch::finished);
        QVERIFY(finished.wait());
        QVERIFY(spy.failure);
        QCOMPARE(spy.failure->kind, Kind::Network);
    }
}

void TestHttpFetch::givesUpOnAServerThatOnlyCloses()
{
    Network network;
    HttpAccess access(network);
    FaultServer server;
    server.setWelcome(FaultServer::Welcome::Closed);
    FetchSpy spy(access, server.url());
    QVERIFY(spy.wait());
    QVERIFY(spy.failure);
    QCOMPARE(spy.failure->kind, Kind::Network);
    QVERIFY2(server.connections() <= 20, qPrintable(QString::number(server.connections())));
}

void TestHttpFetch::outlastsConnectionsThatEndPolitely_data()
{
    QTest::addColumn<int>("keepaliveRequests");
    QTest::addColumn<int>("atOnce");
    QTest::newRow("one after the other") << 5 << 1;
    QTest::newRow("four at a time") << 5 << 4;
    QTest::newRow("every connection for one request") << 1 << 4;
}

/// A server that speaks HTTP/2, too, and ends each connection after so many requests.
void TestHttpFetch::outlastsConnectionsThatEndPolitely()
{
    if (const QString why = Nginx::missing(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QFETCH(int, keepaliveRequests);
    QFETCH(int, atOnce);
    FaultServer upstream;
    upstream.setHandler([](const SeenRequest &) { return FaultAnswer{.body = "good"}; });
    Nginx nginx({.upstream = upstream.port(), .keepaliveRequests = keepaliveRequests});
    QVERIFY2(nginx.isRunning(), qPrintable(nginx.log()));
    Network network;
    network.setAuthorities(testCertificate(u"authority"_s));
    HttpAccess access(network);

    int good = 0;
    std::deque<std::unique_ptr<FetchSpy>> running;
    for (int i = 0; i < 40; ++i) {
        running.push_back(std::make_unique<FetchSpy>(access, nginx.url()));
        if (int(running.size()) < atOnce)
            continue;
        QVERIFY(running.front()->wait());
        QVERIFY2(running.front()->ok(),
                 qPrintable(running.front()->failure ? running.front()->failure->words : QString()));
        ++good;
        running.pop_front();
    }
    for (const auto &spy : running)
        QVERIFY(spy->wait() && spy->ok());
    QVERIFY(good > 30);
    QCOMPARE(upstream.requests().size(), 40);
    for (const SeenRequest &request : upstream.requests())
        QCOMPARE(request.headers.value("x-protocol"), "HTTP/1.1");
}

void TestHttpFetch::leavesADeadConnectionAfterOneTimeout()
{
    Network network;
    HttpAccess access(network);
    FaultServer server;
    server.setHandler([](const SeenRequest &request) {
        // The first connection is good once; then it takes everything and says nothing, as a dead one does.
        static int asked;
        asked = request.connection == 1 ? asked + 1 : 0;
        return asked > 1 ? FaultAnswer::withFault(FaultAnswer::Fault::Hang) : FaultAnswer{.body = "good"};
    });
    const FetchLimits limits{.silence = 200ms};
    FetchSpy first(access, server.url(), limits);
    QVERIFY(first.wait() && first.ok());
    FetchSpy dead(access, server.url(), limits);
    QVERIFY(dead.wait());
    QVERIFY(dead.failure);
    QCOMPARE(dead.failure->kind, Kind::Timeout);
    for (int i = 0; i < 3; ++i) {
        FetchSpy next(access, server.url(), limits);
        QVERIFY(next.wait());
        QVERIFY(next.ok());
    }
    QCOMPARE(server.connections(), 2);
}

void TestHttpFetch::doubtsAllConnectionsWhenAGoodOneDied()
{
    Network network;
    HttpAccess dying(network);
    HttpAccess other(network);
    FaultServer server;
    server.setHandler([](const SeenRequest &) { return FaultAnswer{.body = "good"}; });
    const FetchLimits limits{.silence = 200ms};
    for (HttpAccess *access : {&dying, &other}) {
        FetchSpy spy(*access, server.url(), limits);
        QVERIFY(spy.wait() && spy.ok());
    }
    QCOMPARE(server.connections(), 2);

    server.enqueue(FaultAnswer::withFault(FaultAnswer::Fault::Hang));
    FetchSpy dead(dying, server.url(), limits);
    QVERIFY(dead.wait());
    QCOMPARE(dead.failure->kind, Kind::Timeout);
    FetchSpy spy(other, server.url(), limits);
    QVERIFY(spy.wait() && spy.ok());
    QCOMPARE(server.connections(), 3);
}

void TestHttpFetch::asksAnewWhenTheNetworkChanged()
{
    Network network;
    HttpAccess access(network);
    FaultServer server;
    server.enqueue({FaultAnswer::withFault(FaultAnswer::Fault::Hang),
                    FaultAnswer{.body = "good"}.cutAt(Cut::AfterHead, Then::Wait)});
    FetchSpy spy(access, server.url());
    QTRY_COMPARE(server.requests().size(), 1);
    network.changed();
    QTRY_COMPARE(server.requests().size(), 2);
    QTRY_COMPARE(spy.fetch->status(), 200);
    network.changed(); // what has begun may end
    QVERIFY(server.release());
    QVERIFY(spy.wait());
    QVERIFY(spy.ok());
    QCOMPARE(spy.body, "good");
    QCOMPARE(server.requests().size(), 2);
}

void TestHttpFetch::noticesThatTheMachineSlept()
{
    std::chrono::milliseconds asleep = 0ms;
    Network network({.timeOfDay = [&asleep] {
        return asleep
            + std::chrono::duration_cast<std::chrono::milliseconds>(
                   std::chrono::steady_clock::now().time_since_epoch());
    }});
    HttpAccess access(network);
    FaultServer server;
    server.setHandler([](const SeenRequest &) { return FaultAnswer{.body = "good"}; });
    for (const std::chrono::milliseconds slept : {0ms, 5'000ms, 600'000ms}) {
        asleep += slept;
        FetchSpy spy(access, server.url());
        QVERIFY(spy.wait() && spy.ok());
        QCOMPARE(server.connections(), slept > 60s ? 2 : 1);
    }
}

void TestHttpFetch::localhostIsThisMachine_data()
{
    QTest::addColumn<bool>("byIpv6");
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("127.0.0.1") << false << false;
    QTest::newRow("::1") << true << false;
    QTest::newRow("127.0.0.1, encrypted") << false << true;
    QTest::newRow("::1, encrypted") << true << true;
}

/// No resolver is asked. With tests/support/falsesystem.cpp, it would say another host.
void TestHttpFetch::localhostIsThisMachine()
{
    QFETCH(bool, byIpv6);
    QFETCH(bool, encrypted);
    const QHostAddress address(byIpv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
    const std::unique_ptr<FaultServer> server = encrypted
        ? std::make_unique<FaultServer>(u"server"_s, address)
        : std::make_unique<FaultServer>(FaultServer::Transport::Plain, address);
    server->setHandler([](const SeenRequest &) { return FaultAnswer{.body = "good"}; });
    Network network;
    network.setAuthorities(testCertificate(u"authority"_s));
    HttpAccess access(network);
    QUrl url = server->url();
    url.setHost(u"localhost"_s);
    FetchSpy spy(access, url);
    QVERIFY(spy.wait());
    QVERIFY2(spy.ok(), qPrintable(spy.failure ? spy.failure->words : QString()));
    QCOMPARE(server->requests().first().headers.value("host"),
             "localhost:" + QByteArray::number(server->port()));
}

/// An error whose body is larger than what Qt buffers ends nevertheless.
void TestHttpFetch::anErrorsBodyMayBeLong()
{
    Network network;
    HttpAccess access(network);
    FaultServer server;
    server.enqueue(FaultAnswer::withStatus(404, QByteArray(2'000'000, 'x')));
    FetchSpy spy(access, server.url());
    QVERIFY(spy.wait());
    QVERIFY(spy.ok());
    QCOMPARE(spy.fetch->status(), 404);
    QCOMPARE(spy.body.size(), 2'000'000);
}

void TestHttpFetch::staysOpenAsLongAsItLikes()
{
    Network network;
    HttpAccess access(network);
    FaultServer server;
    server.enqueue(
        {FaultAnswer::open("so far"), FaultAnswer{.body = "known"}.cutAt(Cut::InBody, Then::Wait)});
    FetchSpy open(access, server.url(), {.silence = 100ms, .longest = 200ms, .staysOpen = true});
    FetchSpy known(access, server.url(), {.silence = 100ms, .longest = 200ms, .staysOpen = true});
    QVERIFY(known.wait()); // its length is known, so it is late
    QCOMPARE(known.failure->kind, Kind::Timeout);
    QCOMPARE(open.body, "so far");
    QCOMPARE(open.ends, 0);
    server.push(" and on");
    QTRY_COMPARE(open.body, "so far and on");
    server.endOpen();
    QVERIFY(open.wait());
    QVERIFY(open.ok());
}

void TestHttpFetch::mayBeDeletedInItsSignals()
{
    Network network;
    HttpAccess access(network);
    FaultServer server;
    server.setHandler([](const SeenRequest &) { return FaultAnswer{.body = QByteArray(500'000, 'x')}; });
    for (int signal = 0; signal < 3; ++signal) {
        auto spy = std::make_unique<FetchSpy>(access, server.url());
        HttpFetch &fetch = *spy->fetch;
        const auto drop = [&spy] { spy->fetch.reset(); };
        if (signal == 0)
            connect(&fetch, &HttpFetch::headArrived, spy.get(), drop);
        else if (signal == 1)
            connect(&fetch, &HttpFetch::arrived, spy.get(), drop);
        else
            connect(&fetch, &HttpFetch::finished, spy.get(), drop);
        QTRY_VERIFY(!spy->fetch);
    }
}

ROSTER_TEST(TestHttpFetch);
#include "tst_httpfetch.moc"
