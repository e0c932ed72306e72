// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/clearableedit.h"

#include <QEvent>
#include <QToolButton>

namespace roster {

ClearableEdit::ClearableEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    m_clear = findChild<QToolButton *>(); // the only one as yet
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
    m_clear->setAccessibleName(name);
    m_clear->setToolTip(name);
}

} // namespace roster
