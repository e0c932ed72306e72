// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyringkit.h"
#include "models/text/errortext.h"
#include "support/testprogram.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Tells tests/support/fakekeyring.py what to do, or what it holds.
static QString fake(const QString &method, const QStringList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, u"org.gpuroster.FakeKeyring"_s, method);
    message.setArguments(QVariantList(arguments.begin(), arguments.end()));
    const QDBusMessage reply = QDBusConnection::sessionBus().call(message);
    if (reply.type() != QDBusMessage::ReplyMessage)
        qFatal("%s", qPrintable(reply.errorMessage()));
    return reply.arguments().value(0).toString();
}

static void put(const Account &account, const QByteArray &text)
{
    fake(u"Put"_s, {SecretStore::entryName(account.id), QString::fromUtf8(text)});
}

static QByteArray held(const Account &account)
{
    return fake(u"Held"_s, {SecretStore::entryName(account.id)}).toUtf8();
}

/// A Secret Service that does what a real one cannot be made to do.
class TestFakeKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void keePassXcLocked();
    void keePassXcWithoutDatabase();
    void triedAgainByHand();
    void writeThatDoesNotReadBack_data();
    void writeThatDoesNotReadBack();
    void stopsInTheMiddleOfAWrite_data();
    void stopsInTheMiddleOfAWrite();
    void afterAStopAnotherWriteCounts();
    void whatCannotBeReadIsNotRemoved();
};

void TestFakeKeyring::cleanup()
{
    StoppedKeyring::goOn();
    fake(u"SetFault"_s, {u"none"_s});
    fake(u"SetState"_s, {u"open"_s});
}

/// Its collection is there and locked, and a search finds nothing. Unlocked, it brings the account to life.
void TestFakeKeyring::keePassXcLocked()
{
    fake(u"SetState"_s, {u"locked"_s});
    KeyringHouse house;
    house.fleet.setRefreshInterval(50ms);
    const Account account = house.newAccount();
    put(account, boundEntry(account, "key"));
    house.add(account);
    QTRY_COMPARE(house.state(account), LoadState::Idle);
    QCOMPARE(house.told(account),
             (QStringList{u"Keyring locked"_s, u"The keyring is locked."_s, u"Unlock it and try again."_s}));
    QVERIFY(house.otherGoesOn());
    QCOMPARE(house.requestsWith("key"), 0);

    fake(u"SetState"_s, {u"open"_s});
    QTRY_COMPARE(house.state(account), LoadState::Complete);
    QVERIFY(house.requestsWith("key") > 0);
    QCOMPARE(held(account), boundEntry(account, "key"));
}

/// There is not even a collection: whether there is a key, nobody knows.
void TestFakeKeyring::keePassXcWithoutDatabase()
{
    fake(u"SetState"_s, {u"closed"_s});
    KeyringHouse house;
    const Account account = house.newAccount();
    put(account, boundEntry(account, "key"));
    house.add(account);
    QTRY_COMPARE(house.state(account), LoadState::Idle);
    QCOMPARE(house.told(account),
             (QStringList{u"No key"_s, u"The keyring shows no API key for this account."_s,
                          u"If its database is closed or locked, open it and try again; otherwise enter the "
                          "key in the account's settings."_s}));
    QVERIFY(house.otherGoesOn());

    fake(u"SetState"_s, {u"open"_s});
    QTRY_COMPARE(house.state(account), LoadState::Complete);
    QCOMPARE(house.requestsWith("key"), 1);
}

/// One that tells nobody when it is unlocked.
void TestFakeKeyring::triedAgainByHand()
{
    KeyringHouse house;
    const Account account = house.newAccount();
    house.add(account);
    QTRY_COMPARE(house.told(account).constFirst(), u"No key"_s);
    put(account, boundEntry(account, "key"));
    house.fleet.refresh(account.id);
    QTRY_COMPARE(house.state(account), LoadState::Complete);
    QCOMPARE(house.requestsWith("key"), 1);
}

