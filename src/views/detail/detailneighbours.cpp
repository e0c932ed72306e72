// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detail/detailneighbours.h"

#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"

namespace roster {

DetailNeighbours::DetailNeighbours(const InstanceListModel &list, const InstanceTableModel &table,
                                   QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_table(table)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &DetailNeighbours::update);
    const auto soon = [this] { m_soon.start(); };
    connect(&list, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&list, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&list, &QAbstractItemModel::layoutChanged, this, soon);
    connect(&list, &QAbstractItemModel::modelReset, this, soon);
    connect(&list, &QAbstractItemModel::dataChanged, this, soon);
}

void DetailNeighbours::setCurrent(const InstanceKey &key)
{
    m_key = key;
    m_lastRow = -1;
    update();
}

void DetailNeighbours::update()
{
    if (const int row = listRow(); row >= 0)
        m_lastRow = row;
    Q_EMIT changed();
}

int DetailNeighbours::listRow() const
{
    const int row = m_table.rowOf(m_key);
    return row < 0 ? -1 : m_list.mapFromSource(m_table.index(row, 0)).row();
}

const Instance *DetailNeighbours::from(int listRow, int step) const
{
    for (int row = listRow; row >= 0 && row < m_list.rowCount(); row += step) {
        if (!m_list.isHeading(row))
            return &m_table.instance(m_list.tableRow(row));
    }
    return nullptr;
}

const Instance *DetailNeighbours::current() const
{
    const int row = m_table.rowOf(m_key);
    return row < 0 ? nullptr : &m_table.instance(row);
}

const Instance *DetailNeighbours::previous() const
{
    const int row = listRow();
    return from(row >= 0 ? row - 1 : m_lastRow - 1, -1);
}

const Instance *DetailNeighbours::next() const
{
    const int row = listRow();
    // The next one has moved up to where the current one was.
    return from(row >= 0 ? row + 1 : m_lastRow, 1);
}

} // namespace roster
