// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instancequery.h"
#include "models/findexpression.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>
#include <QUuid>

#include <vector>

namespace roster {

class InstanceTableModel;

/// Which rows are shown.
struct InstanceFilter {
    QUuid account; ///< null: all accounts
    InstanceQuery query; ///< the filter line
    /// Accounts whose cloud has already filtered by this query: not filtered again here.
    QSet<QUuid> answered;
    QString find; ///< in the find language (findparser.h); with a mistake in it the last good one holds

    bool isEmpty() const { return account.isNull() && query.isEmpty() && find.trimmed().isEmpty(); }
    friend bool operator==(const InstanceFilter &, const InstanceFilter &) = default;
};

/// Decides which rows of the table an InstanceFilter lets through. Keeps for each row the text that finding
/// searches: all columns as they read, those apart that a clock moves.
class RowFilter {
public:
    explicit RowFilter(const InstanceTableModel &table);

    void setFilter(const InstanceFilter &filter);
    const InstanceFilter &filter() const { return m_filter; }

    bool accepts(int row);
    /// Whether rows may come and go by the clock alone.
    bool needsClock() const { return m_find.needsClock(); }

    void append(int count);
    void update(int row);
    /// The texts of all rows changed.
    void updateAll();
    void remove(int first, int last);
    void permute(const QList<int> &newRows);

private:
    bool passesQuery(int row) const;
    bool passesFind(int row);
    QByteArray searchText(int row) const;

    const InstanceTableModel &m_table;
    InstanceFilter m_filter;
    FindExpression m_find; ///< m_filter.find, understood
    std::vector<QByteArray> m_texts; ///< case-folded UTF-8; null: to be made when it is needed
};

} // namespace roster
