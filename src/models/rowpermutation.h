// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <vector>

namespace roster {

/// Puts what belonged to row i where row newRows[i] is.
template<typename T>
void permute(std::vector<T> &items, const QList<int> &newRows)
{
    std::vector<T> moved(items.size());
    for (size_t row = 0; row < items.size(); ++row)
        moved[size_t(newRows[qsizetype(row)])] = std::move(items[row]);
    items = std::move(moved);
}

/// Drops what belonged to the rows @p first to @p last.
template<typename T>
void eraseRows(std::vector<T> &items, int first, int last)
{
    items.erase(items.begin() + first, items.begin() + last + 1);
}

/// In a list of rows, after the rows @p first to @p last were dropped from it: closes the gap in the numbers.
inline void closeGap(std::vector<int> &rows, int first, int last)
{
    for (int &row : rows) {
        if (row > last)
            row -= last - first + 1;
    }
}

} // namespace roster
