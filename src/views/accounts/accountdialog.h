// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/accountstatus.h"
#include "core/apierror.h"
#include "core/secret.h"

#include <QDialog>
#include <QPointer>

#include <memory>
#include <optional>

class QPushButton;

namespace Ui {
class AccountDialog;
}

namespace roster {

class AccountStore;
class ConnectionTest;
class Fleet;
class MessageStrip;
class SecretJob;
class SecretStore;

/// Adds an account or changes one: tests its connection, writes its key to the keychain, then the account to
/// the store, and closes. Stays usable while the keychain asks; closing it then adds nothing. Says at the
/// start what is wrong with the account's key, if something is. Deletes itself when it is closed.
class AccountDialog : public QDialog {
    Q_OBJECT

public:
    struct Services {
        AccountStore &accounts;
        SecretStore &secrets;
        Fleet &fleet;
    };

    /// Shows the form of an account; nothing: of a new one. There is one form for an account: one that is
    /// open already comes to the front. @p services outlive it.
    static AccountDialog *present(const Services &services, const std::optional<Account> &account,
                                  QWidget *parent);
    ~AccountDialog() override;

    /// Of the account that it changes, or would add.
    QUuid accountId() const;

public Q_SLOTS:
    void accept() override;
    void reject() override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    AccountDialog(const Services &services, const std::optional<Account> &account, QWidget *parent);
    void startEdit(const Account &account);
    void followKey(const QUuid &account);
    MessageStrip &strip() const;

    void testConnection();
    void testWith(const Secret &key);
    void testFinished(const std::optional<ApiError> &error, std::optional<int> total);
    void endTest();

    void keyWritten(const std::optional<KeyError> &error);
    void keepKeyForThisRun();
    void saveAccount();

    void showWaitingForKeyring();
    void say(const KeyError &error);
    void setSaving(bool saving);
    void retranslate();

    const Services m_services;
    const bool m_isNew;
    std::unique_ptr<Ui::AccountDialog> m_ui;
    QPushButton *m_saveButton = nullptr;
    QPointer<SecretJob> m_keyJob; ///< reads for the test, or writes
    QPointer<ConnectionTest> m_test;
    QPointer<QWidget> m_focusBefore; ///< while it saves
    bool m_saving = false;
};

} // namespace roster
