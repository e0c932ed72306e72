// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/find/rowfilter.h"

#include "core/rowpermutation.h"

namespace roster {

const SearchText &RowFilter::text(const TableRows &table, int row)
{
    if (m_texts.at(row).isNull())
        m_texts[row] = m_maker.make(table.instance(row), table.context(row));
    return m_texts.at(row);
}

void RowFilter::judge(const TableRows &table, int row)
{
    const CellContext context = m_matcher.needsContext() ? table.context(row) : CellContext();
    decide(row, m_matcher.passes(table.instance(row), context, [&]() -> const SearchText & {
        return text(table, row);
    }));
}

void RowFilter::append(const TableRows &table)
{
    const int first = int(m_passes.size());
    m_passes.resize(table.count());
    for (int row = first; row < table.count(); ++row) {
        m_texts.append({});
        judge(table, row);
    }
}

void RowFilter::update(const TableRows &table, int row)
{
    m_texts[row] = {};
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
    m_texts.remove(first, last);
}

void RowFilter::permute(const QList<int> &newRows)
{
    roster::permute(m_passes, newRows);
    roster::permute(m_texts, newRows);
}

void RowFilter::forgetTexts()
{
    m_texts = ChunkedList<SearchText>(m_texts.size());
    m_maker.clear();
}

bool RowFilter::lacksTexts() const
{
    for (qsizetype row = 0; row < m_texts.size(); ++row) {
        if (m_texts.at(row).isNull())
            return true;
    }
    return false;
}

void RowFilter::makeTexts(const TableRows &table, int most, const std::function<bool()> &isGivenUp)
{
    for (int row = 0; row < table.count() && most > 0 && !isGivenUp(); ++row) {
        if (!m_texts.at(row).isNull())
            continue;
        text(table, row);
        --most;
    }
}

void RowFilter::takeTexts(const RowFilter &other, const std::vector<int> &places)
{
    for (size_t row = 0; row < places.size(); ++row) {
        if (const int place = places[row]; place >= 0 && m_texts.at(place).isNull())
            m_texts[place] = other.m_texts.at(qsizetype(row));
    }
    m_maker.learnFrom(other.m_maker);
}

void RowFilter::takeDecisions(const RowFilter &other, const std::vector<int> &places)
{
    for (size_t row = 0; row < places.size(); ++row) {
        if (const int place = places[row]; place >= 0)
            decide(place, other.m_passes.at(qsizetype(row)));
    }
}

} // namespace roster
