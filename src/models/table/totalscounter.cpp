// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/totalscounter.h"

#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"

#include <algorithm>

namespace roster {

TotalsCounter::TotalsCounter(const InstanceTableModel &table, const InstanceListModel &list, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_list(list)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &TotalsCounter::step);
}

void TotalsCounter::count(const std::vector<RowRun> &rows)
{
    m_all = false;
    begin(rows);
}

void TotalsCounter::countAll()
{
    m_all = true;
    begin({{0, m_list.rowCount() - 1}});
}

void TotalsCounter::begin(const std::vector<RowRun> &rows)
{
    m_next.stop();
    m_totals = {};
    m_left.assign(rows.rbegin(), rows.rend());
    step();
}

void TotalsCounter::add(const Instance &instance)
{
    m_totals.add(instance, m_table.account(instance.account));
}

void TotalsCounter::step()
{
    const int rows = m_list.rowCount(); // some may have gone since the last step
    const std::vector<bool> gone = m_table.goneRows();
    int budget = rowsInStep;
    while (!m_left.empty() && budget > 0) {
        RowRun &run = m_left.back();
        const int end = std::min({run.last + 1, rows, run.first + budget});
        for (int row = run.first; row < end; ++row) {
            const int tableRow = m_list.tableRow(row);
            if (tableRow >= 0 && !gone[size_t(tableRow)])
                add(m_table.instance(tableRow));
            else if (tableRow < 0 && m_all && m_list.isCollapsed(row))
                m_totals.add(m_list.group(row).totals);
        }
        budget -= std::max(end - run.first, 1);
        if (end > run.last || end >= rows)
            m_left.pop_back();
        else
            run.first = end;
    }
    if (m_left.empty())
        Q_EMIT counted(m_totals);
    else
        m_next.start();
}

} // namespace roster
