// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleethouse.h"
#include "services/instanceservice.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Fault = FaultAnswer::Fault;
using Kind = ApiError::Kind;

/// How the fleet follows its accounts and their keys.
class TestFleetAccounts : public FleetTest {
    Q_OBJECT

private Q_SLOTS:
    void disabledAccountsAreNotAsked();
    void removedAccountsLeave();
    void removalInsideASignal();
    void anotherAddressStartsAnew();
    void aKeyStaysAtItsServer_data();
    void aKeyStaysAtItsServer();
    void keyAndAddressChangeInOneStep();
    void unsafeAddressesAreNeverAsked();

    void withoutAKeyNothingIsAsked();
    void anotherKeyIsUsedAtOnce();
    void goesOnWhenTheKeyArrivesLate();

    void fetchesDetails();
    void detailsOutliveAChangedAccount();
};

void TestFleetAccounts::disabledAccountsAreNotAsked()
{
    FaultServer &cloud = m_house->server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    const QUuid id = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(id), LoadState::Complete);

    Account account = *m_house->accounts.find(id);
    account.enabled = false;
    m_house->accounts.update(account);
    QCOMPARE(m_house->status(id), AccountStatus());
    QVERIFY(m_house->rows(id).isEmpty());
    fleet().refresh();
    fleet().refresh(id);
    fleet().setQuery(named(u"x"_s));
    QVERIFY(!fleet().isBusy());
    QVERIFY(!fleet().detail({id, u"a"_s}));

    account.enabled = true;
    m_house->accounts.update(account);
    QTRY_COMPARE(m_house->state(id), LoadState::Complete);
    QCOMPARE(cloud.requests().size(), 2);
    QCOMPARE(queryItem(cloud.requests().at(1), u"name"_s), u"x"_s);
}

void TestFleetAccounts::removedAccountsLeave()
{
    FaultServer &cloud = m_house->server();
    cloud.enqueue({ppioPage({"a"}), FaultAnswer::withFault(Fault::Hang)});
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    fleet().refresh();
    QSignalSpy busy(&fleet(), &Fleet::busyChanged);
    m_house->accounts.remove(account);
    QVERIFY(m_house->rows(account).isEmpty());
    QCOMPARE(m_house->status(account), AccountStatus());
    QVERIFY(!fleet().isBusy());
    QCOMPARE(busy.size(), 1);
    fleet().refresh(account);
    QVERIFY(!fleet().isBusy());
}

void TestFleetAccounts::removalInsideASignal()
{
    FaultServer &cloud = m_house->server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}, "2"); });
    FaultServer &other = m_house->server();
    other.setHandler([](const SeenRequest &) { return ppioPage({"b"}); });
    const QUuid leaving = m_house->add(cloud);
    const QUuid staying = m_house->add(other);
    connect(&fleet(), &Fleet::statusChanged, this, [&](const QUuid &account) {
        if (account == leaving && m_house->status(account).rows > 0)
            m_house->accounts.remove(account);
    });
    QTRY_COMPARE(m_house->accounts.accounts().size(), 1);
    QVERIFY(m_house->rows(leaving).isEmpty());
    QTRY_COMPARE(m_house->state(staying), LoadState::Complete);
}

void TestFleetAccounts::anotherAddressStartsAnew()
{
    FaultServer &before = m_house->server();
    before.enqueue(ppioPage({"a"}));
    FaultServer &after = m_house->server();
    after.enqueue(ppioPage({"b"}));
    const QUuid id = m_house->add(before);
    QTRY_COMPARE(m_house->state(id), LoadState::Complete);

    Account account = *m_house->accounts.find(id);
    account.name = u"renamed"_s;
    m_house->accounts.update(account);
    QCOMPARE(m_house->state(id), LoadState::Complete);

    account.apiAddress = after.url();
    m_house->accounts.update(account);
    m_house->giveKey(id, "key-for-there");
    QVERIFY(m_house->rows(id).isEmpty()); // another cloud's rows
    QVERIFY(!m_house->status(id).updatedAt.isValid());
    QTRY_COMPARE(m_house->state(id), LoadState::Complete);
    QCOMPARE(m_house->rows(id), QStringList{u"b"_s});
    QCOMPARE(before.requests().size(), 1);
    QCOMPARE(after.requests().constFirst().headers.value("authorization"), "Bearer key-for-there"_ba);
}

