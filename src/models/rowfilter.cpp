// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowfilter.h"

#include "models/instancetablemodel.h"
#include "models/rowpermutation.h"

#include <algorithm>

namespace roster {

RowFilter::RowFilter(const InstanceTableModel &table)
    : m_table(table)
    , m_texts(size_t(table.rowCount()))
{
}

bool RowFilter::accepts(int row)
{
    return m_matcher.accepts(m_table.instance(row), m_table.context(row),
                             [=, this]() -> const QByteArray & { return text(row); });
}

const QByteArray &RowFilter::text(int row)
{
    QByteArray &text = m_texts[size_t(row)];
    if (text.isNull())
        update(row);
    return text;
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
    m_texts[size_t(row)] = searchText(m_table.instance(row), m_table.context(row));
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
