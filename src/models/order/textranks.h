// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/order/hashindex.h"

#include <QList>
#include <QString>

namespace roster {

/// The places of texts in the order of the user's language: "gpu-2" before "gpu-10", without case.
///
/// Each different text is collated once, however many rows hold it; after that rows compare by numbers. A
/// text that is not used any more keeps its rank. Copies share what they hold.
class TextRanks {
public:
    /// The number of a text, new or known. It has a rank after settle() only.
    int id(const QString &text);
    /// Ranks the texts that are new: O(all), and the sorting of the new ones.
    void settle();
    /// Texts that the language does not tell apart have the same rank.
    int rank(int id) const { return m_ranks[id]; }

private:
    void rankAll();
    void rankFresh();

    HashIndex m_index; ///< of m_texts
    QList<QString> m_texts; ///< by id
    QList<int> m_sorted; ///< ids that have a rank, in its order
    QList<int> m_ranks; ///< by id
};

} // namespace roster
