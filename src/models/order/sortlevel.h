// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/instancecolumns.h"

#include <QList>

namespace roster {

/// One of the columns that rows are sorted by. In a list of them the first one counts most.
struct SortLevel {
    Column column = Column::Name;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const SortLevel &, const SortLevel &) = default;
};

/// What is sorted by after a click on a column's title. A plain click sorts by this column alone, a second
/// one the other way round. An additional one (with Shift) adds the column behind the others, turns it round,
/// and takes it out again. @p initial: the order that a column starts with.
QList<SortLevel> sortLevelsAfterClick(QList<SortLevel> levels, Column column, Qt::SortOrder initial,
                                      bool additional);

} // namespace roster