void TestFleetAccounts::aKeyStaysAtItsServer_data()
{
    QTest::addColumn<bool>("otherServer");
    QTest::addColumn<ProviderId>("provider");
    QTest::newRow("another server") << true << ProviderId::Ppio;
    QTest::newRow("another provider") << false << ProviderId::Novita;
    QTest::newRow("both") << true << ProviderId::NebulaBlock;
}

/// Whoever changes the address, or how: by then the key belongs to the other one.
void TestFleetAccounts::aKeyStaysAtItsServer()
{
    QFETCH(const bool, otherServer);
    QFETCH(const ProviderId, provider);
    FaultServer &own = m_house->server();
    own.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    FaultServer &other = m_house->server();
    other.setHandler([](const SeenRequest &) { return ppioPage({"b"}); });
    const QUuid id = m_house->add(own);
    QTRY_COMPARE(m_house->state(id), LoadState::Complete);
    const auto asked = own.requests().size();

    const Account before = m_house->accounts.find(id).value();
    Account account = before;
    account.provider = provider;
    if (otherServer)
        account.apiAddress = other.url();
    fleet().setRefreshInterval(50ms);
    m_house->accounts.update(account);
    QTRY_COMPARE(m_house->state(id), LoadState::Idle);
    QCOMPARE(m_house->status(id).keyError->kind, KeyError::Kind::OtherOrigin);
    QVERIFY(m_house->rows(id).isEmpty());
    QVERIFY(!fleet().detail({id, u"a"_s}));
    fleet().refresh(id);
    QTRY_COMPARE(m_house->state(id), LoadState::Idle);
    letPass(2, 50ms);
    QCOMPARE(other.connections(), 0);
    QCOMPARE(own.requests().size(), asked);

    // With the old address, or another path there, the old key is good again.
    account = before;
    account.apiAddress.setPath(u"/prefix"_s);
    m_house->accounts.update(account);
    QTRY_COMPARE(m_house->state(id), LoadState::Complete);
    QVERIFY(!m_house->status(id).keyError);
}

/// A changed key and a changed address are one step: the new key meets the new address alone, the old address
/// is not asked again, and nobody is told of a mismatch in between.
void TestFleetAccounts::keyAndAddressChangeInOneStep()
{
    FaultServer &before = m_house->server();
    before.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    FaultServer &after = m_house->server();
    after.setHandler([](const SeenRequest &) { return ppioPage({"b"}); });
    const QUuid id = m_house->add(before);
    QTRY_COMPARE(m_house->state(id), LoadState::Complete);
    const auto asked = before.requests().size();
    bool mismatch = false;
    connect(&fleet(), &Fleet::statusChanged, this,
            [&] { mismatch = mismatch || m_house->status(id).keyError.has_value(); });
    QUrl heardOf;
    connect(&m_house->secrets, &SecretStore::keyChanged, this,
            [&] { heardOf = m_house->accounts.find(id)->apiAddress; });

    Account account = m_house->accounts.find(id).value();
    account.apiAddress = after.url();
    SecretJob *write = m_house->secrets.write(account, Secret("new-key"_ba));
    connect(write, &SecretJob::finished, this, [&, account] { m_house->accounts.update(account); });
    QTRY_COMPARE(m_house->rows(id), QStringList{u"b"_s});
    QCOMPARE(heardOf, after.url()); // the account is saved before anybody hears of its key
    QVERIFY(!mismatch);
    QCOMPARE(before.requests().size(), asked);
    for (const SeenRequest &request : after.requests())
        QCOMPARE(request.headers.value("authorization"), "Bearer new-key"_ba);
}

void TestFleetAccounts::unsafeAddressesAreNeverAsked()
{
    FaultServer &cloud = m_house->server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    Account account = FleetHouse::account(cloud);
    account.apiAddress.setUserInfo(u"somebody:else"_s);
    m_house->secrets.keepForThisRun(account, Secret("key"_ba));
    m_house->accounts.add(account);
    fleet().setRefreshInterval(50ms);
    fleet().refresh();
    QCOMPARE(m_house->state(account.id), LoadState::Idle);
    QCOMPARE(m_house->status(account.id).error->kind, Kind::UnsafeAddress);
    QVERIFY(!fleet().detail({account.id, u"a"_s}));

    // Others are asked meanwhile, twice.
    FaultServer &other = m_house->server();
    other.setHandler([](const SeenRequest &) { return ppioPage({"b"}); });
    m_house->add(other);
    QTRY_COMPARE(other.requests().size(), 2);
    QCOMPARE(cloud.connections(), 0);
}

