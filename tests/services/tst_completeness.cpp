// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleethouse.h"

#include "support/testprogram.h"

#include <QtTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Gap = Completeness::Gap;
using Kind = ApiError::Kind;

/// Only a list that is complete may say that an instance is gone; one that is not says what it lacks.
class TestCompleteness : public FleetTest {
    Q_OBJECT

private Q_SLOTS:
    void aGapTakesNothingAway_data();
    void aGapTakesNothingAway();
    void aGapAtFirstIsNoCompleteList();
    void aGapIsClosedByTheNextLoad();
    void anAccountWithAGapIsAskedByTheClock();
    void aRefusalInsideAGoodAnswerKeepsTheRows_data();
    void aRefusalInsideAGoodAnswerKeepsTheRows();
    void aFirewallsPageIsNoRefusalOfTheKey_data();
    void aFirewallsPageIsNoRefusalOfTheKey();
    void emptyPagesAreNoEnd();
    void reservedInstancesAreListedToo();
    void aCloudWithoutAReservedListIsComplete_data();
    void aCloudWithoutAReservedListIsComplete();
    void aReservedListThatFailsIsNoEmptyOne_data();
    void aReservedListThatFailsIsNoEmptyOne();
};

/// Twelve instances, as both APIs list them.
static FaultAnswer dozen()
{
    QByteArray items;
    for (int i = 0; i < 12; ++i)
        items += (i == 0 ? "{\"id\":\"i" : ",{\"id\":\"i") + QByteArray::number(i) + "\"}";
    return FaultAnswer::json("{\"status\":\"success\",\"data\":[" + items
                             + "],\"total_instance\":12,"
                               "\"has_more\":false}");
}

static bool isForReserved(const SeenRequest &request)
{
    return queryItem(request, u"type"_s) == u"1"_s;
}

/// All that Nebula Block has, and what it answers to the question for what is reserved.
static FaultServer::Handler nebula(const FaultAnswer &all, const FaultAnswer &reserved = nebulaPage({}))
{
    return [=](const SeenRequest &request) { return isForReserved(request) ? reserved : all; };
}

void TestCompleteness::aGapTakesNothingAway_data()
{
    QTest::addColumn<ProviderId>("provider");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Completeness>("expected");
    const auto row = [](const char *name, ProviderId provider, const char *body,
                        const Completeness &expected) {
        QTest::newRow(name) << provider << QByteArray(body) << expected;
    };
    const auto ppio = ProviderId::Ppio;
    const auto nebula = ProviderId::NebulaBlock;
    row("no way on", ppio, R"({"data":[{"id":"i1"}],"has_more":true,"next_cursor":""})",
        {Gap::NoWayOn, 1, std::nullopt, 0});
    row("no way on from nothing", ppio, R"({"data":[],"has_more":true})", {Gap::NoWayOn, 0, std::nullopt, 0});
    row("fewer than the total", ppio, R"({"data":[{"id":"i1"}],"has_more":false,"total":12})",
        {Gap::TooFew, 1, 12, 0});
    row("one without an id", ppio, R"({"data":[{"id":"i1"},{"id":null}],"has_more":false})",
        {Gap::Unreadable, 1, 2, 1});
    row("none with an id", ppio, R"({"data":[{"instance_id":"i1"},"i2"],"has_more":false})",
        {Gap::Unreadable, 0, 2, 2});
    row("the same cursor", ppio, R"({"data":[{"id":"i1"}],"has_more":true,"next_cursor":"c"})",
        {Gap::Repeats, 1, std::nullopt, 0});
    row("Nebula Block, one without an id", nebula, R"({"data":[{"id":"i1"},{"id":""}],"total_instance":2})",
        {Gap::Unreadable, 1, 2, 1});
    row("Nebula Block, fewer than the total", nebula, R"({"data":[{"id":"i1"}],"total_instance":12})",
        {Gap::TooFew, 1, 12, 0});
}

