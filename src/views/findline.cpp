// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/findline.h"

#include "views/icons.h"
#include "views/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace roster {

static constexpr int longest = 500;
static constexpr int signSize = 16;

FindLine::FindLine(QWidget *parent)
    : ClearableEdit(parent)
{
    setTextMargins(signSize + 6, 0, 0, 0);
    setMaxLength(longest);
    retranslate();
}

void FindLine::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT left();
        clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        Q_EMIT left();
        return;
    default:
        ClearableEdit::keyPressEvent(event);
    }
}

void FindLine::paintEvent(QPaintEvent *event)
{
    ClearableEdit::paintEvent(event);
    // A picture and no action: there is nothing to press.
    QPainter painter(this);
    const QRect place(8, (height() - signSize) / 2, signSize, signSize);
    icon(Glyph::Find, theme::color(theme::Tone::Muted, palette()))
        .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
}

void FindLine::changeEvent(QEvent *event)
{
    ClearableEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindLine::retranslate()
{
    setLabel(tr("Find in all columns"));
}

} // namespace roster
