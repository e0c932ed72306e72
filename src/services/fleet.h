// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/accountstatus.h"
#include "core/instance.h"
#include "core/instancequery.h"
#include "services/apiclient.h"
#include "services/pausereason.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <functional>

namespace roster {

class AccountSession;
class AccountStore;
class InstanceDetailJob;
class SecretStore;

/// All accounts together: asks them side by side, keeps their states, refreshes on a schedule.
///
/// Each account is its own AccountSession; one that hangs or fails never delays another. A refresh gives each
/// session a new generation, and answers of an older one are dropped. Lives on the main thread.
class Fleet : public QObject {
    Q_OBJECT

public:
    /// Both outlive the fleet. Accounts that the store gains or loses later join or leave by themselves.
    Fleet(AccountStore &accounts, SecretStore &secrets, const ApiLimits &limits = {},
          QObject *parent = nullptr);
    ~Fleet() override;

    AccountStatus status(const QUuid &account) const;
    bool isBusy() const;

    /// Asks every enabled account, or one, from the start. What runs already is dropped first.
    void refresh();
    void refresh(const QUuid &account);
    /// Ends what runs; accounts that were loading become Partial or Stale with the error Cancelled.
    void cancel();

    /// Sends the filter to the clouds that filter, by asking them anew. The others keep all their rows.
    void setQuery(const InstanceQuery &query);
    const InstanceQuery &query() const { return m_query; }

    /// From the end of an account's load to the start of its next one; longer when its cloud asks to wait.
    /// Accounts that only the user can help (no key, a refused key) wait for refresh(). Zero: only when
    /// asked.
    void setRefreshInterval(std::chrono::milliseconds interval);
    std::chrono::milliseconds refreshInterval() const { return m_interval; }
    /// Lets the clock rest while there is a reason. What fell due meanwhile is asked at once when there is
    /// none any more, and so are accounts that could not be reached for want of a network.
    void setPause(PauseReason reason, bool holds);
    /// For tests: another time of day for the accounts that are there.
    void setTimeOfDay(const std::function<QDateTime()> &now);
    PauseReasons pause() const { return m_pause; }
    /// Whether some account rests. Those on this machine itself go on without a network.
    bool isPaused() const;

    /// Nothing when the account is unknown or has no key yet; otherwise as InstanceService::detail().
    InstanceDetailJob *detail(const InstanceKey &instance);

Q_SIGNALS:
    /// New instances, or newer facts about known ones. All of one account.
    void instancesArrived(const QList<roster::Instance> &instances);
    /// Instances that the cloud, or the account, no longer has.
    void instancesGone(const QList<roster::InstanceKey> &keys);
    void statusChanged(const QUuid &account);
    /// isBusy() changed.
    void busyChanged(bool busy);
    void pauseChanged();
    void refreshIntervalChanged();

private:
    template<typename Action>
    void forEachSession(Action action);
    AccountSession *session(const QUuid &account) const;
    void join(const Account &account);
    void leave(const QUuid &account);
    void tellStatus(const QUuid &account);

    AccountStore &m_accounts;
    SecretStore &m_secrets;
    const ApiLimits m_limits;
    InstanceQuery m_query;
    std::chrono::milliseconds m_interval{0};
    PauseReasons m_pause;
    QList<AccountSession *> m_sessions; ///< children of the fleet
    bool m_busy = false;
};

} // namespace roster
