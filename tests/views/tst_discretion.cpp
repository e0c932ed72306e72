// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogkit.h"
#include "support/testprogram.h"
#include "views/accounts/accounteditor.h"
#include "views/accounts/accountsdialog.h"
#include "views/detail/detaildialog.h"
#include "views/detail/fieldrow.h"
#include "views/privacy/confidentiallabel.h"
#include "views/privacy/discretion.h"
#include "views/privacy/mosaic.h"
#include "views/window/mainwindow.h"
#include "views/window/rostercontroller.h"

#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

namespace {

/// What a screen reader can reach from @p widget on, cells included.
void walk(QAccessibleInterface *node, QStringList &texts)
{
    if (!node)
        return;
    for (const auto kind :
         {QAccessible::Name, QAccessible::Value, QAccessible::Description, QAccessible::Help})
        texts << node->text(kind);
    for (int i = 0; i < node->childCount(); ++i)
        walk(node->child(i), texts);
}

QString spokenBy(QWidget &widget)
{
    QStringList texts;
    walk(QAccessible::queryAccessibleInterface(&widget), texts);
    return texts.join(u'\n');
}

} // namespace

class DiscretionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Discretion::instance().setPrivate(false);
        Discretion::instance().setMayReveal(true);
    }

    void aRowReveals()
    {
        FieldRow row(secretField());
        row.show();
        QVERIFY(button(row, u"Reveal"_s));
        button(row, u"Reveal"_s)->click();
        QVERIFY(shows(row, u"hunter2"_s));

        Discretion::instance().setMayReveal(false); // the setting, while it is to be seen
        QVERIFY(!allTexts(row).join(u'\n').contains(u"hunter2"_s));
        QVERIFY(!button(row, u"Reveal"_s) && !button(row, u"Hide"_s));
        QVERIFY(button(row, u"Copy"_s));
    }

    void whatIsRevealedHidesAgain()
    {
        FieldRow row(secretField());
        row.show();
        button(row, u"Reveal"_s)->click();
        QCOMPARE(FieldRow::revealTime, std::chrono::seconds(30));
        QVERIFY(endSoon(row, FieldRow::revealTime));
        QTRY_VERIFY(!allTexts(row).join(u'\n').contains(u"hunter2"_s));
        QVERIFY(shows(row, Secret::mask()));
    }

    void settingsReachTheRows()
    {
        Desk desk;
        QVERIFY(!desk.settings.neverReveal());
        desk.settings.setNeverReveal(true);
        QVERIFY(desk.settings.neverReveal());
        QCOMPARE(desk.settings.clipboardTime(), std::chrono::seconds(30));
        desk.settings.setClipboardTime(std::chrono::seconds(3));
        QCOMPARE(desk.settings.clipboardTime(), std::chrono::seconds(10));
        desk.settings.setClipboardTime(std::chrono::seconds(500));
        QCOMPARE(desk.settings.clipboardTime(), std::chrono::seconds(120));
        desk.settings.setClipboardTime(std::chrono::seconds(0));
        QCOMPARE(desk.settings.clipboardTime(), std::chrono::seconds(0));
        desk.file.setValue(u"secrets/clipboardSeconds"_s, u"7"_s);
        QCOMPARE(desk.settings.clipboardTime(), std::chrono::seconds(30));
    }

    void privacyModeHidesTheWindow()
    {
        Desk desk;
        desk.addAccount(u"acme-training"_s);
        RosterController controller(desk.accounts, desk.fleet);
        MainWindow window(controller, desk.settings, MainWindow::Purpose::OwnAccounts);
        window.show();
        desk.fleet.refresh();
        QTRY_VERIFY(controller.table().rowCount() > 0);
        QTRY_VERIFY(spokenBy(window).contains(u"example-instance"_s));
        QVERIFY(spokenBy(window).contains(u"acme-training"_s));

        auto *privacy = window.findChild<QAction *>(u"actionPrivacy"_s);
        QCOMPARE(privacy->shortcut(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
        privacy->trigger();
        const QString spoken = spokenBy(window);
        for (const auto &word : {u"example-instance"_s, u"acme-training"_s, u"192.168."_s, u"¥"_s})
            QVERIFY2(!spoken.contains(word), qPrintable(word));
        QVERIFY(spoken.contains(u"hidden"_s));
        const auto &table = controller.table();
        for (int column = 0; column < columnTotal; ++column) {
            const QString tip = table.index(0, column).data(Qt::ToolTipRole).toString();
            QVERIFY(!tip.contains(u"example-instance"_s) && !tip.contains(u"acme-training"_s));
        }
        // Copies are not for the screen.
        QCOMPARE(table.index(0, int(Column::Name)).data().toString(), u"example-instance"_s);

        privacy->trigger();
        QVERIFY(spokenBy(window).contains(u"example-instance"_s));
        QVERIFY(!desk.settingsText().contains("rivacy")); // not remembered
    }

    void privacyModeIsAKeyAwayInEveryWindow()
    {
        Desk desk;
        RosterController controller(desk.accounts, desk.fleet);
        MainWindow window(controller, desk.settings, MainWindow::Purpose::OwnAccounts);
        window.show();
        QDialog other(&window);
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QTest::keyClick(&other, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(Discretion::instance().isPrivate());
        QTest::keyClick(&other, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!Discretion::instance().isPrivate());
    }

    void privacyModeHidesADetail()
    {
        Desk desk;
        const Account account = desk.addAccount(u"acme-training"_s);
        desk.fleet.refresh();
        QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);
        Instance known;
        known.account = account.id;
        known.id = u"ca338f12f3"_s;
        known.name = u"from-the-list"_s;
        auto *dialog = new DetailDialog(known, desk.fleet, desk.accounts, desk.settings);
        dialog->show();
        QTRY_VERIFY(shows(*dialog, u"example-instance"_s));

        Discretion::instance().setPrivate(true);
        const QString texts = allTexts(*dialog).join(u'\n');
        for (const auto &word :
             {u"example-instance"_s, u"acme-training"_s, u"ca338f12f3"_s, u"51039"_s, u"192.168."_s})
            QVERIFY2(!texts.contains(word), qPrintable(word));
        QVERIFY(!button(*dialog, u"Reveal"_s));
        delete dialog;
    }

    void privacyModeHidesAccounts()
    {
        Desk desk;
        const Account account = desk.addAccount(u"acme-training"_s);
        AccountsDialog dialog(desk.accounts, desk.secrets, desk.fleet);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(spokenBy(dialog).contains(u"acme-training"_s));
        Discretion::instance().setPrivate(true);
        QVERIFY(!spokenBy(dialog).contains(u"acme-training"_s));

        AccountEditor editor;
        editor.startEdit(account, {}, desk.accounts.accounts());
        QVERIFY(!spokenBy(editor).contains(u"acme-training"_s));
        QCOMPARE(editor.account().name, u"acme-training"_s);
    }

    void aMosaicTellsNothing()
    {
        const auto paint = [](const QString &text) {
            ConfidentialLabel label;
            label.setConfidentialText(text);
            label.resize(200, 20);
            return label.grab().toImage();
        };
        QVERIFY(paint(u"one"_s) != paint(u"another, longer"_s));
        Discretion::instance().setPrivate(true);
        QCOMPARE(paint(u"one"_s), paint(u"another, longer"_s));
        ConfidentialLabel nothing;
        nothing.setConfidentialText({});
        QCOMPARE(nothing.text(), QString());
    }

private:
    static DetailField secretField()
    {
        return {.label = u"Password"_s,
                .text = Secret::mask(),
                .kind = DetailField::Kind::Secret,
                .copyable = true,
                .secret = Secret("hunter2"),
                .confidential = true};
    }
};

ROSTER_TEST(DiscretionTest);
#include "tst_discretion.moc"
