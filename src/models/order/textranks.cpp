// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/order/textranks.h"

#include "core/rowpermutation.h"
#include "models/order/textsort.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace roster {

int TextRanks::id(const QString &text)
{
    const size_t hash = qHash(text, QHashSeed::globalSeed());
    const int known = m_index.find(hash, [&](int id) { return m_texts.at(id) == text; });
    if (known >= 0)
        return known;
    m_index.append(hash);
    m_texts.append(text);
    return int(m_texts.size()) - 1;
}

void TextRanks::prepare()
{
    const qsizetype ranked = m_sorted.size();
    const qsizetype known = ranked + m_prepared.size();
    const qsizetype count = m_texts.size() - known;
    // Each of few finds its place in a score of comparisons; many are faster ranked with all others.
    if (count == 0 || count * 16 >= m_texts.size())
        return;
    const QCollator collator = naturalCollator();
    const auto less = [&](int a, int b) { return collator.compare(m_texts[a], m_texts[b]) < 0; };

    QList<int> fresh(count);
    std::iota(fresh.begin(), fresh.end(), int(known));
    std::sort(fresh.begin(), fresh.end(), less);
    m_places.resize(m_texts.size() - ranked);
    auto from = m_sorted.cbegin();
    for (const int id : std::as_const(fresh)) {
        from = std::upper_bound(from, m_sorted.cend(), id, less);
        m_places[id - ranked] = int(from - m_sorted.cbegin());
    }
    m_prepared = mergedByPlace(m_prepared, fresh, less);
}

void TextRanks::settle()
{
    if (m_ranks.size() == m_texts.size())
        return;
    prepare();
    if (m_sorted.size() + m_prepared.size() == m_texts.size())
        rankPrepared();
    else
        rankAll();
    m_prepared.clear();
    m_places.clear();
}

void TextRanks::rankAll()
{
    const SortedTexts sorted = sortTexts(m_texts);
    m_sorted = sorted.positions;
    m_ranks.resize(m_texts.size());
    int rank = 0;
    for (qsizetype place = 0; place < m_sorted.size(); ++place) {
        rank += sorted.differs[size_t(place)] ? 1 : 0;
        m_ranks[m_sorted[place]] = rank;
    }
}

void TextRanks::rankPrepared()
{
    const qsizetype ranked = m_sorted.size();
    QList<int> sorted(m_texts.size());
    auto out = sorted.begin();
    auto from = m_sorted.cbegin();
    for (const int id : std::as_const(m_prepared)) {
        // A collator that contradicts itself (an empty text, and one of invisible characters) does no harm.
        const auto to = std::max(from, m_sorted.cbegin() + m_places[id - ranked]);
        out = std::copy(from, to, out);
        *out++ = id;
        from = to;
    }
    std::copy(from, m_sorted.cend(), out);
    m_sorted = sorted;

    // Neighbours that had ranks before are told apart by these, without collating them again.
    const QCollator collator = naturalCollator();
    const QList<int> before = std::exchange(m_ranks, QList<int>(m_texts.size()));
    const auto same = [&](int a, int b) {
        return std::max(a, b) < ranked ? before[a] == before[b]
                                       : collator.compare(m_texts[a], m_texts[b]) == 0;
    };
    int rank = 0;
    int last = -1;
    const auto ranks = m_ranks.begin();
    for (const int id : std::as_const(m_sorted)) {
        if (last >= 0 && !same(last, id))
            ++rank;
        ranks[id] = rank;
        last = id;
    }
}

} // namespace roster
