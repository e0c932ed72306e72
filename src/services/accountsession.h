// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/accountstatus.h"
#include "core/instance.h"
#include "core/instancequery.h"
#include "core/result.h"
#include "services/apiclient.h"
#include "services/catalogueservice.h"
#include "services/loadedids.h"
#include "services/pausereason.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace roster {

class AccountConnection;
class InstanceDetailJob;
class InstanceListJob;
class SecretJob;
class SecretStore;

/// One account of the fleet: reads its key, loads its pages, knows which rows it has shown and how sure they
/// are, and when it is asked next.
///
///     Idle ──> WaitingForKeyring ──> Loading ──> Complete
///       └──────────────┘                └──────> Partial, Stale
///
/// Each load has a generation number; whatever comes from an older one is dropped.
class AccountSession : public QObject {
    Q_OBJECT

public:
    /// @p secrets outlives the session.
    AccountSession(const Account &account, SecretStore &secrets, const ApiLimits &limits,
                   QObject *parent = nullptr);
    ~AccountSession() override;

    const Account &account() const { return m_account; }
    const AccountStatus &status() const { return m_status; }

    /// Takes over the account's facts; the same id. Another cloud or address drops the rows and asks anew.
    void setAccount(const Account &account);
    /// The key is another one: it is read anew, and the cloud asked with it.
    void reload();
    /// Drops what runs and asks from the start.
    void refresh();
    void cancel();
    /// The account leaves the fleet: ends what runs, and its rows go.
    void close();

    /// Asks anew when the cloud filters; otherwise the rows stay as they are.
    void setQuery(const InstanceQuery &query);
    /// From the end of one load to the start of the next; zero: never by itself. Each time that the cloud
    /// complains of too many requests doubles it, up to an hour; each good load takes one step back.
    void setRefreshInterval(std::chrono::milliseconds interval);
    /// Until no reason is left, the clock starts no load; one that falls due meanwhile is made up for then.
    void setPause(PauseReasons reasons);
    /// An account on this machine itself does not need a network.
    bool isPaused() const;
    /// For tests: another time of day. The real one runs on while the machine sleeps, which timers do not.
    void setTimeOfDay(std::function<QDateTime()> now) { m_now = std::move(now); }

    /// Nothing while there is no key.
    InstanceDetailJob *detail(const QString &instanceId);

Q_SIGNALS:
    void instancesArrived(const QList<roster::Instance> &instances);
    void instancesGone(const QList<roster::InstanceKey> &keys);
    void statusChanged();

private:
    void readKey();
    void keyRead(const Secret &key, const std::optional<KeyError> &error);
    void startList();
    void pageArrived(const QList<Instance> &instances, std::optional<int> expected);
    void described(const QList<Instance> &instances);
    void listFinished(const Result<Completeness> &end);
    void takeCompleteList();

    void fail(const std::optional<ApiError> &error, const std::optional<KeyError> &keyError);
    void dropRunning();
    void disconnectFromCloud();
    /// Announces that the rows which the load has not brought are gone. Only a complete one is evidence of
    /// it.
    void dropMissingRows();
    void setState(LoadState state);
    void scheduleNext();
    void updateSlowness();
    void scheduleAfter(std::chrono::milliseconds wait);
    void unschedule();
    void runClock();
    std::chrono::milliseconds timeLeft() const;
    std::chrono::milliseconds pace() const;
    std::chrono::milliseconds restTime() const;

    /// What the cloud is asked to filter by: nothing where it cannot.
    InstanceQuery cloudQuery() const;
    /// Whether the last complete load has all that the query could find.
    bool rowsCoverQuery() const;

    Account m_account;
    SecretStore &m_secrets;
    const ApiLimits m_limits;
    InstanceQuery m_query;
    std::chrono::milliseconds m_interval{0};

    AccountStatus m_status;
    int m_generation = 0;
    QPointer<SecretJob> m_keyJob;
    QPointer<AccountConnection> m_connection; ///< null until the key is read
    QPointer<InstanceListJob> m_list;
    CatalogueService m_catalogue; ///< its fetch goes before the connection that it uses
    LoadedIds m_rows; ///< those that are shown
    InstanceQuery m_asked; ///< what the running load was asked
    std::optional<InstanceQuery> m_answered; ///< what the last complete load was asked
    QTimer m_next; ///< runs until m_due, a stretch at a time, unless there is a pause
    QDeadlineTimer m_due{QDeadlineTimer::Forever}; ///< when the clock starts the next load …
    QDateTime m_dueAt; ///< … by the time of day, which may come sooner: the machine slept meanwhile
    std::function<QDateTime()> m_now = &QDateTime::currentDateTimeUtc;
    PauseReasons m_pause;
    bool m_queryWaits = false; ///< for the rest that the cloud wants, to be asked then
    int m_complaints = 0; ///< how often the cloud said lately that it is asked too often
    QDeadlineTimer m_restUntil; ///< the cloud asked to be left alone so long
};

} // namespace roster
