// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogkit.h"
#include "support/testprogram.h"
#include "views/accounts/accountdialog.h"
#include "views/accounts/accountsdialog.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

namespace {

class OpenAccounts {
public:
    explicit OpenAccounts(Desk &desk)
        : dialog(new AccountsDialog(desk.accounts, desk.secrets, desk.fleet))
    {
        dialog->show();
    }
    ~OpenAccounts() { delete dialog; }

    QTreeWidget *list() const { return dialog->findChild<QTreeWidget *>(); }

    QPointer<AccountsDialog> dialog;
};

} // namespace

class AccountsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsAccountsAndTheirStates()
    {
        Desk desk;
        desk.addAccount(u"training"_s);
        OpenAccounts open(desk);
        QCOMPARE(open.list()->topLevelItemCount(), 1);
        QCOMPARE(open.list()->topLevelItem(0)->text(0), u"PPIO · training"_s);
        desk.fleet.refresh();
        QTRY_VERIFY(open.list()->topLevelItem(0)->text(1).startsWith(u"Up to date"_s));
    }

    void failuresAreToldInWords()
    {
        Desk desk;
        const Account account = desk.addAccount();
        desk.secrets.keepForThisRun(account, Secret("wrong"));
        OpenAccounts open(desk);
        desk.fleet.refresh();
        QTRY_COMPARE(open.list()->topLevelItem(0)->text(1), u"PPIO does not accept the API key."_s);
        QVERIFY(open.list()->topLevelItem(0)->toolTip(1).startsWith(u"<qt>"_s));
    }

    void emptyListSpeaks()
    {
        Desk desk;
        OpenAccounts open(desk);
        QVERIFY(shows(*open.dialog, u"No account yet."_s));
        QVERIFY(!button(*open.dialog, u"Edit…"_s)->isEnabled());
        QVERIFY(!button(*open.dialog, u"Remove…"_s)->isEnabled());
        desk.addAccount();
        QVERIFY(!shows(*open.dialog, u"No account yet."_s));
        QVERIFY(button(*open.dialog, u"Edit…"_s)->isEnabled());
    }

    void disablesAndEnables()
    {
        Desk desk;
        const Account account = desk.addAccount();
        OpenAccounts open(desk);
        open.list()->setFocus();
        QTest::keyClick(open.list(), Qt::Key_Space);
        QTRY_VERIFY(!desk.accounts.find(account.id)->enabled);
        QTest::keyClick(open.list(), Qt::Key_Space);
        QTRY_VERIFY(desk.accounts.find(account.id)->enabled);
    }

    void opensTheEditor()
    {
        Desk desk;
        desk.addAccount();
        OpenAccounts open(desk);
        button(*open.dialog, u"Edit…"_s)->click();
        auto *editor = open.dialog->findChild<AccountDialog *>();
        QVERIFY(editor && editor->isVisible());
        QCOMPARE(editor->windowTitle(), u"Edit account"_s);
    }

    void removesAfterAsking()
    {
        Desk desk;
        const Account account = desk.addAccount(u"<b>bold</b>"_s);
        OpenAccounts open(desk);

        button(*open.dialog, u"Remove…"_s)->click();
        auto *question = open.dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        QCOMPARE(question->textFormat(), Qt::PlainText);
        QVERIFY(question->text().contains(u"<b>bold</b>"_s));
        button(*question, u"Cancel"_s)->click();
        QTRY_VERIFY(!open.dialog->findChild<QMessageBox *>());
        QVERIFY(desk.accounts.find(account.id));

        button(*open.dialog, u"Remove…"_s)->click();
        button(*open.dialog->findChild<QMessageBox *>(), u"Remove"_s)->click();
        QTRY_VERIFY(!desk.accounts.find(account.id));
        QSignalSpy read(desk.secrets.read(account), &SecretJob::finished);
        QVERIFY(read.wait());
        QVERIFY(read.at(0).at(0).value<Secret>().isEmpty()); // the key went, too
    }

    void speaksWell()
    {
        Desk desk;
        desk.addAccount();
        OpenAccounts open(desk);
        QCOMPARE(speechProblems(*open.dialog).join(u'\n'), QString());
    }
};

ROSTER_TEST(AccountsDialogTest);
#include "tst_accountsdialog.moc"
