// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sortkeys.h"
#include "models/sortlevel.h"

#include <vector>

namespace roster {

class InstanceTableModel;

/// All rows of the table in the order in which they are sorted, shown or not.
///
/// Sorted by the chosen columns; rows that are equal in all of them by the columns chosen before, and in the
/// end as they arrived. Unknown values come last in both directions. A batch of new or changed rows costs
/// O(n) plus the sorting of the batch.
class RowOrder {
public:
    explicit RowOrder(const InstanceTableModel &table);

    const std::vector<int> &rows() const { return m_rows; }

    /// Each column at most once. Empty: as they arrived.
    void sortBy(const QList<SortLevel> &chosen);
    const QList<SortLevel> &chosen() const { return m_chosen; }

    /// The table has got rows at its end.
    void append(int count);
    /// These rows hold newer instances.
    void update(const QList<int> &rows);
    /// The cells of these columns hold other values, or the rules of sorting are other ones.
    void updateColumns(Column first, Column last);
    void remove(int first, int last);
    /// Only numbers rows anew: the caller keeps the order of arrival among the rows that stay.
    void permute(const QList<int> &newRows);

private:
    struct Level {
        Column column;
        Qt::SortOrder order;
        SortKeys keys;
    };

    bool before(int a, int b) const;
    /// The first level's key such that a smaller one comes first.
    double leadingKey(int row) const;
    void sortAll();
    void makeKeys(Level &level);
    bool setKey(Level &level, int row);
    /// Puts rows that are not in the order yet in their places.
    void place(std::vector<int> rows);

    const InstanceTableModel &m_table;
    QList<SortLevel> m_chosen;
    std::vector<Level> m_levels; ///< The chosen columns, and behind them those chosen before.
    std::vector<int> m_rows;
};

} // namespace roster
