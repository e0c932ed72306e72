// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowfilter.h"

#include "models/findparser.h"
#include "models/instancetablemodel.h"
#include "models/rowpermutation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

RowFilter::RowFilter(const InstanceTableModel &table)
    : m_table(table)
    , m_texts(size_t(table.rowCount()))
{
}

void RowFilter::setFilter(const InstanceFilter &filter)
{
    m_filter = filter;
    FindParse parsed = parseFind(filter.find);
    if (!parsed.error)
        m_find = std::move(parsed.expression);
}

bool RowFilter::accepts(int row)
{
    const QUuid &account = m_table.instance(row).account;
    if (!m_filter.account.isNull() && account != m_filter.account)
        return false;
    if (!m_filter.answered.contains(account) && !passesQuery(row))
        return false;
    return passesFind(row);
}

bool RowFilter::passesQuery(int row) const
{
    const InstanceQuery &query = m_filter.query;
    const Instance &instance = m_table.instance(row);
    const auto contains = [&](const QString &text) { return text.contains(query.name, Qt::CaseInsensitive); };
    return (query.name.isEmpty() || contains(instance.name) || contains(instance.id))
        && (query.status.isEmpty() || instance.status.is(query.status))
        && (query.regions.isEmpty() || query.regions.contains(instance.region, Qt::CaseInsensitive))
        && (query.billingMode.isEmpty() || instance.billing.is(query.billingMode));
}

bool RowFilter::passesFind(int row)
{
    if (m_find.isEmpty())
        return true;
    QByteArray &text = m_texts[size_t(row)];
    if (text.isNull() && m_find.needsText())
        text = searchText(row);
    return m_find.matches(m_table.instance(row), m_table.context(row), text);
}

QByteArray RowFilter::searchText(int row) const
{
    const CellContext context = m_table.context(row);
    QString text;
    for (const ColumnSpec &spec : columnSpecs()) {
        if (!spec.ticks)
            text += spec.text(m_table.instance(row), context) + '\n'_L1;
    }
    return text.toCaseFolded().toUtf8();
}

void RowFilter::append(int count)
{
    // Made while the rows arrive page by page, so that the first key stroke need not make them all.
    const int first = int(m_texts.size());
    m_texts.resize(m_texts.size() + size_t(count));
    for (int row = first; row < first + count; ++row)
        update(row);
}

void RowFilter::update(int row)
{
    m_texts[size_t(row)] = searchText(row);
}

void RowFilter::updateAll()
{
    std::ranges::fill(m_texts, QByteArray());
}

void RowFilter::remove(int first, int last)
{
    eraseRows(m_texts, first, last);
}

void RowFilter::permute(const QList<int> &newRows)
{
    roster::permute(m_texts, newRows);
}

} // namespace roster
