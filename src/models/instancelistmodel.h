// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instancecolumns.h"
#include "models/rowfilter.h"
#include "models/roworder.h"

#include <QAbstractProxyModel>

#include <vector>

namespace roster {

class InstanceTableModel;

/// The sorted and filtered view of the InstanceTableModel. It owns the order: an index of source rows, sorted
/// by typed values with unknown always last, and changed in batches, so that ten thousand rows arriving in
/// pages never stall a frame, and selection, current cell and scroll position stay.
class InstanceListModel : public QAbstractProxyModel {
    Q_OBJECT

public:
    /// @p table outlives the list.
    explicit InstanceListModel(InstanceTableModel &table, QObject *parent = nullptr);
    ~InstanceListModel() override;

    void setFilter(const InstanceFilter &filter);
    const InstanceFilter &filter() const { return m_filter.filter(); }
    /// Rows of the table that the filter hides.
    int hiddenCount() const;
    /// What finding searches in a row of the table; kept for every row anyway.
    const QByteArray &rowText(int tableRow) { return m_filter.text(tableRow); }

    /// Sorts by these columns, the first one counting most, each at most once; rows that are equal in all of
    /// them keep the order of what was sorted by before. Empty: as they came.
    void sortBy(const QList<SortLevel> &levels);
    const QList<SortLevel> &sortLevels() const { return m_order.chosen(); }
    /// By one column; -1: as they came.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void sortLevelsChanged();

private:
    void addRows(int first, int last);
    void replaceRows(const QList<int> &rows);
    void changeColumns(Column first, Column last, const QList<int> &roles);
    void leaveRows(int first, int last);
    void dropRows(int first, int last);
    void permuteRows(const QList<int> &newRows);

    void filterAll();
    /// Shows the rows that the filter accepts, in their order, with as few signals as that takes.
    void present();
    void takeAway(const std::vector<int> &target);
    void bringIn(const std::vector<int> &target);
    void insertRun(int at, const int *rows, int count);
    void removeRun(int first, int last);
    void rearrange(std::vector<int> shown);
    void renumber(int from);

    InstanceTableModel &m_table;
    RowFilter m_filter;
    RowOrder m_order;
    std::vector<bool> m_accepted; ///< by row of the table
    std::vector<int> m_shown; ///< row here → row of the table
    std::vector<int> m_place; ///< row of the table → row here; -1: hidden
};

} // namespace roster
