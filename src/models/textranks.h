// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QHash>
#include <QString>

#include <vector>

namespace roster {

/// The places of texts in the order of the user's language: "gpu-2" before "gpu-10", without case.
///
/// Each different text is collated once, however many rows hold it; after that rows compare by numbers. A
/// text that is not used any more keeps its rank.
class TextRanks {
public:
    TextRanks();

    /// The number of a text, new or known. It has a rank after settle() only.
    int id(const QString &text);
    /// Ranks the texts that are new: O(all), and the sorting of the new ones.
    void settle();
    /// Texts that the language does not tell apart have the same rank.
    int rank(int id) const { return m_ranks[size_t(id)]; }

private:
    QCollator m_collator;
    QHash<QString, int> m_ids;
    std::vector<QCollatorSortKey> m_keys; ///< by id
    std::vector<int> m_sorted; ///< ids that have a rank, in its order
    std::vector<int> m_ranks; ///< by id
};

} // namespace roster
