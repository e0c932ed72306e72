// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fixtures.h"

#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"

#include <QAbstractItemModelTester>

namespace roster::fixtures {

/// A table and the list of it, both watched.
struct Models {
    InstanceTableModel table;
    InstanceListModel list{table};
    QAbstractItemModelTester tableTester{&table, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester listTester{&list, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Models()
    {
        table.setClock([] { return now; });
    }

    InstanceKey keyAt(int row) const { return table.instance(list.tableRow(row)).key(); }

    /// Without those in collapsed groups.
    QSet<InstanceKey> shownKeys() const
    {
        QSet<InstanceKey> keys;
        for (int row = 0; row < list.rowCount(); ++row) {
            if (!list.isHeading(row))
                keys << keyAt(row);
        }
        return keys;
    }

    QStringList shown(Column column = Column::Id) const
    {
        QStringList texts;
        for (int row = 0; row < list.rowCount(); ++row)
            texts << list.index(row, int(column)).data().toString();
        return texts;
    }

    RowGroup heading(int row) const
    {
        return list.index(row, 0).data(InstanceListModel::HeadingRole).value<RowGroup>();
    }

    /// As shown(), and for each heading its title and how many rows it stands for: "# running 3".
    QStringList items() const
    {
        QStringList texts;
        for (int row = 0; row < list.rowCount(); ++row) {
            const RowGroup group = heading(row);
            texts << (list.isHeading(row) ? u"# %1 %2"_s.arg(group.title).arg(group.instances)
                                          : list.index(row, int(Column::Id)).data().toString());
        }
        return texts;
    }
};

} // namespace roster::fixtures
