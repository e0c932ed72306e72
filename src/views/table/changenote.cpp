// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/changenote.h"

#include "views/table/changetracker.h"

#include <QEvent>

namespace roster {

ChangeNote::ChangeNote(QWidget *parent)
    : QPushButton(parent)
{
    setFlat(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
}

void ChangeNote::setTracker(ChangeTracker &tracker)
{
    m_tracker = &tracker;
    connect(&tracker, &ChangeTracker::lastChangesChanged, this, &ChangeNote::update);
    connect(&tracker.log(), &QAbstractItemModel::modelReset, this, &ChangeNote::update); // it was cleared
    update();
}

void ChangeNote::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        update();
}

void ChangeNote::update()
{
    if (!m_tracker)
        return;
    const int changes = m_tracker->lastChanges();
    setText(changes > 0 ? tr("%n changed in the last refresh", "so many instances", changes)
                        : tr("Nothing changed in the last refresh"));
    setToolTip(tr("Shows what changed"));
    setVisible(m_tracker->log().rowCount() > 0);
}

} // namespace roster
