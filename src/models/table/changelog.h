// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/instancechange.h"

#include <QAbstractTableModel>

#include <deque>

namespace roster {

class InstanceTableModel;

/// What changed, the newest first: one row for each cell, each new and each gone instance. Keeps the last
/// ones alone.
class ChangeLog : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Field { Time, Account, Name, What, Before, After, FieldCount };

    enum Role { ConcealedRole = Qt::UserRole + 1 }; ///< bool: privacy mode hides the cell's text

    static constexpr int defaultCapacity = 1000;

    /// Listens to @p table, which outlives the log.
    explicit ChangeLog(const InstanceTableModel &table, int capacity = defaultCapacity,
                       QObject *parent = nullptr);

    void append(const QList<InstanceChange> &changes);
    void clear();

    InstanceKey instanceAt(int row) const;
    /// A row as one line, with tabs between its fields.
    QString lineAt(int row) const;
    /// Texts changed their language.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void readAnew();

    struct Entry {
        InstanceChange change;
        Column column = Column::Status; ///< which of the change's columns
    };

    bool isConcealed(const Entry &entry, Field field) const;
    QString text(const Entry &entry, Field field) const;
    QString timeText(const Entry &entry) const;
    QString whatText(const Entry &entry) const;
    QString valueText(const Entry &entry, const Instance *instance) const;

    const InstanceTableModel &m_table;
    const size_t m_capacity;
    std::deque<Entry> m_entries; ///< The newest first.
};

} // namespace roster
