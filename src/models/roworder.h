// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instancecolumns.h"
#include "models/sortkeys.h"

#include <vector>

namespace roster {

class InstanceTableModel;

/// All rows of the table in the order in which they are sorted, shown or not.
///
/// Sorted by the column chosen last; rows that are equal in it by the column chosen before, and so on, and in
/// the end as they arrived. Unknown values come last in both directions. A batch of new or changed rows costs
/// O(n) plus the sorting of the batch.
class RowOrder {
public:
    explicit RowOrder(const InstanceTableModel &table);

    const std::vector<int> &rows() const { return m_rows; }

    void sortBy(Column column, Qt::SortOrder order);
    /// As they arrived.
    void unsort();
    int sortColumn() const { return m_levels.empty() ? -1 : int(m_levels.front().column); }
    Qt::SortOrder sortOrder() const { return m_levels.empty() ? Qt::AscendingOrder : m_levels.front().order; }

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
    std::vector<Level> m_levels; ///< The column chosen last is first.
    std::vector<int> m_rows;
};

} // namespace roster
