// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyringkit.h"
#include "support/testprogram.h"

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// The user dismisses the prompt for the keyring's password.
class TestRefusedKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesSaySo();
    void locked();
};

void TestRefusedKeyring::writesSaySo()
{
    SecretStore store(SecretStore::Backend::Keychain);
    const Account account = someAccount();
    QVERIFY(outcomeOf(store.write(account, Secret("key"_ba))).failedWith(KeyError::Kind::Locked));
    QVERIFY(
        outcomeOf(store.read(account)).failedWith(KeyError::Kind::Missing)); // there is none, locked or not
}

/// To libsecret, a keyring that stays locked has nothing: that is not what the user is told. Unlocked in
/// another window, it brings the account to life.
void TestRefusedKeyring::locked()
{
    KeyringHouse house;
    const Account account = house.newAccount();
    unlockKeyring();
    setEntry(account, boundEntry(account, "key"));
    lockKeyring();

    house.add(account);
    QTRY_COMPARE(house.state(account), LoadState::Idle);
    QCOMPARE(house.told(account),
             (QStringList{u"Keyring locked"_s, u"The keyring is locked."_s, u"Unlock it and try again."_s}));
    QCOMPARE(house.requestsWith("key"), 0);
    QVERIFY(house.otherGoesOn());

    house.fleet.refresh(account.id); // Try again, and the prompt is dismissed again
    QTRY_COMPARE(house.told(account).constFirst(), u"Keyring locked"_s);
    unlockKeyring();
    QTRY_COMPARE(house.state(account), LoadState::Complete);
    QCOMPARE(house.requestsWith("key"), 1);
}

ROSTER_TEST(TestRefusedKeyring);
#include "tst_refusedkeyring.moc"
