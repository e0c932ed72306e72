// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPersistentModelIndex>

class QTableView;

namespace roster {

/// Keeps a table where its reader left it while rows come, go and move: the current row if it is in sight,
/// otherwise the topmost one, stays at its place on the screen. At the very top the table stays at the top,
/// unless the current row is in sight and selected: then somebody is busy with it.
class ScrollKeeper {
public:
    /// @p view scrolls by pixels and outlives the keeper.
    explicit ScrollKeeper(QTableView &view);

    /// Before rows change. Holds until restore(), however often it is called.
    void remember();
    bool isHolding() const { return !m_anchors.isEmpty(); }
    /// After they have changed, and the view has laid itself out.
    void restore();

private:
    struct Anchor {
        QPersistentModelIndex index;
        int y; ///< in the viewport
    };

    void add(const QModelIndex &index);
    bool isInSight(const QModelIndex &index) const;

    QTableView &m_view;
    QList<Anchor> m_anchors; ///< The first one that is still there counts.
};

} // namespace roster
