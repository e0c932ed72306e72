// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>
#include <vector>

namespace roster {

/// A range of items: the first one, and the one behind the last.
using WorkShare = std::pair<qsizetype, qsizetype>;

/// Fewer items are not worth a thread of their own.
inline constexpr qsizetype leastWorkShare = 4096;

/// One share for each processor.
inline QList<WorkShare> workShares(qsizetype count)
{
    const qsizetype share = std::max(leastWorkShare, count / QThread::idealThreadCount() + 1);
    QList<WorkShare> shares;
    for (qsizetype from = 0; from < count; from += share)
        shares.append({from, std::min(count, from + share)});
    return shares;
}

/// The threads that help a worker with its shares. Nothing else runs there.
QThreadPool &shareHelpers();

/// Calls @p work(i) for each i below @p count, on this thread and on helpers that are free.
///
/// Unlike QtConcurrent's blocking functions, which on a worker wait until the pool has a free thread, however
/// long other work keeps them all: this thread only waits for what a helper has begun.
template<typename Work>
void inParallel(qsizetype count, const Work &work)
{
    struct State {
        std::atomic<qsizetype> next = 0;
        QSemaphore ended;
    };
    const auto state = std::make_shared<State>(); // a helper may still be leaving it when this returns
    const auto takeAll = [count, &work](State &shared) {
        for (qsizetype i = shared.next++; i < count; i = shared.next++)
            work(i);
    };
    int helpers = 0;
    while (helpers + 1 < count && shareHelpers().tryStart([state, takeAll] {
        takeAll(*state);
        state->ended.release();
    }))
        ++helpers;
    takeAll(*state);
    state->ended.acquire(helpers);
}

/// Sorts the shares beside each other, then makes one of two neighbours until one is left.
template<typename Item, typename Less>
void sortInShares(std::vector<Item> &items, Less less)
{
    const qsizetype count = qsizetype(items.size());
    const auto at = [&](qsizetype place) { return items.begin() + std::min(place, count); };
    const QList<WorkShare> shares = workShares(count);
    if (shares.isEmpty())
        return;
    qsizetype width = shares.first().second;
    inParallel(shares.size(),
               [&](qsizetype i) { std::sort(at(shares.at(i).first), at(shares.at(i).second), less); });

    for (; width < count; width *= 2) {
        inParallel((count + 2 * width - 1) / (2 * width), [&](qsizetype i) {
            const qsizetype from = i * 2 * width;
            std::inplace_merge(at(from), at(from + width), at(from + 2 * width), less);
        });
    }
}

} // namespace roster
