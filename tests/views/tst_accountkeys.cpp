// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountform.h"
#include "support/testprogram.h"
#include "views/privacy/discretion.h"

#include <QScopeGuard>
#include <QSignalSpy>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// What the form of an account knows of its key, and when it asks for another one.
class AccountKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksAgainForAnotherOrigin_data();
    void asksAgainForAnotherOrigin();
    void anotherPathNeedsNoKey();
    void theOldAddressNeedsNoKey();
    void newKeyAndAddressAreSavedInOneStep();
    void tellsNoServerInPrivacyMode();

    void knowsTheKey_data();
    void knowsTheKey();
    void hearsOfTheKey();
    void opensOnTheKeyThatIsTheProblem_data();
    void opensOnTheKeyThatIsTheProblem();
    void savesWithoutAKeyWhereTheKeyringShowsNone();
};

void AccountKeysTest::asksAgainForAnotherOrigin_data()
{
    QTest::addColumn<ProviderId>("provider");
    QTest::addColumn<bool>("otherServer");
    QTest::addColumn<QString>("problem");
    QTest::newRow("provider") << ProviderId::Novita << false << u"The saved key is for PPIO only."_s;
    QTest::newRow("server") << ProviderId::Ppio << true << u"The saved key is for 127.0.0.1 only."_s;
    QTest::newRow("both") << ProviderId::NebulaBlock << true << u"The saved key is for 127.0.0.1 only."_s;
}

/// A test and a save alike: nothing is sent, and nothing changes.
void AccountKeysTest::asksAgainForAnotherOrigin()
{
    QFETCH(const ProviderId, provider);
    QFETCH(const bool, otherServer);
    QFETCH(const QString, problem);
    FaultServer elsewhere(FaultServer::Transport::Plain, QHostAddress(u"127.0.0.2"_s));
    Desk desk;
    const Account account = desk.addAccount();
    QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);
    const auto asked = desk.server.requests().size();

    AccountForm form(desk, account);
    QVERIFY(!shows(*form.dialog, u"The saved key"_s));
    form.choose(provider);
    if (otherServer)
        form.type(u"address"_s, elsewhere.url().toString());
    QVERIFY(shows(*form.dialog, problem + u" Enter it again."_s));
    for (const QString &text : {u"Test connection"_s, u"Save"_s}) {
        form.press(text);
        QVERIFY(form.dialog);
        QCOMPARE(form.dialog->focusWidget(), form.field(u"key"_s));
        QVERIFY(!form.strip()->isVisible());
    }
    QCOMPARE(desk.accounts.find(account.id), account);

    // With a key for the other place, both work.
    form.type(u"key"_s, u"sk_another"_s);
    QVERIFY(!shows(*form.dialog, u"The saved key"_s));
    form.press(u"Save"_s);
    QTRY_VERIFY(!form.dialog);
    QTRY_VERIFY(!desk.fleet.status(account.id).isBusy());
    for (const SeenRequest &request : elsewhere.requests())
        QCOMPARE(request.headers.value("authorization"), "Bearer sk_another"_ba);
    for (qsizetype i = asked; i < desk.server.requests().size(); ++i)
        QCOMPARE(desk.server.requests().at(i).headers.value("authorization"), "Bearer sk_another"_ba);
}

void AccountKeysTest::anotherPathNeedsNoKey()
{
    Desk desk;
    const Account account = desk.addAccount();
    AccountForm form(desk, account);
    form.type(u"address"_s, desk.server.url().toString() + u"/prefix"_s);
    QVERIFY(!shows(*form.dialog, u"The saved key"_s));
    form.press(u"Save"_s);
    QTRY_VERIFY(!form.dialog);
    QCOMPARE(desk.accounts.find(account.id)->apiAddress.path(), u"/prefix"_s);
    QTRY_VERIFY(!desk.fleet.status(account.id).isBusy());
    QVERIFY(!desk.fleet.status(account.id).keyError);
}

/// Somebody changed it in the file: the form says whose the key is, and takes the old address without it.
void AccountKeysTest::theOldAddressNeedsNoKey()
{
    Desk desk;
    Account account = desk.addAccount();
    QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);
    account.apiAddress = QUrl(u"https://evil.example"_s);
    desk.accounts.update(account);
    QTRY_VERIFY(desk.fleet.status(account.id).keyError);

    AccountForm form(desk, account);
    QVERIFY(shows(*form.dialog, u"The API key was entered for another provider or address"_s));
    QVERIFY(shows(*form.dialog, u"The saved key is for 127.0.0.1 only. Enter it again."_s));
    form.type(u"address"_s, desk.server.url().toString());
    QVERIFY(!shows(*form.dialog, u"The saved key"_s));
    form.press(u"Test connection"_s);
    QTRY_VERIFY(shows(*form.dialog, u"The connection works."_s));
    form.press(u"Save"_s);
    QTRY_VERIFY(!form.dialog);
    QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);
}

