// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/order/rowarrangement.h"
#include "models/order/rowgroups.h"

#include <QAbstractProxyModel>
#include <QDeadlineTimer>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <optional>
#include <vector>

namespace roster {

class InstanceTableModel;

/// The sorted and filtered view of the InstanceTableModel. It owns the order: an index of source rows, sorted
/// by typed values with unknown always last, and changed in batches, so that ten thousand rows arriving in
/// pages never stall a frame, and selection, current cell and scroll position stay. Sorting and filtering
/// many rows at once is done on a worker; the list shows the old order until the new one is there. What comes
/// and changes in a long table is gathered, and shown some times a second.
///
/// Rows may be grouped: then a heading stands before each group, a row that has no source, that cannot be
/// selected, and that can hide the group's rows.
class InstanceListModel : public QAbstractProxyModel {
    Q_OBJECT

public:
    /// @p table outlives the list.
    explicit InstanceListModel(InstanceTableModel &table, QObject *parent = nullptr);
    ~InstanceListModel() override;

    /// Takes effect at once, or soon when the rows are many: see isBusy().
    void setFilter(const InstanceFilter &filter);
    const InstanceFilter &filter() const { return m_arrangement.filter(); }
    /// How many instances of the chosen accounts the filter hides; those that are gone do not count.
    struct Hidden {
        int all = 0;
        int byQuery = 0; ///< by the filter line, whether the find text hides them as well or not
        int byFind = 0; ///< the other way round

        friend bool operator==(const Hidden &, const Hidden &) = default;
    };
    /// Counted along with what is shown: while isBusy() it belongs to the filter before.
    const Hidden &hidden() const { return m_hidden; }
    /// What finding searches in a row of the table; kept for every row anyway.
    const SearchText &rowText(int tableRow);

    /// Sorts by these columns, the first one counting most, each at most once; rows that are equal in all of
    /// them are sorted by name. Empty: as they came. Takes effect at once, or soon when the rows are many:
    /// see isBusy().
    void sortBy(const QList<SortLevel> &levels);
    const QList<SortLevel> &sortLevels() const { return m_arrangement.levels(); }
    /// By one column; -1: as they came.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Groups the rows by one of groupingColumns(), or by nothing. In this column's order, when it is sorted
    /// by.
    void setGrouping(std::optional<Column> column);
    std::optional<Column> grouping() const { return m_arrangement.grouping(); }
    bool isHeading(int row) const { return m_shown[size_t(row)] < 0; }
    /// Hides the rows of the group whose heading this is, or shows them.
    void setCollapsed(int row, bool collapsed);
    void setAllCollapsed(bool collapsed);
    bool isCollapsed(int row) const { return group(row).collapsed; }
    /// What this heading stands for.
    const RowGroup &group(int row) const { return m_groups.group(~m_shown[size_t(row)]); }
    /// Expands the group of this row of the table, if that alone hides it.
    void expandGroupOf(int tableRow);
    /// Instances that the filter lets through, whether their groups show them or not. Those that are gone do
    /// not count.
    int acceptedCount() const { return m_accepted - m_acceptedGone; }
    /// The row of the table that stands here; -1: a heading.
    int tableRow(int row) const { return std::max(m_shown[size_t(row)], -1); }

    /// Whether a filter or an order that was set is still being worked on.
    bool isBusy() const { return m_arrangement.isBusy(); }
    /// Whether changes of the table are still being gathered: rearranged() comes when they are shown, unless
    /// what somebody wishes shows them earlier.
    bool isBehind() const { return m_soon.isActive(); }
    /// Up to so many rows are sorted and filtered, and changes among them shown, at once, that is within a
    /// frame. For tests.
    void setRowsAtOnce(int rows) { m_arrangement.setRowsAtOnce(rows); }
    /// How long changes among more rows are gathered, at least. For tests.
    void setRestTime(std::chrono::milliseconds time) { m_restTime = time; }

    enum Role {
        HeadingRole = Qt::UserRole + 100, ///< RowGroup, in every cell of a heading; invalid elsewhere
    };

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
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
    void groupingChanged();
    void hiddenChanged();
    /// What the rows add up to may be another sum: not when clocks went on, or the order alone changed.
    void sumsChanged();
    void busyChanged(bool busy);
    /// Around rows that come or move because of the clock or of other values, perhaps some time after these
    /// changed: not because of another filter, order or grouping.
    void aboutToRearrange();
    void rearranged();

private:
    void takeArrangement(RowArrangement::Cause cause);
    void addRows(int first, int last);
    void replaceRows(const QList<int> &rows);
    void changeColumns(Column first, Column last, const QList<int> &roles);
    void leaveRows(int first, int last);
    void dropRows(int first, int last);
    void permuteRows(const QList<int> &newRows);

    /// Shows the rows that are accepted, in their order, with as few signals as that takes.
    void present();
    void presentChanges();
    /// At once when the rows are few, or when that was not done for a while.
    void presentSoon();
    bool onlyComes(const std::vector<int> &target) const;
    void takeAway(const std::vector<int> &target);
    void bringIn(const std::vector<int> &target);
    void insertRun(int at, const int *items, int count);
    void removeRun(int first, int last);
    void rearrange(std::vector<int> shown);
    void renumber(int from);

    int &placeOf(int item);
    std::vector<int> wantedItems(RowGroups::Sums sums);
    void countHidden(quint8 passes);
    void updateHeadings();
    void takeGroupSums();

    InstanceTableModel &m_table;
    RowArrangement m_arrangement;
    RowGroups m_groups;
    int m_accepted = 0; ///< rows of the table, those of collapsed groups included
    int m_acceptedGone = 0; ///< of these, rows of instances that are gone
    Hidden m_hidden;
    bool m_addsUpAnew = true; ///< the rows' values are others than when they were presented
    /// What stands in each row here: a row of the table, or ~n for the n-th group's heading.
    std::vector<int> m_shown;
    std::vector<int> m_place; ///< row of the table → row here; -1: hidden
    std::chrono::milliseconds m_restTime{100};
    QTimer m_soon; ///< runs while changes wait for present()
    QDeadlineTimer m_rest; ///< many rows are not presented again before
};

} // namespace roster
