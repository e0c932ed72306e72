// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/comparisonmodel.h"

#include "core/redactor.h"
#include "models/text/format.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

ComparisonModel::ComparisonModel(const InstanceTableModel &table, const QList<InstanceKey> &instances,
                                 QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(table)
    , m_keys(instances.first(std::min<qsizetype>(instances.size(), most)))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(100ms);
    connect(&m_soon, &QTimer::timeout, this, &ComparisonModel::compare);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&table, &QAbstractItemModel::dataChanged, this, soon);
    connect(&table, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&table, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&table, &QAbstractItemModel::layoutChanged, this, soon);
    connect(&table, &QAbstractItemModel::modelReset, this, soon);
    compare();
}

int ComparisonModel::differentCount() const
{
    return int(std::ranges::count(m_different, true));
}

int ComparisonModel::knownCount() const
{
    return int(std::ranges::count(m_known, true));
}

void ComparisonModel::retranslate()
{
    compare();
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstInstanceColumn + int(m_keys.size());
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool different = m_different[size_t(index.row())];
    if (role == DifferentRole)
        return different;
    if (role == KnownRole)
        return bool(m_known[size_t(index.row())]);

    switch (index.column()) {
    case MarkColumn:
        if (role == Qt::DisplayRole)
            return different ? u"≠"_s : QString();
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignCenter);
        if (role == Qt::AccessibleTextRole)
            return different ? tr("different", "instances, in a property") : tr("the same");
        return {};
    case TitleColumn:
        if (role == Qt::DisplayRole)
            return columnTitle(roster::Column(index.row()));
        return {};
    default:
        break;
    }
    const QModelIndex source = cell(index.row(), index.column());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter); // numbers of one property stand beside, not above
    if (!source.isValid())
        return role == Qt::DisplayRole ? format::dash() : QVariant();
    return source.data(role);
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (section == MarkColumn)
        return role == Qt::AccessibleTextRole ? tr("Difference") : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    if (section == TitleColumn)
        return tr("Property", "of an instance: name, region, price …");

    const QModelIndex name = cell(int(roster::Column::Name), section);
    const InstanceKey &key = m_keys[section - FirstInstanceColumn];
    if (!name.isValid())
        return tr("%1 (gone)", "an instance that the cloud no longer lists").arg(safeText(key.id));
    if (name.data(InstanceTableModel::ConcealedRole).toBool())
        return tr("Instance %1", "its number, in place of its name").arg(section - FirstInstanceColumn + 1);
    const QString text = safeText(m_table.instance(name.row()).name);
    return text.isEmpty() ? safeText(key.id) : text;
}

/// Of the table; invalid when the instance has gone.
QModelIndex ComparisonModel::cell(int property, int column) const
{
    const int tableRow = m_table.rowOf(m_keys[column - FirstInstanceColumn]);
    return tableRow < 0 ? QModelIndex() : m_table.index(tableRow, property);
}

void ComparisonModel::compare()
{
    for (int row = 0; row < columnTotal; ++row) {
        QStringList texts; // what reads the same is the same
        bool known = false;
        for (int column = FirstInstanceColumn; column < columnCount(); ++column) {
            const QModelIndex source = cell(row, column);
            if (!source.isValid())
                continue; // what has gone differs in nothing
            texts.append(source.data().toString());
            known = known || source.data(InstanceTableModel::SortRole).isValid();
        }
        texts.removeDuplicates();
        m_different[size_t(row)] = texts.size() > 1;
        m_known[size_t(row)] = known;
    }
    Q_EMIT dataChanged(index(0, 0), index(columnTotal - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT compared();
}

} // namespace roster
