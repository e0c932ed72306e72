// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/find/rowfilter.h"
#include "models/order/roworder.h"
#include "models/order/rowpass.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace roster {

class InstanceTableModel;

/// Which rows of the table are shown, and in which order. What concerns a few rows is done at once, and so is
/// what concerns all rows of a small table. Sorting and filtering many rows is done on a worker: until
/// arranged() the rows stand as before.
class RowArrangement : public QObject {
    Q_OBJECT

public:
    /// @p table outlives the arrangement.
    explicit RowArrangement(const InstanceTableModel &table, QObject *parent = nullptr);

    void setFilter(const InstanceFilter &filter);
    const InstanceFilter &filter() const { return m_filter.filter(); }
    void setLevels(const QList<SortLevel> &levels);
    const QList<SortLevel> &levels() const { return m_levels; }
    /// Rows that are equal in this column's groups stand together.
    void setGrouping(std::optional<Column> column);
    std::optional<Column> grouping() const { return m_grouping; }

    /// All rows, as they are sorted now.
    const RowOrder &order() const { return m_order; }
    bool accepts(int row) const { return m_filter.accepts(row); }
    quint8 passes(int row) const { return m_filter.passes(row); }
    /// Whether other rows are accepted than when it was asked this last.
    bool takeAcceptsOthers() { return m_filter.takeChanged(); }
    const SearchText &text(int row);

    bool isBusy() const { return m_sortPass || m_filterPass; }
    bool isLarge() const;
    void setRowsAtOnce(int rows) { m_rowsAtOnce = rows; }

    // What happens in the table. Whoever tells it looks at the rows again afterwards, after place().
    void append();
    void update(const QList<int> &rows);
    /// New and changed rows go where they belong: costs O(n).
    void place() { m_order.place(); }
    void updateColumns(Column first, Column last, const QList<int> &roles);
    /// These rows are about to go.
    void reject(int first, int last);
    void remove(int first, int last);
    void permute(const QList<int> &newRows);

    enum class Cause {
        Wish, ///< another filter, order or grouping was set
        Table, ///< the table's values changed, or its clock ran on
    };

Q_SIGNALS:
    /// Other rows are accepted, or their order is another one.
    void arranged(roster::RowArrangement::Cause cause);
    void busyChanged(bool busy);

private:
    struct ColumnRange {
        Column first;
        Column last;
    };

    void filterAll(Cause cause);
    void filterAgain();
    void startFiltering();
    void endFiltering();
    void sortAll(Cause cause);
    void freeUnused();
    void sortAgain();
    void startSorting();
    void endSorting();
    void startMakingTexts();
    void updateBusy();
    template<typename Change>
    void forEachPass(Change change);

    const InstanceTableModel &m_table;
    int m_rowsAtOnce = 20'000;
    RowFilter m_filter;
    QList<SortLevel> m_levels; ///< As it was asked for.
    std::optional<Column> m_grouping;
    RowOrder m_order; ///< As it is.

    // Work that goes on, and what was asked for meanwhile.
    std::unique_ptr<RowPass<RowFilter>> m_filterPass;
    bool m_filterAgain = false;
    Cause m_filterCause = Cause::Table; ///< of what is worked on: a wish is one until it is fulfilled
    std::unique_ptr<RowPass<RowOrder>> m_sortPass;
    bool m_sortAgain = false;
    Cause m_sortCause = Cause::Table;
    std::optional<ColumnRange> m_outdated; ///< These columns' values changed since their keys were made.
    std::unique_ptr<RowPass<RowFilter>> m_textPass;
    QTimer m_textsSoon;
    bool m_toldBusy = false;
};

} // namespace roster
