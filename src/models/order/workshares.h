// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QThread>

#include <algorithm>
#include <utility>

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

} // namespace roster
