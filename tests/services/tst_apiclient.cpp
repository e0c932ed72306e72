// SPDX-License-Identifier: GPL-3.0-or-later
#include "clienttest.h"

#include "support/testprogram.h"

#include <QSslSocket>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roster;
using namespace roster::test;

using Kind = ApiError::Kind;
using Fault = FaultAnswer::Fault;

/// What ApiClient sends, where to, and when it does not.
class TestApiClient : public ClientTest {
    Q_OBJECT

private Q_SLOTS:
    void asksOnlyWithGetAndSaysWhoItIs();
    void finishesOnceAfterTheEventLoopRan();
    void keepsAPathPrefix();
    void storesAndSendsNoCookies();
    void refusesAnUnsafeId();
    void refusesAKeyThatBreaksTheHeader();
    void refusesAnAddressWithoutEncryption();
    void neverIgnoresTlsErrors_data();
    void neverIgnoresTlsErrors();
    void holdsTheParallelLimit();
    void givesAPlaceBackWhenACallIsDeleted();
    void mayBeDeletedAtAnyTime_data();
    void mayBeDeletedAtAnyTime();
};

void TestApiClient::asksOnlyWithGetAndSaysWhoItIs()
{
    m_server->enqueue(FaultAnswer::json("{\"data\":[]}"));
    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.body(), "{\"data\":[]}");

    QCOMPARE(m_server->requests().size(), 1);
    const SeenRequest &seen = m_server->requests().first();
    QCOMPARE(seen.method, "GET");
    QCOMPARE(seen.target, "/instances?name=a%20b");
    QCOMPARE(seen.headers.value("authorization"), "Bearer " + key);
    QCOMPARE(seen.headers.value("accept"), "application/json");
    QVERIFY(seen.headers.value("user-agent").startsWith("GpuRoster/"));
    QVERIFY(!seen.headers.contains("upgrade"));
}

void TestApiClient::finishesOnceAfterTheEventLoopRan()
{
    m_server->enqueue(FaultAnswer::json("{}"));
    const auto api = client();
    CallSpy good(api->get(anyRequest()));
    CallSpy refused(api->get(Request().id(u".."_s)));
    QCOMPARE(good.count(), 0);
    QCOMPARE(refused.count(), 0);

    QTRY_VERIFY(!good.call() && !refused.call()); // both have deleted themselves
    QCOMPARE(good.count(), 1);
    QCOMPARE(refused.count(), 1);
}

void TestApiClient::keepsAPathPrefix()
{
    m_server->enqueue(FaultAnswer::json("{}"));
    QUrl address = m_server->url();
    address.setPath(u"/gateway/v1"_s);
    ApiClient api(*m_access, m_provider, address, Secret(key), quickLimits());
    CallSpy spy(api.get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(m_server->requests().value(0).path(), "/gateway/v1/instances");
}

void TestApiClient::storesAndSendsNoCookies()
{
    m_server->enqueue(
        {FaultAnswer::json("{}").with("Set-Cookie", "session=1; Path=/"), FaultAnswer::json("{}")});
    const auto api = client();
    for (int i = 0; i < 2; ++i) {
        CallSpy spy(api->get(anyRequest()));
        QVERIFY(spy.wait());
        QVERIFY(spy.ok());
    }
    QVERIFY(!m_server->requests().value(1).headers.contains("cookie"));
}

void TestApiClient::refusesAnUnsafeId()
{
    const auto api = client();
    for (const QString &id : {u"a/stop"_s, u".."_s, u"a?b"_s, u"a%2Fstop"_s, QString()}) {
        CallSpy spy(api->get(Request().path({"instances"_L1}).id(id)));
        QVERIFY(spy.wait());
        QCOMPARE(spy.error().kind, Kind::InvalidRequest);
    }
    QCOMPARE(m_server->connections(), 0);
}

void TestApiClient::refusesAKeyThatBreaksTheHeader()
{
    for (const QByteArray &bad : {QByteArray(), QByteArray("sk\r\nX-Evil: 1"), QByteArray("sk\xc3\xa9")}) {
        ApiClient api(*m_access, m_provider, m_server->url(), Secret(bad), quickLimits());
        CallSpy spy(api.get(anyRequest()));
        QVERIFY(spy.wait());
        QCOMPARE(spy.error().kind, Kind::Unauthorized);
    }
    QCOMPARE(m_server->connections(), 0);
}

void TestApiClient::refusesAnAddressWithoutEncryption()
{
    ApiClient api(*m_access, m_provider, QUrl(u"http://192.0.2.1"_s), Secret(key), quickLimits());
    CallSpy spy(api.get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::UnsafeAddress);
}

void TestApiClient::neverIgnoresTlsErrors_data()
{
    QTest::addColumn<FaultServer::Transport>("transport");
    QTest::newRow("a certificate that nobody trusts") << FaultServer::Transport::SelfSignedTls;
    QTest::newRow("no TLS at all") << FaultServer::Transport::Plain;
}

void TestApiClient::neverIgnoresTlsErrors()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("Qt finds no TLS library");
    QFETCH(const FaultServer::Transport, transport);
    FaultServer server(transport);
    QUrl address = server.url();
    address.setScheme(u"https"_s);
    ApiClient api(*m_access, m_provider, address, Secret(key), quickLimits());
    CallSpy spy(api.get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Tls);
    QVERIFY(!spy.error().detail.isEmpty());
    QVERIFY(server.connections() > 0);
    QCOMPARE(server.requests().size(), 0);
}

