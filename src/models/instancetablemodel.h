// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/instance.h"
#include "models/tablerows.h"
#include "models/textpool.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace roster {

/// Every instance, one row each, in the order in which they arrived. What a cell holds and how it reads is
/// written in the column table (instancecolumns.h). Sorting and filtering is done by InstanceListModel.
class InstanceTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole + 1, ///< the typed value: see ColumnSpec::value
        StatusGroupRole, ///< int(StatusGroup), on the status column, for the dot
        AccountColorRole, ///< QColor, on the account column, for the dot
        MonospaceRole, ///< bool: ids and addresses
        ProblemRole, ///< int(Urgency), on the "ends" column: how near the end is
        ConcealedRole, ///< bool: privacy mode hides the cell's text
    };

    explicit InstanceTableModel(QObject *parent = nullptr);
    ~InstanceTableModel() override;

    /// Adds new instances and replaces known ones, row by row with exact signals, or in ranges when many
    /// changed.
    void upsert(const QList<Instance> &instances);
    void remove(const QList<InstanceKey> &keys);
    /// Names and colours of accounts, for the columns that show them.
    void setAccounts(const QList<Account> &accounts);

    const Instance &instance(int row) const;
    /// -1: not in the table.
    int rowOf(const InstanceKey &key) const;
    const Account *account(const QUuid &id) const;
    /// All rows as they are now.
    TableRows rows() const { return {m_instances, m_accounts, now()}; }
    /// What ColumnSpec's functions read for this row.
    CellContext context(int row) const;

    /// Seconds since 1970 UTC; tests put their own clock here.
    void setClock(std::function<qint64()> clock);
    qint64 now() const;
    /// Repaints the cells that a clock moves (running time, "ends in"). The view calls it on a timer.
    void tick();
    /// Privacy mode: tool tips and accessible texts of confidential columns are withheld, and views are told
    /// not to show the texts. What is copied stays.
    void setPrivate(bool on);
    /// Texts changed their language: header and cells are read anew.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    // What InstanceListModel keeps its order by. The usual signals of a model say the same, but in ranges.

    /// These rows hold newer instances; ascending. After dataChanged().
    void rowsReplaced(const QList<int> &rows);
    /// All cells of these columns may read differently; as dataChanged() over all rows.
    void columnsChanged(roster::Column first, roster::Column last, const QList<int> &roles);
    /// Rows changed their places: what was row i is row newRows[i] now. Between layoutAboutToBeChanged() and
    /// layoutChanged().
    void rowsPermuted(const QList<int> &newRows);

private:
    std::shared_ptr<const Instance> stored(Instance instance);
    void replace(const QList<int> &rows);
    void append(QList<std::shared_ptr<const Instance>> instances);
    void removeRun(int first, int last);
    void moveToEnd(const std::vector<bool> &leaving);
    void reindexFrom(int row);
    void changeColumns(Column first, Column last, const QList<int> &roles = {});

    /// By pointer, so that growing and removing moves pointers only, and workers can read them.
    QList<std::shared_ptr<const Instance>> m_instances;
    TextPool m_texts;
    QHash<InstanceKey, int> m_rows;
    QHash<QUuid, Account> m_accounts;
    std::function<qint64()> m_clock;
    bool m_private = false;
};

} // namespace roster
