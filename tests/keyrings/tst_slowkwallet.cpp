// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyringkit.h"
#include "support/testprogram.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QTimer>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A session of KDE that has just begun: its wallet takes three seconds to start, beside a Secret Service
/// that is there already. QtKeychain decides once for each run, after half a second.
class TestSlowKWallet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slowToStart();
    void anotherKeyringIsLocked();
};

static QString inTheWallet(const Account &account)
{
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.kde.kwalletd5"_s, u"/modules/kwalletd5"_s,
                                                          u"org.kde.KWallet"_s, u"readPassword"_s);
    message.setArguments({7, u"GPU Roster"_s, SecretStore::entryName(account.id), u"test"_s});
    return QDBusConnection::sessionBus().call(message).arguments().value(0).toString();
}

void TestSlowKWallet::slowToStart()
{
    KeyringHouse house;
    const Account account = house.newAccount();
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] { ++beats; });
    heart.start(10ms);

    house.add(account);
    QCOMPARE(house.told(account), QStringList{u"Waiting for the keyring"_s});
    QTRY_COMPARE_WITH_TIMEOUT(house.told(account).constFirst(), u"No key"_s, 20'000);
    QVERIFY(beats > 100); // the window lived meanwhile
    QVERIFY(outcomeOf(house.secrets.write(account, Secret("key"_ba))).worked());
    QTRY_COMPARE(house.state(account), LoadState::Complete);
    QCOMPARE(house.requestsWith("key"), 1);

    // In the wallet, where the next run looks as well.
    QCOMPARE(inTheWallet(account).toUtf8(), boundEntry(account, "key"));
    QCOMPARE(entryOf(account), QByteArray());
}

/// Beside the wallet, which is open and empty.
void TestSlowKWallet::anotherKeyringIsLocked()
{
    lockKeyring();
    SecretStore secrets(SecretStore::Backend::Keychain);
    const Account account = someAccount();
    QVERIFY(outcomeOf(secrets.read(account)).failedWith(KeyError::Kind::Missing));
    QVERIFY(outcomeOf(secrets.write(account, Secret("key"_ba))).worked());
    QCOMPARE(inTheWallet(account).toUtf8(), boundEntry(account, "key"));
}

ROSTER_TEST(TestSlowKWallet);
#include "tst_slowkwallet.moc"
