// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/instanceservice.h"

#include "listspy.h"
#include "services/apiclient.h"
#include "support/fakeprovider.h"
#include "support/faultserver.h"

#include <QNetworkAccessManager>
#include <QSemaphore>
#include <QThreadPool>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roster;
using namespace roster::test;

using Kind = ApiError::Kind;
using Fault = FaultAnswer::Fault;

namespace {

/// Says where it was asked to read.
class ThreadTellingProvider : public FakeProvider {
public:
    Result<InstancePage> readPage(const QByteArray &body) const override
    {
        Result<InstancePage> page = FakeProvider::readPage(body);
        InstancePage told = std::move(page).value();
        told.total = QThread::currentThread() == qApp->thread() ? 0 : 1;
        return told;
    }
};

/// Reads only as far as it is let.
class GatedProvider : public FakeProvider {
public:
    Result<InstancePage> readPage(const QByteArray &body) const override
    {
        hasBegun.release();
        mayGoOn.acquire();
        return FakeProvider::readPage(body);
    }

    mutable QSemaphore hasBegun;
    mutable QSemaphore mayGoOn;
};

const QUuid account = QUuid::fromString(u"6f6b2c1e-53a0-4c4f-9a59-1f4d5f3f3a10"_s);

/// A page of more than @p bytes: ids from @p first on.
QByteArray longPage(int first, qsizetype bytes)
{
    QByteArray page;
    for (int i = first; page.size() <= bytes; ++i)
        page += 'i' + QByteArray::number(i) + ' ';
    return page;
}

} // namespace

class TestInstanceService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void followsThePages();
    void sendsTheQuery();
    void stampsTheAccountAndKeepsIdsUnique();
    void endsAtARepeatedCursor();
    void endsAListThatHasNoEnd();
    void tellsPagesBeforeAnError_data();
    void tellsPagesBeforeAnError();
    void refusesABadQueryLater();
    void logsWarningsButNotAllOfThem();
    void readsLargePagesOnAWorker();
    void testAsksForOneAndEnds();
    void mayBeDeletedAtAnyTime_data();
    void mayBeDeletedAtAnyTime();
    void mayBeDeletedWhileAWorkerReads();
    void mayBeDeletedByWhoHearsIt();
    void fetchesADetail();
    void tellsWhyThereIsNoDetail();
    void walksAsEachCloudPages_data();
    void walksAsEachCloudPages();
    void tellsFailuresInsideAGoodAnswer();
    void sendsNothingForAnIdThatLooksLikeAPath_data();
    void sendsNothingForAnIdThatLooksLikeAPath();

private:
    void use(const Provider &provider);

    const FakeProvider m_fake;
    const GatedProvider m_gated;
    const ThreadTellingProvider m_threadTelling;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<InstanceService> m_service;
};

void TestInstanceService::init()
{
    m_server = std::make_unique<FaultServer>();
    m_network = std::make_unique<QNetworkAccessManager>();
    use(m_fake);
}

void TestInstanceService::cleanup()
{
    m_service.reset();
    m_client.reset();
    QThreadPool::globalInstance()->waitForDone(); // workers read with the providers above
}

void TestInstanceService::use(const Provider &provider)
{
    const ApiLimits limits{.transferTimeout = 5s, .firstBackoff = 1ms};
    m_service.reset();
    m_client = std::make_unique<ApiClient>(*m_network, provider, m_server->url(), Secret("sk_test"), limits);
    m_service = std::make_unique<InstanceService>(account, provider, *m_client);
}

void TestInstanceService::followsThePages()
{
    m_server->enqueue({FaultAnswer::json("a b > 2"), FaultAnswer::json("c d > 3"), FaultAnswer::json("e")});
    ListSpy spy(m_service->list({}, 2));
    QVERIFY(spy.wait());
    QVERIFY(!spy.error);
    QCOMPARE(spy.pages, QStringList({u"a b"_s, u"c d"_s, u"e"_s}));
    QCOMPARE(m_server->requests().value(0).target, "/instances?limit=2");
    QCOMPARE(m_server->requests().value(1).target, "/instances?limit=2&cursor=2");
    QCOMPARE(m_server->requests().value(2).target, "/instances?limit=2&cursor=3");
    for (const SeenRequest &request : m_server->requests())
        QCOMPARE(request.method, "GET");

    QTRY_VERIFY(!spy.job); // it has deleted itself
    QCOMPARE(spy.ends, 1);
}

