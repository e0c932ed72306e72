// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetchspy.h"

#include "support/faultserver.h"
#include "support/proxyserver.h"
#include "support/stallmeter.h"
#include "support/testprogram.h"

#include <QSemaphore>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roster;
using namespace roster::test;

using Kind = ApiError::Kind;
using Mood = ProxyServer::Mood;
using Mode = ProxyChoice::Mode;

Q_DECLARE_METATYPE(roster::test::ProxyServer::Kind)

namespace {

/// A cloud whose name only a proxy knows.
struct Cloud {
    explicit Cloud(ProxyServer &proxy)
    {
        server.setHandler([](const SeenRequest &) { return FaultAnswer{.body = "good"}; });
        proxy.setRoute("cloud.example", server.port());
    }
    FaultServer server{u"server"_s};
    const QUrl url{u"https://cloud.example/list"_s};
};

ProxyChoice through(const ProxyServer &proxy, ProxyServer::Kind kind, const QString &user = {})
{
    return {kind == ProxyServer::Kind::Http ? Mode::Http : Mode::Socks5, u"127.0.0.1"_s, proxy.port(), user};
}

/// Both kinds, for tests that do the same with each.
void eachKind()
{
    QTest::addColumn<ProxyServer::Kind>("kind");
    QTest::newRow("HTTP") << ProxyServer::Kind::Http;
    QTest::newRow("SOCKS5") << ProxyServer::Kind::Socks5;
}

} // namespace

/// Connections through a proxy, and how one is found.
class TestProxies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("Qt finds no TLS library");
    }

    void connectsThroughIt_data() { eachKind(); }
    void connectsThroughIt();
    void givesItTheNameNotTheAddress_data() { eachKind(); }
    void givesItTheNameNotTheAddress();
    void tellsItThePassword_data() { eachKind(); }
    void tellsItThePassword();
    void fails_data();
    void fails();
    void thisMachineIsReachedWithout_data() { eachKind(); }
    void thisMachineIsReachedWithout();
    void aChangeHoldsAtOnce();
    void aChangeHoldsWhileTheSystemIsAsked();
    void whatHangsHoldsUpNothingInAnotherNetwork();
    void waitsUntilItIsSetUp();

    void asksTheSystemBesideTheMainThread();
    void theSystemMayTakeItsTime();
    void asksTheSystemOncePerServer();
    void asksTheSystemAgainAfterAWhile();
    void anotherServerNeedNotWait();
    void saysWhenTheSystemDoesNotAnswer();
    void asksTheSystemAnewWhenItsProxyFailed();
    void asksTheSystemAnewInAnotherNetwork();
};

void TestProxies::connectsThroughIt()
{
    QFETCH(ProxyServer::Kind, kind);
    ProxyServer proxy(kind);
    const Cloud cloud(proxy);
    Network network;
    network.setAuthorities(testCertificate(u"authority"_s));
    network.setProxy(through(proxy, kind), {});
    HttpAccess access(network);
    FetchSpy spy(access, cloud.url);
    QVERIFY(spy.wait());
    QVERIFY2(spy.ok(), qPrintable(spy.failure ? spy.failure->words : QString()));
    QCOMPARE(spy.body, "good");
}

void TestProxies::givesItTheNameNotTheAddress()
{
    QFETCH(ProxyServer::Kind, kind);
    ProxyServer proxy(kind);
    const Cloud cloud(proxy);
    Network network;
    network.setAuthorities(testCertificate(u"authority"_s));
    network.setProxy(through(proxy, kind), {});
    HttpAccess access(network);
    FetchSpy spy(access, cloud.url);
    QVERIFY(spy.wait() && spy.ok());
    QCOMPARE(proxy.targets(), QList<QByteArray>{"cloud.example:443"});
}

void TestProxies::tellsItThePassword()
{
    QFETCH(ProxyServer::Kind, kind);
    ProxyServer proxy(kind, Mood::WantsPassword);
    const Cloud cloud(proxy);
    Network network;
    network.setAuthorities(testCertificate(u"authority"_s));
    HttpAccess access(network);
    const struct {
        QString user;
        Secret password;
        bool isGood;
    } tries[] = {{{}, {}, false}, {u"user"_s, Secret("wrong"), false}, {u"user"_s, Secret("secret"), true}};
    for (const auto &one : tries) {
        network.setProxy(through(proxy, kind, one.user), one.password);
        FetchSpy spy(access, cloud.url);
        QVERIFY(spy.wait());
        QCOMPARE(spy.ok(), one.isGood);
        if (!one.isGood) {
            QCOMPARE(spy.failure->kind, Kind::ProxyAuthentication);
            QVERIFY(!spy.failure->words.contains(u"wrong"_s));
        }
    }
    QCOMPARE(cloud.server.connections(), 1);
}

