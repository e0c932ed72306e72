// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/instancecolumns.h"

#include <QList>

#include <bitset>
#include <memory>

namespace roster {

/// Several columns of the table, by their numbers.
using ColumnSet = std::bitset<columnTotal>;

/// What a refresh found out about an instance.
struct InstanceChange {
    enum class Kind { New, Changed, Gone };

    Kind kind = Kind::Changed;
    qint64 when = 0; ///< seconds since 1970 UTC
    std::shared_ptr<const Instance> before; ///< null for Kind::New
    std::shared_ptr<const Instance> after; ///< null for Kind::Gone
    ColumnSet columns; ///< that read differently now; only for Kind::Changed

    const Instance &instance() const { return after ? *after : *before; }
};

/// The columns that tell @p after from @p before. What runs on by itself is no change: clocks, and the cost
/// that grows with them.
ColumnSet changedColumns(const Instance &before, const Instance &after, const CellContext &context);

/// @p before, with what a catalogue has said about @p after: that a name is known now changes no instance.
Instance describedLike(Instance before, const Instance &after);

} // namespace roster
