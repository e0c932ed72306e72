// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyringkit.h"
#include "support/testprogram.h"

#include <QSignalSpy>

#include <memory>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What works with a keyring that is open.
class TestOpenKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsKeys_data();
    void keepsKeys();
    void isReadableForPeople();
    void replacesKeys();
    void removesKeys();
    void removalsGoBeforeTheirNews();
    void keysAreApart();
    void readsMayBeDeletedEarly();
    void storesMayBeDeletedEarly();
    void takesLateAnswers();
    void lateAnswersDoNotUndoChanges();
};

void TestOpenKeyring::keepsKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("plain") << QByteArray("sk_test_0123456789abcdef");
    QTest::newRow("chinese") << "密钥：算力名册"_ba;
    QTest::newRow("4 kB") << QByteArray(4096, 'k');
    QTest::newRow("quotes") << QByteArray("a\"b'c\\d$e%20 f");
}

void TestOpenKeyring::keepsKeys()
{
    QFETCH(const QByteArray, key);
    const Account account = someAccount();
    {
        SecretStore store(SecretStore::Backend::Keychain);
        QSignalSpy changed(&store, &SecretStore::keyChanged);
        QVERIFY(outcomeOf(store.write(account, Secret(key))).worked());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toUuid(), account.id);
        QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), key);
    }
    SecretStore nextRun(SecretStore::Backend::Keychain);
    const Outcome outcome = outcomeOf(nextRun.read(account));
    QVERIFY(outcome.worked());
    QCOMPARE(outcome.secret.reveal(), key);
}

void TestOpenKeyring::isReadableForPeople()
{
    const Account account = someAccount(u"https://api.example.com/prefix"_s);
    SecretStore store(SecretStore::Backend::Keychain);
    QVERIFY(outcomeOf(store.write(account, Secret("密钥1"_ba))).worked());
    QCOMPARE(entryOf(account), "gpu-roster-key-1 ppio https://api.example.com:443 密钥1"_ba);
}

void TestOpenKeyring::replacesKeys()
{
    const Account account = someAccount();
    SecretStore store(SecretStore::Backend::Keychain);
    QVERIFY(outcomeOf(store.write(account, Secret("one"_ba))).worked());
    QSignalSpy changed(&store, &SecretStore::keyChanged);
    QVERIFY(outcomeOf(store.write(account, Secret("one"_ba))).worked());
    QCOMPARE(changed.size(), 0);
    QVERIFY(outcomeOf(store.write(account, Secret("two"_ba))).worked());
    QCOMPARE(changed.size(), 1);

    SecretStore nextRun(SecretStore::Backend::Keychain);
    QCOMPARE(outcomeOf(nextRun.read(account)).secret.reveal(), "two"_ba);
}

void TestOpenKeyring::removesKeys()
{
    const Account account = someAccount();
    SecretStore store(SecretStore::Backend::Keychain);
    QVERIFY(outcomeOf(store.write(account, Secret("gone soon"_ba))).worked());
    QVERIFY(outcomeOf(store.remove(account.id)).worked());
    QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::Missing));
    QVERIFY(outcomeOf(store.remove(account.id)).worked());

    SecretStore nextRun(SecretStore::Backend::Keychain);
    QVERIFY(outcomeOf(nextRun.read(account)).failedWith(KeyError::Kind::Missing));
}

/// Who hears that a key is gone, and reads at once, does not find it in the keyring.
void TestOpenKeyring::removalsGoBeforeTheirNews()
{
    const Account account = someAccount();
    SecretStore store(SecretStore::Backend::Keychain);
    QVERIFY(outcomeOf(store.write(account, Secret("gone soon"_ba))).worked());
    SecretJob *read = nullptr;
    connect(&store, &SecretStore::keyChanged, this, [&] { read = store.read(account); });
    store.remove(account.id);
    QVERIFY(read);
    QVERIFY(outcomeOf(read).failedWith(KeyError::Kind::Missing));
}