void TestProxies::fails_data()
{
    QTest::addColumn<ProxyServer::Kind>("kind");
    QTest::addColumn<Mood>("mood");
    QTest::addColumn<bool>("closed");
    for (const auto kind : {ProxyServer::Kind::Http, ProxyServer::Kind::Socks5}) {
        const char *name = kind == ProxyServer::Kind::Http ? "HTTP" : "SOCKS5";
        QTest::addRow("%s: nobody is there", name) << kind << Mood::Willing << true;
        QTest::addRow("%s: refuses", name) << kind << Mood::Refuses << false;
        QTest::addRow("%s: says nothing", name) << kind << Mood::Silent << false;
        QTest::addRow("%s: closes", name) << kind << Mood::Closes << false;
        QTest::addRow("%s: is none", name) << kind << Mood::Garbage << false;
        QTest::addRow("%s: does not know the server", name) << kind << Mood::Willing << false;
    }
}

void TestProxies::fails()
{
    QFETCH(ProxyServer::Kind, kind);
    QFETCH(Mood, mood);
    QFETCH(bool, closed);
    ProxyServer proxy(kind, mood);
    if (closed)
        proxy.close();
    Network network;
    network.setProxy(through(proxy, kind), {});
    HttpAccess access(network);
    FetchSpy spy(access, QUrl(u"https://elsewhere.example/list"_s), {.silence = 500ms});
    QVERIFY(spy.wait());
    QVERIFY(spy.failure);
    QCOMPARE(spy.failure->kind, Kind::ProxyFailed);
    QVERIFY(!spy.failure->words.isEmpty());
}

/// A key that may travel unencrypted inside this machine must not leave it through a proxy.
void TestProxies::thisMachineIsReachedWithout()
{
    QFETCH(ProxyServer::Kind, kind);
    ProxyServer proxy(kind);
    FaultServer server;
    server.setHandler([](const SeenRequest &) { return FaultAnswer{.body = "good"}; });
    Network network;
    network.setProxy(through(proxy, kind), {});
    HttpAccess access(network);
    for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s}) {
        QUrl url = server.url();
        url.setHost(host);
        FetchSpy spy(access, url);
        QVERIFY(spy.wait() && spy.ok());
    }
    QVERIFY(proxy.targets().isEmpty());
}

void TestProxies::aChangeHoldsAtOnce()
{
    ProxyServer before(ProxyServer::Kind::Http, Mood::Silent);
    ProxyServer after(ProxyServer::Kind::Socks5);
    const Cloud cloud(after);
    Network network;
    network.setAuthorities(testCertificate(u"authority"_s));
    network.setProxy(through(before, ProxyServer::Kind::Http), {});
    HttpAccess access(network);
    FetchSpy spy(access, cloud.url);
    QTRY_VERIFY(!before.heard().isEmpty());
    network.setProxy(through(after, ProxyServer::Kind::Socks5), {}); // while it waits for the other one
    QVERIFY(spy.wait());
    QVERIFY(spy.ok());
    network.setProxy({.mode = Mode::None}, {});
    FetchSpy direct(access, QUrl(u"https://127.0.0.1:%1"_s.arg(cloud.server.port())));
    QVERIFY(direct.wait() && direct.ok());
    QCOMPARE(after.targets().size(), 1);
}

void TestProxies::aChangeHoldsWhileTheSystemIsAsked()
{
    ProxyServer proxy(ProxyServer::Kind::Http);
    const Cloud cloud(proxy);
    const auto hang = std::make_shared<QSemaphore>(); // a thread may still hold it when the test has ended
    Network network({.askProxy = [hang](const QNetworkProxyQuery &) {
        hang->acquire();
        return QList<QNetworkProxy>{QNetworkProxy::NoProxy};
    }});
    network.setAuthorities(testCertificate(u"authority"_s));
    HttpAccess access(network);
    FetchSpy spy(access, cloud.url);
    QVERIFY(!spy.wait(100));
    network.setProxy(through(proxy, ProxyServer::Kind::Http), {});
    QVERIFY(spy.wait());
    QVERIFY(spy.ok());
    hang->release();
}

