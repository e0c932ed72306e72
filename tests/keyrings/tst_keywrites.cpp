// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyringkit.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A write that did not end well has not happened, however late the keyring answers. tst_fakekeyring has the
/// case of one that stops in the middle.
class TestKeyWrites : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTimeoutLeavesWhatWasThere_data();
    void aTimeoutLeavesWhatWasThere();
    void afterATimeoutTheKeyLastsForThisRun();
    void afterATimeoutAnotherWriteCounts();
    void aWriteIsTakenBack();
    void whatTheKeyringChangesIsNoticed();
    void aRemovalEndsTheWrite();
};

void TestKeyWrites::aTimeoutLeavesWhatWasThere_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a key") << "gpu-roster-key-1 ppio https://api.example.com:443 old"_ba;
    QTest::newRow("a key of an older version") << "old"_ba;
}

void TestKeyWrites::aTimeoutLeavesWhatWasThere()
{
    QFETCH(const QByteArray, before);
    const Account account = someAccount();
    setEntry(account, before);
    SecretStore store(SecretStore::Backend::Keychain);
    store.setTimeout(200ms);
    QSignalSpy changed(&store, &SecretStore::keyChanged);
    {
        const StoppedKeyring stopped;
        QVERIFY(outcomeOf(store.write(account, Secret("new"_ba))).failedWith(KeyError::Kind::Timeout));
        store.takeBack(account.id); // Cancel, after the message
    }
    store.setTimeout(20s);
    QCOMPARE(entryOf(account), before);
    QCOMPARE(changed.size(), 0);
}

void TestKeyWrites::afterATimeoutTheKeyLastsForThisRun()
{
    const Account account = someAccount();
    SecretStore store(SecretStore::Backend::Keychain);
    store.setTimeout(200ms);
    {
        const StoppedKeyring stopped;
        QVERIFY(outcomeOf(store.write(account, Secret("new"_ba))).failedWith(KeyError::Kind::Timeout));
        store.keepForThisRun(account, Secret("new"_ba));
    }
    QCOMPARE(entryOf(account), QByteArray());
    QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), "new"_ba);
}

void TestKeyWrites::afterATimeoutAnotherWriteCounts()
{
    const Account account = someAccount();
    SecretStore store(SecretStore::Backend::Keychain);
    SecretJob *second = nullptr;
    {
        const StoppedKeyring stopped;
        store.setTimeout(200ms);
        QVERIFY(outcomeOf(store.write(account, Secret("one"_ba))).failedWith(KeyError::Kind::Timeout));
        store.setTimeout(20s);
        second = store.write(account, Secret("two"_ba));
    }
    QVERIFY(outcomeOf(second).worked());
    QCOMPARE(entryOf(account), boundEntry(account, "two"));
}

void TestKeyWrites::aWriteIsTakenBack()
{
    const Account account = someAccount();
    SecretStore store(SecretStore::Backend::Keychain);
    QVERIFY(outcomeOf(store.write(account, Secret("one"_ba))).worked());
    QSignalSpy changed(&store, &SecretStore::keyChanged);
    SecretJob *write = store.write(account, Secret("two"_ba));
    QSignalSpy finished(write, &SecretJob::finished);
    store.takeBack(account.id);
    QCOMPARE(entryOf(account), boundEntry(account, "one"));
    QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), "one"_ba);
    QCOMPARE(finished.size(), 0);
    QCOMPARE(changed.size(), 0);
    store.takeBack(account.id); // nothing runs

    // A key for this run only is not written in the end, either.
    const Account brief = someAccount();
    store.write(brief, Secret("two"_ba));
    store.keepForThisRun(brief, Secret("run"_ba));
    QCOMPARE(entryOf(brief), QByteArray());
    QCOMPARE(outcomeOf(store.read(brief)).secret.reveal(), "run"_ba);
}

/// A keyring holds text up to the first zero byte.
void TestKeyWrites::whatTheKeyringChangesIsNoticed()
{
    const Account account = someAccount();
    setEntry(account, boundEntry(account, "before"));
    SecretStore store(SecretStore::Backend::Keychain);
    QSignalSpy changed(&store, &SecretStore::keyChanged);
    const Outcome outcome = outcomeOf(store.write(account, Secret(QByteArray("ab\0cd", 5))));
    QVERIFY(outcome.failedWith(KeyError::Kind::Failed));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(entryOf(account), boundEntry(account, "before"));
}

void TestKeyWrites::aRemovalEndsTheWrite()
{
    const Account account = someAccount();
    SecretStore store(SecretStore::Backend::Keychain);
    SecretJob *write = store.write(account, Secret("new"_ba));
    QSignalSpy finished(write, &SecretJob::finished);
    QVERIFY(outcomeOf(store.remove(account.id)).worked());
    QCOMPARE(entryOf(account), QByteArray());
    QCOMPARE(finished.size(), 0);
}

ROSTER_TEST(TestKeyWrites);
#include "tst_keywrites.moc"
