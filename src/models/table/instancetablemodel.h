// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/hashindex.h"
#include "core/instance.h"
#include "models/table/instancechange.h"
#include "models/table/rowmarks.h"
#include "models/table/tablerows.h"
#include "models/table/textpool.h"

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
        MonospaceRole, ///< bool: ids and addresses; not the dash of an unknown one
        ProblemRole, ///< int(Urgency), on the "ends" column: how near the end is
        ConcealedRole, ///< bool: privacy mode hides the cell's text
        MarkRole, ///< int(Mark): whether the last refreshes changed the cell or its row
    };

    explicit InstanceTableModel(QObject *parent = nullptr);
    ~InstanceTableModel() override;

    /// What of that which arrives is news: it is marked for a while, and told by changesFound().
    enum class News {
        None, ///< a first load
        Changes, ///< of known instances
        All, ///< new instances, too
    };
    /// Adds new instances and replaces known ones, row by row with exact signals, or in ranges when many
    /// changed.
    void upsert(const QList<Instance> &instances, News news = News::None);
    void remove(const QList<InstanceKey> &keys);
    /// The cloud has them no longer. The rows stay, marked, until the next refresh of their account has
    /// ended. They count nowhere: see isGone().
    void markGone(const QList<InstanceKey> &keys);
    /// A refresh of the account has ended, and what it found missing is marked: rows that were gone before
    /// leave.
    void endRefresh(const QUuid &account);
    /// Rows of the account that are gone leave now.
    void removeGone(const QUuid &account);
    /// Names and colours of accounts, for the columns that show them.
    void setAccounts(const QList<Account> &accounts);

    const Instance &instance(int row) const;
    bool isGone(int row) const { return goneCount() > 0 && m_marks.isGone(instance(row).key()); }
    /// The same of every row, for who asks for many.
    std::vector<bool> goneRows() const;
    int goneCount() const { return m_marks.goneCount(); }
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
    /// Repaints the cells that a clock moves (running time, "ends in", marks that fade). The view calls it on
    /// a timer.
    void tick();
    /// Privacy mode: tool tips and accessible texts of confidential columns are withheld, and views are told
    /// not to show the texts. What is copied stays.
    void setPrivate(bool on);
    bool isPrivate() const { return m_private; }
    /// Texts changed their language: header and cells are read anew.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Around each change that no user asked for, so that a view can stay where it is.
    void aboutToUpdate();
    void updated();
    void changesFound(const QList<roster::InstanceChange> &changes);

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
    void noteNew(int row, QList<InstanceChange> &found);
    void noteChange(int row, const Instance &before, QList<InstanceChange> &found);
    void replace(QList<int> rows);
    void append(QList<std::shared_ptr<const Instance>> instances, News news, QList<InstanceChange> &found);
    void removeRun(int first, int last);
    void moveToEnd(const std::vector<bool> &leaving);
    void changeColumns(Column first, Column last, const QList<int> &roles = {});

    /// By pointer, so that growing and removing moves pointers only, and workers can read them.
    ChunkedList<std::shared_ptr<const Instance>> m_instances;
    TextPool m_texts;
    HashIndex m_index; ///< of m_instances, by their keys
    QHash<QUuid, Account> m_accounts;
    RowMarks m_marks;
    std::function<qint64()> m_clock;
    bool m_private = false;
};

} // namespace roster
