// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountform.h"
#include "support/testprogram.h"
#include "views/accounts/accounteditor.h"
#include "views/accounts/colorpicker.h"
#include "views/style/language.h"
#include "views/window/messagestrip.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

class AccountDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsAnAccount()
    {
        Desk desk;
        AccountForm form(desk);
        QCOMPARE(form.field(u"name"_s)->text(), u"PPIO"_s);
        form.type(u"name"_s, u"research"_s);
        form.type(u"address"_s, desk.server.url().toString());
        form.type(u"key"_s, u"  sk_good-key "_s);
        form.press(u"Add"_s);
        QVERIFY(shows(*form.dialog, u"Waiting for the keyring…"_s));
        QVERIFY(desk.accounts.accounts().isEmpty()); // the key comes first
        QTRY_VERIFY(!form.dialog);

        QCOMPARE(desk.accounts.accounts().size(), 1);
        const Account account = desk.accounts.accounts().constFirst();
        QCOMPARE(account.name, u"research"_s);
        QCOMPARE(account.apiAddress, desk.server.url());
        QVERIFY(account.enabled);
        QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete); // so the trimmed key is there
        QVERIFY(!desk.settingsText().contains("sk_good-key"));
    }

    void cloudsBringTheirNamesAndAddresses()
    {
        Desk desk;
        Account other = desk.addAccount(u"PPIO"_s);
        AccountForm form(desk);
        QCOMPARE(form.field(u"name"_s)->text(), u"PPIO 2"_s);
        QVERIFY(form.dialog->findChild<ColorPicker *>()->color() != other.color);
        form.choose(ProviderId::Novita);
        QCOMPARE(form.field(u"name"_s)->text(), u"Novita AI"_s);
        QCOMPARE(form.field(u"address"_s)->text(), u"https://api.novita.ai"_s);
        form.type(u"name"_s, u"mine"_s);
        form.type(u"address"_s, u"https://gateway.example.com/novita"_s);
        form.choose(ProviderId::NebulaBlock);
        QCOMPARE(form.field(u"name"_s)->text(), u"mine"_s);
        QCOMPARE(form.field(u"address"_s)->text(), u"https://gateway.example.com/novita"_s);
    }

    void problemsStandBesideTheirFields_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no name") << u"name"_s << u"  "_s << u"Give the account a name."_s;
        QTest::newRow("no key") << u"key"_s << QString() << u"Enter the API key."_s;
        QTest::newRow("two words") << u"key"_s << u"Bearer abc"_s << u"no spaces or line breaks"_s;
        QTest::newRow("not ASCII") << u"key"_s << u"sk_ключ"_s << u"only Latin letters"_s;
        QTest::newRow("http") << u"address"_s << u"http://api.ppio.com"_s << u"unencrypted"_s;
        QTest::newRow("no address") << u"address"_s << u"api.ppio.com"_s << u"no web address"_s;
        QTest::newRow("password") << u"address"_s << u"https://a:b@api.ppio.com"_s << u"before the @"_s;
    }

    void problemsStandBesideTheirFields()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, text);
        QFETCH(const QString, problem);
        Desk desk;
        AccountForm form(desk);
        form.type(u"key"_s, u"sk_key"_s);
        form.type(field, text);
        form.press(u"Add"_s);
        QVERIFY(shows(*form.dialog, problem));
        QVERIFY(form.field(field)->accessibleDescription().contains(problem));
        QVERIFY(form.dialog);
        QVERIFY(desk.accounts.accounts().isEmpty());
    }

    void addressIsJudgedWhileTyping()
    {
        Desk desk;
        AccountForm form(desk);
        form.type(u"address"_s, u"http://api.ppio.com"_s);
        QVERIFY(shows(*form.dialog, u"unencrypted"_s));
        form.type(u"address"_s, u"https://api.ppio.com"_s);
        QVERIFY(!shows(*form.dialog, u"unencrypted"_s));
    }

    void testSaysWhatIsWrong()
    {
        Desk desk;
        AccountForm form(desk);
        form.type(u"address"_s, desk.server.url().toString());
        form.type(u"key"_s, u"wrong"_s);
        form.press(u"Test connection"_s);
        QVERIFY(shows(*form.dialog, u"Testing the connection…"_s));
        QTRY_VERIFY(shows(*form.dialog, u"PPIO does not accept the API key."_s));
        QVERIFY(desk.accounts.accounts().isEmpty());
        form.press(u"Details"_s);
        QVERIFY(allTexts(*form.strip()).join(u'\n').contains(u"401"_s));

        form.type(u"key"_s, QString::fromLatin1(goodKey));
        QVERIFY(!form.strip()->isVisible()); // it was about another key
        form.press(u"Test connection"_s);
        QTRY_VERIFY(shows(*form.dialog, u"The connection works."_s));
    }

    void closingCancelsTheTest()
    {
        Desk desk;
        desk.server.enqueue(FaultAnswer::withFault(FaultAnswer::Fault::Hang));
        AccountForm form(desk);
        form.type(u"address"_s, desk.server.url().toString());
        form.type(u"key"_s, QString::fromLatin1(goodKey));
        form.press(u"Test connection"_s);
        QTRY_COMPARE(desk.server.requests().size(), 1);
        form.press(u"Cancel"_s);
        QTRY_VERIFY(!form.dialog);
        QVERIFY(desk.accounts.accounts().isEmpty());
    }

    void editKeepsTheKey()
    {
        Desk desk;
        const Account account = desk.addAccount();
        AccountForm form(desk, account);
        QVERIFY(form.field(u"key"_s)->text().isEmpty());
        form.press(u"Test connection"_s);
        QTRY_VERIFY(shows(*form.dialog, u"The connection works."_s)); // with the saved key
        form.type(u"name"_s, u"renamed"_s);
        form.press(u"Save"_s);
        QTRY_VERIFY(!form.dialog);
        QCOMPARE(desk.accounts.find(account.id)->name, u"renamed"_s);
        QSignalSpy read(desk.secrets.read(account), &SecretJob::finished);
        QVERIFY(read.wait());
        QVERIFY(read.at(0).at(0).value<Secret>() == Secret(goodKey));
    }

    void withoutKeyringTheKeyLastsForThisRun()
    {
#ifndef Q_OS_LINUX
        QSKIP("This system always has a keychain.");
#endif
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", "/nonexistent");
        Desk desk(SecretStore::Backend::Keychain);
        AccountForm form(desk);
        form.type(u"address"_s, desk.server.url().toString());
        form.type(u"key"_s, QString::fromLatin1(goodKey));
        form.press(u"Add"_s);
        QTRY_VERIFY(shows(*form.dialog, u"Install and start GNOME Keyring or KWallet"_s));
        QCOMPARE(form.field(u"key"_s)->text(), QString::fromLatin1(goodKey)); // nothing typed is lost
        QVERIFY(form.field(u"key"_s)->isEnabled());
        QVERIFY(desk.accounts.accounts().isEmpty());
        form.press(u"Keep the key for this run only"_s);
        QTRY_VERIFY(!form.dialog);
        QCOMPARE(desk.accounts.accounts().size(), 1);
        QTRY_COMPARE(desk.fleet.status(desk.accounts.accounts().constFirst().id).state, LoadState::Complete);
    }

    void cancelWhileTheKeyringAsksAddsNothing()
    {
        Desk desk;
        AccountForm form(desk);
        form.type(u"key"_s, QString::fromLatin1(goodKey));
        QSignalSpy changed(&desk.secrets, &SecretStore::keyChanged);
        form.press(u"Add"_s);
        form.press(u"Cancel"_s);
        QTRY_VERIFY(!form.dialog);
        QVERIFY(desk.accounts.accounts().isEmpty());
        for (const auto &change : std::as_const(changed)) { // and leaves no key behind
            QSignalSpy read(desk.secrets.read({.id = change.at(0).toUuid()}), &SecretJob::finished);
            QVERIFY(read.wait());
            QVERIFY(read.at(0).at(0).value<Secret>().isEmpty());
        }
    }

    void cancelWhileTheKeyringAsksKeepsTheKeyBefore()
    {
        Desk desk;
        const Account account = desk.addAccount();
        QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);
        AccountForm form(desk, account);
        form.type(u"key"_s, u"sk_another-key"_s);
        form.press(u"Save"_s);
        form.press(u"Cancel"_s);
        QTRY_VERIFY(!form.dialog);
        QSignalSpy read(desk.secrets.read(account), &SecretJob::finished);
        QVERIFY(read.wait());
        QVERIFY(read.at(0).at(0).value<Secret>() == Secret(goodKey));
        QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);
    }

    void removedWhileTheKeyringAsksLeavesNoKey()
    {
        Desk desk;
        const Account account = desk.addAccount();
        AccountForm form(desk, account);
        form.type(u"key"_s, u"sk_another-key"_s);
        form.press(u"Save"_s);
        desk.accounts.remove(account.id);
        QTRY_VERIFY(!form.dialog);
        QSignalSpy read(desk.secrets.read(account), &SecretJob::finished);
        QVERIFY(read.wait());
        QVERIFY(read.at(0).at(0).value<Secret>().isEmpty());
    }

    void keyIsHiddenAndForgotten()
    {
        Desk desk;
        AccountForm form(desk);
        QLineEdit *key = form.field(u"key"_s);
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        form.press(u"Show"_s);
        QCOMPARE(key->echoMode(), QLineEdit::Normal);
        form.press(u"Hide"_s);
        QCOMPARE(key->echoMode(), QLineEdit::Password);

        auto *editor = form.dialog->findChild<AccountEditor *>();
        form.type(u"key"_s, u"sk_key"_s);
        editor->forgetKey();
        key->undo();
        QVERIFY(key->text().isEmpty());
    }

    void keepsItsButtonsWhenTheLanguageChanges()
    {
        Desk desk;
        Language language;
        language.apply(u"zh_CN"_s);
        AccountForm form(desk);
        form.type(u"name"_s, u"research"_s);
        language.apply(u"en"_s);
        QTRY_VERIFY(button(*form.dialog, u"Add"_s));
        QVERIFY(!button(*form.dialog, u"Save"_s));
        QCOMPARE(form.field(u"name"_s)->text(), u"research"_s);
    }

    void itsMessageFollowsTheLanguage()
    {
        Desk desk;
        Language language;
        AccountForm form(desk, desk.addAccount());
        form.press(u"Test connection"_s);
        language.apply(u"zh_CN"_s); // the test goes on
        QTRY_VERIFY(shows(*form.dialog, u"连接正常。"_s));
        language.apply(u"en"_s);
        QTRY_VERIFY(shows(*form.dialog, u"The connection works."_s));
    }

    void endsWithItsAccount()
    {
        Desk desk;
        const Account other = desk.addAccount(u"other"_s);
        const Account account = desk.addAccount();
        AccountForm form(desk, account);
        QCOMPARE(form.dialog->accountId(), account.id);
        desk.accounts.remove(other.id);
        QVERIFY(form.dialog->isVisible());
        desk.accounts.remove(account.id);
        QTRY_VERIFY(!form.dialog);
    }

    void speaksWell()
    {
        Desk desk;
        AccountForm form(desk);
        form.press(u"Add"_s); // with a problem on show
        QCOMPARE(speechProblems(*form.dialog).join(u'\n'), QString());
    }
};

ROSTER_TEST(AccountDialogTest);
#include "tst_accountdialog.moc"
