// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instancequery.h"

#include <QAbstractProxyModel>
#include <QSet>
#include <QUuid>

#include <vector>

namespace roster {

class InstanceTableModel;

/// Which rows are shown.
struct InstanceFilter {
    QUuid account; ///< null: all accounts
    InstanceQuery query; ///< the filter line
    QSet<QUuid>
        answered; ///< accounts whose cloud has already filtered by this query: not filtered again here
    QString find; ///< words that must all stand somewhere in the row, case-insensitively

    bool isEmpty() const { return account.isNull() && query.isEmpty() && find.trimmed().isEmpty(); }
    friend bool operator==(const InstanceFilter &, const InstanceFilter &) = default;
};

/// The sorted and filtered view of the InstanceTableModel. It owns the order: an index of source rows, sorted
/// by typed values with unknown always last, and changed in batches, so that ten thousand rows arriving in
/// pages never stall a frame, and selection, current cell and scroll position stay.
class InstanceListModel : public QAbstractProxyModel {
    Q_OBJECT

public:
    explicit InstanceListModel(InstanceTableModel &table, QObject *parent = nullptr);
    ~InstanceListModel() override;

    void setFilter(const InstanceFilter &filter);
    const InstanceFilter &filter() const { return m_filter; }
    /// Rows of the table that the filter hides.
    int hiddenCount() const;

    /// Sorts by the column; rows that are equal in it keep the order of the column sorted by before. -1: as
    /// they came.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const;
    Qt::SortOrder sortOrder() const;

    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    InstanceTableModel &m_table;
    InstanceFilter m_filter;
};

} // namespace roster
