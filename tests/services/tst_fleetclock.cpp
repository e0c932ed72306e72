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

/// When the fleet asks by itself, when it rests, and that one account's trouble is not another's.
class TestFleetClock : public FleetTest {
    Q_OBJECT

private Q_SLOTS:
    void restsWhileNobodyLooks();
    void aShortRestDelaysNothing();
    void makesUpForTheSleepOfTheMachine();
    void asksUnreachedAccountsWhenTheNetworkIsBack();
    void thisMachineNeedsNoNetwork();
    void slowsDownWhenACloudComplains();
    void slowsDownFurtherAndRecoversStepByStep();
    void whatWentWrongIsSaidUntilTheNextAnswer();
    void aPauseOfMonthsIsNoShortOne();
    void aQueryThatWaitsIsNotForgotten_data();
    void aQueryThatWaitsIsNotForgotten();
    void accountsMayLeaveWhileTheIntervalChanges();
    void aHangingAccountTakesNoConnectionFromAnother();
    void tellsWhichLoadsBringNews();
};

void TestFleetClock::restsWhileNobodyLooks()
{
    FaultServer &cloud = m_house->server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QSignalSpy changed(&fleet(), &Fleet::pauseChanged);
    constexpr auto interval = 400ms;
    fleet().setPause(PauseReason::Unseen, true);
    fleet().setPause(PauseReason::Unseen, true);
    QCOMPARE(changed.size(), 1);
    QVERIFY(fleet().isPaused());
    fleet().setRefreshInterval(interval);
    letPass(1, interval);
    QCOMPARE(cloud.requests().size(), 1);

    fleet().setPause(PauseReason::Offline, true);
    fleet().setPause(PauseReason::Offline, false); // the other reason still holds
    QVERIFY(fleet().isPaused());

    const auto resumed = std::chrono::steady_clock::now();
    fleet().setPause(PauseReason::Unseen, false);
    QVERIFY(!fleet().isPaused());
    QTRY_VERIFY(cloud.requests().size() >= 2);
    QVERIFY(cloud.requests().at(1).at - resumed < interval); // it fell due meanwhile

    fleet().setPause(PauseReason::Unseen, true);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    const auto asked = cloud.requests().size();
    fleet().refresh(); // the user's own wish
    QTRY_COMPARE(cloud.requests().size(), asked + 1);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
}

void TestFleetClock::aShortRestDelaysNothing()
{
    FaultServer &cloud = m_house->server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    fleet().setRefreshInterval(200ms);
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    fleet().setPause(PauseReason::Unseen, true);
    fleet().setPause(PauseReason::Unseen, false);
    QTRY_VERIFY(cloud.requests().size() >= 2);
    QVERIFY(cloud.requests().at(1).at - cloud.requests().at(0).at >= 200ms); // neither at once nor never
}

void TestFleetClock::makesUpForTheSleepOfTheMachine()
{
    FaultServer &cloud = m_house->server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    const QUuid account = m_house->add(cloud);
    QDateTime now = QDateTime::currentDateTimeUtc();
    fleet().setTimeOfDay([&now] { return now; });
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    fleet().setRefreshInterval(1h);
    const auto sleepFor = [&](std::chrono::seconds time) {
        fleet().setPause(PauseReason::Unseen, true);
        now = now.addSecs(time.count());
        fleet().setPause(PauseReason::Unseen, false);
    };
    sleepFor(59min);
    letPass(1, 50ms);
    QCOMPARE(cloud.requests().size(), 1); // not due yet
    sleepFor(2min);
    QTRY_COMPARE(cloud.requests().size(), 2); // by no timer: those stood still
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    sleepFor(-24h); // a clock that is put back hurries nothing
    letPass(1, 50ms);
    QCOMPARE(cloud.requests().size(), 2);
    fleet().setTimeOfDay(&QDateTime::currentDateTimeUtc);
}

