// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/rostercontroller.h"

#include "services/accountstore.h"
#include "services/fleet.h"

#include <algorithm>

namespace roster {

RosterController::RosterController(AccountStore &accounts, Fleet &fleet, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_fleet(fleet)
    , m_list(m_table)
    , m_changes(fleet, m_table)
{
    connect(&fleet, &Fleet::statusChanged, this, &RosterController::takeStatus);
    for (const auto signal : {&AccountStore::added, &AccountStore::updated})
        connect(&accounts, signal, this, &RosterController::takeAccounts);
    connect(&accounts, &AccountStore::removed, this, &RosterController::takeAccounts);
    takeAccounts();
}

bool RosterController::hasAccounts() const
{
    return !m_accounts.accounts().isEmpty();
}

bool RosterController::hasEnabledAccounts() const
{
    return std::ranges::any_of(m_accounts.accounts(), &Account::enabled);
}

void RosterController::showAccounts(const QSet<QUuid> &accounts)
{
    if (m_filter.accounts == accounts)
        return;
    m_filter.accounts = accounts;
    updateFilter();
    Q_EMIT statusChanged(); // problems and freshness are those of the shown accounts
}

void RosterController::setQuery(const InstanceQuery &query)
{
    if (m_filter.query == query)
        return;
    m_filter.query = query;
    m_fleet.setQuery(query);
    updateFilter();
}

void RosterController::setFind(const QString &words)
{
    if (m_filter.find == words)
        return;
    m_filter.find = words;
    updateFilter();
}

void RosterController::show(const QSet<QUuid> &accounts, const InstanceQuery &query, const QString &find)
{
    const bool otherAccounts = m_filter.accounts != accounts;
    const bool otherQuery = m_filter.query != query;
    m_filter.accounts = accounts;
    m_filter.query = query;
    m_filter.find = find;
    if (otherQuery)
        m_fleet.setQuery(query);
    updateFilter();
    if (otherAccounts)
        Q_EMIT statusChanged();
}

int RosterController::hiddenByQuery() const
{
    return m_list.hidden().byQuery + leftOutByClouds();
}

int RosterController::hiddenByFind() const
{
    return m_list.hidden().byFind;
}

int RosterController::hiddenCount() const
{
    return m_list.hidden().all + leftOutByClouds();
}

/// What a cloud filtered away is not in the table, but was in its last list that nothing filtered.
int RosterController::leftOutByClouds() const
{
    int leftOut = 0;
    const QList<Account> shown = shownAccounts();
    for (const Account &account : shown) {
        const AccountStatus status = m_fleet.status(account.id);
        if (status.filtered && status.allRows)
            leftOut += std::max(0, *status.allRows - status.rows);
    }
    return leftOut;
}

LoadProgress RosterController::progress() const
{
    LoadProgress progress;
    int expected = 0;
    bool allKnown = true;
    for (const Account &account : m_accounts.accounts()) {
        const AccountStatus status = m_fleet.status(account.id);
        if (!status.isBusy())
            continue;
        progress.busy = true;
        progress.rows += status.arrived;
        expected += status.expected.value_or(0);
        allKnown = allKnown && status.expected;
    }
    if (progress.busy && allKnown)
        progress.expected = expected;
    return progress;
}

static bool isCancelled(const AccountStatus &status)
{
    return !status.keyError && status.error && status.error->kind == ApiError::Kind::Cancelled;
}

QList<AccountProblem> RosterController::problems() const
{
    QList<AccountProblem> problems;
    const QList<Account> shown = shownAccounts();
    for (const Account &account : shown) {
        const AccountStatus status = m_fleet.status(account.id);
        const auto trouble = troubleText(status, providerInfo(account.provider));
        if (trouble && !isCancelled(status))
            problems.append({account, *trouble, !status.completeness.isComplete()});
    }
    return problems;
}

static void takeOlder(QDateTime &oldest, const QDateTime &moment)
{
    if (moment.isValid() && (oldest.isNull() || moment < oldest))
        oldest = moment;
}

Freshness RosterController::freshness() const
{
    Freshness freshness;
    QDateTime oldestWithProblem;
    bool isPending = false;
    const QList<Account> shown = shownAccounts();
    for (const Account &account : shown) {
        const AccountStatus status = m_fleet.status(account.id);
        const bool failed = status.keyError || (status.error && !isCancelled(status));
        const bool isGap = !failed && !status.completeness.isComplete();
        freshness.failed += failed ? 1 : 0;
        freshness.incomplete += isGap ? 1 : 0;
        if (failed || isGap)
            takeOlder(oldestWithProblem, status.updatedAt);
        else if (status.updatedAt.isNull())
            isPending = true;
        else
            takeOlder(freshness.updatedAt, status.updatedAt);
    }
    if (isPending)
        freshness.updatedAt = {};
    else if (freshness.updatedAt.isNull())
        freshness.updatedAt = oldestWithProblem;
    return freshness;
}

bool RosterController::isComplete() const
{
    const QList<Account> shown = shownAccounts();
    return std::ranges::all_of(shown, [this](const Account &account) {
        return m_fleet.status(account.id).state == LoadState::Complete;
    });
}

void RosterController::setPrivate(bool on)
{
    m_table.setPrivate(on);
    m_accountList.setPrivate(on);
}

void RosterController::retranslate()
{
    m_table.retranslate();
    m_accountList.retranslate();
    Q_EMIT statusChanged();
}

void RosterController::takeAccounts()
{
    const QList<Account> &accounts = m_accounts.accounts();
    QSet<QUuid> shown = m_filter.accounts;
    const bool someAreGone = shown.removeIf([this](const QUuid &id) { return !m_accounts.find(id); }) > 0;
    m_table.setAccounts(accounts);
    m_accountList.setAccounts(accounts);
    for (const Account &account : accounts)
        m_accountList.setStatus(account.id, m_fleet.status(account.id));
    if (someAreGone) // whatever the side bar took for the next one
        m_filter.accounts = shown;
    updateFilter();
    Q_EMIT accountsChanged();
    Q_EMIT statusChanged();
}

void RosterController::takeStatus(const QUuid &account)
{
    m_accountList.setStatus(account, m_fleet.status(account));
    updateFilter();
    Q_EMIT statusChanged();
}

void RosterController::updateFilter()
{
    m_filter.answered.clear();
    for (const Account &account : m_accounts.accounts()) {
        if (m_fleet.status(account.id).filtered)
            m_filter.answered.insert(account.id);
    }
    if (m_list.filter() == m_filter)
        return;
    m_list.setFilter(m_filter);
    Q_EMIT filterChanged();
}

QList<Account> RosterController::shownAccounts() const
{
    QList<Account> shown;
    for (const Account &account : m_accounts.accounts()) {
        if (account.enabled && (m_filter.accounts.isEmpty() || m_filter.accounts.contains(account.id)))
            shown.append(account);
    }
    return shown;
}

} // namespace roster
