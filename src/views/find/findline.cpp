// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/find/findline.h"

#include "core/redactor.h"
#include "core/savedview.h"
#include "services/settings.h"
#include "views/find/findhelp.h"
#include "views/find/findmistake.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/popupplace.h"

#include <QAction>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScreen>
#include <QTextCharFormat>

using namespace Qt::StringLiterals;

namespace roster {

static constexpr int longestInMenu = 80;

FindLine::FindLine(QWidget *parent)
    : ClearableEdit(parent)
    , m_menuAction(addAction(icon(Glyph::Find), LeadingPosition))
    , m_mistake(new FindMistake(*this))
{
    setMaxLength(int(SavedView::longestFind));
    m_pause.setSingleShot(true);
    m_pause.setInterval(mistakePause);
    connect(&m_pause, &QTimer::timeout, this, &FindLine::sayMistake);
    connect(m_menuAction, &QAction::triggered, this, &FindLine::openMenu);
    connect(this, &QLineEdit::textChanged, this, &FindLine::takeText);
    retranslate();
}

void FindLine::takeText()
{
    m_error = parseFind(text()).error;
    underline(m_error);
    m_mistake->hide();
    setAccessibleDescription({});
    m_pause.stop();
    if (m_error) {
        takeBackFieldName();
        m_pause.start();
    } else {
        pass(text());
    }
}

void FindLine::sayMistake()
{
    if (!m_error)
        return;
    m_mistake->show(m_error->message);
    setAccessibleDescription(m_error->message); // what floats below the field is no part of it
}

void FindLine::pass(const QString &text)
{
    m_passed = text;
    Q_EMIT findChanged(text);
}

/// Whoever types "gpus>4" has looked for the word "gpus" on the way, which is in no row: with the sign behind
/// it the word turns out to be a field's name, and what stands before it holds until the value is there.
void FindLine::takeBackFieldName()
{
    const QString now = text();
    const qsizetype end = m_passed.size();
    if (now.size() <= end || !now.startsWith(m_passed) || !beginsComparison(now[end]))
        return;
    qsizetype start = end;
    while (start > 0 && !m_passed[start - 1].isSpace())
        --start;
    const QString before = m_passed.left(start);
    if (start < end && !parseFind(before).error)
        pass(before);
}

void FindLine::underline(const std::optional<FindError> &error)
{
    if (m_composing) // the event below would end it
        return;
    // A line edit takes formats only as an input method gives them.
    QList<QInputMethodEvent::Attribute> attributes;
    if (error) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(theme::color(theme::Tone::Failed, palette()));
        attributes.append({QInputMethodEvent::TextFormat, int(error->start) - cursorPosition(),
                           int(error->length), format});
    }
    QInputMethodEvent event({}, attributes);
    QCoreApplication::sendEvent(this, &event);
}

void FindLine::remember()
{
    // A search for a secret is not written down.
    const QString words = text().trimmed();
    if (m_settings && words.size() > 1 && !m_error && Redactor::redact(words) == words)
        m_settings->addRecentFind(words);
}

void FindLine::openMenu()
{
    QMenu *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList recent = m_settings ? m_settings->recentFinds() : QStringList();
    if (!recent.isEmpty())
        menu->addAction(tr("Recent searches"))->setEnabled(false);
    for (const QString &words : recent)
        menu->addAction(roster::displayText(words, longestInMenu).replace(u'&', u"&&"_s), this,
                        [this, words] { setText(words); });
    if (!recent.isEmpty()) {
        menu->addSeparator();
        menu->addAction(tr("Forget recent searches"), this, [this] { m_settings->clearRecentFinds(); });
        menu->addSeparator();
    }
    menu->addAction(tr("How to find…"), this, &FindLine::openHelp);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void FindLine::openHelp()
{
    auto *help = new FindHelp(this);
    help->setGeometry(popupPlace(help->sizeHint(), {mapToGlobal(QPoint()), size()}, Qt::AlignLeft,
                                 screen()->availableGeometry()));
    help->show();
}

void FindLine::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_F1:
        openHelp();
        return;
    case Qt::Key_Escape:
        remember();
        if (text().isEmpty())
            Q_EMIT left();
        clear();
        return;
    case Qt::Key_Down:
        if (event->modifiers().testFlag(Qt::AltModifier)) {
            openMenu();
            return;
        }
        [[fallthrough]];
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_error)
            sayMistake();
        else
            Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FindLine::inputMethodEvent(QInputMethodEvent *event)
{
    const bool before = m_composing;
    m_composing = !event->preeditString().isEmpty();
    ClearableEdit::inputMethodEvent(event);
    if (before && !m_composing)
        underline(m_error);
}

void FindLine::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    remember();
    m_mistake->hide();
}

void FindLine::changeEvent(QEvent *event)
{
    ClearableEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        takeText(); // the mistake speaks the new language
    }
}

void FindLine::retranslate()
{
    setLabel(tr("Find: gpu:4090 status:running price>2"));
    m_menuAction->setText(tr("Recent searches and help"));
    m_menuAction->setToolTip(m_menuAction->text());
}

} // namespace roster
