// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/changetracker.h"

#include "services/fleet.h"

#include <utility>

namespace roster {

ChangeTracker::ChangeTracker(Fleet &fleet, InstanceTableModel &table, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_table(table)
    , m_log(table)
{
    connect(&fleet, &Fleet::instancesArrived, this, &ChangeTracker::takeInstances);
    connect(&fleet, &Fleet::instancesGone, this, &ChangeTracker::takeGone);
    connect(&fleet, &Fleet::statusChanged, this, &ChangeTracker::takeStatus);
    connect(&table, &InstanceTableModel::changesFound, this, &ChangeTracker::count);
}

int ChangeTracker::lastChanges() const
{
    int sum = 0;
    for (const Refresh &refresh : m_refreshes)
        sum += refresh.last;
    return sum;
}

void ChangeTracker::takeInstances(const QList<Instance> &instances)
{
    using News = InstanceTableModel::News;
    const AccountStatus status = m_fleet.status(instances.first().account); // all are of one account
    if (status.comparable)
        m_table.upsert(instances, News::All);
    else
        m_table.upsert(instances, status.updatedAt.isValid() ? News::Changes : News::None);
}

void ChangeTracker::takeGone(const QList<InstanceKey> &keys)
{
    if (m_fleet.status(keys.first().account).comparable)
        m_table.markGone(keys);
    else
        m_table.remove(keys);
}

void ChangeTracker::takeStatus(const QUuid &account)
{
    const AccountStatus status = m_fleet.status(account);
    if (status.state == LoadState::Idle && !status.updatedAt.isValid()) { // it has left the fleet
        m_table.removeGone(account);
        if (m_refreshes.take(account).last > 0)
            Q_EMIT lastChangesChanged();
        return;
    }
    Refresh &refresh = m_refreshes[account];
    const bool hasEnded = std::exchange(refresh.busy, status.isBusy()) && !status.isBusy();
    if (!hasEnded)
        return;
    refresh.last = std::exchange(refresh.running, 0);
    if (std::exchange(refresh.completedAt, status.updatedAt) != status.updatedAt)
        m_table.endRefresh(account);
    Q_EMIT lastChangesChanged();
}

void ChangeTracker::count(const QList<InstanceChange> &changes)
{
    for (const InstanceChange &change : changes)
        ++m_refreshes[change.instance().account].running;
}

} // namespace roster
