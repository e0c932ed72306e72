// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleethouse.h"

#include "support/testprogram.h"

#include <QtTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Fault = FaultAnswer::Fault;
using Kind = ApiError::Kind;

/// How the fleet loads: side by side, by pages, by filter, by the clock.
class TestFleet : public FleetTest {
    Q_OBJECT

private Q_SLOTS:
    void accountsDoNotWaitForEachOther();
    void rowsComePageByPage();
    void instancesGoWhenALoadIsComplete();
    void failuresKeepTheRows();
    void lateAnswersAreDropped();
    void refreshInsideASignal();
    void cancelsWhatRuns();

    void asksOnlyCloudsThatFilter();
    void aFailedFilterIsNotAnAnswer();

    void refreshesByTheClock();
    void waitsAsLongAsTheCloudWants();
};

void TestFleet::accountsDoNotWaitForEachOther()
{
    FaultServer &hanging = m_house->server();
    hanging.enqueue(FaultAnswer::withFault(Fault::Hang));
    FaultServer &failing = m_house->server();
    failing.enqueue(FaultAnswer::withStatus(500));
    FaultServer &good = m_house->server();
    good.enqueue({ppioPage({"a", "b"}, "2"), ppioPage({"c"})});
    QSignalSpy busy(&fleet(), &Fleet::busyChanged);

    const QUuid one = m_house->add(hanging);
    const QUuid two = m_house->add(failing);
    const QUuid three = m_house->add(good);
    QVERIFY(fleet().isBusy());
    QTRY_COMPARE(m_house->state(three), LoadState::Complete);
    QTRY_COMPARE(m_house->state(two), LoadState::Partial);
    QCOMPARE(m_house->rows(three), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(m_house->status(two).error->kind, Kind::Server);
    QVERIFY(!m_house->status(two).updatedAt.isValid());
    QTRY_COMPARE(hanging.requests().size(), 1);
    QCOMPARE(m_house->state(one), LoadState::Loading);
    QCOMPARE(busy.size(), 1);

    fleet().cancel();
    QCOMPARE(m_house->state(one), LoadState::Partial);
    QCOMPARE(m_house->status(one).error->kind, Kind::Cancelled);
    QCOMPARE(m_house->state(three), LoadState::Complete);
    QVERIFY(!fleet().isBusy());
    QCOMPARE(busy.size(), 2);
    QCOMPARE(busy.at(1).at(0).toBool(), false);
}

void TestFleet::rowsComePageByPage()
{
    FaultServer &cloud = m_house->server();
    cloud.enqueue({ppioPage({"a", "b"}, "2", 3), held(ppioPage({"c"}, {}, 3))});
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->rows(account).size(), 2);
    QCOMPARE(m_house->state(account), LoadState::Loading);
    QCOMPARE(m_house->status(account).rows, 2);
    QCOMPARE(m_house->status(account).arrived, 2);
    QCOMPARE(m_house->status(account).expected, std::optional(3));

    QTRY_COMPARE(cloud.requests().size(), 2);
    QVERIFY(cloud.release());
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QCOMPARE(m_house->status(account).rows, 3);
    QVERIFY(!m_house->status(account).expected);
    QVERIFY(!m_house->status(account).filtered);
    QCOMPARE(m_house->status(account).updatedAt.timeSpec(), Qt::UTC);
    QVERIFY(m_house->status(account).updatedAt.secsTo(QDateTime::currentDateTimeUtc()) < 10);
    QCOMPARE(cloud.requests().at(0).headers.value("authorization"), "Bearer key-of-the-test"_ba);
}

void TestFleet::instancesGoWhenALoadIsComplete()
{
    FaultServer &cloud = m_house->server();
    cloud.enqueue(ppioPage({"a", "b", "c"}));
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);

    cloud.enqueue({ppioPage({"b"}, "2"), held(ppioPage({"d"}))});
    fleet().refresh(account);
    QTRY_COMPARE(m_house->status(account).arrived, 1);
    QCOMPARE(m_house->rows(account).size(), 3); // who is missing may be on a page to come
    QTRY_COMPARE(cloud.requests().size(), 3);
    QVERIFY(cloud.release());
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QCOMPARE(m_house->rows(account), (QStringList{u"b"_s, u"d"_s}));
}