void TestCompleteness::aGapTakesNothingAway()
{
    QFETCH(ProviderId, provider);
    QFETCH(QByteArray, body);
    QFETCH(Completeness, expected);
    FaultServer &cloud = m_house->server();
    cloud.setHandler(nebula(dozen()));
    const QUuid account = m_house->add(cloud, provider);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QCOMPARE(m_house->rows(account).size(), 12);
    const QDateTime updatedAt = m_house->status(account).updatedAt;

    QSignalSpy gone(&fleet(), &Fleet::instancesGone);
    cloud.setHandler(nebula(FaultAnswer::json(body)));
    fleet().refresh();
    QTRY_VERIFY(!fleet().isBusy());
    QCOMPARE(m_house->state(account), LoadState::Partial);
    QCOMPARE(m_house->status(account).completeness, expected);
    QVERIFY(!m_house->status(account).error);
    QCOMPARE(m_house->status(account).updatedAt, updatedAt);
    QCOMPARE(m_house->rows(account).size(), 12);
    QCOMPARE(gone.size(), 0);
    QVERIFY(m_house->status(account).mayHaveMore());
}

void TestCompleteness::aGapAtFirstIsNoCompleteList()
{
    FaultServer &cloud = m_house->server();
    cloud.setHandler([](const SeenRequest &) {
        return FaultAnswer::json(R"({"data":[{"instance_id":"i1"}],"has_more":false})");
    });
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Partial);
    QVERIFY(!m_house->status(account).updatedAt.isValid());
    QVERIFY(!m_house->status(account).hasAnswered()); // nothing known is not none
    QVERIFY(!m_house->status(account).knownRows());
}

void TestCompleteness::aGapIsClosedByTheNextLoad()
{
    FaultServer &cloud = m_house->server();
    cloud.enqueue({ppioPage({"a", "b"}), FaultAnswer::json(R"({"data":[{"id":"c"}],"has_more":true})"),
                   ppioPage({"b", "c"})});
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    fleet().refresh();
    QTRY_COMPARE(m_house->state(account), LoadState::Partial);
    QCOMPARE(m_house->rows(account), (QStringList{u"a"_s, u"b"_s, u"c"_s}));

    fleet().refresh();
    QVERIFY(!m_house->status(account).completeness.isComplete()); // until there is another answer
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QVERIFY(m_house->status(account).completeness.isComplete());
    QVERIFY(m_house->status(account).comparable); // what went is news
    QCOMPARE(m_house->rows(account), (QStringList{u"b"_s, u"c"_s}));
}

void TestCompleteness::anAccountWithAGapIsAskedByTheClock()
{
    FaultServer &cloud = m_house->server();
    cloud.enqueue(FaultAnswer::json(R"({"data":[],"has_more":true})"));
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    fleet().setRefreshInterval(50ms);
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QVERIFY(cloud.requests().size() >= 2);
}

void TestCompleteness::aRefusalInsideAGoodAnswerKeepsTheRows_data()
{
    QTest::addColumn<ProviderId>("provider");
    QTest::addColumn<QByteArray>("body");
    const QByteArray code =
        R"({"code":401,"success":false,"message":"token expired","data":[],"has_more":false})";
    QTest::newRow("PPIO, a code") << ProviderId::Ppio << code;
    QTest::newRow("PPIO, an error") << ProviderId::Ppio
                                    << R"({"error":{"code":401,"message":"token expired"},"data":[]})"_ba;
    QTest::newRow("Nebula Block, a code")
        << ProviderId::NebulaBlock
        << R"({"code":401,"message":"token expired","data":[],"total_instance":0})"_ba;
}

void TestCompleteness::aRefusalInsideAGoodAnswerKeepsTheRows()
{
    QFETCH(ProviderId, provider);
    QFETCH(QByteArray, body);
    FaultServer &cloud = m_house->server();
    cloud.setHandler(nebula(dozen()));
    const QUuid account = m_house->add(cloud, provider);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    cloud.setHandler([body](const SeenRequest &) { return FaultAnswer::json(body); });
    fleet().refresh();
    QTRY_COMPARE(m_house->state(account), LoadState::Stale);
    QCOMPARE(m_house->status(account).error->kind, Kind::Unauthorized);
    QCOMPARE(m_house->status(account).error->providerMessage, u"token expired"_s);
    QCOMPARE(m_house->rows(account).size(), 12);
}

void TestCompleteness::aFirewallsPageIsNoRefusalOfTheKey_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    const QByteArray page = "<html><head><title>Just a moment...</title></head><body></body></html>";
    for (const int status : {200, 401, 403, 404})
        QTest::addRow("%d", status) << FaultAnswer::withStatus(status, page)
                                           .with("Content-Type", "text/html")
                                           .with("cf-mitigated", "challenge");
}

