// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace roster {

class InstanceTableModel;

/// The statuses and regions to choose from: all that were met in this run. Rows that a cloud has filtered
/// away take their words with them; these must stay on offer.
class FilterWords : public QObject {
    Q_OBJECT

public:
    /// @p table outlives this.
    explicit FilterWords(const InstanceTableModel &table, QObject *parent = nullptr);

    /// The clouds' own words, in the order of an instance's life.
    QStringList statuses() const;
    /// Ids, which the clouds filter by, in the order of their names.
    QStringList regions() const;
    /// What a person reads in place of the id: the id itself where no name is known.
    QString regionName(const QString &region) const;

private:
    void take(int first, int last);

    const InstanceTableModel &m_table;
    QSet<QString> m_statuses; ///< lower case: statuses compare without case
    QMap<QString, QString> m_regions; ///< Names by id; empty: not known.
};

} // namespace roster
