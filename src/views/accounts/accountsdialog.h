// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"

#include <QDialog>

#include <memory>
#include <optional>

class QTreeWidgetItem;

namespace Ui {
class AccountsDialog;
}

namespace roster {

class AccountStore;
class Fleet;
class SecretStore;
struct KeyError;

/// The user's accounts: adds, changes, removes and enables them, and shows how each is. Deletes itself when
/// it is closed.
class AccountsDialog : public QDialog {
    Q_OBJECT

public:
    /// All outlive the dialog.
    AccountsDialog(AccountStore &accounts, SecretStore &secrets, Fleet &fleet, QWidget *parent = nullptr);
    ~AccountsDialog() override;

public Q_SLOTS:
    void addAccount();
    /// Selects the account and asks before it removes it.
    void askToRemove(const QUuid &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void editCurrent();
    void askToRemoveCurrent();
    void remove(const QUuid &id);
    void enabledClicked(QTreeWidgetItem *item, int column);
    void openEditor(const std::optional<Account> &account);

    void fillList();
    void showItem(QTreeWidgetItem *item, const Account &account);
    void showState(QTreeWidgetItem *item, const Account &account);
    void showStatus(const QUuid &id);
    void showButtons();
    QTreeWidgetItem *itemOf(const QUuid &id) const;
    std::optional<Account> current() const;
    void retranslate();

    AccountStore &m_accounts;
    SecretStore &m_secrets;
    Fleet &m_fleet;
    std::unique_ptr<Ui::AccountsDialog> m_ui;
};

} // namespace roster
