// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sortkeys.h"

#include "models/rowpermutation.h"

#include <QLocale>

#include <cmath>

namespace roster {

QCollator naturalCollator()
{
    // The "C" locale knows no natural order.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

void SortKeys::resize(size_t rows)
{
    m_keys.resize(rows);
    if (!m_texts.empty())
        m_texts.resize(rows);
}

bool SortKeys::set(int row, const QVariant &value, const QCollator &collator)
{
    const auto at = size_t(row);
    const Key before = m_keys[at];
    if (value.metaType().id() == QMetaType::QString) {
        if (m_texts.empty())
            m_texts.resize(m_keys.size());
        QCollatorSortKey key = collator.sortKey(value.toString());
        m_keys[at] = {0, true};
        const bool same = before.known && m_texts[at] && m_texts[at]->compare(key) == 0;
        m_texts[at] = std::move(key);
        return !same;
    }
    const double number = value.isValid() ? value.toDouble() : std::nan("");
    m_keys[at] = std::isnan(number) ? Key{} : Key{number, true};
    return m_keys[at] != before;
}

void SortKeys::remove(int first, int last)
{
    eraseRows(m_keys, first, last);
    if (!m_texts.empty())
        eraseRows(m_texts, first, last);
}

void SortKeys::permute(const QList<int> &newRows)
{
    roster::permute(m_keys, newRows);
    roster::permute(m_texts, newRows);
}

int SortKeys::compare(int a, int b) const
{
    const double x = m_keys[size_t(a)].number;
    const double y = m_keys[size_t(b)].number;
    if (x != y)
        return x < y ? -1 : 1;
    return m_texts.empty() ? 0 : m_texts[size_t(a)]->compare(*m_texts[size_t(b)]);
}

} // namespace roster
