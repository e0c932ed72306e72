// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountform.h"
#include "support/testprogram.h"
#include "views/accounts/accountsdialog.h"

#include <QAbstractItemView>
#include <QAccessible>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// Where the keyboard is in the dialogs of accounts, what stays in its place, what is heard.
class AccountComfortTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spaceOnTestNeverAdds_data();
    void spaceOnTestNeverAdds();
    void enterPressesTheButtonThatHasIt();
    void aFailedSaveLeavesTheKeyboardWhereItWas();
    void thereIsOneFormForAnAccount();
    void hearsThatTheAccountIsDisabled();
    void nothingMovesInTheForm();
    void nothingMovesInTheList();
    void theProviderIsCalledByItsLabel();
};

void AccountComfortTest::spaceOnTestNeverAdds_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Space") << Qt::Key_Space;
    QTest::newRow("Enter") << Qt::Key_Return;
}

/// Pressed on *Test connection*, again while it tests, and again to try once more.
void AccountComfortTest::spaceOnTestNeverAdds()
{
    QFETCH(const Qt::Key, key);
    Desk desk;
    AccountForm form(desk);
    form.type(u"address"_s, desk.server.url().toString());
    form.type(u"key"_s, u"wrong"_s);
    QPushButton *test = button(*form.dialog, u"Test connection"_s);
    test->setFocus();
    const auto press = [&] {
        QVERIFY(form.dialog);
        QCOMPARE(form.dialog->focusWidget(), test);
        QTest::keyClick(form.dialog->focusWidget(), key);
    };
    press();
    QVERIFY(shows(*form.dialog, u"Testing the connection…"_s));
    press(); // it goes on
    QTRY_VERIFY(shows(*form.dialog, u"PPIO does not accept the API key."_s));
    QCOMPARE(desk.server.requests().size(), 1);
    press();
    QTRY_COMPARE(desk.server.requests().size(), 2);
    QTRY_VERIFY(shows(*form.dialog, u"PPIO does not accept the API key."_s));
    QVERIFY(desk.accounts.accounts().isEmpty());
}

void AccountComfortTest::enterPressesTheButtonThatHasIt()
{
    Desk desk;
    AccountForm form(desk);
    form.type(u"key"_s, QString::fromLatin1(goodKey));
    button(*form.dialog, u"Show"_s)->setFocus();
    QTest::keyClick(form.dialog->focusWidget(), Qt::Key_Return);
    QVERIFY(button(*form.dialog, u"Hide"_s));
    QVERIFY(form.dialog->isVisible());
    form.field(u"name"_s)->setFocus();
    QTest::keyClick(form.dialog->focusWidget(), Qt::Key_Return); // in a field, it is the default button
    QTRY_COMPARE(desk.accounts.accounts().size(), 1);
}

/// Not on Cancel, where the next Space would throw away what was typed.
void AccountComfortTest::aFailedSaveLeavesTheKeyboardWhereItWas()
{
#ifndef Q_OS_LINUX
    QSKIP("This system always has a keychain.");
#endif
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    Desk desk(SecretStore::Backend::Keychain);
    AccountForm form(desk);
    form.type(u"key"_s, QString::fromLatin1(goodKey));
    QPushButton *add = button(*form.dialog, u"Add"_s);
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Space);
    QTRY_VERIFY(shows(*form.dialog, u"No keyring is running"_s));
    QCOMPARE(form.dialog->focusWidget(), add);
    QCOMPARE(form.field(u"key"_s)->text(), QString::fromLatin1(goodKey));
}

void AccountComfortTest::thereIsOneFormForAnAccount()
{
    Desk desk;
    const Account account = desk.addAccount(u"one"_s);
    const Account other = desk.addAccount(u"other"_s);
    const AccountDialog::Services services{desk.accounts, desk.secrets, desk.fleet};
    AccountForm form(desk, account);
    QCOMPARE(AccountDialog::present(services, account, nullptr), form.dialog.data());
    AccountForm otherForm(desk, other);
    QVERIFY(otherForm.dialog != form.dialog);
    AccountForm newForm(desk);
    QVERIFY(newForm.dialog != form.dialog);
    QCOMPARE(AccountDialog::present(services, std::nullopt, nullptr), newForm.dialog.data());

    // From the list of accounts, too.
    AccountsDialog list(desk.accounts, desk.secrets, desk.fleet);
    list.setAttribute(Qt::WA_DeleteOnClose, false);
    list.show();
    button(list, u"Edit…"_s)->click(); // of the first
    QVERIFY(!list.findChild<AccountDialog *>());
    form.press(u"Cancel"_s);
    QTRY_VERIFY(!form.dialog);
    button(list, u"Edit…"_s)->click();
    auto *modal = list.findChild<AccountDialog *>();
    QVERIFY(modal && modal->isModal());
    QCOMPARE(modal->accountId(), account.id);
}

