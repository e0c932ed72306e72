// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/emptystate.h"

#include "views/style/theme.h"
#include "views/widgets/plainlabel.h"

#include <QAbstractScrollArea>
#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace roster {

static constexpr int signSize = 40;
static constexpr int textWidth = 520;

EmptyState::EmptyState(QAbstractScrollArea &view)
    : QWidget(view.viewport())
    , m_view(view)
    , m_sign(new PlainLabel(this))
    , m_title(new PlainLabel(this))
    , m_text(new PlainLabel(this))
{
    m_title->setEmphasis(QFont::DemiBold, 1.25);
    m_text->setMuted(true);
    for (PlainLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        label->setFixedWidth(textWidth);
    }
    auto *buttonRow = new QHBoxLayout;
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    buttonRow->addStretch();
    buttonRow->addLayout(m_buttons);
    buttonRow->addStretch();

    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_sign, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(8);
    column->addLayout(buttonRow);
    column->addStretch(3);
    // Wrapped text finds its height only in a column without alignment.
    auto *page = new QHBoxLayout(this);
    page->addStretch();
    page->addLayout(column);
    page->addStretch();

    view.viewport()->installEventFilter(this);
    hide();
}

void EmptyState::show(const Message &message)
{
    const bool warns = message.glyph == Glyph::Warning;
    const QColor color = theme::color(warns ? theme::Tone::Soon : theme::Tone::Muted, palette());
    m_sign->setPixmap(icon(message.glyph, color).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    m_title->setText(message.title);
    m_text->setText(message.text);
    m_text->setVisible(!message.text.isEmpty());
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        // Later: one of them may be the button whose click brought us here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Action &action : message.actions) {
        auto *button = new QPushButton(action.text, this);
        connect(button, &QPushButton::clicked, this, action.run);
        m_buttons->addWidget(button);
        button->show();
    }
    setAccessibleName(message.title);
    fit();
    QWidget::show();
}

void EmptyState::clear()
{
    hide();
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view.viewport() && event->type() == QEvent::Resize)
        fit();
    return QWidget::eventFilter(watched, event);
}

void EmptyState::fit()
{
    setGeometry(m_view.viewport()->rect());
}

} // namespace roster
