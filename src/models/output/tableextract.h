// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stopflag.h"
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
    /// Calls @p visit(instance, context) for one after the other, until @p stop is set.
    template<typename Visit>
    void forEach(const StopFlag &stop, Visit visit) const
    {
        for (const Instance &instance : instances) {
            if (stop.isSet())
                return;
            visit(instance, context(instance));
        }
    }

    /// These rows of the list, without instances that are gone.
    static TableExtract of(const InstanceTableModel &table, const InstanceListModel &list,
                           const std::vector<RowRun> &rows, const QList<Column> &columns);
};

} // namespace roster
