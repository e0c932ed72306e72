// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicetest.h"

#include "support/testprogram.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roster;
using namespace roster::test;

using Gap = Completeness::Gap;
using Kind = ApiError::Kind;

/// Lists and details: what is asked, and what is told.
class TestInstanceService : public ServiceTest {
    Q_OBJECT

private Q_SLOTS:
    void followsThePages();
    void sendsTheQuery();
    void stampsTheAccountAndKeepsIdsUnique();
    void endsAtARepeatedCursor();
    void tellsWhatIsMissing_data();
    void tellsWhatIsMissing();
    void handsALongPageOnInPortions();
    void endsAListThatHasNoEnd();
    void tellsPagesBeforeAnError_data();
    void tellsPagesBeforeAnError();
    void refusesABadQueryLater();
    void logsWarningsButNotAllOfThem();
    void testAsksForOneAndEnds();
    void fetchesADetail();
    void tellsWhyThereIsNoDetail();
    void walksAsEachCloudPages_data();
    void walksAsEachCloudPages();
    void tellsFailuresInsideAGoodAnswer();
    void sendsNothingForAnIdThatLooksLikeAPath_data();
    void sendsNothingForAnIdThatLooksLikeAPath();
};

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
    m_server->enqueue({FaultAnswer::json("a > 2"), FaultAnswer::json("b > 3"), FaultAnswer::json("c > 2")});
    ListSpy spy(m_service->list({}));
    QVERIFY(spy.wait());
    QVERIFY(!spy.error);
    QCOMPARE(spy.completeness, (Completeness{Gap::Repeats, 3, std::nullopt, 0}));
    QCOMPARE(spy.pages.size(), 3);
    QCOMPARE(m_server->requests().size(), 3);
}

void TestInstanceService::tellsWhatIsMissing_data()
{
    QTest::addColumn<QList<QByteArray>>("bodies");
    QTest::addColumn<Completeness>("completeness");
    QTest::addColumn<std::optional<int>>("expected"); // after the last page
    const auto row = [](const char *name, const QList<QByteArray> &bodies, const Completeness &completeness,
                        std::optional<int> expected) {
        QTest::newRow(name) << bodies << completeness << expected;
    };
    row("nothing", {"a b > 2", "c"}, {Gap::None, 3, 3, 0}, {});
    row("nothing, behind an empty page", {"a b > 2", "> 3", "c"}, {Gap::None, 3, 3, 0}, {});
    row("nothing, whatever the total of a page", {"a b /2 > 2", "c /1"}, {Gap::None, 3, 3, 0}, {});
    row("entries", {"a ? > 2", "b ?"}, {Gap::Unreadable, 2, 4, 2}, {});
    row("entries of a total", {"a ? /4 > 2", "b c /4"}, {Gap::Unreadable, 3, 4, 1}, 4);
    row("the rest of a total", {"a b /5 > 2", "c /5"}, {Gap::TooFew, 3, 5, 0}, 5);
    row("the way on", {"a b > 2", "c >"}, {Gap::NoWayOn, 3, std::nullopt, 0}, {});
    // The same id twice, and one that slipped from the second page to the first meanwhile.
    row("one that moved", {"a b /4 > 2", "b c /4"}, {Gap::TooFew, 3, 4, 0}, 4);
}

void TestInstanceService::tellsWhatIsMissing()
{
    QFETCH(const QList<QByteArray>, bodies);
    for (const QByteArray &body : bodies)
        m_server->enqueue(FaultAnswer::json(body));
    ListSpy spy(m_service->list({}));
    QVERIFY(spy.wait());
    QVERIFY(!spy.error);
    QTEST(*spy.completeness, "completeness");
    QTEST(spy.expected, "expected");
}

/// Whoever puts them into a table shall have time to paint in between.
void TestInstanceService::handsALongPageOnInPortions()
{
    QByteArray page = "same=old ";
    for (int i = 0; i < 700; ++i)
        page += 'i' + QByteArray::number(i) + ' ';
    m_server->enqueue({FaultAnswer::json(page + "same=new /702 > 2"), FaultAnswer::json("last")});
    ListSpy spy(m_service->list({}));
    int turns = 0;
    QObject counter; // goes with the turns that it counts
    connect(spy.job, &InstanceListJob::pageArrived, &counter, [&counter, &turns] {
        QMetaObject::invokeMethod(
            &counter, [&turns] { ++turns; }, Qt::QueuedConnection);
    });
    QVERIFY(spy.wait());
    QCOMPARE(spy.pages.size(), 5);
    for (const QString &some : std::as_const(spy.pages))
        QVERIFY(some.count(u' ') < 200);
    QVERIFY(turns >= 4);
    QVERIFY(spy.pages.first().startsWith("same=old i0 "_L1));
    QVERIFY(spy.pages.at(3).endsWith(" same=new"_L1)); // the last one counts
    QCOMPARE(spy.completeness, (Completeness{Gap::None, 702, 702, 0}));
    QCOMPARE(m_server->requests().size(), 2);
}

void TestInstanceService::endsAListThatHasNoEnd()
{
    m_server->setHandler([page = 0](const SeenRequest &) mutable {
        ++page;
        return FaultAnswer::json(longPage(page * 1000, 3000) + "> " + QByteArray::number(page));
    });
    ListSpy spy(m_service->list({}));
    QVERIFY(spy.wait());
    QVERIFY(!spy.error);
    QCOMPARE(spy.completeness->gap, Gap::Endless);
    QVERIFY(spy.completeness->have >= 1000);
    QVERIFY(spy.pages.size() > 1);
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

    m_server->enqueue(FaultAnswer::json("a !twice")); // known by now
    ListSpy again(m_service->list({}));
    QVERIFY(again.wait());
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
                        R"({"status":"success","data":[{"id":"c"}],"total_instance":3})",
                        R"({"status":"success","data":[],"total_instance":0})"};
    const Bodies nebulaTargets{"/computing/instances?limit=2&offset=0",
                               "/computing/instances?limit=2&offset=2",
                               "/computing/instances?limit=2&offset=0&type=1"};
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
    spy.pages.removeAll(QString());
    QCOMPARE(spy.pages, QStringList({u"a b"_s, u"c"_s}));
    QCOMPARE(spy.completeness, (Completeness{Gap::None, 3, 3, 0}));
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

ROSTER_TEST(TestInstanceService);
#include "tst_instanceservice.moc"
