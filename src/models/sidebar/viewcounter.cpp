// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sidebar/viewcounter.h"

#include "models/find/findparser.h"
#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"

#include <algorithm>
#include <utility>

namespace roster {

static constexpr qint64 sliceTime = 4; // ms of a frame's 16
static constexpr int countsBetweenLooks = 256; // of views: many of them make a row long

ViewCounter::ViewCounter(InstanceTableModel &table, InstanceListModel &list, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_list(list)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    m_slice.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ViewCounter::start);
    connect(&m_slice, &QTimer::timeout, this, &ViewCounter::countSlice);
    connect(&table, &QAbstractItemModel::rowsInserted, this, &ViewCounter::soon);
    connect(&table, &QAbstractItemModel::rowsRemoved, this, &ViewCounter::soon);
    connect(&table, &InstanceTableModel::rowsReplaced, this, &ViewCounter::soon);
    connect(&table, &InstanceTableModel::columnsChanged, this,
            [this](Column, Column, const QList<int> &roles) {
                if (roles.isEmpty())
                    soon();
                else
                    clockTicked();
            });
}

void ViewCounter::setViews(const QList<SavedView> &views)
{
    m_views = views;
    soon();
}

void ViewCounter::setAsked(const InstanceQuery &query, const QSet<QUuid> &answered)
{
    if (m_query == query && m_answered == answered)
        return;
    m_query = query;
    m_answered = answered;
    soon();
}

void ViewCounter::setKnown(bool known)
{
    if (std::exchange(m_known, known) == known)
        return;
    if (known)
        return soon();
    m_soon.stop();
    m_slice.stop();
}

void ViewCounter::soon()
{
    if (m_slice.isActive())
        m_again = true;
    else if (!m_soon.isActive()) // a steady stream of rows must not put it off for ever
        m_soon.start();
}

void ViewCounter::clockTicked()
{
    const auto needsClock = [](const Tally &tally) { return tally.matcher.needsClock(); };
    if (m_counted.isValid() && m_counted.hasExpired(clockPause) && std::ranges::any_of(m_tallies, needsClock))
        soon();
}

bool ViewCounter::isCountable(const SavedView &view) const
{
    if (parseFind(view.find).error)
        return false;
    return view.query == m_query
        || (view.accounts.isEmpty() ? m_answered.isEmpty() : !m_answered.intersects(view.accounts));
}

void ViewCounter::start()
{
    if (!m_known)
        return;
    m_tallies.clear();
    for (const SavedView &view : std::as_const(m_views)) {
        if (isCountable(view))
            m_tallies.push_back(
                {view.id, InstanceMatcher({view.accounts, view.query, m_answered, view.find})});
    }
    m_next = 0;
    m_again = false;
    m_slice.start();
}

void ViewCounter::countSlice()
{
    QElapsedTimer time;
    time.start();
    size_t counted = 0;
    while (m_next < m_table.rowCount()) {
        countRow(m_next++);
        counted += 1 + m_tallies.size();
        if (counted < countsBetweenLooks)
            continue;
        if (time.hasExpired(sliceTime))
            return;
        counted = 0;
    }
    finish();
}

void ViewCounter::countRow(int row)
{
    if (m_table.isGone(row))
        return;
    const Instance &instance = m_table.instance(row);
    const CellContext context = m_table.context(row);
    for (Tally &tally : m_tallies) {
        if (tally.matcher.accepts(instance, context,
                                  [&]() -> const SearchText & { return m_list.rowText(row); }))
            ++tally.count;
    }
}

void ViewCounter::finish()
{
    m_slice.stop();
    m_counted.start();
    QHash<QUuid, int> counts;
    for (const Tally &tally : m_tallies)
        counts.insert(tally.view, tally.count);
    Q_EMIT counted(counts);
    if (std::exchange(m_again, false))
        soon();
}

} // namespace roster
