// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apiclient.h"

#include "callspy.h"
#include "services/apicall.h"
#include "support/fakeprovider.h"
#include "support/faultserver.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QSslSocket>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roster;
using namespace roster::test;

using Kind = ApiError::Kind;
using Fault = FaultAnswer::Fault;
Q_DECLARE_METATYPE(roster::test::FaultAnswer)

namespace {

QStringList *s_logged = nullptr; // where a message handler, a mere function, puts what it hears

} // namespace

class TestApiClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void asksOnlyWithGetAndSaysWhoItIs();
    void finishesOnceAfterTheEventLoopRan();
    void keepsAPathPrefix();
    void storesAndSendsNoCookies();
    void refusesAnUnsafeId();
    void refusesAKeyThatBreaksTheHeader();
    void refusesAnAddressWithoutEncryption();
    void neverFollowsARedirect_data();
    void neverFollowsARedirect();
    void takesErrorsFromTheProvider_data();
    void takesErrorsFromTheProvider();
    void hidesTheKeyThatACloudEchoes();
    void cutsALongError();
    void refusesTooMuch_data();
    void refusesTooMuch();
    void readsALargeAnswer_data();
    void readsALargeAnswer();
    void tellsWhenAnAnswerIsNotHttp();
    void neverIgnoresTlsErrors_data();
    void neverIgnoresTlsErrors();
    void holdsTheParallelLimit();
    void givesAPlaceBackWhenACallIsDeleted();
    void mayBeDeletedAtAnyTime_data();
    void mayBeDeletedAtAnyTime();

private:
    std::unique_ptr<ApiClient> client(const ApiLimits &limits = quickLimits())
    {
        return std::make_unique<ApiClient>(*m_network, m_provider, m_server->url(), Secret(key), limits);
    }

    FakeProvider m_provider;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

void TestApiClient::init()
{
    m_server = std::make_unique<FaultServer>();
    m_network = std::make_unique<QNetworkAccessManager>();
}

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
    ApiClient api(*m_network, m_provider, address, Secret(key), quickLimits());
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
    QVERIFY(m_network->cookieJar()->cookiesForUrl(m_server->url()).isEmpty());
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
        ApiClient api(*m_network, m_provider, m_server->url(), Secret(bad), quickLimits());
        CallSpy spy(api.get(anyRequest()));
        QVERIFY(spy.wait());
        QCOMPARE(spy.error().kind, Kind::Unauthorized);
    }
    QCOMPARE(m_server->connections(), 0);
}

void TestApiClient::refusesAnAddressWithoutEncryption()
{
    ApiClient api(*m_network, m_provider, QUrl(u"http://192.0.2.1"_s), Secret(key), quickLimits());
    CallSpy spy(api.get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::UnsafeAddress);
}

void TestApiClient::neverFollowsARedirect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestApiClient::neverFollowsARedirect()
{
    QFETCH(const int, status);
    FaultServer other(FaultServer::Transport::Plain, QHostAddress(u"127.0.0.2"_s));
    m_server->enqueue(FaultAnswer::withStatus(status, QByteArray(100'000, ' '))
                          .with("Location", other.url().toEncoded() + "/steal?token=very-long-secret"));

    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Redirect);
    QCOMPARE(spy.error().httpStatus, status);
    QVERIFY2(spy.error().detail.contains(u"127.0.0.2"_s), qUtf8Printable(spy.error().detail));
    QVERIFY(!spy.error().detail.contains(u"steal"_s));
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(other.connections(), 0);
}

void TestApiClient::takesErrorsFromTheProvider_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    QTest::addColumn<Kind>("kind");
    const QByteArray words = "the words";
    QTest::newRow("400") << FaultAnswer::withStatus(400, words) << Kind::Rejected;
    QTest::newRow("401") << FaultAnswer::withStatus(401, words) << Kind::Unauthorized;
    QTest::newRow("401 that asks for Basic")
        << FaultAnswer::withStatus(401, words).with("WWW-Authenticate", "Basic realm=\"x\"")
        << Kind::Unauthorized;
    QTest::newRow("401 that asks for Bearer")
        << FaultAnswer::withStatus(401, words).with("WWW-Authenticate", "Bearer") << Kind::Unauthorized;
    QTest::newRow("404") << FaultAnswer::withStatus(404, words) << Kind::NotFound;
    QTest::newRow("500") << FaultAnswer::withStatus(500, words) << Kind::Server;
}

