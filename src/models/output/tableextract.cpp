// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/output/tableextract.h"

#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"

namespace roster {

CellContext TableExtract::context(const Instance &instance) const
{
    const auto account = accounts.constFind(instance.account);
    return {.account = account == accounts.cend() ? nullptr : &*account, .now = now};
}

TableExtract TableExtract::of(const InstanceTableModel &table, const InstanceListModel &list,
                              const std::vector<RowRun> &rows, const QList<Column> &columns)
{
    TableExtract extract;
    extract.columns = columns;
    extract.now = table.now();
    for (const RowRun &run : rows) {
        for (int row = run.first; row <= run.last; ++row) {
            const int tableRow = list.tableRow(row);
            if (tableRow < 0 || table.isGone(tableRow))
                continue;
            const Instance &instance = table.instance(tableRow);
            extract.instances.append(instance);
            if (extract.accounts.contains(instance.account))
                continue;
            if (const Account *account = table.account(instance.account))
                extract.accounts.insert(instance.account, *account);
        }
    }
    return extract;
}

} // namespace roster
