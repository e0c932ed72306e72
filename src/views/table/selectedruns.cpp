// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/selectedruns.h"

#include "models/table/instancelistmodel.h"

#include <algorithm>

namespace roster {

/// Headings cannot be selected, but ranges go over them.
static std::vector<RowRun> withoutHeadings(const std::vector<RowRun> &runs, const InstanceListModel *list)
{
    if (!list || !list->grouping())
        return runs;
    std::vector<RowRun> rows;
    for (const RowRun &run : runs) {
        for (RowRun part : runsWhere(run.count(), [&](int at) { return !list->isHeading(run.first + at); }))
            rows.push_back({run.first + part.first, run.first + part.last});
    }
    return rows;
}

std::vector<RowRun> selectedRuns(const QItemSelectionModel &selection)
{
    std::vector<RowRun> ranges;
    const QItemSelection selected = selection.selection();
    for (const QItemSelectionRange &range : selected) {
        if (range.isValid())
            ranges.push_back({range.top(), range.bottom()});
    }
    std::ranges::sort(ranges, {}, &RowRun::first);

    std::vector<RowRun> runs;
    for (const RowRun &range : ranges) {
        if (!runs.empty() && range.first <= runs.back().last + 1)
            runs.back().last = std::max(runs.back().last, range.last);
        else
            runs.push_back(range);
    }
    return withoutHeadings(runs, qobject_cast<const InstanceListModel *>(selection.model()));
}

int rowsIn(const std::vector<RowRun> &runs)
{
    int rows = 0;
    for (const RowRun &run : runs)
        rows += run.count();
    return rows;
}

} // namespace roster