void TestFleetClock::asksUnreachedAccountsWhenTheNetworkIsBack()
{
    FaultServer &reached = m_house->server();
    reached.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    FaultServer &unreached = m_house->server();
    unreached.enqueue(FaultAnswer::withFault(Fault::CloseInBody));
    unreached.setHandler([](const SeenRequest &) { return ppioPage({"b"}); });
    fleet().setRefreshInterval(1h);
    const QUuid good = m_house->add(reached);
    const QUuid bad = m_house->add(unreached);
    QTRY_COMPARE(m_house->state(good), LoadState::Complete);
    QTRY_COMPARE(m_house->state(bad), LoadState::Partial);
    QCOMPARE(m_house->status(bad).error->kind, Kind::Network);

    fleet().setPause(PauseReason::Offline, true);
    fleet().setPause(PauseReason::Offline, false);
    QTRY_COMPARE(m_house->state(bad), LoadState::Complete);
    QCOMPARE(reached.requests().size(), 1); // its hour is not over

    fleet().setRefreshInterval(0s);
    unreached.enqueue(FaultAnswer::withFault(Fault::CloseInBody));
    fleet().refresh(bad);
    QTRY_COMPARE(m_house->state(bad), LoadState::Stale);
    const auto asked = unreached.requests().size();
    fleet().setPause(PauseReason::Offline, true);
    fleet().setPause(PauseReason::Offline, false);
    QCOMPARE(m_house->state(bad), LoadState::Stale); // only when asked
    QCOMPARE(unreached.requests().size(), asked);
}

void TestFleetClock::thisMachineNeedsNoNetwork()
{
    FaultServer &here = m_house->server();
    here.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    fleet().setPause(PauseReason::Offline, true);
    m_house->add(here);
    QVERIFY(!fleet().isPaused());

    Account far = FleetHouse::account(here);
    far.apiAddress = QUrl(u"https://192.0.2.1"_s);
    m_house->accounts.add(far); // without a key it is never asked
    QVERIFY(fleet().isPaused());
    far.enabled = false;
    m_house->accounts.update(far);
    QVERIFY(!fleet().isPaused());
}

void TestFleetClock::slowsDownWhenACloudComplains()
{
    FaultServer &cloud = m_house->server();
    cloud.enqueue(FaultAnswer::withStatus(429));
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    fleet().setRefreshInterval(200ms);
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Partial);
    QCOMPARE(m_house->status(account).error->kind, Kind::RateLimited);
    QCOMPARE(m_house->status(account).slowedTo, std::optional(400ms));
    QTRY_VERIFY(cloud.requests().size() >= 2);
    QVERIFY(cloud.requests().at(1).at - cloud.requests().at(0).at >= 400ms); // twice the interval
    QTRY_VERIFY(!m_house->status(account).slowedTo);
}

void TestFleetClock::slowsDownFurtherAndRecoversStepByStep()
{
    FaultServer &cloud = m_house->server();
    for (int i = 0; i < 4; ++i)
        cloud.enqueue(FaultAnswer::withStatus(429));
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    fleet().setRefreshInterval(10min);
    const QUuid account = m_house->add(cloud);
    const auto slowedTo = [&] { return m_house->status(account).slowedTo.value_or(0ms); };
    const auto refresh = [&] {
        fleet().refresh();
        return QTest::qWaitFor([&] { return !fleet().isBusy(); });
    };
    QTRY_VERIFY(!fleet().isBusy());
    QList<std::chrono::milliseconds> paces{slowedTo()};
    for (int i = 0; i < 5; ++i) {
        QVERIFY(refresh());
        paces << slowedTo();
    }
    QCOMPARE(paces, (QList<std::chrono::milliseconds>{20min, 40min, 1h, 1h, 1h, 40min})); // four complaints
    QSignalSpy told(&fleet(), &Fleet::statusChanged);
    fleet().setRefreshInterval(1h);
    QCOMPARE(slowedTo(), 0ms); // the user's own wish is as slow
    QCOMPARE(told.size(), 1);
    fleet().setRefreshInterval(0s);
    QCOMPARE(slowedTo(), 0ms);
}

void TestFleetClock::whatWentWrongIsSaidUntilTheNextAnswer()
{
    FaultServer &cloud = m_house->server();
    cloud.setHandler([](const SeenRequest &) { return FaultAnswer::withStatus(404, "{}"); });
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Partial);
    QList<bool> told;
    connect(&fleet(), &Fleet::statusChanged, this,
            [&] { told << m_house->status(account).error.has_value(); });
    fleet().refresh();
    QTRY_VERIFY(!fleet().isBusy());
    QVERIFY(told.size() >= 2);
    QVERIFY(!told.contains(false)); // not for a moment: whoever shows it would flicker
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    fleet().refresh();
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QVERIFY(!told.last());
}

