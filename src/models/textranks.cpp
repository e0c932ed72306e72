// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/textranks.h"

#include <QLocale>

#include <algorithm>
#include <numeric>
#include <utility>

namespace roster {

static QCollator naturalCollator()
{
    // The "C" locale knows no natural order.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

TextRanks::TextRanks()
    : m_collator(naturalCollator())
{
}

int TextRanks::id(const QString &text)
{
    const auto known = m_ids.constFind(text);
    if (known != m_ids.cend())
        return *known;
    const int id = int(m_keys.size());
    m_ids.insert(text, id);
    m_keys.push_back(m_collator.sortKey(text));
    return id;
}

void TextRanks::settle()
{
    const auto ranked = m_sorted.size();
    if (ranked == m_keys.size())
        return;
    const auto compare = [this](int a, int b) { return m_keys[size_t(a)].compare(m_keys[size_t(b)]); };
    const auto less = [&](int a, int b) { return compare(a, b) < 0; };

    m_sorted.resize(m_keys.size());
    const auto middle = m_sorted.begin() + std::ptrdiff_t(ranked);
    std::iota(middle, m_sorted.end(), int(ranked));
    std::sort(middle, m_sorted.end(), less);
    std::inplace_merge(m_sorted.begin(), middle, m_sorted.end(), less);

    // Neighbours that had ranks before are told apart by these, without collating them again.
    const std::vector<int> before = std::exchange(m_ranks, std::vector<int>(m_keys.size()));
    const auto same = [&](int a, int b) {
        const bool known = size_t(std::max(a, b)) < ranked;
        return known ? before[size_t(a)] == before[size_t(b)] : compare(a, b) == 0;
    };
    int rank = 0;
    for (size_t i = 0; i < m_sorted.size(); ++i) {
        if (i > 0 && !same(m_sorted[i - 1], m_sorted[i]))
            ++rank;
        m_ranks[size_t(m_sorted[i])] = rank;
    }
}

} // namespace roster
