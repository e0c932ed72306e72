// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/clearableedit.h"

#include <QEvent>
#include <QToolButton>

namespace roster {

ClearableEdit::ClearableEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    retranslate();
}

void ClearableEdit::setLabel(const QString &label)
{
    setPlaceholderText(label);
    setAccessibleName(label);
}

void ClearableEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ClearableEdit::retranslate()
{
    const QString name = tr("Clear", "button in a field: empties it");
    const QList<QToolButton *> buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
}

} // namespace roster
