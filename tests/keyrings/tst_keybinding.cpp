// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyringkit.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// A key is bound to its origin inside the keyring.
class TestKeyBinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isHandedOutForItsOriginAlone_data();
    void isHandedOutForItsOriginAlone();
    void isBoundAnewByAWrite();
    void isBoundForThisRun();

    void oldEntriesAreBoundOnce();
    void oldEntriesAreBoundToWhoAskedFirst();
    void oldEntriesOfDisabledAccountsAreBoundToo();
    void oldEntriesAreNotBoundToAnUnsafeAddress();
    void keysEnteredByHandAreBound();
    void laterFormsAreLeftAsTheyAre();
    void tellsWhatIsKnown();
};

void TestKeyBinding::isHandedOutForItsOriginAlone_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<ProviderId>("provider");
    QTest::addColumn<bool>("gets");
    const auto row = [](const char *name, const QString &address, bool gets = false) {
        QTest::newRow(name) << address << ProviderId::Ppio << gets;
    };
    row("the same", u"https://api.example.com/v1"_s, true);
    row("another path", u"https://api.example.com/other"_s, true);
    row("the port by its number", u"https://api.example.com:443"_s, true);
    row("another host", u"https://evil.example/v1"_s);
    row("another port", u"https://api.example.com:8443/v1"_s);
    row("another scheme", u"http://api.example.com:443/v1"_s);
    QTest::newRow("another provider") << u"https://api.example.com/v1"_s << ProviderId::Novita << false;
}

void TestKeyBinding::isHandedOutForItsOriginAlone()
{
    QFETCH(const QString, address);
    QFETCH(const ProviderId, provider);
    QFETCH(const bool, gets);
    Account account = someAccount(u"https://api.example.com/v1"_s);
    SecretStore store(SecretStore::Backend::Keychain);
    QVERIFY(outcomeOf(store.write(account, Secret("key"_ba))).worked());
    const QByteArray entry = entryOf(account);

    account.apiAddress = QUrl(address);
    account.provider = provider;
    SecretStore nextRun(SecretStore::Backend::Keychain);
    for (SecretStore *either : {&store, &nextRun}) {
        const Outcome outcome = outcomeOf(either->read(account));
        QCOMPARE(outcome.worked(), gets);
        QCOMPARE(outcome.failedWith(KeyError::Kind::OtherOrigin), !gets);
        QCOMPARE(outcome.secret.reveal(), gets ? "key"_ba : QByteArray());
        if (!gets)
            QVERIFY(outcome.error->detail.contains(u"https://api.example.com:443"_s));
    }
    QCOMPARE(entryOf(account), entry);
}

void TestKeyBinding::isBoundAnewByAWrite()
{
    Account account = someAccount();
    SecretStore store(SecretStore::Backend::Keychain);
    QVERIFY(outcomeOf(store.write(account, Secret("one"_ba))).worked());
    const Account before = account;
    account.apiAddress = QUrl(u"https://elsewhere.example"_s);
    QSignalSpy changed(&store, &SecretStore::keyChanged);
    QVERIFY(outcomeOf(store.write(account, Secret("one"_ba))).worked());
    QCOMPARE(changed.size(), 1); // the same text, but another key
    QCOMPARE(entryOf(account), boundEntry(account, "one"));
    QVERIFY(outcomeOf(store.read(account)).worked());
    QVERIFY(outcomeOf(store.read(before)).failedWith(KeyError::Kind::OtherOrigin));
}

void TestKeyBinding::isBoundForThisRun()
{
    Account account = someAccount();
    SecretStore store(SecretStore::Backend::Keychain);
    store.keepForThisRun(account, Secret("key"_ba));
    QVERIFY(outcomeOf(store.read(account)).worked());
    account.provider = ProviderId::NebulaBlock;
    QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::OtherOrigin));
    QCOMPARE(entryOf(account), QByteArray());
}

void TestKeyBinding::oldEntriesAreBoundOnce()
{
    Account account = someAccount();
    setEntry(account, "old-key");
    {
        SecretStore store(SecretStore::Backend::Keychain);
        QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), "old-key"_ba);
        QCOMPARE(entryOf(account), boundEntry(account, "old-key"));
    }
    const QByteArray entry = entryOf(account);
    account.apiAddress = QUrl(u"https://evil.example"_s);
    SecretStore nextRun(SecretStore::Backend::Keychain);
    QVERIFY(outcomeOf(nextRun.read(account)).failedWith(KeyError::Kind::OtherOrigin));
    QCOMPARE(entryOf(account), entry);
}