void TestInstanceService::sendsTheQuery()
{
    m_server->enqueue(FaultAnswer::json(""));
    ListSpy spy(m_service->list({.name = u"训练 &x=1"_s}));
    QVERIFY(spy.wait());
    QVERIFY(!spy.error);
    QCOMPARE(spy.pages, QStringList{QString()});
    QCOMPARE(m_server->requests().value(0).target, "/instances?limit=100&name=%E8%AE%AD%E7%BB%83%20%26x%3D1");
}

void TestInstanceService::stampsTheAccountAndKeepsIdsUnique()
{
    m_server->enqueue({FaultAnswer::json("a=old b a=new > 2"), FaultAnswer::json("b=newer c")});
    ListSpy spy(m_service->list({}));
    QVERIFY(spy.wait());
    QCOMPARE(spy.pages, QStringList({u"a=new b"_s, u"b=newer c"_s}));
    QCOMPARE(spy.accounts, QSet<QUuid>{account});
}

void TestInstanceService::endsAtARepeatedCursor()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"read already"_s));
    m_server->enqueue({FaultAnswer::json("a > 2"), FaultAnswer::json("b > 3"), FaultAnswer::json("c > 2")});
    ListSpy spy(m_service->list({}));
    QVERIFY(spy.wait());
    QVERIFY(!spy.error);
    QCOMPARE(spy.pages.size(), 3);
    QCOMPARE(m_server->requests().size(), 3);
}

void TestInstanceService::endsAListThatHasNoEnd()
{
    m_server->setHandler([page = 0](const SeenRequest &) mutable {
        ++page;
        return FaultAnswer::json(longPage(page * 1'000'000, 900'000) + "> " + QByteArray::number(page));
    });
    ListSpy spy(m_service->list({}));
    QVERIFY(spy.wait());
    QVERIFY(spy.error);
    QCOMPARE(spy.error->kind, Kind::TooLarge);
    QVERIFY(spy.error->detail.contains(u"no end"_s));
}

void TestInstanceService::tellsPagesBeforeAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("HTTP error") << QByteArray("<html>") << 500 << Kind::Server;
    QTest::newRow("unreadable") << QByteArray("!") << 200 << Kind::Unreadable;
}

void TestInstanceService::tellsPagesBeforeAnError()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    m_server->enqueue({FaultAnswer::json("a b > 2"), FaultAnswer::withStatus(status, body)});
    ListSpy spy(m_service->list({}));
    QVERIFY(spy.wait());
    QCOMPARE(spy.pages, QStringList{u"a b"_s});
    QVERIFY(spy.error);
    QTEST(spy.error->kind, "kind");
}

void TestInstanceService::refusesABadQueryLater()
{
    ListSpy spy(m_service->list({.name = QString(256, u'x')}));
    QCOMPARE(spy.ends, 0);
    QVERIFY(spy.wait());
    QVERIFY(spy.error);
    QCOMPARE(spy.error->kind, Kind::InvalidRequest);
    QCOMPARE(m_server->connections(), 0);
}

void TestInstanceService::logsWarningsButNotAllOfThem()
{
    QByteArray body = "a !twice !twice";
    for (int i = 0; i < 20; ++i)
        body += " !field" + QByteArray::number(i);
    m_server->enqueue(FaultAnswer::json(body));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u": twice$"_s));
    for (int i = 0; i < 9; ++i)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u": field%1$"_s.arg(i)));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"11 more"_s));
    QTest::failOnWarning(QRegularExpression(u"."_s));
    ListSpy spy(m_service->list({}));
    QVERIFY(spy.wait());
    QCOMPARE(spy.pages, QStringList{u"a"_s});
}

void TestInstanceService::readsLargePagesOnAWorker()
{
    use(m_threadTelling);
    m_server->enqueue({FaultAnswer::json("a"), FaultAnswer::json(longPage(0, 1'000'000))});
    ListSpy small(m_service->list({}));
    QVERIFY(small.wait());
    QCOMPARE(small.total, 0);

    ListSpy large(m_service->list({}));
    QVERIFY(large.wait());
    QVERIFY(!large.error);
    QCOMPARE(large.total, 1);
    QVERIFY(large.pages.value(0).startsWith(u"i0 i1 i2 "_s));
}

