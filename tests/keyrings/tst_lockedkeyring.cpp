// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyringkit.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The prompt for the keyring's password is open and nobody answers it.
class TestLockedKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsByItsOwnClock();
    void neverAnswers();
};

void TestLockedKeyring::endsByItsOwnClock()
{
    SecretStore store(SecretStore::Backend::Keychain);
    store.setTimeout(300ms);
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] { ++beats; });
    heart.start(10ms);

    const Account account = someAccount();
    QElapsedTimer clock;
    clock.start();
    QVERIFY(outcomeOf(store.write(account, Secret("key"_ba))).failedWith(KeyError::Kind::Timeout));
    QVERIFY(clock.elapsed() < 5000);
    QVERIFY(beats > 10); // the program lives while the keyring prompts

    // The question is still open and nothing passes it, but everybody gets an answer.
    clock.start();
    SecretJob *read = store.read(account);
    QSignalSpy readFinished(read, &SecretJob::finished);
    QVERIFY(outcomeOf(store.remove(QUuid::createUuid())).failedWith(KeyError::Kind::Timeout));
    QVERIFY(clock.elapsed() < 5000);
    QCOMPARE(readFinished.size(), 1);
    QCOMPARE(readFinished.at(0).at(1).value<std::optional<KeyError>>()->kind, KeyError::Kind::Timeout);

    store.keepForThisRun(account, Secret("key"_ba));
    QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), "key"_ba);
}

void TestLockedKeyring::neverAnswers()
{
    KeyringHouse house;
    house.secrets.setTimeout(500ms);
    const Account account = house.newAccount();
    house.add(account); // the question of the test before is still open
    QCOMPARE(house.state(account), LoadState::WaitingForKeyring);
    QCOMPARE(house.told(account), QStringList{u"Waiting for the keyring"_s});
    QVERIFY(house.otherGoesOn());

    QTRY_COMPARE(house.state(account), LoadState::Idle);
    QCOMPARE(house.told(account),
             (QStringList{u"Keyring not answering"_s, u"The keyring did not answer in time."_s,
                          u"Look for a window that asks for the keyring's password, then try again."_s}));
    QVERIFY(house.onlyOtherWasAsked());
    QVERIFY(house.otherGoesOn());
}

ROSTER_TEST(TestLockedKeyring);
#include "tst_lockedkeyring.moc"
