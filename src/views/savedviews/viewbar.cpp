// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/savedviews/viewbar.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace roster {

ViewBar::ViewBar(QWidget *parent)
    : QWidget(parent)
    , m_save(new QPushButton(this))
    , m_revert(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 8, 10, 8);
    row->setSpacing(4);
    for (QPushButton *button : {m_save, m_revert}) {
        button->setFlat(true);
        row->addWidget(button);
    }
    connect(m_save, &QPushButton::clicked, this, &ViewBar::saveRequested);
    connect(m_revert, &QPushButton::clicked, this, &ViewBar::revertRequested);
    retranslate();
    hide();
}

void ViewBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ViewBar::retranslate()
{
    m_save->setText(tr("Save view", "button: what is shown replaces what the view held"));
    m_save->setToolTip(tr("What is shown differs from the saved view: saves it so"));
    m_revert->setText(tr("Revert", "button: back to what the view holds"));
    m_revert->setToolTip(tr("Back to what the saved view holds"));
}

} // namespace roster
