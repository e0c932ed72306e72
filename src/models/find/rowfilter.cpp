// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/find/rowfilter.h"

#include "core/rowpermutation.h"

#include <algorithm>

namespace roster {

const QByteArray &RowFilter::text(const TableRows &table, int row)
{
    if (m_texts.at(row).isNull())
        m_texts[row] = searchText(table.instance(row), table.context(row));
    return m_texts.at(row);
}

void RowFilter::judge(const TableRows &table, int row)
{
    const CellContext context = m_matcher.needsContext() ? table.context(row) : CellContext();
    m_passes[row] = m_matcher.passes(table.instance(row), context,
                                     [&]() -> const QByteArray & { return text(table, row); });
}

void RowFilter::append(const TableRows &table)
{
    const int first = int(m_passes.size());
    m_passes.resize(table.count());
    m_texts.resize(table.count());
    for (int row = first; row < table.count(); ++row)
        judge(table, row);
}

void RowFilter::update(const TableRows &table, int row)
{
    m_texts[row].clear();
    judge(table, row);
}

void RowFilter::updateAll(const TableRows &table)
{
    for (int row = 0; row < table.count(); ++row)
        judge(table, row);
}

void RowFilter::remove(int first, int last)
{
    eraseRows(m_passes, first, last);
    eraseRows(m_texts, first, last);
}

void RowFilter::permute(const QList<int> &newRows)
{
    roster::permute(m_passes, newRows);
    roster::permute(m_texts, newRows);
}

void RowFilter::forgetTexts()
{
    m_texts.fill(QByteArray());
}

bool RowFilter::lacksTexts() const
{
    return std::ranges::any_of(m_texts, &QByteArray::isNull);
}

void RowFilter::makeTexts(const TableRows &table, const std::function<bool()> &isGivenUp)
{
    for (int row = 0; row < table.count() && !isGivenUp(); ++row)
        text(table, row);
}

void RowFilter::takeTexts(const RowFilter &other, const std::vector<int> &places)
{
    for (size_t row = 0; row < places.size(); ++row) {
        if (const int place = places[row]; place >= 0 && m_texts.at(place).isNull())
            m_texts[place] = other.m_texts.at(qsizetype(row));
    }
}

void RowFilter::takeDecisions(const RowFilter &other, const std::vector<int> &places)
{
    for (size_t row = 0; row < places.size(); ++row) {
        if (const int place = places[row]; place >= 0)
            m_passes[place] = other.m_passes.at(qsizetype(row));
    }
}

} // namespace roster
