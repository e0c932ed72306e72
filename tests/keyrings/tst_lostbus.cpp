// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyringkit.h"
#include "support/testprogram.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>

#include <csignal>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// The session's D-Bus ends while the program runs.
class TestLostBus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void busGoneAtRunTime();
};

/// GLib would end the program. It goes on, with the keys that it has read.
void TestLostBus::busGoneAtRunTime()
{
    KeyringHouse house;
    const Account known = house.newAccount();
    const Account unread = house.newAccount();
    setEntry(known, boundEntry(known, "key"));
    setEntry(unread, boundEntry(unread, "never-read"));
    house.add(known);
    QTRY_COMPARE(house.state(known), LoadState::Complete);

    const QDBusConnection bus = QDBusConnection::sessionBus();
    const pid_t daemon = pid_t(bus.interface()->servicePid(u"org.freedesktop.DBus"_s).value());
    QVERIFY(daemon > 1);
    QCOMPARE(kill(daemon, SIGTERM), 0);
    QTRY_VERIFY(!bus.isConnected());

    house.fleet.refresh(known.id);
    QTRY_COMPARE(house.requestsWith("key"), 2);
    QTRY_COMPARE(house.state(known), LoadState::Complete);

    house.add(unread);
    QTRY_COMPARE(house.state(unread), LoadState::Idle);
    QCOMPARE(
        house.told(unread),
        (QStringList{u"No keyring"_s, u"No keyring is running, so API keys cannot be read or saved."_s,
                     u"Install and start GNOME Keyring or KWallet, or enter the key for this run only."_s}));
    QCOMPARE(house.requestsWith("never-read"), 0);
    QVERIFY(outcomeOf(house.secrets.write(unread, Secret("new"_ba))).failedWith(KeyError::Kind::NoKeyring));
    house.secrets.keepForThisRun(unread, Secret("new"_ba));
    QTRY_COMPARE(house.requestsWith("new"), 1);
    QVERIFY(house.otherGoesOn());
}

ROSTER_TEST(TestLostBus);
#include "tst_lostbus.moc"
