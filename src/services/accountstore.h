// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"

#include <QList>
#include <QObject>

#include <optional>

class QSettings;

namespace roster {

/// The user's accounts, in the order that the user gave them, saved in the settings file. Holds no key.
/// An account may have an API address that checkApiAddress() refuses, when somebody edited the file: it is
/// shown, but never asked.
class AccountStore : public QObject {
    Q_OBJECT

public:
    /// Reads what @p settings holds; an entry that cannot be read is kept in the file but not shown, and
    /// logged.
    /// @p settings outlives the store.
    explicit AccountStore(QSettings &settings, QObject *parent = nullptr);

    const QList<Account> &accounts() const { return m_accounts; }
    std::optional<Account> find(const QUuid &id) const;

    /// @p account.id must be new and not null.
    void add(const Account &account);
    /// Replaces the account with the same id; no signal when nothing changed.
    void update(const Account &account);
    void remove(const QUuid &id);

    /// A colour that no account has yet, or the one that the fewest have.
    quint32 nextColor() const;

Q_SIGNALS:
    void added(const roster::Account &account);
    void updated(const roster::Account &account);
    void removed(const QUuid &id);
    /// What was changed last is not in the file: it holds until the program ends.
    void notSaved(const QString &file);

private:
    void load();
    void saveOrder();
    void flush();

    QSettings &m_settings;
    QList<Account> m_accounts;
};

} // namespace roster
