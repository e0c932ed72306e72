// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/scrollkeeper.h"

#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace roster {

ScrollKeeper::ScrollKeeper(QTableView &view)
    : m_view(view)
{
}

void ScrollKeeper::remember()
{
    if (!m_anchors.isEmpty() || !m_view.model())
        return;
    const QModelIndex current = m_view.currentIndex();
    const bool atTop = m_view.verticalScrollBar()->value() == 0;
    const bool holds = isInSight(current) && (!atTop || m_view.selectionModel()->isSelected(current));
    if (atTop && !holds)
        return;
    if (holds)
        add(current);
    const int first = m_view.rowAt(0);
    const int last = m_view.rowAt(m_view.viewport()->height() - 1);
    const int end = last < 0 ? m_view.model()->rowCount() : last + 1;
    for (int row = std::max(first, 0); row < end; ++row)
        add(m_view.model()->index(row, 0));
}

void ScrollKeeper::restore()
{
    const auto stays =
        std::ranges::find_if(m_anchors, [](const Anchor &anchor) { return anchor.index.isValid(); });
    if (stays != m_anchors.end()) {
        QScrollBar *bar = m_view.verticalScrollBar();
        bar->setValue(bar->value() + m_view.rowViewportPosition(stays->index.row()) - stays->y);
    }
    m_anchors.clear();
}

void ScrollKeeper::add(const QModelIndex &index)
{
    m_anchors.append({index, m_view.rowViewportPosition(index.row())});
}

bool ScrollKeeper::isInSight(const QModelIndex &index) const
{
    if (!index.isValid())
        return false;
    const int y = m_view.rowViewportPosition(index.row());
    return y + m_view.rowHeight(index.row()) > 0 && y < m_view.viewport()->height();
}

} // namespace roster
