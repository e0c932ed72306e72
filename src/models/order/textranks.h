// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hashindex.h"

#include <QList>
#include <QString>

namespace roster {

/// The places of texts in the order of the user's language: "gpu-2" before "gpu-10", without case.
///
/// Each different text is collated once, however many rows hold it; after that rows compare by numbers. A
/// text that is not used any more keeps its rank: whoever has few texts left makes new ranks. Copies share
/// what they hold.
class TextRanks {
public:
    /// The number of a text, new or known. It has a rank after settle() only.
    int id(const QString &text);
    /// Compares a batch of new texts with the others, so that settle() has no more to do for many batches
    /// than for one. Leaves it to settle() when they are many.
    void prepare();
    /// Ranks the texts that are new: O(all).
    void settle();
    /// Texts that the language does not tell apart have the same rank.
    int rank(int id) const { return m_ranks[id]; }
    qsizetype count() const { return m_texts.size(); }

private:
    void rankAll();
    void rankPrepared();

    HashIndex m_index; ///< of m_texts
    QList<QString> m_texts; ///< by id
    QList<int> m_sorted; ///< ids that have a rank, in its order
    QList<int> m_ranks; ///< by id
    QList<int> m_prepared; ///< ids after these that have a place in m_sorted, in their order
    QList<int> m_places; ///< before what in m_sorted; by id, from the first that has no rank on
};

} // namespace roster
