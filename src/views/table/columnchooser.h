// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/columnlistmodel.h"

#include <QFrame>
#include <QSortFilterProxyModel>

#include <memory>

namespace Ui {
class ColumnChooser;
}

namespace roster {

class TableLayout;

/// Drops down from a button: which columns are shown and in which order, with a field to find one among the
/// many. Everything holds at once.
class ColumnChooser final : public QFrame {
    Q_OBJECT

public:
    /// @p layout outlives the chooser.
    explicit ColumnChooser(TableLayout &layout, QWidget *parent = nullptr);
    ~ColumnChooser() override;

    void popUpBelow(const QWidget &button);

Q_SIGNALS:
    void fitRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &words);
    void move(int from, int to);
    void retranslate();

    TableLayout &m_layout;
    ColumnListModel m_columns;
    QSortFilterProxyModel m_found;
    std::unique_ptr<Ui::ColumnChooser> m_ui;
};

} // namespace roster
