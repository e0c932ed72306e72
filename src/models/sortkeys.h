// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QList>
#include <QVariant>

#include <optional>
#include <vector>

namespace roster {

/// The collator by which texts are sorted: the rules of the user's language, "gpu-2" before "gpu-10",
/// without case.
QCollator naturalCollator();

/// What one column sorts by, one key for each row of the table, made once from the typed value. Numbers,
/// dates and yes/no become a double, texts a collation key.
class SortKeys {
public:
    void resize(size_t rows);
    /// An invalid value is unknown. All other values of a column are texts, or none is.
    /// @return whether the key is another than before.
    bool set(int row, const QVariant &value, const QCollator &collator);
    void remove(int first, int last);
    void permute(const QList<int> &newRows);

    bool isKnown(int row) const { return m_keys[size_t(row)].known; }
    /// Of two rows that are known: below, at or above 0.
    int compare(int a, int b) const;

private:
    struct Key {
        double number = 0;
        bool known = false;

        friend bool operator==(const Key &, const Key &) = default;
    };
    std::vector<Key> m_keys;
    std::vector<std::optional<QCollatorSortKey>> m_texts; ///< Empty in a column of numbers.
};

} // namespace roster