void TestInstanceService::testAsksForOneAndEnds()
{
    m_server->enqueue({FaultAnswer::json("a > 2"), FaultAnswer::json("never asked for")});
    ListSpy spy(m_service->test());
    QVERIFY(spy.wait());
    QVERIFY(!spy.error);
    QCOMPARE(spy.pages, QStringList{u"a"_s});
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().first().target, "/instances?limit=1");
}

void TestInstanceService::mayBeDeletedAtAnyTime_data()
{
    QTest::addColumn<int>("requests");
    QTest::newRow("before anything is sent") << 0;
    QTest::newRow("during the first page") << 1;
    QTest::newRow("during the second page") << 2;
}

void TestInstanceService::mayBeDeletedAtAnyTime()
{
    QFETCH(const int, requests);
    for (int i = 1; i < requests; ++i)
        m_server->enqueue(FaultAnswer::json("a" + QByteArray::number(i) + " > " + QByteArray::number(i)));
    m_server->setHandler([](const SeenRequest &) { return FaultAnswer::withFault(Fault::Hold); });
    ListSpy spy(m_service->list({}));
    QTRY_COMPARE(m_server->requests().size(), requests);
    delete spy.job;

    // The next call gets the place, and nothing more is heard of the deleted one.
    m_server->setHandler([](const SeenRequest &) { return FaultAnswer::json("z"); });
    ListSpy next(m_service->list({}));
    QVERIFY(next.wait());
    QCOMPARE(next.pages, QStringList{u"z"_s});
    QCOMPARE(spy.ends, 0);
    QCOMPARE(spy.pages.size(), std::max(0, requests - 1));
    QCOMPARE(m_server->requests().size(), requests + 1);
}

void TestInstanceService::mayBeDeletedWhileAWorkerReads()
{
    use(m_gated);
    m_server->enqueue(FaultAnswer::json(longPage(0, 1'000'000)));
    ListSpy spy(m_service->list({}));
    QTRY_COMPARE(m_gated.hasBegun.available(), 1);
    delete spy.job;
    m_gated.mayGoOn.release();
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(spy.ends, 0);
    QCOMPARE(spy.pages.size(), 0);
}

void TestInstanceService::mayBeDeletedByWhoHearsIt()
{
    m_server->enqueue(
        {FaultAnswer::json("a > 2"), FaultAnswer::json(longPage(0, 1'000'000)), FaultAnswer::json("c")});
    for (int i = 0; i < 2; ++i) {
        ListSpy spy(m_service->list({}));
        connect(spy.job, &InstanceListJob::pageArrived, this, [&spy] { delete spy.job; });
        QTRY_VERIFY(!spy.job);
        QCOMPARE(spy.pages.size(), 1);
        QCOMPARE(spy.ends, 0);
    }
    InstanceListJob *last = m_service->list({});
    bool ended = false;
    connect(last, &InstanceListJob::finished, this, [&] {
        ended = true;
        m_service.reset();
        m_client.reset();
    });
    QTRY_VERIFY(ended);
}

void TestInstanceService::fetchesADetail()
{
    m_server->enqueue(FaultAnswer::json("gpu 1;v=2"));
    InstanceDetailJob *job = m_service->detail(u"ca338f12f3"_s);
    const QPointer<InstanceDetailJob> alive(job);
    int ends = 0;
    connect(job, &InstanceDetailJob::finished, this, [&ends](const Result<InstanceDetail> &detail) {
        ++ends;
        QVERIFY(detail.ok());
        QCOMPARE(detail.value().instance.id, u"gpu 1;v=2"_s);
        QCOMPARE(detail.value().instance.account, account);
    });
    QTRY_VERIFY(!alive);
    QCOMPARE(ends, 1);
    QCOMPARE(m_server->requests().value(0).target, "/instances/ca338f12f3");
}