/// As many questions as there are threads hang; then the network is another one.
void TestProxies::whatHangsHoldsUpNothingInAnotherNetwork()
{
    const auto hang = std::make_shared<QSemaphore>(); // a thread may still hold it when the test has ended
    std::atomic<bool> isBad = true;
    std::atomic<int> hanging = 0;
    ProxyLookup lookup([&](const QNetworkProxyQuery &) {
        if (isBad) {
            ++hanging;
            hang->acquire();
            --hanging;
        }
        return QList<QNetworkProxy>{QNetworkProxy::NoProxy};
    });
    int answers = 0;
    for (int i = 0; i < 4; ++i)
        lookup.find(QUrl(u"https://log%1.example"_s.arg(i)), this, [&](const QNetworkProxy &) { ++answers; });
    QTRY_COMPARE(hanging.load(), 4);
    isBad = false;
    lookup.forget();
    QTRY_COMPARE(answers, 4);
    hang->release(4);
    QTRY_COMPARE(hanging.load(), 0);
}

void TestProxies::waitsUntilItIsSetUp()
{
    ProxyServer proxy(ProxyServer::Kind::Http, Mood::WantsPassword);
    const Cloud cloud(proxy);
    Network network;
    network.setAuthorities(testCertificate(u"authority"_s));
    network.setReady(false);
    HttpAccess access(network);
    FetchSpy spy(access, cloud.url, {.silence = 2s, .longest = 2s});
    QVERIFY(!spy.wait(2500)); // somebody may be typing the keychain's password: no clock runs
    network.setProxy(through(proxy, ProxyServer::Kind::Http, u"user"_s), Secret("secret"));
    network.setReady(true);
    QVERIFY(spy.wait());
    QVERIFY2(spy.ok(), qPrintable(spy.failure ? spy.failure->words : QString()));
}

void TestProxies::asksTheSystemBesideTheMainThread()
{
    ProxyServer proxy(ProxyServer::Kind::Http);
    const Cloud cloud(proxy);
    const QNetworkProxy found(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port());
    Network network({.askProxy = [found](const QNetworkProxyQuery &) {
        QThread::msleep(1000); // a script from the network
        return QList<QNetworkProxy>{found};
    }});
    network.setAuthorities(testCertificate(u"authority"_s));
    HttpAccess access(network);
    StallMeter meter;
    QElapsedTimer time;
    time.start();
    FetchSpy spy(access, cloud.url);
    QVERIFY(spy.wait());
    QVERIFY2(spy.ok(), qPrintable(spy.failure ? spy.failure->words : QString()));
    QVERIFY(time.elapsed() >= 1000);
    const auto longest = std::chrono::duration_cast<std::chrono::milliseconds>(meter.longest());
    QVERIFY2(longest < 250ms, qPrintable(QString::number(longest.count())));
    QCOMPARE(proxy.targets().size(), 1);
}

