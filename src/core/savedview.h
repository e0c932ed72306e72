// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instancequery.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QUuid>

namespace roster {

/// A column's place in a table. Columns are named by their keys, which never change, so that a name of
/// another version does no harm.
struct ColumnPlace {
    QString key;
    int width = 0; ///< in device-independent pixels; 0: the program's own
    bool visible = true;

    friend bool operator==(const ColumnPlace &, const ColumnPlace &) = default;
};

struct SortedColumn {
    QString key; ///< of a column
    bool descending = false;

    friend bool operator==(const SortedColumn &, const SortedColumn &) = default;
};

/// How a table stands.
struct TableArrangement {
    QList<ColumnPlace> columns; ///< From left to right; empty: as the program has them.
    QList<SortedColumn> sorting; ///< The first one leads; empty: as the program has it.
    QString grouping; ///< The key of a column; empty: not grouped.

    friend bool operator==(const TableArrangement &, const TableArrangement &) = default;
};

/// Which instances are shown and how, under a name. Holds no instance.
struct SavedView {
    static constexpr qsizetype longestName = 80;
    static constexpr qsizetype longestFind = 500; ///< What the find field takes.

    QUuid id;
    QString name; ///< The user's; empty in a view that came with the program: see starterviews.h.
    QString starter; ///< Which of the program's own views this one began as; empty: none.
    QSet<QUuid> accounts; ///< empty: all accounts
    InstanceQuery query;
    QString find; ///< in the find language
    TableArrangement table;

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

} // namespace roster
