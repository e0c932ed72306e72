// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/find/instancematcher.h"

#include "models/find/findparser.h"
#include "models/table/instancecolumns.h"

namespace roster {

void InstanceMatcher::setFilter(const InstanceFilter &filter)
{
    m_filter = filter;
    m_queryName = foldedForFinding(filter.query.name);
    FindParse parsed = parseFind(filter.find);
    if (!parsed.error)
        m_find = std::move(parsed.expression);
}

bool InstanceMatcher::passesQuery(const Instance &instance) const
{
    const InstanceQuery &query = m_filter.query;
    if (query.isEmpty() || m_filter.answered.contains(instance.account))
        return true;
    const auto contains = [&](const QString &text) { return foldedForFinding(text).contains(m_queryName); };
    return (m_queryName.isEmpty() || contains(instance.name) || contains(instance.id))
        && (query.status.isEmpty() || instance.status.is(query.status))
        && (query.regions.isEmpty() || query.regions.contains(instance.region, Qt::CaseInsensitive))
        && (query.billingMode.isEmpty() || instance.billing.is(query.billingMode));
}

} // namespace roster