void TestApiClient::takesErrorsFromTheProvider()
{
    QFETCH(const FaultAnswer, answer);
    m_server->enqueue(answer);
    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QTEST(spy.error().kind, "kind");
    QCOMPARE(spy.error().httpStatus, answer.status);
    QCOMPARE(spy.error().providerMessage, u"the words"_s);
    const QString http = u"HTTP %1"_s.arg(answer.status);
    QVERIFY2(spy.error().detail.count(http) == 1, qUtf8Printable(spy.error().detail)); // not twice
    QCOMPARE(m_server->requests().size(), 1);
}

void TestApiClient::hidesTheKeyThatACloudEchoes()
{
    m_server->enqueue(FaultAnswer::withStatus(401, "no such key: " + key + "; was 'Bearer " + key + "'"));
    QStringList logged;
    s_logged = &logged;
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { s_logged->append(text); });
    QLoggingCategory::setFilterRules(u"roster.*=true"_s);
    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    const bool ended = spy.wait();
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(before);
    QVERIFY(ended);
    QVERIFY(!logged.isEmpty());
    QVERIFY(!logged.join(u'\n').contains(QString::fromUtf8(key)));
    QVERIFY(spy.error().providerMessage.startsWith(u"no such key"_s));
    QVERIFY(!spy.error().providerMessage.contains(QString::fromUtf8(key)));
    QVERIFY(!spy.error().detail.contains(QString::fromUtf8(key)));
}

void TestApiClient::cutsALongError()
{
    m_server->enqueue(FaultAnswer::withStatus(500, QByteArray(1'000'000, 'x')));
    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Server);
    QVERIFY(spy.error().providerMessage.size() < 100'000);
}

void TestApiClient::refusesTooMuch_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    const QByteArray body(1001, 'x');
    QTest::newRow("announced") << FaultAnswer{.body = body, .fault = Fault::Drip};
    QTest::newRow("not announced")
        << FaultAnswer::json("3e9\r\n" + body + "\r\n0\r\n\r\n").with("Transfer-Encoding", "chunked");
    QTest::newRow("gzip bomb") << FaultAnswer::gzip(QByteArray(12'000'000, ' '));
}

void TestApiClient::refusesTooMuch()
{
    QFETCH(const FaultAnswer, answer);
    m_server->enqueue(answer);
    ApiLimits limits = quickLimits();
    if (answer.body.size() > 10'000)
        limits.maxAnswerBytes = 1'000'000;
    const auto api = client(limits);
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::TooLarge);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestApiClient::readsALargeAnswer_data()
{
    QTest::addColumn<bool>("isCompressed");
    QTest::newRow("plain") << false;
    QTest::newRow("gzip, folded more than Qt would allow") << true;
}

void TestApiClient::readsALargeAnswer()
{
    QFETCH(const bool, isCompressed);
    QByteArray body = QByteArray(12'000'000, ' ');
    body[0] = 'a';
    body.back() = 'z';
    m_server->enqueue(isCompressed ? FaultAnswer::gzip(body) : FaultAnswer::json(body));
    ApiLimits limits = quickLimits();
    limits.maxAnswerBytes = body.size();
    const auto api = client(limits);
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QVERIFY2(spy.ok(), qUtf8Printable(spy.error().detail));
    QVERIFY(spy.body() == body);
}

void TestApiClient::tellsWhenAnAnswerIsNotHttp()
{
    m_server->setHandler([](const SeenRequest &) { return FaultAnswer::withFault(Fault::Garbage); });
    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QVERIFY(!spy.ok());
    QVERIFY2(spy.error().kind == Kind::Unreadable || spy.error().kind == Kind::Network,
             qUtf8Printable(spy.error().detail));
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
    ApiClient api(*m_network, m_provider, address, Secret(key), quickLimits());
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

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_apiclient.moc"
