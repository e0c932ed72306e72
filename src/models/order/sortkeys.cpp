// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/order/sortkeys.h"

#include "core/rowpermutation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace roster {

static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

void SortKeys::resize(qsizetype rows)
{
    const qsizetype before = m_numbers.size();
    m_numbers.resize(rows);
    if (rows > before)
        std::fill(m_numbers.begin() + before, m_numbers.end(), unknown);
}

bool SortKeys::set(int row, const QVariant &value)
{
    double number = unknown;
    if (value.metaType().id() == QMetaType::QString) {
        if (!m_texts)
            m_texts.emplace();
        // One spelling of "ü", so that equal names stand together wherever no collator sees to that.
        number = m_texts->id(value.toString().normalized(QString::NormalizationForm_C));
    } else if (value.isValid()) {
        number = value.toDouble();
    }
    const double before = std::exchange(m_numbers[row], number);
    return before != number && !(std::isnan(before) && std::isnan(number));
}

void SortKeys::prepare()
{
    if (m_texts)
        m_texts->prepare();
}

void SortKeys::settle()
{
    if (m_texts)
        m_texts->settle();
}

bool SortKeys::isMostlyUnused() const
{
    constexpr qsizetype few = 1000; // of no weight
    return m_texts && m_texts->count() > 2 * m_numbers.size() + few;
}

void SortKeys::remove(int first, int last)
{
    eraseRows(m_numbers, first, last);
}

void SortKeys::permute(const QList<int> &newRows)
{
    roster::permute(m_numbers, newRows);
}

void SortKeys::move(const std::vector<int> &places, qsizetype rows)
{
    const QList<double> before = std::exchange(m_numbers, QList<double>(rows, unknown));
    for (size_t row = 0; row < places.size(); ++row) {
        if (places[row] >= 0)
            m_numbers[places[row]] = before[qsizetype(row)];
    }
}

} // namespace roster
