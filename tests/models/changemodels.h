// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fixtures.h"

#include "models/table/changelog.h"
#include "models/table/instancetablemodel.h"

#include <QAbstractItemModelTester>

namespace roster::fixtures {

/// A table of one account with a clock that a test turns, and the log of its changes; both watched.
struct ChangeModels {
    qint64 time = now;
    InstanceTableModel table;
    ChangeLog log{table, 20};
    QAbstractItemModelTester tableTester{&table, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester logTester{&log, QAbstractItemModelTester::FailureReportingMode::QtTest};

    ChangeModels()
    {
        table.setClock([this] { return time; });
        table.setAccounts({account()});
    }
    Q_DISABLE_COPY_MOVE(ChangeModels)

    Mark mark(const QString &id, Column column = Column::Status) const
    {
        const int row = table.rowOf({account().id, id});
        return row < 0 ? Mark::None
                       : Mark(table.index(row, int(column)).data(InstanceTableModel::MarkRole).toInt());
    }

    QStringList line(int row) const { return log.lineAt(row).split(u'\t'); }
};

} // namespace roster::fixtures