void TestOpenKeyring::keysAreApart()
{
    const Account one = someAccount();
    const Account other = someAccount();
    {
        SecretStore store(SecretStore::Backend::Keychain);
        SecretJob *first = store.write(one, Secret("1"_ba));
        QSignalSpy firstFinished(first, &SecretJob::finished);
        QVERIFY(outcomeOf(store.write(other, Secret("2"_ba))).worked()); // both are on their way at once
        QCOMPARE(firstFinished.size(), 1);
    }
    SecretStore nextRun(SecretStore::Backend::Keychain);
    QCOMPARE(outcomeOf(nextRun.read(one)).secret.reveal(), "1"_ba);
    QCOMPARE(outcomeOf(nextRun.read(other)).secret.reveal(), "2"_ba);
}

void TestOpenKeyring::readsMayBeDeletedEarly()
{
    const Account account = someAccount();
    setEntry(account, boundEntry(account, "key"));
    SecretStore store(SecretStore::Backend::Keychain);
    delete store.read(account);
    QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), "key"_ba);
}

void TestOpenKeyring::storesMayBeDeletedEarly()
{
    const Account account = someAccount();
    setEntry(account, boundEntry(account, "before"));
    auto store = std::make_unique<SecretStore>(SecretStore::Backend::Keychain);
    store->write(account, Secret("half-way"_ba));
    store->read(someAccount());
    store.reset();
    QCOMPARE(entryOf(account), boundEntry(account, "before"));
}

void TestOpenKeyring::takesLateAnswers()
{
    const Account account = someAccount();
    const Account empty = someAccount();
    setEntry(account, boundEntry(account, "late"));

    SecretStore store(SecretStore::Backend::Keychain);
    store.setTimeout(200ms);
    QSignalSpy arrived(&store, &SecretStore::keyArrived);
    const StoppedKeyring stopped;
    QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::Timeout));
    QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::Timeout));
    QVERIFY(outcomeOf(store.read(empty)).failedWith(KeyError::Kind::Timeout));
    QCOMPARE(arrived.size(), 0);

    store.setTimeout(20s);
    SecretJob *patient = store.read(account); // waits for the question that is open already
    StoppedKeyring::goOn();
    QCOMPARE(outcomeOf(patient).secret.reveal(), "late"_ba);
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(arrived.at(0).at(0).toUuid(), account.id);
    QVERIFY(outcomeOf(store.read(empty)).failedWith(KeyError::Kind::Missing));
    QCOMPARE(arrived.size(), 1);
}

/// What the user did meanwhile counts, not what the keyring said about the time before.
void TestOpenKeyring::lateAnswersDoNotUndoChanges()
{
    const Account replaced = someAccount();
    const Account removed = someAccount();
    setEntry(replaced, boundEntry(replaced, "old"));
    setEntry(removed, boundEntry(removed, "old"));
    SecretStore store(SecretStore::Backend::Keychain);
    QSignalSpy arrived(&store, &SecretStore::keyArrived);
    const StoppedKeyring stopped;
    SecretJob *replacedRead = store.read(replaced);
    SecretJob *removedRead = store.read(removed);
    QSignalSpy removedFinished(removedRead, &SecretJob::finished);
    store.keepForThisRun(replaced, Secret("new"_ba));
    SecretJob *removal = store.remove(removed.id);
    StoppedKeyring::goOn();

    QCOMPARE(outcomeOf(replacedRead).secret.reveal(), "new"_ba);
    QVERIFY(outcomeOf(removal).worked());
    QCOMPARE(removedFinished.size(), 1);
    QVERIFY(removedFinished.at(0).at(0).value<Secret>().isEmpty());
    QVERIFY(outcomeOf(store.read(removed)).failedWith(KeyError::Kind::Missing));
    QCOMPARE(outcomeOf(store.read(replaced)).secret.reveal(), "new"_ba);
    QCOMPARE(arrived.size(), 0);
}

ROSTER_TEST(TestOpenKeyring);
#include "tst_openkeyring.moc"
