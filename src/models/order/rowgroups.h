// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/order/rowpass.h"
#include "models/table/tabletotals.h"

#include <QHash>
#include <QMetaType>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace roster {

class InstanceTableModel;

/// What a heading tells of the rows below it.
struct RowGroup {
    Column column = Column::Status; ///< by which the rows are grouped
    QString title; ///< as the rows' cells read; empty: unknown
    int instances = 0;
    bool collapsed = false;
    TableTotals totals; ///< of many rows soon after they changed
};

/// What a screen reader says of a heading; @p concealed: without its title.
QString spokenText(const RowGroup &group, bool concealed);

/// The groups into which the rows of a list fall, and what each of them adds up to. A group is known again by
/// its title, also after it was empty for a while, and stays collapsed then.
class RowGroups : public QObject {
    Q_OBJECT

public:
    /// @p table outlives the groups.
    explicit RowGroups(const InstanceTableModel &table, QObject *parent = nullptr);

    // A pass over all rows in their order: begin(), for each group next() with its first row and take() with
    // every row, end().

    enum class Sums {
        Anew, ///< the rows or their values are other ones
        Keep, ///< at most their order is another one
    };
    void begin(std::optional<Column> column, Sums sums, bool large);
    /// The number of the group that begins.
    int next(int row);
    /// @p counts: unlike an instance that is gone.
    /// @return whether the row is shown: its group is not collapsed.
    bool take(int row, bool counts);
    void end();

    const RowGroup &group(int number) const { return m_entries[size_t(number)].group; }
    /// The heading's row in the list; -1: none. Kept for the list.
    int &place(int number) { return m_entries[size_t(number)].place; }
    std::vector<int> places() const;

    void setCollapsed(int number, bool collapsed) { m_entries[size_t(number)].group.collapsed = collapsed; }
    /// Those of the last pass.
    void setAllCollapsed(bool collapsed);

Q_SIGNALS:
    /// Some time after a pass over many rows.
    void totalsChanged();

private:
    using Members = std::vector<std::pair<int, int>>; ///< a row, its group
    using Totals = QHash<int, TableTotals>;

    struct Entry {
        RowGroup group;
        int place = -1;
    };

    int numberOf(const QString &title);
    void startAdding();
    void endAdding();

    const InstanceTableModel &m_table;
    std::vector<Entry> m_entries;
    QHash<QString, int> m_numbers; ///< by column and title
    std::optional<Column> m_column;
    std::vector<int> m_current; ///< the numbers of the groups of the last pass

    TableRows m_rows; ///< of the pass that goes on
    Sums m_sums = Sums::Anew;

    // Adding up many rows, on a worker.
    bool m_large = false;
    TableRows m_memberRows;
    Members m_members;
    std::unique_ptr<RowPass<Totals>> m_adding;
    QTimer m_addSoon;
};

} // namespace roster

Q_DECLARE_METATYPE(roster::RowGroup)
