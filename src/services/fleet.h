// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/accountstatus.h"
#include "core/instance.h"
#include "core/instancequery.h"
#include "services/apiclient.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

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
    /// All three outlive the fleet. Accounts that the store gains or loses later join or leave by themselves.
    Fleet(AccountStore &accounts, SecretStore &secrets, QNetworkAccessManager &network,
          const ApiLimits &limits = {}, QObject *parent = nullptr);
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

    /// Zero: only when asked.
    void setRefreshInterval(std::chrono::seconds interval);
    std::chrono::seconds refreshInterval() const;

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

private:
    AccountStore &m_accounts;
    SecretStore &m_secrets;
    QNetworkAccessManager &m_network;
    const ApiLimits m_limits;
    InstanceQuery m_query;
    QTimer m_timer;
    std::vector<std::unique_ptr<AccountSession>> m_sessions;
};

} // namespace roster
