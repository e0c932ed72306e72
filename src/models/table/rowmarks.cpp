// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/rowmarks.h"

#include <algorithm>
#include <utility>

namespace roster {

Mark RowMarks::mark(const InstanceKey &key, Column column) const
{
    if (isEmpty())
        return Mark::None;
    if (m_gone.contains(key))
        return Mark::Gone;
    const auto fresh = m_fresh.constFind(key);
    if (fresh == m_fresh.cend())
        return Mark::None;
    if (fresh->isNew)
        return Mark::New;
    return fresh->columns.test(size_t(column)) ? Mark::Changed : Mark::None;
}

void RowMarks::change(const InstanceKey &key, const ColumnSet &columns, qint64 now)
{
    freshen(key, now).columns |= columns;
}

void RowMarks::add(const InstanceKey &key, qint64 now)
{
    freshen(key, now).isNew = true;
}

RowMarks::Fresh &RowMarks::freshen(const InstanceKey &key, qint64 now)
{
    Fresh &fresh = m_fresh[key];
    fresh.until = now + lifetime.count();
    m_nextEnd = std::min(m_nextEnd, fresh.until);
    return fresh;
}

void RowMarks::setGone(const InstanceKey &key)
{
    m_fresh.remove(key);
    m_gone.insert(key, false);
}

void RowMarks::forget(const InstanceKey &key)
{
    m_fresh.remove(key);
    m_gone.remove(key);
}

bool RowMarks::expire(qint64 now)
{
    if (now < m_nextEnd)
        return false;
    m_nextEnd = std::numeric_limits<qint64>::max();
    return m_fresh.removeIf([&](const auto &entry) {
        if (entry.value().until <= now)
            return true;
        m_nextEnd = std::min(m_nextEnd, entry.value().until);
        return false;
    }) > 0;
}

QList<InstanceKey> RowMarks::endRefresh(const QUuid &account)
{
    QList<InstanceKey> left;
    for (auto gone = m_gone.begin(); gone != m_gone.end(); ++gone) {
        if (gone.key().account == account && std::exchange(gone.value(), true))
            left.append(gone.key());
    }
    return left;
}

QList<InstanceKey> RowMarks::goneOf(const QUuid &account) const
{
    QList<InstanceKey> gone;
    for (auto it = m_gone.cbegin(); it != m_gone.cend(); ++it) {
        if (it.key().account == account)
            gone.append(it.key());
    }
    return gone;
}

} // namespace roster