void TestCompleteness::aFirewallsPageIsNoRefusalOfTheKey()
{
    QFETCH(FaultAnswer, answer);
    FaultServer &cloud = m_house->server();
    cloud.enqueue(answer);
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    QList<Kind> seen;
    connect(&fleet(), &Fleet::statusChanged, this, [&](const QUuid &account) {
        const auto error = m_house->status(account).error;
        if (error && !seen.contains(error->kind))
            seen << error->kind;
    });
    fleet().setRefreshInterval(50ms);
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete); // asked again as ever
    QCOMPARE(seen, QList<Kind>{Kind::Foreign});
    QVERIFY(!m_house->status(account).error);
}

void TestCompleteness::emptyPagesAreNoEnd()
{
    FaultServer &cloud = m_house->server();
    const auto threePages = [&] {
        cloud.enqueue({ppioPage({"a", "b"}, "1"), ppioPage({}, "2"), ppioPage({"c"})});
    };
    threePages();
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QCOMPARE(m_house->rows(account).size(), 3);
    QSignalSpy gone(&fleet(), &Fleet::instancesGone);
    threePages();
    fleet().refresh();
    QTRY_COMPARE(cloud.requests().size(), 6);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QCOMPARE(gone.size(), 0);
}

void TestCompleteness::reservedInstancesAreListedToo()
{
    FaultServer &cloud = m_house->server();
    cloud.setHandler(nebula(nebulaPage({"a", "b"}), nebulaPage({"b", "r"})));
    const QUuid account = m_house->add(cloud, ProviderId::NebulaBlock);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QCOMPARE(m_house->rows(account), (QStringList{u"a"_s, u"b"_s, u"r"_s}));
    QCOMPARE(m_house->status(account).completeness, (Completeness{Gap::None, 3, 3, 0}));
    QCOMPARE(cloud.requests().size(), 2);
    QCOMPARE(queryItem(cloud.requests().at(0), u"type"_s), QString());
    QCOMPARE(queryItem(cloud.requests().at(1), u"type"_s), u"1"_s);
}

void TestCompleteness::aCloudWithoutAReservedListIsComplete_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    QTest::newRow("takes no notice of the question") << nebulaPage({"a", "b"});
    QTest::newRow("400") << FaultAnswer::withStatus(400, R"({"message":"type: unknown parameter"})");
    QTest::newRow("404") << FaultAnswer::withStatus(404, "{}");
    QTest::newRow("422") << FaultAnswer::withStatus(422, R"({"detail":"type"})");
    QTest::newRow("a refusal inside a good answer")
        << FaultAnswer::json(R"({"status":"failed","message":"type"})");
}

void TestCompleteness::aCloudWithoutAReservedListIsComplete()
{
    QFETCH(FaultAnswer, answer);
    FaultServer &cloud = m_house->server();
    cloud.setHandler(nebula(nebulaPage({"a", "b"}), answer));
    const QUuid account = m_house->add(cloud, ProviderId::NebulaBlock);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QCOMPARE(m_house->rows(account), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(m_house->status(account).completeness, (Completeness{Gap::None, 2, 2, 0}));
}

void TestCompleteness::aReservedListThatFailsIsNoEmptyOne_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    QTest::addColumn<LoadState>("state");
    QTest::addColumn<Gap>("gap");
    QTest::newRow("refused, though it was given")
        << FaultAnswer::withStatus(400, "{}") << LoadState::Partial << Gap::Refused;
    QTest::newRow("trouble") << FaultAnswer::withStatus(500) << LoadState::Stale << Gap::None;
    QTest::newRow("key refused") << FaultAnswer::withStatus(401, "{}") << LoadState::Stale << Gap::None;
}

void TestCompleteness::aReservedListThatFailsIsNoEmptyOne()
{
    QFETCH(FaultAnswer, answer);
    FaultServer &cloud = m_house->server();
    cloud.setHandler(nebula(nebulaPage({"a"}), nebulaPage({"r"})));
    const QUuid account = m_house->add(cloud, ProviderId::NebulaBlock);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    cloud.setHandler(nebula(nebulaPage({"a"}), answer));
    fleet().refresh();
    QTRY_VERIFY(!fleet().isBusy());
    QTEST(m_house->state(account), "state");
    QTEST(m_house->status(account).completeness.gap, "gap");
    QCOMPARE(m_house->rows(account), (QStringList{u"a"_s, u"r"_s}));
}

ROSTER_TEST(TestCompleteness);
#include "tst_completeness.moc"
