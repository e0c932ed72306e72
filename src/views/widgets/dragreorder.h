// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

#include <functional>

class QAbstractItemView;

namespace roster {

/// Lets the rows of a list be put in another order: with the mouse, where the row follows the pointer at
/// once, and with Alt+Up and Alt+Down. Not Qt's own dragging, which would run an event loop inside the event.
class DragReorder : public QObject {
    Q_OBJECT

public:
    /// @p move is asked to put a row where another one stands, and lets the model say so before it returns.
    DragReorder(QAbstractItemView &view, std::function<void(int from, int to)> move);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveTo(int row);

    QAbstractItemView &m_view;
    std::function<void(int from, int to)> m_move;
    QPoint m_pressed;
    int m_row = -1; ///< under the pressed button; -1: none
    bool m_dragging = false;
};

} // namespace roster
