// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QThread>
#include <QtConcurrentMap>

#include <algorithm>
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

/// Sorts the shares beside each other, then makes one of two neighbours until one is left.
template<typename Item, typename Less>
void sortInShares(std::vector<Item> &items, Less less)
{
    const qsizetype count = qsizetype(items.size());
    const auto at = [&](qsizetype place) { return items.begin() + std::min(place, count); };
    QList<WorkShare> shares = workShares(count);
    if (shares.isEmpty())
        return;
    qsizetype width = shares.first().second;
    QtConcurrent::blockingMap(
        shares, [&](const WorkShare &share) { std::sort(at(share.first), at(share.second), less); });

    for (; width < count; width *= 2) {
        QList<qsizetype> pairs;
        for (qsizetype from = 0; from < count; from += 2 * width)
            pairs.append(from);
        QtConcurrent::blockingMap(pairs, [&](qsizetype from) {
            std::inplace_merge(at(from), at(from + width), at(from + 2 * width), less);
        });
    }
}

} // namespace roster
