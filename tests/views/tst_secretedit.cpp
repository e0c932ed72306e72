// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountform.h"
#include "support/testprogram.h"
#include "views/privacy/clipboard.h"
#include "views/privacy/discretion.h"
#include "views/privacy/secretedit.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static bool clipboardIsMarked()
{
    return QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s) == "secret";
}

/// A field for a secret follows the rules of secrets.
class SecretEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void copiesAsSecretsAreCopied_data();
    void copiesAsSecretsAreCopied();
    void copiesNoBullets();
    void whatIsDeletedIsCopiedAsASecret_data();
    void whatIsDeletedIsCopiedAsASecret();
    void cutsAsSecretsAreCopied();
    void itsMenuCopiesAsSecretsAreCopied();
    void isShownForAWhile();
    void isNeverShown();
    void privacyModeHidesIt();
    void forgets();
    void theFormFollows();

private:
    std::unique_ptr<SecretEdit> m_edit;
};

void SecretEditTest::init()
{
    QGuiApplication::clipboard()->clear();
    m_edit = std::make_unique<SecretEdit>();
    m_edit->setWhat(u"API key"_s);
    m_edit->show();
    QTest::keyClicks(m_edit.get(), u"sk_a-secret"_s);
}

void SecretEditTest::cleanup()
{
    m_edit.reset();
    Clipboard::instance().clearNow();
    Discretion::instance().setPrivate(false);
    Discretion::instance().setMayReveal(true);
}

void SecretEditTest::copiesAsSecretsAreCopied_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Ctrl+C") << int(Qt::Key_C) << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("Ctrl+Insert") << int(Qt::Key_Insert) << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void SecretEditTest::copiesAsSecretsAreCopied()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    m_edit->setShown(true);
    m_edit->selectAll();
    QTest::keyClick(m_edit.get(), Qt::Key(key), modifiers);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"sk_a-secret"_s);
    QVERIFY(clipboardIsMarked());
    QVERIFY(Clipboard::instance().notice());
    QCOMPARE(Clipboard::instance().notice()->what, u"API key"_s);
    Clipboard::instance().clearNow();
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void SecretEditTest::copiesNoBullets()
{
    m_edit->selectAll();
    QTest::keyClick(m_edit.get(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QVERIFY(m_edit->secret() == Secret("sk_a-secret"_ba));
    QTest::keyClick(m_edit.get(), Qt::Key_X, Qt::ControlModifier); // deletes, as in every such field
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void SecretEditTest::whatIsDeletedIsCopiedAsASecret_data()
{
    QTest::addColumn<QKeySequence::StandardKey>("key");
    QTest::addColumn<int>("from");
    QTest::newRow("the end of the line") << QKeySequence::DeleteEndOfLine << 3;
    QTest::newRow("the line") << QKeySequence::DeleteCompleteLine << 0;
}

/// Such keys are there on X11 and on macOS; Qt copies what they delete.
void SecretEditTest::whatIsDeletedIsCopiedAsASecret()
{
    QFETCH(const QKeySequence::StandardKey, key);
    QFETCH(const int, from);
    const QList<QKeySequence> keys = QKeySequence::keyBindings(key);
    if (keys.isEmpty())
        QSKIP("This platform has no key for it");
    m_edit->setShown(true);
    m_edit->setCursorPosition(3);
    QTest::keyClick(m_edit.get(), keys.first()[0].key(), keys.first()[0].keyboardModifiers());
    QCOMPARE(m_edit->text(), u"sk_a-secret"_s.left(from));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"sk_a-secret"_s.mid(from));
    QVERIFY(clipboardIsMarked() && Clipboard::instance().notice());
    Clipboard::instance().clearNow();
}

void SecretEditTest::cutsAsSecretsAreCopied()
{
    m_edit->setShown(true);
    m_edit->setSelection(0, 5);
    QTest::keyClick(m_edit.get(), Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"sk_a-"_s);
    QVERIFY(clipboardIsMarked() && Clipboard::instance().notice());
    QCOMPARE(m_edit->text(), u"secret"_s);
}

/// In every language: its entries are known by what Qt calls them.
void SecretEditTest::itsMenuCopiesAsSecretsAreCopied()
{
    m_edit->setShown(true);
    const auto choose = [this](const char *qtsText) {
        m_edit->selectAll();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), m_edit->mapToGlobal(QPoint()));
        QApplication::sendEvent(m_edit.get(), &event);
        auto *menu = m_edit->findChild<QMenu *>();
        QVERIFY(menu);
        QAction *found = nullptr;
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(QLineEdit::tr(qtsText)))
                found = action;
        }
        QVERIFY(found && found->isEnabled());
        found->trigger();
        delete menu;
        QCOMPARE(QGuiApplication::clipboard()->text(), u"sk_a-secret"_s);
        QVERIFY(clipboardIsMarked() && Clipboard::instance().notice());
        Clipboard::instance().clearNow();
    };
    choose("&Copy");
    QCOMPARE(m_edit->text(), u"sk_a-secret"_s);
    choose("Cu&t");
    QVERIFY(m_edit->text().isEmpty());
}

void SecretEditTest::isShownForAWhile()
{
    QSignalSpy shown(m_edit.get(), &SecretEdit::shownChanged);
    QVERIFY(!m_edit->isShown());
    m_edit->setShown(true);
    QCOMPARE(m_edit->displayText(), u"sk_a-secret"_s);
    QVERIFY(endSoon(*m_edit, SecretEdit::showTime));
    QTRY_VERIFY(!m_edit->isShown());
    QVERIFY(!m_edit->displayText().contains(u"secret"_s));
    QCOMPARE(shown.size(), 2);
}

void SecretEditTest::isNeverShown()
{
    m_edit->setShown(true);
    Discretion::instance().setMayReveal(false);
    QVERIFY(!m_edit->isShown());
    m_edit->setShown(true);
    QVERIFY(!m_edit->isShown());
}

void SecretEditTest::privacyModeHidesIt()
{
    m_edit->setShown(true);
    Discretion::instance().setPrivate(true);
    QVERIFY(!m_edit->isShown());
    Discretion::instance().setPrivate(false);
    QVERIFY(!m_edit->isShown()); // nothing comes back by itself
}

void SecretEditTest::forgets()
{
    m_edit->forget();
    m_edit->undo();
    QVERIFY(m_edit->text().isEmpty());
}

/// *Show* is not there where nothing may be shown.
void SecretEditTest::theFormFollows()
{
    Desk desk;
    AccountForm form(desk);
    form.type(u"key"_s, u"sk_form"_s);
    form.press(u"Show"_s);
    QVERIFY(button(*form.dialog, u"Hide"_s));
    Discretion::instance().setMayReveal(false);
    QVERIFY(!button(*form.dialog, u"Hide"_s) && !button(*form.dialog, u"Show"_s));
    QCOMPARE(form.field(u"key"_s)->echoMode(), QLineEdit::Password);
    Discretion::instance().setMayReveal(true);
    QVERIFY(button(*form.dialog, u"Show"_s));
    Discretion::instance().setPrivate(true);
    QVERIFY(!button(*form.dialog, u"Show"_s));
    QVERIFY(!form.field(u"key"_s)->displayText().contains(u"sk_form"_s));
}

ROSTER_TEST(SecretEditTest);
#include "tst_secretedit.moc"
