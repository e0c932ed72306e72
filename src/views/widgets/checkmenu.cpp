// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/checkmenu.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMouseEvent>

#include <utility>

namespace roster {

void CheckMenu::mousePressEvent(QMouseEvent *event)
{
    m_pressed = rect().contains(event->position().toPoint());
    QMenu::mousePressEvent(event);
}

void CheckMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_pressed, false) || !triggerBox(actionAt(event->position().toPoint())))
        QMenu::mouseReleaseEvent(event);
}

void CheckMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || !triggerBox(activeAction()))
        QMenu::keyPressEvent(event);
}

bool CheckMenu::triggerBox(QAction *action)
{
    // One of a group is a choice: it is made with the first click.
    if (!action || !action->isCheckable() || !action->isEnabled() || action->actionGroup())
        return false;
    action->trigger();
    return true;
}

} // namespace roster
