// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/viewbar.h"

#include "views/plainlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace roster {

ViewBar::ViewBar(QWidget *parent)
    : QWidget(parent)
    , m_label(new PlainLabel(this))
    , m_save(new QPushButton(this))
    , m_saveAs(new QPushButton(this))
    , m_revert(new QPushButton(this))
{
    m_label->setMuted(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 8, 10, 8);
    row->setSpacing(4);
    row->addWidget(m_label);
    row->addSpacing(4);
    for (QPushButton *button : {m_save, m_saveAs, m_revert}) {
        button->setFlat(true);
        row->addWidget(button);
    }
    connect(m_save, &QPushButton::clicked, this, &ViewBar::saveRequested);
    connect(m_saveAs, &QPushButton::clicked, this, &ViewBar::saveAsRequested);
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
    m_label->setText(tr("View changed", "what is shown differs from the saved view"));
    m_save->setText(tr("Save", "button: what is shown replaces what the view held"));
    m_saveAs->setText(tr("Save as new…", "button: what is shown becomes another view"));
    m_revert->setText(tr("Revert", "button: back to what the view holds"));
}

} // namespace roster