/// The same with the real system, made slow by tests/support/falsesystem.cpp.
void TestProxies::theSystemMayTakeItsTime()
{
    if (!qEnvironmentVariableIsSet("ROSTER_FALSE_SYSTEM"))
        QSKIP("Needs tests/support/falsesystem.cpp");
    Network network;
    bool found = false;
    StallMeter meter;
    QElapsedTimer time;
    time.start();
    network.findProxy(QUrl(u"https://cloud.example"_s), this,
                      [&found](const QNetworkProxy &) { found = true; });
    QVERIFY(QTest::qWaitFor([&found] { return found; }, 10'000));
    const auto longest = std::chrono::duration_cast<std::chrono::milliseconds>(meter.longest());
    if (time.elapsed() < 1500)
        QSKIP("This Qt does not ask libproxy");
    QVERIFY2(longest < 250ms, qPrintable(QString::number(longest.count())));
}

void TestProxies::asksTheSystemOncePerServer()
{
    std::atomic<int> asked = 0;
    QList<QUrl> urls;
    QMutex mutex;
    Network network({.askProxy = [&](const QNetworkProxyQuery &query) {
        ++asked;
        const QMutexLocker lock(&mutex);
        urls.append(query.url());
        return QList<QNetworkProxy>{QNetworkProxy::NoProxy};
    }});
    int answers = 0;
    const auto find = [&](const QString &url) {
        network.findProxy(QUrl(url), this, [&answers](const QNetworkProxy &) { ++answers; });
    };
    find(u"https://user:key@a.example/list?token=secret"_s);
    find(u"https://a.example/list/1"_s);
    find(u"https://b.example/list"_s);
    QTRY_COMPARE(answers, 3);
    find(u"https://a.example/other"_s);
    QCOMPARE(answers, 4); // known
    QCOMPARE(asked, 2);
    for (const QUrl &url : std::as_const(urls)) // a script gets to see the server, nothing else
        QVERIFY2(url.path().isEmpty() && !url.hasQuery() && url.userInfo().isEmpty(),
                 qPrintable(url.toString()));
}

/// Whoever asks meanwhile does not wait for it.
void TestProxies::asksTheSystemAgainAfterAWhile()
{
    const auto asked = std::make_shared<std::atomic<int>>(0); // the last question may outlast the test
    ProxyLookup lookup(
        [asked](const QNetworkProxyQuery &) {
            return QList<QNetworkProxy>{++*asked == 1 ? QNetworkProxy::HttpProxy : QNetworkProxy::NoProxy};
        },
        nullptr, 0ms);
    std::optional<QNetworkProxy::ProxyType> found;
    const auto find = [&] {
        lookup.find(QUrl(u"https://cloud.example"_s), this,
                    [&found](const QNetworkProxy &proxy) { found = proxy.type(); });
    };
    find();
    QTRY_VERIFY(found);
    QCOMPARE(*found, QNetworkProxy::HttpProxy);
    found.reset();
    find();
    QVERIFY(found); // what is known, at once
    QTRY_COMPARE(asked->load(), 2);
    QTRY_VERIFY((find(), found == QNetworkProxy::NoProxy));
}

void TestProxies::anotherServerNeedNotWait()
{
    const auto hang = std::make_shared<QSemaphore>(); // a thread may still hold it when the test has ended
    Network network({.askProxy = [hang](const QNetworkProxyQuery &query) {
        if (query.peerHostName() == "slow.example"_L1)
            hang->acquire();
        return QList<QNetworkProxy>{QNetworkProxy::NoProxy};
    }});
    bool slow = false;
    bool quick = false;
    network.findProxy(QUrl(u"https://slow.example"_s), this, [&slow](const QNetworkProxy &) { slow = true; });
    network.findProxy(QUrl(u"https://quick.example"_s), this,
                      [&quick](const QNetworkProxy &) { quick = true; });
    QTRY_VERIFY(quick);
    QVERIFY(!slow);
    hang->release();
    QTRY_VERIFY(slow);
}

void TestProxies::saysWhenTheSystemDoesNotAnswer()
{
    const auto hang = std::make_shared<QSemaphore>(); // a thread may still hold it when the test has ended
    Network network({.askProxy = [hang](const QNetworkProxyQuery &) {
        hang->acquire();
        return QList<QNetworkProxy>{QNetworkProxy::NoProxy};
    }});
    HttpAccess access(network);
    FetchSpy spy(access, QUrl(u"https://cloud.example"_s), {.silence = 100ms});
    QVERIFY(spy.wait());
    QCOMPARE(spy.failure->kind, Kind::ProxyUnknown);
    hang->release();
}

void TestProxies::asksTheSystemAnewWhenItsProxyFailed()
{
    ProxyServer gone(ProxyServer::Kind::Http);
    gone.close();
    ProxyServer proxy(ProxyServer::Kind::Http);
    const Cloud cloud(proxy);
    std::atomic<quint16> port = gone.port();
    Network network({.askProxy = [&port](const QNetworkProxyQuery &) {
        return QList<QNetworkProxy>{QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port)};
    }});
    network.setAuthorities(testCertificate(u"authority"_s));
    HttpAccess access(network);
    FetchSpy failing(access, cloud.url);
    QVERIFY(failing.wait());
    QCOMPARE(failing.failure->kind, Kind::ProxyFailed);
    port = proxy.port();
    FetchSpy spy(access, cloud.url);
    QVERIFY(spy.wait());
    QVERIFY2(spy.ok(), qPrintable(spy.failure ? spy.failure->words : QString()));
}

void TestProxies::asksTheSystemAnewInAnotherNetwork()
{
    const auto hang = std::make_shared<QSemaphore>(); // a thread may still hold it when the test has ended
    const auto asked = std::make_shared<std::atomic<int>>(0);
    Network network({.askProxy = [hang, asked](const QNetworkProxyQuery &) {
        if (++*asked == 1)
            hang->acquire(); // the old network's script cannot be reached any more
        return QList<QNetworkProxy>{*asked == 1 ? QNetworkProxy::HttpProxy : QNetworkProxy::NoProxy};
    }});
    int answers = 0;
    network.findProxy(QUrl(u"https://cloud.example"_s), this, [&](const QNetworkProxy &proxy) {
        ++answers;
        QCOMPARE(proxy.type(), QNetworkProxy::NoProxy);
    });
    QTRY_COMPARE(asked->load(), 1);
    network.changed();
    QTRY_COMPARE(answers, 1);
    hang->release();
    QTest::qWait(0);
    QCOMPARE(answers, 1);
}

ROSTER_TEST(TestProxies);
#include "tst_proxies.moc"