void TestApiClient::holdsTheParallelLimit()
{
    m_server->setHandler([](const SeenRequest &) { return FaultAnswer::withFault(Fault::Hold); });
    ApiLimits limits = quickLimits();
    limits.maxParallel = 2;
    const auto api = client(limits);
    std::vector<std::unique_ptr<CallSpy>> spies;
    for (int i = 0; i < 5; ++i)
        spies.push_back(
            std::make_unique<CallSpy>(api->get(Request().path({"instances"_L1}).id(QString::number(i)))));

    for (int answered = 0; answered < 5; ++answered) {
        QTRY_COMPARE(m_server->requests().size(), std::min(answered + 2, 5));
        QVERIFY(m_server->release());
        QVERIFY(spies[static_cast<size_t>(answered)]->wait()); // first come, first served
    }
    QCOMPARE(m_server->peak(), 2);
}

void TestApiClient::givesAPlaceBackWhenACallIsDeleted()
{
    m_server->enqueue(FaultAnswer::withFault(Fault::Hang));
    m_server->enqueue(FaultAnswer::json("good"));
    ApiLimits limits = quickLimits();
    limits.maxParallel = 1;
    const auto api = client(limits);
    CallSpy running(api->get(anyRequest()));
    CallSpy waiting(api->get(anyRequest()));
    CallSpy last(api->get(anyRequest()));
    QTRY_COMPARE(m_server->requests().size(), 1);

    delete waiting.call();
    delete running.call();
    QVERIFY(last.wait());
    QCOMPARE(last.body(), "good");
    QCOMPARE(running.count() + waiting.count(), 0);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestApiClient::mayBeDeletedAtAnyTime_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    QTest::newRow("good") << FaultAnswer::json("{}");
    QTest::newRow("error") << FaultAnswer::withStatus(400);
    QTest::newRow("too large") << FaultAnswer::json(QByteArray(2000, 'x'));
    QTest::newRow("time-out") << FaultAnswer{.body = QByteArray(1000, 'x'), .fault = Fault::Drip};
}

void TestApiClient::mayBeDeletedAtAnyTime()
{
    QFETCH(const FaultAnswer, answer);
    m_server->enqueue(answer);
    ApiLimits limits = quickLimits();
    limits.transferTimeout = 50ms;
    limits.maxParallel = 1;
    auto api = client(limits);
    ApiCall *call = api->get(anyRequest());
    CallSpy waiting(api->get(anyRequest()));
    bool ended = false;
    connect(call, &ApiCall::finished, this, [&] {
        ended = true;
        api.reset(); // and with it the call that speaks, and the one that waits
    });
    QTRY_VERIFY(ended);
    QVERIFY(!waiting.call());
    QCOMPARE(waiting.count(), 0);
}

ROSTER_TEST(TestApiClient);
#include "tst_apiclient.moc"