void TestFleetClock::aPauseOfMonthsIsNoShortOne()
{
    FaultServer &cloud = m_house->server();
    constexpr auto seconds = (3LL << 32) / 1000 + 1; // in ms a tenth of a second more than 32 bits hold
    cloud.enqueue(FaultAnswer::withStatus(429).with("Retry-After", QByteArray::number(seconds)));
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    fleet().setRefreshInterval(50ms);
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Partial);
    letPass(1, 400ms);
    QCOMPARE(m_house->state(account), LoadState::Partial); // not even on its way to ask
    QCOMPARE(cloud.requests().size(), 1);
}

void TestFleetClock::aQueryThatWaitsIsNotForgotten_data()
{
    QTest::addColumn<std::chrono::milliseconds>("interval");
    QTest::newRow("only when asked") << 0ms;
    QTest::newRow("later") << std::chrono::milliseconds(1h);
}

/// It was put off because the cloud wants to be left alone, and the user changes the interval meanwhile.
void TestFleetClock::aQueryThatWaitsIsNotForgotten()
{
    QFETCH(std::chrono::milliseconds, interval);
    FaultServer &cloud = m_house->server();
    cloud.enqueue({ppioPage({"a"}), FaultAnswer::withStatus(429).with("Retry-After", "1")});
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"x"}); });
    fleet().setRefreshInterval(1h);
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    fleet().refresh();
    QTRY_COMPARE(m_house->state(account), LoadState::Stale);

    fleet().setQuery(named(u"x"_s));
    QCOMPARE(cloud.requests().size(), 2);
    fleet().setRefreshInterval(interval);
    QTRY_COMPARE(cloud.requests().size(), 3);
    QCOMPARE(queryItem(cloud.requests().last(), u"name"_s), u"x"_s);
    QVERIFY(cloud.requests().at(2).at - cloud.requests().at(1).at >= 1s);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QVERIFY(m_house->status(account).filtered);
}

void TestFleetClock::accountsMayLeaveWhileTheIntervalChanges()
{
    FaultServer &cloud = m_house->server();
    cloud.setHandler([](const SeenRequest &) { return FaultAnswer::withStatus(429); });
    fleet().setRefreshInterval(10min);
    QList<QUuid> accounts;
    for (int i = 0; i < 4; ++i)
        accounts << m_house->add(cloud);
    QTRY_VERIFY(!fleet().isBusy());
    for (const QUuid &account : std::as_const(accounts))
        QVERIFY(m_house->status(account).slowedTo);
    // Each is told that it is no longer slowed down; whoever hears it removes all the others, and adds so
    // many that the list of accounts moves to another place.
    constexpr int many = 64;
    int told = 0;
    connect(&fleet(), &Fleet::statusChanged, this, [&](const QUuid &changed) {
        if (++told > 1)
            return;
        for (const QUuid &account : std::as_const(accounts)) {
            if (account != changed)
                m_house->accounts.remove(account);
        }
        for (int i = 0; i < many; ++i)
            m_house->add(cloud);
    });
    fleet().setRefreshInterval(1h);
    QVERIFY(told > 0);
    QCOMPARE(m_house->accounts.accounts().size(), 1 + many);
    fleet().cancel();
}

void TestFleetClock::aHangingAccountTakesNoConnectionFromAnother()
{
    // The same cloud for all: more hanging requests than Qt opens connections to one host.
    FaultServer &cloud = m_house->server();
    for (int i = 0; i < 8; ++i)
        cloud.enqueue(FaultAnswer::withFault(Fault::Hang));
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    for (int i = 0; i < 8; ++i)
        m_house->add(cloud);
    QTRY_COMPARE(cloud.requests().size(), 8);
    const QUuid good = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(good), LoadState::Complete);
}

void TestFleetClock::tellsWhichLoadsBringNews()
{
    FaultServer &cloud = m_house->server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    const QUuid account = m_house->add(cloud);
    QList<bool> comparable;
    connect(&fleet(), &Fleet::statusChanged, this, [&] {
        if (m_house->state(account) == LoadState::Complete)
            comparable << m_house->status(account).comparable;
    });
    const auto load = [&](const InstanceQuery &query) {
        if (query == fleet().query())
            fleet().refresh();
        else
            fleet().setQuery(query);
        return QTest::qWaitFor([&] { return !fleet().isBusy(); });
    };
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QVERIFY(load({})); // all, after all
    QVERIFY(load(named(u"a"_s)));
    QVERIFY(load(named(u"a"_s))); // what is missing now may only no longer match
    QVERIFY(load({})); // what comes back was never away
    QVERIFY(load({}));
    QCOMPARE(comparable, QList<bool>({false, true, false, false, false, true}));
}

ROSTER_TEST(TestFleetClock);
#include "tst_fleetclock.moc"