/// In the side bar's menu, while the form is open: saving does not undo it.
void AccountComfortTest::hearsThatTheAccountIsDisabled()
{
    Desk desk;
    Account account = desk.addAccount();
    AccountForm form(desk, account);
    account.enabled = false;
    desk.accounts.update(account);
    form.type(u"name"_s, u"renamed"_s);
    form.press(u"Save"_s);
    QTRY_VERIFY(!form.dialog);
    QVERIFY(!desk.accounts.find(account.id)->enabled);
}

/// The place of each button and field, seen from the window's corner.
static QHash<QString, QPoint> placesIn(const QWidget &window)
{
    QHash<QString, QPoint> places;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isFirm = qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
            || widget->inherits("QTreeWidget");
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString name = button ? button->text() : widget->objectName();
        if (isFirm && !name.isEmpty() && widget->isVisibleTo(&window))
            places.insert(name, widget->mapTo(&window, QPoint()));
    }
    return places;
}

/// Nothing that was there moves, whatever problem or message comes and goes.
void AccountComfortTest::nothingMovesInTheForm()
{
    Desk desk;
    AccountForm form(desk);
    QVERIFY(QTest::qWaitForWindowExposed(form.dialog));
    const QHash<QString, QPoint> before = placesIn(*form.dialog);
    const QSize size = form.dialog->size();
    QVERIFY(before.size() >= 8);
    const auto verifyStill = [&](const char *when) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QHash<QString, QPoint> now = placesIn(*form.dialog);
        for (auto known = before.cbegin(); known != before.cend(); ++known)
            QVERIFY2(now.value(known.key()) == known.value(),
                     qPrintable(QLatin1StringView(when) + known.key()));
        QCOMPARE(form.dialog->size(), size);
    };
    form.type(u"name"_s, u" "_s);
    form.type(u"address"_s, u"http://api.ppio.com"_s);
    form.type(u"key"_s, u"two words"_s);
    form.press(u"Add"_s);
    QVERIFY(shows(*form.dialog, u"unencrypted"_s));
    verifyStill("problems: ");
    form.type(u"name"_s, u"a"_s);
    form.type(u"address"_s, desk.server.url().toString());
    form.type(u"key"_s, u"wrong"_s);
    verifyStill("no problems: ");
    form.press(u"Test connection"_s);
    verifyStill("testing: ");
    QTRY_VERIFY(shows(*form.dialog, u"PPIO does not accept the API key."_s));
    verifyStill("failed: ");
    form.type(u"key"_s, QString::fromLatin1(goodKey));
    form.press(u"Test connection"_s);
    QTRY_VERIFY(shows(*form.dialog, u"The connection works."_s));
    verifyStill("works: ");
}

void AccountComfortTest::nothingMovesInTheList()
{
    Desk desk;
    desk.addAccount();
    AccountsDialog list(desk.accounts, desk.secrets, desk.fleet);
    list.setAttribute(Qt::WA_DeleteOnClose, false);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    const QHash<QString, QPoint> before = placesIn(list);
    QVERIFY(before.size() >= 5);
    list.findChild<MessageStrip *>()->setMessage(
        MessageStrip::Kind::Warning, u"The account is removed, but its key may still be in the keyring."_s,
        u"The keyring is locked."_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QHash<QString, QPoint> now = placesIn(list);
    for (auto known = before.cbegin(); known != before.cend(); ++known)
        QVERIFY2(now.value(known.key()) == known.value(), qPrintable(known.key()));
}

void AccountComfortTest::theProviderIsCalledByItsLabel()
{
    Desk desk;
    AccountForm form(desk);
    QAccessibleInterface *combo = QAccessible::queryAccessibleInterface(form.providers());
    QVERIFY(combo);
    QCOMPARE(combo->role(), QAccessible::ComboBox);
    QCOMPARE(combo->text(QAccessible::Name), u"Provider"_s);
    QCOMPARE(combo->text(QAccessible::Value), u"PPIO"_s);
    form.choose(ProviderId::Novita);
    QCOMPARE(combo->text(QAccessible::Value), u"Novita AI"_s);
    QCOMPARE(combo->childCount(), 1);
    QVERIFY(combo->child(0)->parent());
    QCOMPARE(combo->indexOfChild(combo->child(0)), 0);
    combo->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QVERIFY(form.providers()->view()->isVisible());
    QVERIFY(combo->state().expanded);
    combo->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QTRY_VERIFY(!form.providers()->view()->isVisible());
}

ROSTER_TEST(AccountComfortTest);
#include "tst_accountcomfort.moc"
