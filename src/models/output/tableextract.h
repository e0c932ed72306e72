// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/order/rowruns.h"
#include "models/table/instancecolumns.h"

#include <QHash>
#include <QList>

namespace roster {

class InstanceListModel;
class InstanceTableModel;

/// Instances as they are at one moment, with all that their cells read besides: what is copied, exported or
/// handed to another thread.
struct TableExtract {
    QList<Column> columns; ///< in the order in which they are shown
    QList<Instance> instances;
    QHash<QUuid, Account> accounts;
    qint64 now = 0; ///< seconds since 1970 UTC

    CellContext context(const Instance &instance) const;

    /// These rows of the list, without instances that are gone.
    static TableExtract of(const InstanceTableModel &table, const InstanceListModel &list,
                           const std::vector<RowRun> &rows, const QList<Column> &columns);
};

} // namespace roster
