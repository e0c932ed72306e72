// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sidebar/accountlistmodel.h"
#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"
#include "models/text/accounttext.h"
#include "views/table/changetracker.h"

#include <QObject>

#include <optional>

namespace roster {

class AccountStore;
class Fleet;

/// Why an account's rows are not what they should be.
struct AccountProblem {
    Account account;
    ErrorText text;
    bool isGap = false; ///< it could be loaded, but not to the last instance
};

/// How fresh the rows are.
struct Freshness {
    /// The oldest moment at which one of the accounts without a problem was complete; if all have one, of
    /// those that ever were. Null: some account has neither been complete yet nor a problem, or none ever
    /// was.
    QDateTime updatedAt;
    int failed = 0; ///< accounts that could not be loaded last
    int incomplete = 0; ///< accounts of which not all instances came
};

/// How far the accounts that are loading have come.
struct LoadProgress {
    bool busy = false;
    int rows = 0;
    std::optional<int> expected; ///< Only when every account that loads has said it.
};

/// Brings what the fleet finds into the models, and what the user filters to the fleet, so that a window only
/// shows the one and asks the other. Lives on the main thread.
class RosterController : public QObject {
    Q_OBJECT

public:
    /// Both outlive the controller.
    RosterController(AccountStore &accounts, Fleet &fleet, QObject *parent = nullptr);

    InstanceTableModel &table() { return m_table; }
    InstanceListModel &list() { return m_list; }
    AccountListModel &accountList() { return m_accountList; }
    ChangeTracker &changes() { return m_changes; }
    Fleet &fleet() { return m_fleet; }
    AccountStore &accounts() { return m_accounts; }

    bool hasAccounts() const;
    bool hasEnabledAccounts() const;

    /// Empty: all accounts.
    void showAccounts(const QSet<QUuid> &accounts);
    /// Enabled accounts among those that are shown.
    QList<Account> shownAccounts() const;
    /// The filter line: sent to the clouds that filter, applied here for the others.
    void setQuery(const InstanceQuery &query);
    void setFind(const QString &words);
    /// All three at once.
    void show(const QSet<QUuid> &accounts, const InstanceQuery &query, const QString &find);
    const InstanceFilter &filter() const { return m_filter; }
    /// How many instances of the shown accounts the filter line, or the find field, hides by itself, and how
    /// many they hide together; with those that a cloud left out.
    int hiddenByQuery() const;
    int hiddenByFind() const;
    int hiddenCount() const;

    LoadProgress progress() const;
    /// Accounts among the shown ones whose last load failed or left a gap; one that the user ended is none.
    QList<AccountProblem> problems() const;
    /// Of the shown accounts.
    Freshness freshness() const;
    /// Every shown account has been asked to the end, and has told all.
    bool isComplete() const;

    /// Privacy mode of table and account list.
    void setPrivate(bool on);
    /// Texts changed their language.
    void retranslate();

Q_SIGNALS:
    /// An account's state, or which accounts there are.
    void statusChanged();
    void accountsChanged();
    void filterChanged();

private:
    int leftOutByClouds() const;
    void takeAccounts();
    void takeStatus(const QUuid &account);
    void updateFilter();

    AccountStore &m_accounts;
    Fleet &m_fleet;
    InstanceTableModel m_table;
    InstanceListModel m_list;
    ChangeTracker m_changes;
    AccountListModel m_accountList;
    InstanceFilter m_filter;
};

} // namespace roster
