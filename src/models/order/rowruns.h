// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace roster {

/// Consecutive rows, both ends included.
struct RowRun {
    int first = 0;
    int last = 0;

    int count() const { return last - first + 1; }
    friend bool operator==(const RowRun &, const RowRun &) = default;
};

/// The runs of rows among 0 … @p count - 1 for which @p matches(row) is true, ascending.
template<typename Predicate>
std::vector<RowRun> runsWhere(int count, Predicate matches)
{
    std::vector<RowRun> runs;
    for (int row = 0; row < count; ++row) {
        if (!matches(row))
            continue;
        if (!runs.empty() && runs.back().last == row - 1)
            runs.back().last = row;
        else
            runs.push_back({row, row});
    }
    return runs;
}

/// The runs of ascending @p rows; the one run that spans them all when there are more than @p most.
template<typename Rows>
std::vector<RowRun> runsOf(const Rows &rows, std::size_t most)
{
    std::vector<RowRun> runs;
    for (const int row : rows) {
        if (!runs.empty() && runs.back().last == row - 1)
            runs.back().last = row;
        else
            runs.push_back({row, row});
    }
    if (runs.size() > most)
        return {{runs.front().first, runs.back().last}};
    return runs;
}

/// From here on one signal for the whole range costs a view less than a signal for each run.
inline constexpr std::size_t mostChangedRuns = 200;

} // namespace roster
