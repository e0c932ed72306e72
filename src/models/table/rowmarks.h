// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/instancechange.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <limits>

namespace roster {

/// What a cell is marked as.
enum class Mark : quint8 {
    None,
    Changed, ///< this cell
    New, ///< the whole row
    Gone, ///< the whole row
};

/// The marks of the table's rows, kept for those alone that have one. Marks of new rows and changed cells
/// fade by the clock; those of gone rows stay until the row leaves.
class RowMarks {
public:
    static constexpr std::chrono::seconds lifetime{8};

    Mark mark(const InstanceKey &key, Column column) const;
    bool isGone(const InstanceKey &key) const { return m_gone.contains(key); }
    bool isEmpty() const { return m_fresh.isEmpty() && m_gone.isEmpty(); }
    QList<InstanceKey> gone() const { return m_gone.keys(); }
    int goneCount() const { return int(m_gone.size()); }

    /// @p now: seconds since 1970 UTC.
    void change(const InstanceKey &key, const ColumnSet &columns, qint64 now);
    void add(const InstanceKey &key, qint64 now);
    void setGone(const InstanceKey &key);
    void forget(const InstanceKey &key);

    /// Takes the marks away whose time is over; returns whether there were any.
    bool expire(qint64 now);
    /// A refresh of the account has ended: returns the instances that were gone before it.
    QList<InstanceKey> endRefresh(const QUuid &account);
    QList<InstanceKey> goneOf(const QUuid &account) const;

private:
    struct Fresh {
        ColumnSet columns;
        bool isNew = false;
        qint64 until = 0;
    };

    Fresh &freshen(const InstanceKey &key, qint64 now);

    QHash<InstanceKey, Fresh> m_fresh;
    QHash<InstanceKey, bool> m_gone; ///< true: before the last refresh of its account already
    qint64 m_nextEnd = std::numeric_limits<qint64>::max(); ///< not later than the first mark's end
};

} // namespace roster
