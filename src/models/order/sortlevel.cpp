// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/order/sortlevel.h"

#include <algorithm>

namespace roster {

static Qt::SortOrder turned(Qt::SortOrder order)
{
    return order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
}

QList<SortLevel> sortLevelsAfterClick(QList<SortLevel> levels, Column column, Qt::SortOrder initial,
                                      bool additional)
{
    if (!additional) {
        const bool again = !levels.isEmpty() && levels.first().column == column;
        return {{column, again ? turned(levels.first().order) : initial}};
    }
    const auto level = std::ranges::find(levels, column, &SortLevel::column);
    if (level == levels.end())
        levels.append({column, initial});
    else if (level->order == initial || levels.size() == 1)
        level->order = turned(level->order);
    else
        levels.removeAt(level - levels.begin());
    return levels;
}

} // namespace roster
