// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/privacy/secretedit.h"

#include "views/privacy/clipboard.h"
#include "views/privacy/discretion.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

namespace roster {

SecretEdit::SecretEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setEchoMode(Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase
                        | Qt::ImhNoPredictiveText);
    m_hideAgain.setSingleShot(true);
    m_hideAgain.setInterval(showTime);
    connect(&m_hideAgain, &QTimer::timeout, this, [this] { setShown(false); });
    connect(&Discretion::instance(), &Discretion::changed, this, [this] {
        if (!Discretion::instance().mayReveal())
            setShown(false);
    });
}

Secret SecretEdit::secret() const
{
    return Secret(text().trimmed().toUtf8());
}

void SecretEdit::forget()
{
    setText(QString()); // unlike clear(), which can be undone
}

void SecretEdit::setShown(bool shown)
{
    if (shown == isShown() || (shown && !Discretion::instance().mayReveal()))
        return;
    setEchoMode(shown ? Normal : Password);
    if (shown)
        m_hideAgain.start();
    else
        m_hideAgain.stop();
    Q_EMIT shownChanged(shown);
}

void SecretEdit::copySelected()
{
    Clipboard::copySecret(Secret(selectedText().toUtf8()), m_what);
}

void SecretEdit::cutSelected()
{
    copySelected();
    del();
}

void SecretEdit::keyPressEvent(QKeyEvent *event)
{
    // As long as there are bullets Qt copies nothing. It also copies a line, or its end, that is deleted.
    const bool deletesEnd = isShown() && event->matches(QKeySequence::DeleteEndOfLine);
    const bool deletesLine = isShown() && event->matches(QKeySequence::DeleteCompleteLine);
    if (deletesEnd)
        setSelection(cursorPosition(), int(text().size()) - cursorPosition());
    else if (deletesLine)
        selectAll();

    const bool cuts = deletesEnd || deletesLine || event->matches(QKeySequence::Cut);
    if (event->matches(QKeySequence::Copy) && canCopy())
        copySelected();
    else if (cuts && canCopy())
        cutSelected();
    else if (!deletesEnd && !deletesLine)
        QLineEdit::keyPressEvent(event);
}

void SecretEdit::mouseReleaseEvent(QMouseEvent *event)
{
    QLineEdit::mouseReleaseEvent(event);
    // X11's primary selection has it by now, without the marks.
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (event->button() != Qt::LeftButton || !canCopy() || !clipboard->supportsSelection())
        return;
    auto *marked = new QMimeData; // the clipboard takes it
    marked->setText(selectedText());
    Clipboard::markAsSecret(*marked);
    clipboard->setMimeData(marked, QClipboard::Selection);
}

void SecretEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    // Qt's actions are known by their texts alone. In a variable, they are not ours to translate.
    const auto replace = [&](const char *qtsText, void (SecretEdit::*act)()) {
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text().section(u'\t', 0, 0) != QLineEdit::tr(qtsText))
                continue;
            action->disconnect(this);
            connect(action, &QAction::triggered, this, act);
        }
    };
    replace("&Copy", &SecretEdit::copySelected);
    replace("Cu&t", &SecretEdit::cutSelected);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

} // namespace roster