void TestFakeKeyring::writeThatDoesNotReadBack_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("keeps the old one") << u"forget"_s << "old"_ba;
    QTest::newRow("keeps an empty one") << u"empty"_s << ""_ba;
}

void TestFakeKeyring::writeThatDoesNotReadBack()
{
    QFETCH(const QString, fault);
    QFETCH(const QByteArray, left);
    KeyringHouse house;
    const Account account = house.newAccount();
    put(account, "old");
    fake(u"SetFault"_s, {fault});
    const Outcome saved = outcomeOf(house.secrets.write(account, Secret("new"_ba)));
    QVERIFY(saved.failedWith(KeyError::Kind::Failed));
    QCOMPARE(errorText(*saved.error).what, u"The keyring could not read or save the API key."_s);
    QCOMPARE(errorText(*saved.error).todo,
             u"Try again. If it happens again, enter the key in the account's settings anew."_s);
    QTRY_COMPARE(held(account), left);

    house.secrets.keepForThisRun(account, Secret("new"_ba));
    house.add(account);
    QTRY_COMPARE(house.state(account), LoadState::Complete);
    QCOMPARE(house.requestsWith("new"), 1);
}

void TestFakeKeyring::stopsInTheMiddleOfAWrite_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("no key before, timed out") << false << ""_ba;
    QTest::newRow("a key before, timed out") << false << "old"_ba;
    QTest::newRow("no key before, cancelled") << true << ""_ba;
    QTest::newRow("a key before, cancelled") << true << "old"_ba;
}

/// By then the keyring has been told to write. When it goes on, it is told to go back.
void TestFakeKeyring::stopsInTheMiddleOfAWrite()
{
    QFETCH(const bool, cancelled);
    QFETCH(const QByteArray, before);
    const Account account = someAccount();
    if (!before.isEmpty())
        put(account, before);
    fake(u"SetFault"_s, {u"freeze"_s});
    SecretStore store(SecretStore::Backend::Keychain);
    store.setTimeout(1s);
    SecretJob *write = store.write(account, Secret("new"_ba));
    QSignalSpy finished(write, &SecretJob::finished);
    if (cancelled) {
        QVERIFY(!finished.wait(500)); // it stands still
        store.takeBack(account.id);
    } else {
        QVERIFY(finished.wait());
        QCOMPARE(finished.at(0).at(1).value<std::optional<KeyError>>()->kind, KeyError::Kind::Timeout);
    }
    StoppedKeyring::goOn();
    SecretStore next(SecretStore::Backend::Keychain); // its question comes after the others
    outcomeOf(next.read(someAccount()));
    QCOMPARE(held(account), before);
    QCOMPARE(finished.size(), cancelled ? 0 : 1);
}

void TestFakeKeyring::afterAStopAnotherWriteCounts()
{
    const Account account = someAccount();
    put(account, "old");
    fake(u"SetFault"_s, {u"freeze"_s});
    SecretStore store(SecretStore::Backend::Keychain);
    store.setTimeout(500ms);
    QVERIFY(outcomeOf(store.write(account, Secret("one"_ba))).failedWith(KeyError::Kind::Timeout));
    store.setTimeout(20s);
    SecretJob *second = store.write(account, Secret("two"_ba));
    StoppedKeyring::goOn();
    QVERIFY(outcomeOf(second).worked());
    QCOMPARE(held(account), boundEntry(account, "two"));
    QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), "two"_ba);
}

/// What was there before nobody knows: it cannot be put back, but it was not nothing.
void TestFakeKeyring::whatCannotBeReadIsNotRemoved()
{
    const Account account = someAccount();
    put(account, "old");
    fake(u"SetFault"_s, {u"garbled"_s});
    SecretStore store(SecretStore::Backend::Keychain);
    QVERIFY(outcomeOf(store.write(account, Secret("new"_ba))).failedWith(KeyError::Kind::Failed));
    outcomeOf(SecretStore(SecretStore::Backend::Keychain).read(someAccount())); // after all that was asked
    QVERIFY(!held(account).isEmpty());
}

ROSTER_TEST(TestFakeKeyring);
#include "tst_fakekeyring.moc"
