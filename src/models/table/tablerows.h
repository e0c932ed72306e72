// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chunkedlist.h"
#include "models/table/instancecolumns.h"

#include <QHash>

#include <memory>

namespace roster {

/// The table's rows at one moment. Copying costs nothing, and a copy does not change when the table does, so
/// that a worker can read it.
struct TableRows {
    ChunkedList<std::shared_ptr<const Instance>> instances;
    QHash<QUuid, Account> accounts;
    qint64 now = 0; ///< seconds since 1970 UTC

    int count() const { return int(instances.size()); }
    const Instance &instance(int row) const { return *instances[row]; }
    CellContext context(int row) const
    {
        const auto account = accounts.constFind(instance(row).account);
        return {account == accounts.cend() ? nullptr : &*account, now};
    }
};

} // namespace roster
