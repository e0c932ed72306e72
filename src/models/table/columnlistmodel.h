// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/savedview.h"
#include "models/table/instancecolumns.h"

#include <QAbstractListModel>

namespace roster {

/// The table's columns from left to right, with boxes for those that are shown: what the column chooser
/// lists. Asks for changes, and shows them when they are made.
class ColumnListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { ColumnRole = Qt::UserRole + 1 }; ///< int(Column)

    explicit ColumnListModel(QObject *parent = nullptr);

    /// How the table stands now; every column is named.
    void setArrangement(const TableArrangement &table);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: the title. ToolTipRole: what the column tells. The last shown column keeps its box.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void visibleRequested(roster::Column column, bool visible);

private:
    struct Item {
        Column column;
        bool visible;
        friend bool operator==(const Item &, const Item &) = default;
    };

    int shownCount() const;

    QList<Item> m_items;
};

} // namespace roster
