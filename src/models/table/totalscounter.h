// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/order/rowruns.h"
#include "models/table/tabletotals.h"

#include <QObject>
#include <QTimer>

namespace roster {

class InstanceListModel;
class InstanceTableModel;

/// Adds up rows in steps, so that a hundred thousand of them never hold up a frame. Few rows are added up at
/// once. Rows that change meanwhile may be counted as they were: whoever hears of a change counts again.
class TotalsCounter final : public QObject {
    Q_OBJECT

public:
    /// Both outlive the counter.
    TotalsCounter(const InstanceTableModel &table, const InstanceListModel &list, QObject *parent = nullptr);

    static constexpr int rowsInStep = 5000;

    /// Begins anew, with these rows of the list.
    void count(const std::vector<RowRun> &rows);
    /// Begins anew, with all of them and those in collapsed groups.
    void countAll();
    bool isCounting() const { return m_next.isActive(); }

Q_SIGNALS:
    void counted(const roster::TableTotals &totals);

private:
    void begin(const std::vector<RowRun> &rows);
    void step();
    void add(const Instance &instance);

    const InstanceTableModel &m_table;
    const InstanceListModel &m_list;
    std::vector<RowRun> m_left; ///< the next rows last
    bool m_all = false; ///< What is collapsed counts, too.
    TableTotals m_totals;
    QTimer m_next;
};

} // namespace roster
