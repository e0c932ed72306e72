// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/output/tableextract.h"
#include "views/table/scrollkeeper.h"

#include <QTableView>

#include <optional>

namespace roster {

class InstanceListModel;
class InstanceTableModel;
class Settings;
class TableHeader;
class TableLayout;

/// The table of instances: compact rows, a quiet header with a menu of its own. Knows
/// what of its rows is selected; what is done with them is its window's matter.
class InstanceTableView final : public QTableView {
    Q_OBJECT

public:
    explicit InstanceTableView(QWidget *parent = nullptr);
    ~InstanceTableView() override;

    /// Shows the list from now on, in the columns that @p settings remember. Call it once.
    void setUp(InstanceTableModel &table, InstanceListModel &list, Settings &settings);

    /// How the table stands. After setUp().
    TableLayout &tableLayout() { return *m_layout; }
    /// Gives a column, or all shown ones, the width that the texts on the screen and around it need.
    void fitColumn(int column);
    void fitColumns();
    bool isGrouped() const;
    void setAllCollapsed(bool collapsed);
    /// Writes the columns' layout now.
    void saveLayout();

    /// The instance under the keyboard; the first selected one where the keyboard has not been. None on a
    /// heading.
    std::optional<InstanceKey> currentInstance() const;
    QList<InstanceKey> selectedInstances() const;
    int selectedCount() const;
    /// The selected rows, and all rows, with the columns that are shown, in their visible order.
    TableExtract selectedExtract() const;
    TableExtract shownExtract() const;

    /// Makes the instance the current and only selected one; false when it is not shown.
    bool goTo(const InstanceKey &instance);

    void retranslate();

Q_SIGNALS:
    /// Double click on a row.
    void detailRequested(const roster::InstanceKey &instance);
    /// Other rows are selected, or another one is the current one.
    void instancesSelected();
    /// The user wants to choose columns.
    void columnsRequested();

protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// In a list of rows Home and End are its ends.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;

private:
    std::optional<InstanceKey> keyAt(const QModelIndex &index) const;
    std::vector<RowRun> selectedRows() const;
    QList<Column> shownColumns() const;
    int cursorColumn() const;
    void placeCursor(const QModelIndex &index);
    void keepCursorInShownColumn();
    void updateRowHeight();
    void stayInPlace();
    void setGrouping(const QString &key);
    /// Whether the heading stands there.
    bool collapse(const QModelIndex &index, std::optional<bool> collapsed);

    ScrollKeeper m_place{*this};
    bool m_selectsNothing = false; ///< whatever the keyboard does
    TableHeader *m_header = nullptr;
    InstanceTableModel *m_table = nullptr;
    InstanceListModel *m_list = nullptr;
    TableLayout *m_layout = nullptr;
};

} // namespace roster
