// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/order/textranks.h"

#include <QList>
#include <QVariant>

#include <optional>
#include <vector>

namespace roster {

/// What one column sorts by: a number for each row of the table, made once from the typed value. Dates and
/// yes/no are numbers anyway, texts have their rank. Copies share what they hold.
class SortKeys {
public:
    void resize(qsizetype rows);
    /// An invalid value is unknown. All other values of a column are texts, or none is.
    /// @return whether the key is another than before.
    bool set(int row, const QVariant &value);
    /// Ends a batch of set(). There is a key() after settle() only.
    void prepare();
    /// Once for many batches.
    void settle();
    void remove(int first, int last);
    void permute(const QList<int> &newRows);
    /// What belonged to row i belongs to row places[i] of @p rows, or to none when that is -1.
    void move(const std::vector<int> &places, qsizetype rows);

    /// Most of the texts that it knows are no row's any more: made anew it would be smaller.
    bool isMostlyUnused() const;

    /// NaN: unknown.
    double key(int row) const
    {
        const double number = m_numbers[row];
        return !m_texts || number != number ? number : m_texts->rank(int(number));
    }

private:
    QList<double> m_numbers; ///< In a column of texts: their ids.
    std::optional<TextRanks> m_texts;
};

} // namespace roster
