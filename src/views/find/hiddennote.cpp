// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/find/hiddennote.h"

#include "views/widgets/linkbutton.h"
#include "views/widgets/plainlabel.h"
#include "views/window/rostercontroller.h"

#include <QBoxLayout>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace roster {

HiddenNote::HiddenNote(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(this))
    , m_clear(new LinkButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 10, 0);
    row->addWidget(m_text);
    row->addWidget(m_clear);
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    connect(&m_soon, &QTimer::timeout, this, &HiddenNote::update);
    connect(m_clear, &LinkButton::clicked, this, &HiddenNote::clearRequested);
    retranslate();
    hide();
}

void HiddenNote::setController(RosterController &controller)
{
    m_controller = &controller;
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&controller, &RosterController::filterChanged, this, soon);
    connect(&controller, &RosterController::statusChanged, this, soon); // what the clouds left out
    connect(&controller.list(), &InstanceListModel::hiddenChanged, this, soon);
    update();
}

void HiddenNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
}

void HiddenNote::update()
{
    if (!m_controller)
        return;
    const InstanceFilter &filter = m_controller->filter();
    QStringList parts;
    if (const int hidden = filter.query.isEmpty() ? 0 : m_controller->hiddenByQuery())
        parts.append(tr("The filter hides %n instances.", nullptr, hidden));
    if (const int hidden = filter.find.trimmed().isEmpty() ? 0 : m_controller->hiddenByFind())
        parts.append(tr("Finding hides %n instances.", nullptr, hidden));
    m_text->setText(parts.join(u' '));
    setVisible(!parts.isEmpty());
}

void HiddenNote::retranslate()
{
    m_clear->setText(tr("Show all"));
    m_clear->setToolTip(tr("Clears the filter line and the find field"));
}

} // namespace roster
