// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/secret.h"

#include <QWidget>

#include <memory>

namespace Ui {
class AccountEditor;
}

namespace roster {

/// The form of an account. Says beside each field what is wrong with it, in words.
class AccountEditor : public QWidget {
    Q_OBJECT

public:
    explicit AccountEditor(QWidget *parent = nullptr);
    ~AccountEditor() override;

    /// A new account: name and address follow the cloud until the user writes them. @p others: all there are.
    void startNew(const QUuid &id, quint32 color, const QList<Account> &others);
    /// An account that has a key: the key's field may stay empty.
    void startEdit(const Account &account, const QList<Account> &others);

    /// What the form says. Fit to be saved when validate() says so.
    Account account() const;
    /// What was typed, without white space around it; empty: the saved key is meant.
    Secret key() const;
    void forgetKey();

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
    ProviderId provider() const;
    void providerChosen();
    QString nameProblem() const;
    QString keyProblem() const;
    void showProblems();
    void retranslate();

    std::unique_ptr<Ui::AccountEditor> m_ui;
    QList<Account> m_others; ///< without the one that is edited
    Account m_account; ///< what the form does not show: id
    bool m_keySaved = false;
    bool m_nameTouched = false;
    bool m_addressTouched = false;
    bool m_validated = false; ///< from the first validate() on, all problems are shown while typing
};

} // namespace roster
