// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/instance.h"

#include <QString>
#include <QVariant>

#include <optional>
#include <span>

namespace roster {

/// The columns of the table, in their first order. A new column is one value here and one row in
/// instancecolumns.cpp.
enum class Column {
    Status,
    Name,
    Id,
    Account,
    Provider,
    Type,
    Gpu,
    GpuCount,
    Cpu,
    Memory,
    SystemDisk,
    EphemeralDisk,
    Image,
    Region,
    Billing,
    Price,
    TotalCost,
    RunningTime,
    Ends,
    PublicAddress,
    PrivateAddress,
    Ports,
    Created,
    LastStarted,
    LastStopped,
    AutoRenew,
    AutoMigrate,
    Product,
    Count,
};
inline constexpr int columnTotal = int(Column::Count);

/// What a cell may read besides its instance.
struct CellContext {
    const roster::Account *account = nullptr; ///< null: not known (any more)
    qint64 now = 0; ///< seconds since 1970 UTC
};

/// An English text and a note for its translator.
struct TranslatableText {
    const char *text = nullptr;
    const char *comment = nullptr;
};

/// All that there is to know of a column. Header, cells, sorting, finding, column chooser and export read it.
struct ColumnSpec {
    Column column = {};
    const char *key = nullptr; ///< Its name in settings and exports; never changes.
    TranslatableText title; ///< Shown through columnTitle().
    TranslatableText toolTip; ///< Shown through columnToolTip().
    bool number = false; ///< Right-aligned, and sorted from the largest first.
    bool monospace = false;
    bool confidential = false; ///< A name, an address or a cost: not shown in privacy mode.
    bool repeats = false; ///< Many rows read alike.
    bool ticks = false; ///< Its texts change with the clock alone.
    bool accrues = false; ///< Its value grows by itself while an instance runs: no news.
    bool visible = false; ///< By default.
    int width = 100; ///< By default, in device-independent pixels.
    /// The typed value for sorting, of one type for all rows: QString, qint64, double or bool; an invalid
    /// QVariant when unknown.
    QVariant (*value)(const Instance &, const CellContext &) = nullptr;
    /// The cell's text in the user's language, fit to be shown; empty when unknown (shown as an em dash).
    QString (*text)(const Instance &, const CellContext &) = nullptr;
    /// What the cell's tool tip says, in plain text; null: the cell's text.
    QString (*detail)(const Instance &, const CellContext &) = nullptr;
    /// By what rows are grouped, fit to be shown; empty when unknown. Null: not by this column.
    QString (*group)(const Instance &, const CellContext &) = nullptr;
};

std::span<const ColumnSpec> columnSpecs();
const ColumnSpec &columnSpec(Column column);
/// By its key; nothing for a key of another version.
std::optional<Column> columnFromKey(QStringView key);
/// Those that rows can be grouped by.
QList<Column> groupingColumns();
QString columnTitle(Column column);
QString columnToolTip(Column column);

} // namespace roster
