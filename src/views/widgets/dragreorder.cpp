// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/dragreorder.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace roster {

DragReorder::DragReorder(QAbstractItemView &view, std::function<void(int from, int to)> move)
    : QObject(&view)
    , m_view(view)
    , m_move(std::move(move))
{
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
}

bool DragReorder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view) {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : 0;
        if (step == 0 || !key->modifiers().testFlag(Qt::AltModifier))
            return false;
        m_row = m_view.currentIndex().row();
        if (m_row >= 0)
            moveTo(m_row + step);
        m_row = -1;
        return true;
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        m_pressed = mouse->position().toPoint();
        m_row = mouse->button() == Qt::LeftButton ? m_view.indexAt(m_pressed).row() : -1;
        m_dragging = false;
        return false;
    }
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (m_row < 0 || !mouse->buttons().testFlag(Qt::LeftButton))
            return false;
        const QPoint at = mouse->position().toPoint();
        if (!m_dragging && (at - m_pressed).manhattanLength() < QApplication::startDragDistance())
            return true;
        m_dragging = true;
        m_view.viewport()->setCursor(Qt::ClosedHandCursor);
        moveTo(m_view.indexAt(QPoint(m_view.viewport()->width() / 2, at.y())).row());
        return true;
    }
    case QEvent::MouseButtonRelease:
        m_row = -1;
        m_view.viewport()->unsetCursor();
        return std::exchange(m_dragging, false); // the end of a drag is no click
    default:
        return false;
    }
}

void DragReorder::moveTo(int row)
{
    if (row < 0 || row == m_row || row >= m_view.model()->rowCount())
        return;
    m_move(m_row, row);
    m_row = row;
    m_view.setCurrentIndex(m_view.model()->index(row, 0));
    m_view.scrollTo(m_view.currentIndex());
}

} // namespace roster
