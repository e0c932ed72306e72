// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/accountstatus.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>

namespace roster {

/// The side bar's list: "All instances" in row 0, then the accounts in the user's order, with states and
/// counts.
class AccountListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        AccountIdRole = Qt::UserRole + 1, ///< QUuid; null in row 0
        CountRole, ///< int: the account's instances, whatever is shown of them; invalid while that is unknown
        AtLeastRole, ///< bool: there may be more than CountRole says
        ColorRole, ///< QColor; invalid in row 0
        StateRole, ///< int(LoadState)
        ProblemRole, ///< bool: the last load failed, or the key is missing
        ConcealedRole, ///< bool: privacy mode hides the account's name
        RefreshingRole, ///< bool: what loads was complete before, and stands there meanwhile
        EnabledRole, ///< bool: the account is asked; true in row 0
    };

    explicit AccountListModel(QObject *parent = nullptr);

    void setAccounts(const QList<Account> &accounts);
    void setStatus(const QUuid &account, const AccountStatus &status);
    /// Privacy mode: tool tips and accessible texts do not name accounts.
    void setPrivate(bool on);
    void retranslate();

    /// Row of the account; 0 for a null id, -1 when there is no such account.
    int rowOf(const QUuid &account) const;

    /// Some account has told of its instances, or that it has none.
    bool hasAnswers() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: "PPIO · training". ToolTipRole: state, freshness and error in full, as plain text safe
    /// for a tool tip (escaped).
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void putAt(qsizetype i, const Account &account);
    void changed(int row);
    QVariant allData(int role) const;
    QVariant accountData(const Account &account, int role) const;
    QString nameOf(const Account &account) const;
    QString toolTip(const Account &account, const AccountStatus &status) const;
    QString countText(const QModelIndex &index) const;
    QString disabledText() const;
    QString spoken(QStringList parts) const;

    QList<Account> m_accounts;
    QHash<QUuid, AccountStatus> m_status;
    bool m_private = false;
};

} // namespace roster
