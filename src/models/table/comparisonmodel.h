// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/instancetablemodel.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <array>

namespace roster {

/// A few instances beside each other: a row for each column of the table, a column for each instance, with a
/// mark where they differ. Follows the table; an instance that has gone from it is said to be gone.
class ComparisonModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int fewest = 2;
    static constexpr int most = 4;

    enum Column { MarkColumn, TitleColumn, FirstInstanceColumn };
    /// Beside those of InstanceTableModel, which the cells of instances answer too.
    enum Role {
        DifferentRole = Qt::UserRole + 1000, ///< bool: the instances differ in this row
        KnownRole, ///< bool: at least one of them tells it
    };

    /// @p table outlives the model.
    ComparisonModel(const InstanceTableModel &table, const QList<InstanceKey> &instances,
                    QObject *parent = nullptr);

    const QList<InstanceKey> &instances() const { return m_keys; }
    int differentCount() const;
    int knownCount() const;
    /// Texts changed their language.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Other rows are different, or known.
    void compared();

private:
    QModelIndex cell(int property, int column) const;
    void compare();

    const InstanceTableModel &m_table;
    QList<InstanceKey> m_keys;
    std::array<bool, columnTotal> m_different{};
    std::array<bool, columnTotal> m_known{};
    QTimer m_soon; ///< However many rows change, they are compared ten times a second at most.
};

} // namespace roster
