// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/messagestrip.h"

#include "views/privacy/discretion.h"
#include "views/widgets/plainlabel.h"
#include "views/window/stripicon.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>

namespace roster {

static constexpr int detailLines = 5;
static constexpr int wide = 640;

/// Whatever the Tab key reaches before this widget.
static QWidget *before(QWidget *widget)
{
    QWidget *found = widget->previousInFocusChain();
    while (found != widget && found->focusPolicy() == Qt::NoFocus)
        found = found->previousInFocusChain();
    return found;
}

MessageStrip::MessageStrip(QWidget *parent)
    : QFrame(parent)
    , m_icon(new StripIcon(this))
    , m_what(new PlainLabel(this))
    , m_todo(new PlainLabel(this))
    , m_detailsButton(new QPushButton(this))
    , m_details(new QPlainTextEdit(this))
{
    for (PlainLabel *label : {m_what, m_todo}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_what->setEmphasis(QFont::DemiBold);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFixedHeight(detailLines * fontMetrics().lineSpacing() + 14);
    m_detailsButton->setAutoDefault(false);
    m_detailsButton->setCheckable(true);
    connect(m_detailsButton, &QPushButton::toggled, this, &MessageStrip::setDetailsShown);

    auto *sentences = new QVBoxLayout;
    sentences->setSpacing(2);
    sentences->addWidget(m_what);
    sentences->addWidget(m_todo);
    m_buttons = new QHBoxLayout;
    m_buttons->addStretch();
    m_buttons->addWidget(m_detailsButton);

    auto *iconAndSentences = new QHBoxLayout;
    iconAndSentences->setSpacing(10);
    iconAndSentences->addWidget(m_icon, 0, Qt::AlignTop);
    iconAndSentences->addLayout(sentences, 1);
    m_message = new QBoxLayout(QBoxLayout::TopToBottom);
    m_message->setSpacing(8);
    m_message->addLayout(iconAndSentences, 1);
    m_message->addLayout(m_buttons);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    column->addLayout(m_message);
    column->addWidget(m_details);

    connect(&Discretion::instance(), &Discretion::changed, this, &MessageStrip::sayAgain);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    retranslate();
    clear();
}

void MessageStrip::say(std::function<void()> message)
{
    message(); // which clears the one before
    m_say = std::move(message);
}

void MessageStrip::sayAgain()
{
    if (m_say)
        say(std::function(m_say));
}

void MessageStrip::setMessage(Kind kind, const QString &what, const QString &todo, const QString &details)
{
    const QString before = text();
    clear();
    m_kind = kind;
    m_icon->setKind(kind);
    m_what->setText(what);
    m_todo->setText(todo);
    m_todo->setVisible(!todo.isEmpty());
    m_details->setPlainText(details);
    m_detailsButton->setVisible(!details.isEmpty());
    setAccessibleName(text());
    show();

    if (text() == before) // nothing new to hear
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageStrip::setError(const ErrorText &error)
{
    setMessage(Kind::Error, error.what, error.todo, error.details);
}

void MessageStrip::clear()
{
    // Later: a button may be the one whose click brought us here.
    for (QPushButton *button : std::as_const(m_actions)) {
        button->hide();
        button->deleteLater();
    }
    m_actions.clear();
    m_say = {};
    m_detailsButton->setChecked(false);
    setDetailsShown(false);
    hide();
    m_what->setText(QString());
    m_todo->setText(QString());
    m_details->clear();
    setAccessibleName(QString());
}

QPushButton *MessageStrip::addAction(const QString &text, const std::function<void()> &run)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, run);
    m_buttons->insertWidget(m_buttons->count() - 1, button); // before Details
    QWidget::setTabOrder(before(m_detailsButton), button);
    button->show();
    m_actions.append(button);
    return button;
}

QString MessageStrip::text() const
{
    return m_todo->text().isEmpty() ? m_what->text() : m_what->text() + u' ' + m_todo->text();
}

void MessageStrip::setDetailsShown(bool shown)
{
    m_details->setVisible(shown);
    retranslate();
}

void MessageStrip::retranslate()
{
    m_detailsButton->setText(m_detailsButton->isChecked()
                                 ? tr("Hide details", "button: hides the technical details of an error")
                                 : tr("Details", "button: shows the technical details of an error"));
    m_details->setAccessibleName(tr("Technical details"));
}

void MessageStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_message->setDirection(width() >= wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void MessageStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    sayAgain();
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor tint = StripIcon::color(m_kind, palette());
    tint.setAlphaF(0.45F);
    painter.setPen(tint);
    tint.setAlphaF(0.09F);
    painter.setBrush(tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace roster
