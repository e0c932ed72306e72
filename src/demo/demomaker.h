// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demomachine.h"

#include <QHash>
#include <QRandomGenerator>

#include <algorithm>
#include <vector>

namespace roster::demo {

/// Deals values in a shuffled order and shuffles anew when all are dealt, so that even a small fleet has some
/// of everything.
template<typename T>
class Deck {
public:
    void add(const T &value, int times = 1) { m_cards.insert(m_cards.end(), size_t(times), value); }

    const T &deal(QRandomGenerator &random)
    {
        if (m_next == 0)
            shuffle(random);
        const T &card = m_cards[m_next];
        m_next = (m_next + 1) % m_cards.size();
        return card;
    }

private:
    /// Not std::shuffle: that one gives another order with another standard library.
    void shuffle(QRandomGenerator &random)
    {
        for (size_t last = m_cards.size() - 1; last > 0; --last)
            std::swap(m_cards[last], m_cards[size_t(random.bounded(quint32(last + 1)))]);
    }

    std::vector<T> m_cards;
    size_t m_next = 0;
};

/// Makes up the machines of one account.
class MachineMaker {
public:
    MachineMaker(Style style, quint32 seed);

    /// A machine that has lived for some time.
    Machine makeOld(qint64 serial, qint64 now);
    /// A machine that was ordered just now.
    Machine makeNew(qint64 serial, qint64 now);

private:
    Machine make(qint64 serial);
    void rent(Machine &machine, qint64 now);
    void live(Machine &machine, qint64 now);
    void explain(Machine &machine);
    QString makeId(quint64 salt);

    const Style m_style;
    QRandomGenerator m_random;
    Deck<QLatin1StringView> m_statuses;
    Deck<const Role *> m_roles;
    Deck<const Product *> m_gpuProducts;
    Deck<const Product *> m_cpuProducts;
    Deck<const Region *> m_regions;
    Deck<Billing> m_billings;
    Deck<int> m_gpuCounts;
    Deck<int> m_hoursLeft;
    Deck<int> m_reclaimMinutes;
    QHash<const Role *, int> m_numbers;
};

} // namespace roster::demo
