// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <algorithm>
#include <utility>

namespace roster {

/// Puts what belonged to row i where row newRows[i] is.
template<typename Items>
void permute(Items &items, const QList<int> &newRows)
{
    Items moved(items.size());
    for (qsizetype row = 0; row < newRows.size(); ++row)
        moved[typename Items::size_type(newRows[row])] = std::move(items[typename Items::size_type(row)]);
    items = std::move(moved);
}

/// Drops what belonged to the rows @p first to @p last.
template<typename Items>
void eraseRows(Items &items, int first, int last)
{
    items.erase(items.begin() + first, items.begin() + last + 1);
}

/// In a list of rows, after the rows @p first to @p last were dropped from it: closes the gap in the numbers.
template<typename Rows>
void closeGap(Rows &rows, int first, int last)
{
    for (int &row : rows) {
        if (row > last)
            row -= last - first + 1;
    }
}

/// Two sorted lists as one, equal ones of @p rows first. For a few @p fresh ones among many: compares only
/// to find the place of each.
template<typename Less>
QList<int> mergedByPlace(const QList<int> &rows, const QList<int> &fresh, Less less)
{
    QList<int> merged(rows.size() + fresh.size());
    auto out = merged.begin(); // appending one by one would take three times as long
    auto from = rows.cbegin();
    for (const int row : fresh) {
        const auto to = std::upper_bound(from, rows.cend(), row, less);
        out = std::copy(from, to, out);
        *out++ = row;
        from = to;
    }
    std::copy(from, rows.cend(), out);
    return merged;
}

} // namespace roster