void AccountKeysTest::newKeyAndAddressAreSavedInOneStep()
{
    FaultServer elsewhere;
    elsewhere.setHandler(answerLikePpio);
    Desk desk;
    const Account account = desk.addAccount();
    QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);
    const auto asked = desk.server.requests().size();
    bool mismatch = false;
    connect(&desk.fleet, &Fleet::statusChanged, this,
            [&] { mismatch = mismatch || desk.fleet.status(account.id).keyError.has_value(); });

    AccountForm form(desk, account);
    form.type(u"address"_s, elsewhere.url().toString());
    form.type(u"key"_s, QString::fromLatin1(goodKey));
    form.press(u"Save"_s);
    QTRY_VERIFY(!form.dialog);
    QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);
    QVERIFY(!mismatch);
    QCOMPARE(desk.server.requests().size(), asked);
    QVERIFY(!elsewhere.requests().isEmpty());
}

void AccountKeysTest::tellsNoServerInPrivacyMode()
{
    Desk desk;
    const Account account = desk.addAccount();
    AccountForm form(desk, account);
    Discretion::instance().setPrivate(true);
    const auto restore = qScopeGuard([] { Discretion::instance().setPrivate(false); });
    form.type(u"address"_s, u"https://evil.example"_s);
    QVERIFY(shows(*form.dialog, u"The saved key is for another address only."_s));
    QVERIFY(!allTexts(*form.dialog).join(u'\n').contains(u"127.0.0.1"_s));
}

void AccountKeysTest::knowsTheKey_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("hint");
    QTest::newRow("saved") << u"saved"_s << u"Saved. Leave empty to keep it."_s;
    QTest::newRow("this run") << u"this run"_s << u"Kept for this run only. Leave empty to keep it."_s;
    QTest::newRow("not read") << u"not read"_s << u"Leave empty to keep the saved key."_s;
    QTest::newRow("missing") << u"missing"_s << u"The keyring shows no key."_s;
}

void AccountKeysTest::knowsTheKey()
{
    QFETCH(const QString, how);
    QFETCH(const QString, hint);
    Desk desk;
    Account account{.id = QUuid::createUuid(), .name = u"a"_s, .apiAddress = desk.server.url()};
    account.enabled = how == u"missing"_s; // so that the key is read, or not
    if (how == u"this run"_s)
        desk.secrets.keepForThisRun(account, Secret(goodKey));
    if (how == u"saved"_s) {
        QSignalSpy written(desk.secrets.write(account, Secret(goodKey)), &SecretJob::finished);
        QVERIFY(written.wait());
    }
    desk.accounts.add(account);
    if (account.enabled)
        QTRY_VERIFY(desk.fleet.status(account.id).keyError);
    AccountForm form(desk, account);
    QCOMPARE(form.field(u"key"_s)->placeholderText(), hint);
}

void AccountKeysTest::hearsOfTheKey()
{
    Desk desk;
    const Account account{.id = QUuid::createUuid(), .name = u"a"_s, .apiAddress = desk.server.url()};
    desk.accounts.add(account);
    QTRY_VERIFY(desk.fleet.status(account.id).keyError);
    AccountForm form(desk, account);
    QCOMPARE(form.field(u"key"_s)->placeholderText(), u"The keyring shows no key."_s);
    desk.secrets.keepForThisRun(account, Secret(goodKey));
    QCOMPARE(form.field(u"key"_s)->placeholderText(), u"Kept for this run only. Leave empty to keep it."_s);
}

void AccountKeysTest::opensOnTheKeyThatIsTheProblem_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("says");
    QTest::newRow("good") << QByteArray(goodKey) << QString();
    QTest::newRow("refused") << "sk_wrong"_ba << u"PPIO does not accept the API key."_s;
    QTest::newRow("missing") << QByteArray() << u"The keyring shows no API key for this account."_s;
}

void AccountKeysTest::opensOnTheKeyThatIsTheProblem()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QString, says);
    Desk desk;
    const Account account{.id = QUuid::createUuid(), .name = u"a"_s, .apiAddress = desk.server.url()};
    if (!key.isEmpty())
        desk.secrets.keepForThisRun(account, Secret(key));
    desk.accounts.add(account);
    QTRY_VERIFY(!desk.fleet.status(account.id).isBusy());
    AccountForm form(desk, account);
    QCOMPARE(form.dialog->focusWidget() == form.field(u"key"_s), !says.isEmpty());
    QCOMPARE(form.strip()->isVisible(), !says.isEmpty());
    if (!says.isEmpty())
        QVERIFY(shows(*form.dialog, says));
}

/// It may be locked away: the account can be renamed all the same, and nothing is stored over it.
void AccountKeysTest::savesWithoutAKeyWhereTheKeyringShowsNone()
{
    Desk desk;
    const Account account{.id = QUuid::createUuid(), .name = u"a"_s, .apiAddress = desk.server.url()};
    desk.accounts.add(account);
    QTRY_VERIFY(desk.fleet.status(account.id).keyError);
    QSignalSpy changed(&desk.secrets, &SecretStore::keyChanged);
    AccountForm form(desk, account);
    form.type(u"name"_s, u"renamed"_s);
    form.press(u"Save"_s);
    QTRY_VERIFY(!form.dialog);
    QCOMPARE(desk.accounts.find(account.id)->name, u"renamed"_s);
    QCOMPARE(changed.size(), 0);
}

ROSTER_TEST(AccountKeysTest);
#include "tst_accountkeys.moc"
