// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/find/filterwords.h"

#include "models/table/instancetablemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

FilterWords::FilterWords(const InstanceTableModel &table, QObject *parent)
    : QObject(parent)
    , m_table(table)
{
    connect(&table, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { take(first, last); });
    connect(&table, &InstanceTableModel::rowsReplaced, this, [this](const QList<int> &rows) {
        for (const int row : rows)
            take(row, row);
    });
    connect(&table, &QAbstractItemModel::modelReset, this, [this] { take(0, m_table.rowCount() - 1); });
    take(0, table.rowCount() - 1);
}

QStringList FilterWords::statuses() const
{
    QStringList words;
    QSet<QString> rest = m_statuses;
    for (const InstanceStatus::Listed &listed : InstanceStatus::listed()) {
        const QString word = QString::fromUtf16(listed.word);
        if (rest.remove(word.toLower()))
            words.append(word);
    }
    QStringList unlisted(rest.cbegin(), rest.cend());
    unlisted.sort();
    return words + unlisted;
}

QStringList FilterWords::regions() const
{
    QStringList ids = m_regions.keys();
    std::ranges::stable_sort(ids, [this](const QString &a, const QString &b) {
        return regionName(a).compare(regionName(b), Qt::CaseInsensitive) < 0;
    });
    return ids;
}

QString FilterWords::regionName(const QString &region) const
{
    const QString name = m_regions.value(region);
    return name.isEmpty() ? region : name;
}

void FilterWords::take(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const Instance &instance = m_table.instance(row);
        if (instance.status.isKnown())
            m_statuses.insert(instance.status.word().toLower());
        if (!instance.region.isEmpty()) {
            QString &name = m_regions[instance.region];
            if (!instance.regionName.isEmpty())
                name = instance.regionName;
        }
    }
}

} // namespace roster
