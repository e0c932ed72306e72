// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/textranks.h"

#include <QList>
#include <QVariant>

#include <optional>
#include <vector>

namespace roster {

/// What one column sorts by: a number for each row of the table, made once from the typed value. Dates and
/// yes/no are numbers anyway, texts have their rank.
class SortKeys {
public:
    void resize(size_t rows);
    /// An invalid value is unknown. All other values of a column are texts, or none is.
    /// @return whether the key is another than before.
    bool set(int row, const QVariant &value);
    /// Ends a batch of set().
    void settle();
    void remove(int first, int last);
    void permute(const QList<int> &newRows);

    /// NaN: unknown.
    double key(int row) const
    {
        const double number = m_numbers[size_t(row)];
        return !m_texts || number != number ? number : m_texts->rank(int(number));
    }

private:
    std::vector<double> m_numbers; ///< In a column of texts: their ids.
    std::optional<TextRanks> m_texts;
};

} // namespace roster
