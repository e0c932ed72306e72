// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/findline.h"

#include "views/icons.h"

#include <QEvent>
#include <QKeyEvent>

namespace roster {

static constexpr int longest = 500;

FindLine::FindLine(QWidget *parent)
    : QLineEdit(parent)
{
    addAction(icon(Glyph::Find), LeadingPosition);
    setClearButtonEnabled(true);
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
        QLineEdit::keyPressEvent(event);
    }
}

void FindLine::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindLine::retranslate()
{
    setPlaceholderText(tr("Find in all columns"));
    setAccessibleName(placeholderText());
}

} // namespace roster
