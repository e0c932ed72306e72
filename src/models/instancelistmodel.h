// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instancecolumns.h"
#include "models/rowfilter.h"
#include "models/roworder.h"
#include "models/rowpass.h"

#include <QAbstractProxyModel>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace roster {

class InstanceTableModel;

/// The sorted and filtered view of the InstanceTableModel. It owns the order: an index of source rows, sorted
/// by typed values with unknown always last, and changed in batches, so that ten thousand rows arriving in
/// pages never stall a frame, and selection, current cell and scroll position stay. Sorting and filtering
/// many rows at once is done on a worker; the list shows the old order until the new one is there.
class InstanceListModel : public QAbstractProxyModel {
    Q_OBJECT

public:
    /// @p table outlives the list.
    explicit InstanceListModel(InstanceTableModel &table, QObject *parent = nullptr);
    ~InstanceListModel() override;

    /// Takes effect at once, or soon when the rows are many: see isBusy().
    void setFilter(const InstanceFilter &filter);
    const InstanceFilter &filter() const { return m_filter.filter(); }
    /// Rows of the table that the filter hides.
    int hiddenCount() const;
    /// How many rows of the chosen accounts this part of the filter would hide by itself.
    int hiddenBy(InstanceMatcher::Pass part) const { return m_filter.hiddenBy(part); }
    /// What finding searches in a row of the table; kept for every row anyway.
    const QByteArray &rowText(int tableRow);

    /// Sorts by these columns, the first one counting most, each at most once; rows that are equal in all of
    /// them are sorted by name. Empty: as they came. Takes effect at once, or soon
    /// when the rows are many: see isBusy().
    void sortBy(const QList<SortLevel> &levels);
    const QList<SortLevel> &sortLevels() const { return m_levels; }
    /// By one column; -1: as they came.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Whether a filter or an order that was set is still being worked on.
    bool isBusy() const { return m_busy; }
    /// Up to so many rows are sorted and filtered at once, that is within a frame. For tests.
    void setRowsAtOnce(int rows) { m_rowsAtOnce = rows; }

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
    void busyChanged(bool busy);

private:
    void addRows(int first, int last);
    void replaceRows(const QList<int> &rows);
    void changeColumns(Column first, Column last, const QList<int> &roles);
    void leaveRows(int first, int last);
    void dropRows(int first, int last);
    void permuteRows(const QList<int> &newRows);

    bool isLarge() const { return int(m_place.size()) > m_rowsAtOnce; }
    void filterAll();
    void startFiltering();
    void endFiltering();
    void sortAll();
    void startSorting();
    void endSorting();
    void startMakingTexts();
    void updateBusy();

    /// Shows the rows that the filter accepts, in their order, with as few signals as that takes.
    void present();
    void takeAway(const std::vector<int> &target);
    void bringIn(const std::vector<int> &target);
    void insertRun(int at, const int *rows, int count);
    void removeRun(int first, int last);
    void rearrange(std::vector<int> shown);
    void renumber(int from);

    struct ColumnRange {
        Column first;
        Column last;
    };

    InstanceTableModel &m_table;
    int m_rowsAtOnce = 20'000;
    RowFilter m_filter;
    QList<SortLevel> m_levels; ///< As it was asked for.
    RowOrder m_order; ///< As it is.
    std::vector<int> m_shown; ///< row here → row of the table
    std::vector<int> m_place; ///< row of the table → row here; -1: hidden

    // Work that goes on, and what was asked for meanwhile.
    std::unique_ptr<RowPass<RowFilter>> m_filterPass;
    bool m_filterAgain = false;
    std::unique_ptr<RowPass<RowOrder>> m_sortPass;
    bool m_sortAgain = false;
    std::optional<ColumnRange> m_outdated; ///< These columns' values changed since their keys were made.
    std::unique_ptr<RowPass<RowFilter>> m_textPass;
    QTimer m_textsSoon;
    bool m_busy = false;
};

} // namespace roster