void TestInstanceService::tellsWhyThereIsNoDetail()
{
    m_server->enqueue({FaultAnswer::withStatus(404, "gone"), FaultAnswer::json("!")});
    for (const Kind kind : {Kind::NotFound, Kind::Unreadable}) {
        std::optional<ApiError> error;
        connect(m_service->detail(u"a"_s), &InstanceDetailJob::finished, this,
                [&error](const Result<InstanceDetail> &detail) { error = detail.error(); });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, kind);
    }
}

void TestInstanceService::walksAsEachCloudPages_data()
{
    using Bodies = QList<QByteArray>;
    QTest::addColumn<ProviderId>("provider");
    QTest::addColumn<Bodies>("bodies");
    QTest::addColumn<Bodies>("targets");
    const Bodies ppio{R"({"data":[{"id":"a"},{"id":"b"}],"next_cursor":"n=","has_more":true})",
                      R"({"data":[{"id":"c"}],"next_cursor":"","has_more":false})"};
    const Bodies ppioTargets{"/gpus/v2/instances?limit=2", "/gpus/v2/instances?limit=2&cursor=n%3D"};
    const Bodies nebula{R"({"status":"success","data":[{"id":"a"},{"id":"b"}],"total_instance":3})",
                        R"({"status":"success","data":[{"id":"c"}],"total_instance":3})"};
    const Bodies nebulaTargets{"/computing/instances?limit=2&offset=0",
                               "/computing/instances?limit=2&offset=2"};
    QTest::newRow("PPIO") << ProviderId::Ppio << ppio << ppioTargets;
    QTest::newRow("Novita AI") << ProviderId::Novita << ppio << ppioTargets;
    QTest::newRow("Nebula Block") << ProviderId::NebulaBlock << nebula << nebulaTargets;
}

void TestInstanceService::walksAsEachCloudPages()
{
    QFETCH(const ProviderId, provider);
    QFETCH(const QList<QByteArray>, bodies);
    QFETCH(const QList<QByteArray>, targets);
    use(roster::provider(provider));
    for (const QByteArray &body : bodies)
        m_server->enqueue(FaultAnswer::json(body));
    ListSpy spy(m_service->list({}, 2));
    QVERIFY(spy.wait());
    QVERIFY2(!spy.error, qUtf8Printable(spy.error.value_or(ApiError()).detail));
    QCOMPARE(spy.pages, QStringList({u"a b"_s, u"c"_s}));
    QList<QByteArray> asked;
    for (const SeenRequest &request : m_server->requests())
        asked.append(request.target);
    QCOMPARE(asked, targets);
}

void TestInstanceService::tellsFailuresInsideAGoodAnswer()
{
    use(roster::provider(ProviderId::NebulaBlock));
    m_server->enqueue(FaultAnswer::json(R"({"status":"failed","message":"No such team; key sk_test"})"));
    ListSpy spy(m_service->list({}));
    QVERIFY(spy.wait());
    QVERIFY(spy.error);
    QCOMPARE(spy.error->kind, Kind::Rejected);
    QVERIFY(spy.error->providerMessage.startsWith(u"No such team"_s));
    QVERIFY(!spy.error->providerMessage.contains(u"sk_test"_s));
}

void TestInstanceService::sendsNothingForAnIdThatLooksLikeAPath_data()
{
    QTest::addColumn<ProviderId>("provider");
    QTest::addColumn<QString>("id");
    for (const ProviderId provider : {ProviderId::Ppio, ProviderId::Novita, ProviderId::NebulaBlock}) {
        for (const QString &id : {u"42/stop"_s, u".."_s, u"../42/stop"_s, u"42%2Fstop"_s, u"42?x"_s, u""_s})
            QTest::addRow("%d %s", static_cast<int>(provider), qPrintable(id)) << provider << id;
    }
}

void TestInstanceService::sendsNothingForAnIdThatLooksLikeAPath()
{
    QFETCH(const ProviderId, provider);
    QFETCH(const QString, id);
    use(roster::provider(provider));
    std::optional<ApiError> error;
    connect(m_service->detail(id), &InstanceDetailJob::finished, this,
            [&error](const Result<InstanceDetail> &detail) { error = detail.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, Kind::InvalidRequest);
    QCOMPARE(m_server->connections(), 0);
}

QTEST_GUILESS_MAIN(TestInstanceService)
#include "tst_instanceservice.moc"