void TestFleet::failuresKeepTheRows()
{
    FaultServer &cloud = m_house->server();
    cloud.enqueue(ppioPage({"a", "b"}));
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    const QDateTime updatedAt = m_house->status(account).updatedAt;

    cloud.enqueue({ppioPage({"c"}, "2"), FaultAnswer::withStatus(500)});
    fleet().refresh();
    QTRY_COMPARE(m_house->state(account), LoadState::Stale);
    QCOMPARE(m_house->rows(account), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(m_house->status(account).updatedAt, updatedAt);
    QCOMPARE(m_house->status(account).error->kind, Kind::Server);

    cloud.enqueue(ppioPage({"c"}));
    fleet().refresh();
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QVERIFY(!m_house->status(account).error);
    QCOMPARE(m_house->rows(account), QStringList{u"c"_s});

    FaultServer &other = m_house->server();
    other.enqueue({ppioPage({"a"}, "2"), FaultAnswer::withStatus(500)});
    const QUuid neverComplete = m_house->add(other);
    QTRY_COMPARE(m_house->state(neverComplete), LoadState::Partial);
    QCOMPARE(m_house->rows(neverComplete), QStringList{u"a"_s});
}

void TestFleet::lateAnswersAreDropped()
{
    FaultServer &cloud = m_house->server();
    cloud.enqueue({held(ppioPage({"old"})), ppioPage({"new"})});
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(cloud.requests().size(), 1);
    fleet().refresh();
    cloud.release(); // both are on their way
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QCOMPARE(m_house->rows(account), QStringList{u"new"_s});
}

void TestFleet::refreshInsideASignal()
{
    FaultServer &cloud = m_house->server();
    cloud.enqueue({ppioPage({"a"}, "2"), ppioPage({"b"})});
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"b"}); });
    bool once = false;
    connect(&fleet(), &Fleet::instancesArrived, this, [&] {
        if (!std::exchange(once, true))
            fleet().refresh();
    });
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QCOMPARE(m_house->rows(account), QStringList{u"b"_s}); // "a" was of the load that was dropped
}

void TestFleet::cancelsWhatRuns()
{
    FaultServer &cloud = m_house->server();
    cloud.enqueue({ppioPage({"a"}), ppioPage({"a", "b"}, "2"), held(ppioPage({"c"}))});
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    fleet().refresh();
    QTRY_COMPARE(cloud.requests().size(), 3);
    fleet().cancel();
    QCOMPARE(m_house->state(account), LoadState::Stale);
    QCOMPARE(m_house->status(account).error->kind, Kind::Cancelled);
    QCOMPARE(m_house->rows(account), (QStringList{u"a"_s, u"b"_s}));

    QSignalSpy changed(&fleet(), &Fleet::statusChanged);
    fleet().cancel(); // nothing runs
    QCOMPARE(changed.size(), 0);
}

