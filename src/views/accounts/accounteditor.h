// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/secret.h"
#include "services/secretstore.h"

#include <QWidget>

#include <memory>

namespace Ui {
class AccountEditor;
}

namespace roster {

/// The form of an account. Says beside each field what is wrong with it, in words; the room for that is there
/// from the start, so that nothing moves.
class AccountEditor : public QWidget {
    Q_OBJECT

public:
    explicit AccountEditor(QWidget *parent = nullptr);
    ~AccountEditor() override;

    /// A new account: name and address follow the cloud until the user writes them. @p others: all there are.
    void startNew(const QUuid &id, quint32 color, const QList<Account> &others);
    /// The key's field may stay empty as long as the key that is there may go where the form says.
    void startEdit(const Account &account, const KeyState &key, const QList<Account> &others);
    /// More is known of the key now.
    void setKeyState(const KeyState &key);
    /// The account was enabled or disabled elsewhere while the form is open.
    void setAccountEnabled(bool enabled);

    /// What the form says. Fit to be saved when validate() says so.
    Account account() const;
    /// What was typed, without white space around it; empty: the key that is there is meant.
    Secret key() const;
    void forgetKey();
    void focusKey();

    /// Whether a key must be typed: there is none, or it is bound to another provider or server.
    bool needsKey() const;
    /// Shows all problems and goes to the first.
    bool validate();

    /// "PPIO", or "PPIO 2" where an account of the same cloud has that name.
    static QString freeName(ProviderId provider, const QList<Account> &others);

Q_SIGNALS:
    /// Something that matters to a connection is another now: cloud, address or key.
    void connectionEdited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillProviders();
    void followDiscretion();
    ProviderId provider() const;
    void providerChosen();
    KeyOrigin keptOrigin() const;
    QString nameProblem() const;
    QString keyProblem() const;
    QString keyHint() const;
    void showProblems();
    void retranslate();

    std::unique_ptr<Ui::AccountEditor> m_ui;
    QList<Account> m_others; ///< without the one that is edited
    Account m_account; ///< as it is saved; of a new one the id
    KeyState m_keyState;
    bool m_isNew = true;
    bool m_nameTouched = false;
    bool m_addressTouched = false;
    bool m_validated = false; ///< from the first validate() on, all problems are shown while typing
};

} // namespace roster
