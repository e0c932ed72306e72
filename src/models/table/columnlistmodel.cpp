// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/columnlistmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

ColumnListModel::ColumnListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ColumnListModel::setArrangement(const TableArrangement &table)
{
    QList<Item> items;
    for (const ColumnPlace &place : table.columns) {
        if (const auto column = columnFromKey(place.key))
            items.append({*column, place.visible});
    }
    if (items.size() != m_items.size()) {
        beginResetModel();
        m_items = items;
        endResetModel();
        return;
    }
    for (int row = 0; row < int(items.size()); ++row) {
        const auto found = std::ranges::find(m_items, items[row].column, &Item::column);
        if (const int before = int(found - m_items.begin()); before != row) {
            beginMoveRows({}, before, before, {}, row);
            m_items.move(before, row);
            endMoveRows();
        }
    }
    if (m_items == items)
        return;
    m_items = items;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ColumnListModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ColumnListModel::shownCount() const
{
    return int(std::ranges::count(m_items, true, &Item::visible));
}

int ColumnListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant ColumnListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Item &item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(item.column);
    case Qt::ToolTipRole:
        return u"<qt>%1</qt>"_s.arg(columnToolTip(item.column).toHtmlEscaped());
    case Qt::CheckStateRole:
        return int(item.visible ? Qt::Checked : Qt::Unchecked);
    case ColumnRole:
        return int(item.column);
    default:
        return {};
    }
}

bool ColumnListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const Item before = m_items[index.row()];
    const bool visible = value.toInt() == Qt::Checked;
    if (before.visible != visible)
        Q_EMIT visibleRequested(before.column, visible);
    return true;
}

Qt::ItemFlags ColumnListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (!index.isValid())
        return flags;
    flags |= Qt::ItemNeverHasChildren;
    if (!m_items[index.row()].visible || shownCount() > 1)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace roster
