// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/order/sortkeys.h"
#include "models/order/sortlevel.h"
#include "models/table/tablerows.h"

#include <optional>
#include <vector>

namespace roster {

/// All rows of the table in the order in which they are sorted, shown or not.
///
/// Sorted by the chosen columns; rows that are equal in all of them by name, and in the end as they arrived:
/// the same choice gives the same order, whatever was chosen before. Unknown values come last in both
/// directions. New and changed rows wait until place() puts them all where they belong: that costs O(n), so
/// that many at once cost little more than one. A copy shares what it holds: one can be made for a worker at
/// once.
class RowOrder {
public:
    /// Without the new rows that wait, and with the changed ones where they stood.
    const QList<int> &rows() const { return m_rows; }

    /// Each column at most once. Empty: as they arrived.
    /// Before all of them by groups, when there is a grouping: in the order that the levels have for its
    /// column, else ascending.
    void sortBy(const TableRows &table, QList<SortLevel> levels, std::optional<Column> grouping = {});
    /// By what the rows are grouped now.
    std::optional<Column> grouping() const;
    bool isSameGroup(int a, int b) const;
    bool sortsBy(Column first, Column last) const;
    /// Most of what it keeps is of rows that are gone or were other ones: sortBy() frees that.
    bool isMostlyUnused() const;

    /// The table has got rows at its end. They wait.
    void append(const TableRows &table);
    /// These rows hold newer instances. Those that belong elsewhere now wait.
    void update(const TableRows &table, const QList<int> &rows);
    void place();
    /// The cells of these columns hold other values, or the rules of sorting are other ones: sortBy(), which
    /// has to come next, makes their keys anew.
    void forgetKeys(Column first, Column last);
    void remove(int first, int last);
    /// Only numbers rows anew: the caller keeps the order of arrival among the rows that stay.
    void permute(const QList<int> &newRows);
    /// Made for other rows: what was row i is row places[i] of @p table, or none of it when that is -1.
    void carryOver(const TableRows &table, const std::vector<int> &places);

private:
    struct Level {
        Column column = {};
        Qt::SortOrder order = Qt::AscendingOrder;
        bool groups = false; ///< by the column's groups instead of its values
        SortKeys keys;

        QVariant value(const Instance &instance, const CellContext &context) const;
    };

    bool before(int a, int b) const;
    /// A level's key such that a smaller one comes first; the same for all rows where there is no level.
    double leadingKey(size_t level, int row) const;
    void sortAll();
    void makeAllKeys(const TableRows &table, Level &level);
    void makeKeys(const TableRows &table, const QList<int> &rows);

    std::vector<Level> m_levels; ///< The grouping, the chosen columns, and the name.
    int m_count = 0; ///< of the rows that have keys
    QList<int> m_rows;
    QList<int> m_waiting; ///< They have keys; some may stand here twice.
};

} // namespace roster
