// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyringkit.h"
#include "support/testprogram.h"

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// Faults of a keyring that works: somebody else changes what it holds, or the settings beside it.
class TestChangedKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itemDeletedOutside();
    void itemChangedOutside();
    void itemMadeOutside();
    void addressChangedOutside();
    void itemOfALaterVersion();
};

/// The run goes on with the key that it has; the next one says that there is none.
void TestChangedKeyring::itemDeletedOutside()
{
    Account account;
    {
        KeyringHouse house;
        account = house.newAccount();
        QVERIFY(outcomeOf(house.secrets.write(account, Secret("key"_ba))).worked());
        house.add(account);
        QTRY_COMPARE(house.state(account), LoadState::Complete);
        setEntry(account, {});
        house.fleet.refresh(account.id);
        QTRY_COMPARE(house.requestsWith("key"), 2);
        QTRY_COMPARE(house.state(account), LoadState::Complete);
    }
    KeyringHouse nextRun;
    nextRun.add(account);
    QTRY_COMPARE(nextRun.state(account), LoadState::Idle);
    QCOMPARE(nextRun.told(account),
             (QStringList{u"No key"_s, u"The keyring shows no API key for this account."_s,
                          u"If its database is closed or locked, open it and try again; otherwise enter the "
                          "key in the account's settings."_s}));
    QCOMPARE(nextRun.requestsWith("key"), 0);
    QVERIFY(nextRun.otherGoesOn());
}

/// A person writes another key into it: the next run takes that one, for the address of now.
void TestChangedKeyring::itemChangedOutside()
{
    Account account;
    {
        KeyringHouse house;
        account = house.newAccount();
        QVERIFY(outcomeOf(house.secrets.write(account, Secret("key"_ba))).worked());
        house.add(account);
        QTRY_COMPARE(house.state(account), LoadState::Complete);
        setEntry(account, "by-hand");
        house.fleet.refresh(account.id);
        QTRY_COMPARE(house.requestsWith("key"), 2);
    }
    KeyringHouse nextRun;
    account.apiAddress = nextRun.cloud.url();
    nextRun.add(account);
    QTRY_COMPARE(nextRun.state(account), LoadState::Complete);
    QCOMPARE(nextRun.requestsWith("by-hand"), 1);
    QCOMPARE(nextRun.told(account), QStringList{u"Up to date"_s});
    QCOMPARE(entryOf(account), boundEntry(account, "by-hand"));
}

/// The account comes alive by itself.
void TestChangedKeyring::itemMadeOutside()
{
    KeyringHouse house;
    const Account account = house.newAccount();
    house.add(account);
    QTRY_COMPARE(house.told(account).constFirst(), u"No key"_s);
    setEntry(account, "by-hand");
    QTRY_COMPARE(house.state(account), LoadState::Complete);
    QCOMPARE(house.requestsWith("by-hand"), 1);
}

/// By a hand in the settings file, by a tool that keeps settings alike on two machines, by a second program.
void TestChangedKeyring::addressChangedOutside()
{
    FaultServer elsewhere;
    Account account;
    {
        KeyringHouse house;
        account = house.newAccount();
        QVERIFY(outcomeOf(house.secrets.write(account, Secret("key"_ba))).worked());
    }
    const Account before = account;
    account.apiAddress = elsewhere.url();
    KeyringHouse nextRun;
    nextRun.add(account);
    QTRY_COMPARE(nextRun.state(account), LoadState::Idle);
    QCOMPARE(nextRun.told(account),
             (QStringList{u"Key for another address"_s,
                          u"The API key was entered for another provider or address, so it was not sent."_s,
                          u"Restore the account's provider and API address, or enter the key again."_s}));
    QVERIFY(nextRun.otherGoesOn());
    QCOMPARE(elsewhere.connections(), 0);
    QCOMPARE(entryOf(account), boundEntry(before, "key"));
}

void TestChangedKeyring::itemOfALaterVersion()
{
    KeyringHouse house;
    const Account account = house.newAccount();
    setEntry(account, "gpu-roster-key-2 of a later version");
    house.add(account);
    QTRY_COMPARE(house.state(account), LoadState::Idle);
    QCOMPARE(house.told(account),
             (QStringList{u"Key not readable"_s,
                          u"This version cannot read what the keyring holds for this account."_s,
                          u"Update GPU Roster, or enter the key again in the account's settings."_s}));
    QVERIFY(house.onlyOtherWasAsked());
    QVERIFY(house.otherGoesOn());
}

ROSTER_TEST(TestChangedKeyring);
#include "tst_changedkeyring.moc"