void TestKeyBinding::oldEntriesAreBoundToWhoAskedFirst()
{
    const Account account = someAccount();
    Account other = account;
    other.apiAddress = QUrl(u"https://evil.example"_s);
    setEntry(account, "old-key");
    SecretStore store(SecretStore::Backend::Keychain);
    SecretJob *first = store.read(account);
    QSignalSpy firstFinished(first, &SecretJob::finished);
    QVERIFY(outcomeOf(store.read(other)).failedWith(KeyError::Kind::OtherOrigin));
    QCOMPARE(firstFinished.size(), 1);
    QVERIFY(firstFinished.at(0).at(0).value<Secret>() == Secret("old-key"_ba));
    QCOMPARE(entryOf(account), boundEntry(account, "old-key"));
}

/// Nobody reads the key of an account that is not asked; its address may change all the same.
void TestKeyBinding::oldEntriesOfDisabledAccountsAreBoundToo()
{
    Account account = someAccount();
    setEntry(account, "old-key");
    SecretStore store(SecretStore::Backend::Keychain);
    store.await(account);
    QTRY_COMPARE(entryOf(account), boundEntry(account, "old-key"));
    account.apiAddress = QUrl(u"https://evil.example"_s);
    QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::OtherOrigin));
}

void TestKeyBinding::oldEntriesAreNotBoundToAnUnsafeAddress()
{
    Account account = someAccount(u"http://api.example.com"_s);
    setEntry(account, "old-key");
    SecretStore store(SecretStore::Backend::Keychain);
    QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::OtherOrigin));
    QCOMPARE(entryOf(account), "old-key"_ba);
    account.apiAddress = QUrl(u"https://api.example.com"_s);
    QVERIFY(outcomeOf(store.read(account)).worked());
}

/// In Seahorse, with the line's end that a terminal's selection has.
void TestKeyBinding::keysEnteredByHandAreBound()
{
    const Account account = someAccount();
    setEntry(account, "by-hand\n");
    SecretStore store(SecretStore::Backend::Keychain);
    QCOMPARE(outcomeOf(store.read(account)).secret.reveal(), "by-hand"_ba);
    QCOMPARE(entryOf(account), boundEntry(account, "by-hand"));
}

void TestKeyBinding::laterFormsAreLeftAsTheyAre()
{
    const Account account = someAccount();
    setEntry(account, "gpu-roster-key-2 of a later version");
    SecretStore store(SecretStore::Backend::Keychain);
    QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::Foreign));
    QCOMPARE(entryOf(account), "gpu-roster-key-2 of a later version"_ba);
    QVERIFY(outcomeOf(store.write(account, Secret("new"_ba))).worked());
    QCOMPARE(entryOf(account), boundEntry(account, "new"));
}

void TestKeyBinding::tellsWhatIsKnown()
{
    Account account = someAccount();
    SecretStore store(SecretStore::Backend::Keychain);
    QVERIFY(!store.state(account.id).origin && !store.state(account.id).error);
    QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::Missing));
    QCOMPARE(store.state(account.id).error->kind, KeyError::Kind::Missing);

    store.keepForThisRun(account, Secret("key"_ba));
    QVERIFY(store.state(account.id).forThisRun && !store.state(account.id).error);
    QVERIFY(outcomeOf(store.write(account, Secret("key"_ba))).worked());
    QVERIFY(!store.state(account.id).forThisRun);
    const KeyOrigin origin = keyOrigin(account);
    QCOMPARE(store.state(account.id).origin, origin);

    account.apiAddress = QUrl(u"https://evil.example"_s);
    QVERIFY(outcomeOf(store.read(account)).failedWith(KeyError::Kind::OtherOrigin));
    QCOMPARE(store.state(account.id).origin, origin);
    store.remove(account.id);
    QVERIFY(!store.state(account.id).origin);
}

ROSTER_TEST(TestKeyBinding);
#include "tst_keybinding.moc"
