// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rowpermutation.h"

#include <QList>

namespace roster {

/// Finds items of a list by their hashes. Unlike a QHash it keeps no copy of them, only where they stand:
/// about sixteen bytes each. Copies share what they hold.
class HashIndex {
public:
    /// The list has got an item at its end.
    void append(size_t hash)
    {
        m_hashes.append(quint32(hash));
        if (m_hashes.size() * 2 > m_slots.size())
            rebuild();
        else
            place(int(m_hashes.size()) - 1);
    }

    /// @p isIt(position): whether this is the item; asked only where the hash is the same. -1: there is none.
    template<typename IsIt>
    int find(size_t hash, IsIt isIt) const
    {
        if (m_slots.isEmpty())
            return -1;
        for (qsizetype slot = slotOf(quint32(hash));; slot = next(slot)) {
            const int position = m_slots.at(slot);
            if (position < 0 || (m_hashes.at(position) == quint32(hash) && isIt(position)))
                return position;
        }
    }

    /// The items at @p first to @p last have left; those behind have moved up.
    void remove(int first, int last)
    {
        eraseRows(m_hashes, first, last);
        rebuild();
    }

    /// As many leave at once; @p leaves(position) is asked once for each.
    template<typename Leaves>
    void removeWhere(Leaves leaves)
    {
        qsizetype kept = 0;
        for (qsizetype position = 0; position < m_hashes.size(); ++position) {
            if (!leaves(int(position)))
                m_hashes[kept++] = m_hashes[position];
        }
        m_hashes.resize(kept);
        rebuild();
    }

    /// What stood at i stands at newPositions[i] now.
    void permute(const QList<int> &newPositions)
    {
        roster::permute(m_hashes, newPositions);
        rebuild();
    }

private:
    qsizetype slotOf(quint32 hash) const { return qsizetype(hash) & (m_slots.size() - 1); }
    qsizetype next(qsizetype slot) const { return (slot + 1) & (m_slots.size() - 1); }

    void place(int position)
    {
        qsizetype slot = slotOf(m_hashes.at(position));
        while (m_slots.at(slot) >= 0)
            slot = next(slot);
        m_slots[slot] = position;
    }

    void rebuild()
    {
        qsizetype slots = 16;
        while (slots < m_hashes.size() * 2)
            slots *= 2;
        m_slots = QList<int>(slots, -1);
        for (int position = 0; position < int(m_hashes.size()); ++position)
            place(position);
    }

    QList<quint32> m_hashes; ///< by position
    QList<int> m_slots; ///< positions, open addressing; at most half of them are taken, free ones are -1
};

} // namespace roster
