// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/savedview.h"
#include "models/find/instancematcher.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <vector>

namespace roster {

class InstanceListModel;
class InstanceTableModel;

/// Counts how many instances each saved view would show.
///
/// One pass over the rows counts for all views, in slices that leave room to paint. Changes are gathered for
/// a moment first, so that pages that arrive one after the other do not cost a pass each.
class ViewCounter : public QObject {
    Q_OBJECT

public:
    /// Both outlive the counter.
    ViewCounter(InstanceTableModel &table, InstanceListModel &list, QObject *parent = nullptr);

    void setViews(const QList<SavedView> &views);
    /// What the clouds were asked for. While one has filtered by another query than a view's own, nobody can
    /// tell how many there are in that view, and it keeps the count that it had.
    void setAsked(const InstanceQuery &query, const QSet<QUuid> &answered);
    /// False: nothing has been loaded yet, and there is nothing to count. True at first.
    void setKnown(bool known);

    static constexpr int pause = 200; ///< ms, to gather changes
    static constexpr int clockPause = 10'000; ///< ms, between counts that only the clock asks for

Q_SIGNALS:
    /// By the views' ids.
    void counted(const QHash<QUuid, int> &counts);

private:
    struct Tally {
        QUuid view;
        InstanceMatcher matcher;
        int count = 0;
    };

    void soon();
    void clockTicked();
    void start();
    void countSlice();
    void countRow(int row);
    void finish();
    bool isCountable(const SavedView &view) const;

    InstanceTableModel &m_table;
    InstanceListModel &m_list;
    QList<SavedView> m_views;
    InstanceQuery m_query;
    QSet<QUuid> m_answered;
    QTimer m_soon;
    QTimer m_slice;
    std::vector<Tally> m_tallies; ///< of the pass that is going on, or of the last one
    int m_next = 0; ///< the row at which that goes on
    bool m_known = true;
    bool m_again = false; ///< something changed during the pass
    QElapsedTimer m_counted;
};

} // namespace roster