void TestFleetAccounts::withoutAKeyNothingIsAsked()
{
    FaultServer &cloud = m_house->server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    Account account = FleetHouse::account(cloud);
    m_house->accounts.add(account);
    QCOMPARE(m_house->state(account.id), LoadState::WaitingForKeyring);
    QVERIFY(fleet().isBusy());
    QTRY_COMPARE(m_house->state(account.id), LoadState::Idle);
    QCOMPARE(m_house->status(account.id).keyError->kind, KeyError::Kind::Missing);
    QVERIFY(!fleet().isBusy());
    QVERIFY(!fleet().detail({account.id, u"a"_s}));
    QCOMPARE(cloud.connections(), 0);

    m_house->secrets.write(account, Secret("key"_ba));
    QTRY_COMPARE(m_house->state(account.id), LoadState::Complete);
    QVERIFY(!m_house->status(account.id).keyError);

    m_house->secrets.remove(account.id);
    QTRY_COMPARE(m_house->state(account.id), LoadState::Stale);
    QCOMPARE(m_house->status(account.id).keyError->kind, KeyError::Kind::Missing);
    QCOMPARE(m_house->rows(account.id), QStringList{u"a"_s});
}

void TestFleetAccounts::anotherKeyIsUsedAtOnce()
{
    FaultServer &cloud = m_house->server();
    cloud.setHandler([](const SeenRequest &request) {
        return request.headers.value("authorization") == "Bearer right" ? ppioPage({"a"})
                                                                        : FaultAnswer::withStatus(401);
    });
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Partial);
    QCOMPARE(m_house->status(account).error->kind, Kind::Unauthorized);
    m_house->secrets.write(m_house->accounts.find(account).value(), Secret("right"_ba));
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
}

void TestFleetAccounts::goesOnWhenTheKeyArrivesLate()
{
    FaultServer &cloud = m_house->server();
    cloud.setHandler([](const SeenRequest &) { return ppioPage({"a"}); });
    Account account = FleetHouse::account(cloud);
    m_house->accounts.add(account);
    QTRY_VERIFY(m_house->status(account.id).keyError);
    {
        const QSignalBlocker unnoticed(&m_house->secrets);
        m_house->secrets.keepForThisRun(account, Secret("key"_ba));
    }
    Q_EMIT m_house->secrets.keyArrived(account.id);
    QTRY_COMPARE(m_house->state(account.id), LoadState::Complete);
    Q_EMIT m_house->secrets.keyArrived(account.id); // it is there already
    QCOMPARE(m_house->state(account.id), LoadState::Complete);
}

void TestFleetAccounts::fetchesDetails()
{
    FaultServer &cloud = m_house->server();
    cloud.enqueue({ppioPage({"a"}), FaultAnswer::json("{\"id\":\"a\",\"name\":\"first\"}")});
    const QUuid account = m_house->add(cloud);
    QVERIFY(!fleet().detail({account, u"a"_s})); // the key is not read yet
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QVERIFY(!fleet().detail({QUuid::createUuid(), u"a"_s}));

    InstanceDetailJob *job = fleet().detail({account, u"a"_s});
    QVERIFY(job);
    QString name;
    connect(job, &InstanceDetailJob::finished, this, [&](const Result<InstanceDetail> &detail) {
        QVERIFY(detail.ok());
        QCOMPARE(detail.value().instance.account, account);
        name = detail.value().instance.name;
    });
    QTRY_COMPARE(name, u"first"_s);
}

void TestFleetAccounts::detailsOutliveAChangedAccount()
{
    FaultServer &cloud = m_house->server();
    cloud.enqueue(
        {ppioPage({"a"}), held(FaultAnswer::json("{\"id\":\"a\",\"name\":\"first\"}")), ppioPage({"a"})});
    const QUuid account = m_house->add(cloud);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    InstanceDetailJob *job = fleet().detail({account, u"a"_s});
    bool good = false;
    connect(job, &InstanceDetailJob::finished, this,
            [&](const Result<InstanceDetail> &detail) { good = detail.ok(); });
    QTRY_COMPARE(cloud.requests().size(), 2);
    m_house->giveKey(account, "another");
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QVERIFY(cloud.release());
    QTRY_VERIFY(good);
}

ROSTER_TEST(TestFleetAccounts);
#include "tst_fleetaccounts.moc"
