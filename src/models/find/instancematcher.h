// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instancequery.h"
#include "models/find/findexpression.h"

#include <QSet>
#include <QString>
#include <QUuid>

namespace roster {

/// Which rows are shown.
struct InstanceFilter {
    QSet<QUuid> accounts; ///< empty: all accounts
    InstanceQuery query; ///< the filter line
    /// Accounts whose cloud has already filtered by this query: not filtered again here.
    QSet<QUuid> answered;
    QString find; ///< in the find language (findparser.h); with a mistake in it the last good one holds

    bool isEmpty() const { return accounts.isEmpty() && query.isEmpty() && find.trimmed().isEmpty(); }
    friend bool operator==(const InstanceFilter &, const InstanceFilter &) = default;
};

/// An InstanceFilter, understood: tells of one instance whether the filter lets it through.
class InstanceMatcher {
public:
    /// What of the filter lets an instance through.
    enum Pass : quint8 { Accounts = 1, Query = 2, Find = 4, All = Accounts | Query | Find };

    InstanceMatcher() = default; ///< lets everything through
    explicit InstanceMatcher(const InstanceFilter &filter) { setFilter(filter); }

    void setFilter(const InstanceFilter &filter);
    const InstanceFilter &filter() const { return m_filter; }

    /// Whether it looks for words anywhere in the row.
    bool needsText() const { return m_find.needsText(); }
    /// Whether rows may come and go by the clock alone.
    bool needsClock() const { return m_find.needsClock(); }

    /// Whether it asks for fields of the row, of which some are their account's or the clock's.
    bool needsContext() const { return m_find.needsContext(); }

    /// @p rowText: gives the row's SearchText; only called when that is needed.
    template<typename RowText>
    bool accepts(const Instance &instance, const CellContext &context, RowText rowText) const
    {
        return passesAccounts(instance) && passesQuery(instance) && passesFind(instance, context, rowText);
    }
    /// The same in detail, as a sum of Pass values.
    template<typename RowText>
    quint8 passes(const Instance &instance, const CellContext &context, RowText rowText) const
    {
        return quint8((passesAccounts(instance) ? Accounts : 0) | (passesQuery(instance) ? Query : 0)
                      | (passesFind(instance, context, rowText) ? Find : 0));
    }

private:
    bool passesAccounts(const Instance &instance) const
    {
        return m_filter.accounts.isEmpty() || m_filter.accounts.contains(instance.account);
    }
    bool passesQuery(const Instance &instance) const;
    template<typename RowText>
    bool passesFind(const Instance &instance, const CellContext &context, RowText rowText) const
    {
        if (m_find.isEmpty())
            return true;
        return needsText() ? m_find.matches(instance, context, rowText())
                           : m_find.matches(instance, context, SearchText());
    }

    InstanceFilter m_filter;
    QString m_queryName; ///< m_filter.query.name, as it is compared
    FindExpression m_find; ///< m_filter.find, understood
};

} // namespace roster
