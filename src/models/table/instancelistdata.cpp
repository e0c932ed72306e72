// SPDX-License-Identifier: GPL-3.0-or-later
// What InstanceListModel tells views: indexes, cells and headings. Its rows: see instancelistmodel.cpp.
#include "models/table/instancelistmodel.h"

#include "models/table/instancetablemodel.h"

namespace roster {

QVariant InstanceListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !isHeading(index.row()))
        return role == HeadingRole ? QVariant() : QAbstractProxyModel::data(index, role);
    const RowGroup &group = this->group(index.row());
    switch (role) {
    case HeadingRole:
        return QVariant::fromValue(group);
    case Qt::AccessibleTextRole:
        return spokenText(group, m_table.isPrivate() && columnSpec(group.column).confidential);
    default:
        return {};
    }
}

Qt::ItemFlags InstanceListModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && isHeading(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return QAbstractProxyModel::flags(index);
}

QModelIndex InstanceListModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid())
        return {};
    Q_ASSERT(proxyIndex.model() == this);
    return m_table.index(tableRow(proxyIndex.row()), proxyIndex.column()); // invalid for -1
}

QModelIndex InstanceListModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || size_t(sourceIndex.row()) >= m_place.size())
        return {};
    Q_ASSERT(sourceIndex.model() == &m_table);
    const int place = m_place[size_t(sourceIndex.row())];
    return place < 0 ? QModelIndex() : createIndex(place, sourceIndex.column());
}

QModelIndex InstanceListModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex InstanceListModel::parent(const QModelIndex &) const
{
    return {};
}

int InstanceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int InstanceListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

bool InstanceListModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant InstanceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return m_table.headerData(section, orientation, role); // also without a row
    // Rows are numbered as they are shown; QAbstractProxyModel would number them as in the table.
    return QAbstractItemModel::headerData(section, orientation, role); // NOLINT(bugprone-parent-virtual-call)
}

} // namespace roster
