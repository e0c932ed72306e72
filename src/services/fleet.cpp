// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/fleet.h"

#include "services/accountsession.h"
#include "services/accountstore.h"
#include "services/secretstore.h"

#include <algorithm>

namespace roster {

/// Whoever hears of a change may add or remove accounts. So this runs over a copy of the list, and a session
/// that leaves is deleted later, disabled until then.
template<typename Action>
void Fleet::forEachSession(Action action)
{
    const auto sessions = m_sessions;
    for (AccountSession *session : sessions)
        action(*session);
}

Fleet::Fleet(AccountStore &accounts, SecretStore &secrets, const ApiLimits &limits, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_secrets(secrets)
    , m_limits(limits)
{
    for (const Account &account : m_accounts.accounts())
        join(account);

    connect(&m_accounts, &AccountStore::added, this, [this](const Account &account) {
        join(account);
        refresh(account.id);
    });
    connect(&m_accounts, &AccountStore::updated, this, [this](const Account &account) {
        if (AccountSession *known = session(account.id))
            known->setAccount(account);
    });
    connect(&m_accounts, &AccountStore::removed, this, &Fleet::leave);
    connect(&m_secrets, &SecretStore::keyChanged, this, [this](const QUuid &account) {
        if (AccountSession *known = session(account))
            known->reload();
    });
    connect(&m_secrets, &SecretStore::keyArrived, this, [this](const QUuid &account) {
        AccountSession *known = session(account);
        if (known && known->status().keyError)
            known->reload();
    });
}

Fleet::~Fleet() = default;

AccountStatus Fleet::status(const QUuid &account) const
{
    const AccountSession *known = session(account);
    return known ? known->status() : AccountStatus();
}

bool Fleet::isBusy() const
{
    return std::ranges::any_of(m_sessions, [](const auto *session) { return session->status().isBusy(); });
}

void Fleet::refresh()
{
    forEachSession([&](AccountSession &session) { session.refresh(); });
}

void Fleet::refresh(const QUuid &account)
{
    if (AccountSession *known = session(account))
        known->refresh();
}

void Fleet::cancel()
{
    forEachSession([&](AccountSession &session) { session.cancel(); });
}

void Fleet::setQuery(const InstanceQuery &query)
{
    m_query = query;
    forEachSession([&](AccountSession &session) { session.setQuery(query); });
}

void Fleet::setRefreshInterval(std::chrono::milliseconds interval)
{
    m_interval = interval;
    forEachSession([&](AccountSession &session) { session.setRefreshInterval(interval); });
    Q_EMIT refreshIntervalChanged();
}

void Fleet::setTimeOfDay(const std::function<QDateTime()> &now)
{
    forEachSession([&](AccountSession &session) { session.setTimeOfDay(now); });
}

void Fleet::setPause(PauseReason reason, bool holds)
{
    if (m_pause.testFlag(reason) == holds)
        return;
    m_pause.setFlag(reason, holds);
    forEachSession([&](AccountSession &session) { session.setPause(m_pause); });
    Q_EMIT pauseChanged();
}

bool Fleet::isPaused() const
{
    return std::ranges::any_of(m_sessions, [](const AccountSession *session) {
        return session->account().enabled && session->isPaused();
    });
}

InstanceDetailJob *Fleet::detail(const InstanceKey &instance)
{
    AccountSession *known = session(instance.account);
    return known ? known->detail(instance.id) : nullptr;
}

AccountSession *Fleet::session(const QUuid &account) const
{
    const auto found =
        std::ranges::find_if(m_sessions, [&](const auto *known) { return known->account().id == account; });
    return found == m_sessions.end() ? nullptr : *found;
}

void Fleet::join(const Account &account)
{
    auto *session = new AccountSession(account, m_secrets, m_limits, this);
    session->setQuery(m_query);
    session->setRefreshInterval(m_interval);
    session->setPause(m_pause);
    connect(session, &AccountSession::instancesArrived, this, &Fleet::instancesArrived);
    connect(session, &AccountSession::instancesGone, this, &Fleet::instancesGone);
    connect(session, &AccountSession::statusChanged, this, [this, id = account.id] { tellStatus(id); });
    m_sessions.append(session);
}

void Fleet::leave(const QUuid &account)
{
    AccountSession *known = session(account);
    if (!known)
        return;
    Account gone = known->account();
    gone.enabled = false;
    known->setAccount(gone); // its rows go
    m_sessions.removeOne(known);
    known->disconnect(this);
    known->deleteLater();
}

void Fleet::tellStatus(const QUuid &account)
{
    Q_EMIT statusChanged(account);
    const bool busy = isBusy();
    if (busy != m_busy) {
        m_busy = busy;
        Q_EMIT busyChanged(busy);
    }
}

} // namespace roster