void TestFleet::asksOnlyCloudsThatFilter()
{
    FaultServer &ppio = m_house->server();
    ppio.enqueue({ppioPage({"train-1", "train-2", "web-1"}), held(ppioPage({"train-1", "train-9"})),
                  ppioPage({"train-1", "train-9", "web-1"})});
    FaultServer &nebula = m_house->server();
    nebula.enqueue({nebulaPage({"1", "2"}), nebulaPage({})});
    const QUuid filters = m_house->add(ppio);
    const QUuid doesNot = m_house->add(nebula, ProviderId::NebulaBlock);
    QTRY_VERIFY(!fleet().isBusy());
    QCOMPARE(m_house->state(doesNot), LoadState::Complete);

    fleet().setQuery(named(u"train"_s));
    QCOMPARE(m_house->state(filters), LoadState::Loading);
    QCOMPARE(m_house->state(doesNot), LoadState::Complete);
    QVERIFY(!m_house->status(filters).filtered); // what is shown is still the answer to another question
    QTRY_COMPARE(ppio.requests().size(), 2);
    QCOMPARE(queryItem(ppio.requests().at(1), u"name"_s), u"train"_s);
    QCOMPARE(m_house->rows(filters).size(), 3);
    QVERIFY(ppio.release());
    QTRY_COMPARE(m_house->state(filters), LoadState::Complete);
    QVERIFY(m_house->status(filters).filtered);
    QVERIFY(!m_house->status(doesNot).filtered);
    QCOMPARE(m_house->rows(filters), (QStringList{u"train-1"_s, u"train-9"_s}));

    fleet().setQuery(named(u"train"_s)); // nothing new
    QCOMPARE(m_house->state(filters), LoadState::Complete);
    fleet().setQuery({});
    QVERIFY(!m_house->status(filters).filtered);
    QTRY_COMPARE(m_house->state(filters), LoadState::Complete);
    QVERIFY(!m_house->status(filters).filtered);
    QCOMPARE(m_house->rows(filters).size(), 3);
    QCOMPARE(ppio.requests().size(), 3);
    QCOMPARE(nebula.requests().size(), 2); // for what runs, and for what is reserved
    QCOMPARE(m_house->rows(doesNot).size(), 2);
}

void TestFleet::aFailedFilterIsNotAnAnswer()
{
    FaultServer &cloud = m_house->server();
    cloud.enqueue(
        {ppioPage({"a", "b"}), FaultAnswer::withStatus(500), ppioPage({"a"}), FaultAnswer::withStatus(500)});
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);

    fleet().setQuery(named(u"a"_s));
    QTRY_COMPARE(m_house->state(account), LoadState::Stale); // all rows are there, from before
    QVERIFY(!m_house->status(account).filtered);
    fleet().refresh();
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QVERIFY(m_house->status(account).filtered);

    fleet().setQuery(named(u"b"_s));
    QTRY_COMPARE(m_house->state(account), LoadState::Partial); // the rows of "a" say nothing about "b"
    QVERIFY(!m_house->status(account).filtered);
    QCOMPARE(m_house->rows(account), QStringList{u"a"_s});
}

void TestFleet::refreshesByTheClock()
{
    FaultServer &good = m_house->server();
    good.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    FaultServer &refusing = m_house->server();
    refusing.setHandler([](const SeenRequest &) { return FaultAnswer::withStatus(401); });
    FaultServer &hanging = m_house->server();
    hanging.setHandler([](const SeenRequest &) { return FaultAnswer::withFault(Fault::Hang); });
    const QUuid account = m_house->add(good);
    m_house->add(refusing);
    m_house->add(hanging);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    fleet().setRefreshInterval(50ms);
    QTRY_VERIFY(good.requests().size() >= 3);
    QCOMPARE(refusing.requests().size(), 1); // only a user can mend that
    QCOMPARE(hanging.requests().size(), 1);

    fleet().setRefreshInterval(0s);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    const auto asked = good.requests().size();
    letPass(4, 50ms);
    QCOMPARE(good.requests().size(), asked);
}

void TestFleet::waitsAsLongAsTheCloudWants()
{
    FaultServer &good = m_house->server();
    good.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    FaultServer &busy = m_house->server();
    busy.setHandler(
        [](const SeenRequest &) { return FaultAnswer::withStatus(429).with("Retry-After", "3600"); });
    fleet().setRefreshInterval(50ms);
    m_house->add(good);
    const QUuid account = m_house->add(busy);
    QTRY_COMPARE(m_house->state(account), LoadState::Partial);
    QCOMPARE(m_house->status(account).error->kind, Kind::RateLimited);
    fleet().setQuery(named(u"x"_s));
    QTRY_VERIFY(good.requests().size() >= 4);
    QCOMPARE(busy.requests().size(), 1);

    // The user's own wish goes through to the client, which has its own patience with the cloud.
    fleet().refresh(account);
    QCOMPARE(m_house->state(account), LoadState::Loading);
}

ROSTER_TEST(TestFleet);
#include "tst_fleet.moc"
