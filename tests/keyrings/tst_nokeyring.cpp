// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyringkit.h"
#include "support/testprogram.h"

#include <QProcess>
#include <QSignalSpy>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// A D-Bus session without a keyring, or no D-Bus session at all.
class TestNoKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void absent();
    void absentAfterTheSession();
    void keepsForThisRun();
    void removingNothingWorks();
    void sessionOnly();
    void entryNamesAreUnique();
    void startsLater();

private:
    bool m_hasSession = false;
};

void TestNoKeyring::initTestCase()
{
    m_hasSession = !qEnvironmentVariableIsEmpty("ROSTER_TEST_KEYRING");
    if (!m_hasSession) {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
    }
}

void TestNoKeyring::absent()
{
    KeyringHouse house;
    const Account account = house.newAccount();
    house.add(account);
    QTRY_COMPARE(house.state(account), LoadState::Idle);
    QCOMPARE(
        house.told(account),
        (QStringList{u"No keyring"_s, u"No keyring is running, so API keys cannot be read or saved."_s,
                     u"Install and start GNOME Keyring or KWallet, or enter the key for this run only."_s}));
    QVERIFY(!house.fleet.status(account.id).keyError->detail.isEmpty());
    QVERIFY(house.onlyOtherWasAsked());
    QVERIFY(house.otherGoesOn());
    QVERIFY(outcomeOf(house.secrets.write(account, Secret("key"_ba))).failedWith(KeyError::Kind::NoKeyring));
}

/// As a shell has it that outlived its session.
void TestNoKeyring::absentAfterTheSession()
{
    if (m_hasSession)
        QSKIP("the program is connected to its session already");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    SecretStore store(SecretStore::Backend::Keychain);
    QVERIFY(outcomeOf(store.read(someAccount())).failedWith(KeyError::Kind::NoKeyring));
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
}

void TestNoKeyring::keepsForThisRun()
{
    SecretStore store(SecretStore::Backend::Keychain);
    QSignalSpy changed(&store, &SecretStore::keyChanged);
    const Account account = someAccount();
    store.keepForThisRun(account, Secret("key"_ba));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), "key"_ba);
    store.remove(account.id);
    QCOMPARE(changed.size(), 2);
    QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::NoKeyring));
}

void TestNoKeyring::removingNothingWorks()
{
    SecretStore store(SecretStore::Backend::Keychain);
    QVERIFY(outcomeOf(store.remove(QUuid::createUuid())).worked());
}

void TestNoKeyring::sessionOnly()
{
    SecretStore store(SecretStore::Backend::SessionOnly);
    Account account = someAccount();
    QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::Missing));
    QVERIFY(outcomeOf(store.write(account, Secret("key"_ba))).worked());
    QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), "key"_ba);
    store.write(account, Secret("other"_ba));
    store.takeBack(account.id);
    QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), "key"_ba);

    const QUrl address = std::exchange(account.apiAddress, QUrl(u"https://evil.example"_s));
    QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::OtherOrigin));
    account.apiAddress = address;
    QVERIFY(outcomeOf(store.remove(account.id)).worked());
    QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::Missing));
}

void TestNoKeyring::entryNamesAreUnique()
{
    const QUuid account(u"{3f2504e0-4f89-11d3-9a0c-0305e82c3301}"_s);
    QCOMPARE(SecretStore::entryName(account), u"gpu-roster/api-key/3f2504e0-4f89-11d3-9a0c-0305e82c3301"_s);
}

/// The keyring starts after the program, as at a login: the account comes alive by itself. Last, because the
/// keyring then stays.
void TestNoKeyring::startsLater()
{
    if (!m_hasSession)
        QSKIP("there is no session in which it could start");
    const auto start = [](QProcess &keyring) {
        keyring.start(u"gnome-keyring-daemon"_s,
                      {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        keyring.write("password");
        keyring.closeWriteChannel();
        QVERIFY(keyring.waitForStarted());
    };
    KeyringHouse house;
    const Account account = house.newAccount();
    {
        QProcess before;
        start(before);
        QTRY_VERIFY(outcomeOf(house.secrets.write(account, Secret("key"_ba))).worked());
        before.terminate();
        QVERIFY(before.waitForFinished());
    }
    KeyringHouse nextRun;
    nextRun.add(account);
    QTRY_COMPARE(nextRun.state(account), LoadState::Idle);
    QCOMPARE(nextRun.told(account).constFirst(), u"No keyring"_s);

    QProcess keyring;
    start(keyring);
    QTRY_COMPARE_WITH_TIMEOUT(nextRun.state(account), LoadState::Complete, 20'000);
    QCOMPARE(house.requestsWith("key"), 1);
    keyring.terminate();
    QVERIFY(keyring.waitForFinished());
}

ROSTER_TEST(TestNoKeyring);
#include "tst_nokeyring.moc"
