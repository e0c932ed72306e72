// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/changelog.h"
#include "models/table/instancetablemodel.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

namespace roster {

class Fleet;

/// Brings what the fleet finds into the table, and knows what of it is news: nothing of a first load, no
/// coming and going under another filter. Lives on the main thread.
class ChangeTracker : public QObject {
    Q_OBJECT

public:
    /// Both outlive the tracker.
    ChangeTracker(Fleet &fleet, InstanceTableModel &table, QObject *parent = nullptr);

    ChangeLog &log() { return m_log; }
    /// Instances that came, went or changed in the last refresh of each account.
    int lastChanges() const;

Q_SIGNALS:
    void lastChangesChanged();

private:
    void takeInstances(const QList<Instance> &instances);
    void takeGone(const QList<InstanceKey> &keys);
    void takeStatus(const QUuid &account);
    void count(const QList<InstanceChange> &changes);

    struct Refresh {
        bool busy = false;
        int running = 0; ///< changes that the running refresh has found so far
        int last = 0; ///< … and those of the last one
        QDateTime completedAt;
    };

    Fleet &m_fleet;
    InstanceTableModel &m_table;
    ChangeLog m_log;
    QHash<QUuid, Refresh> m_refreshes;
};

} // namespace roster
