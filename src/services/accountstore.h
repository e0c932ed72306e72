// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/fileproblem.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>

class QJsonObject;

namespace roster {

class SettingsFile;

/// The user's accounts, in the order that the user gave them, saved in the settings file. Holds no key.
/// An account may have an API address that checkApiAddress() refuses, when somebody edited the file: it is
/// shown, but never asked.
///
/// What another running copy of the program does to the accounts is told by the same signals. Of two that
/// change one account, each writes what it changed.
class AccountStore : public QObject {
    Q_OBJECT

public:
    /// So many are shown; more can only come from a hand that means no good.
    static constexpr qsizetype mostAccounts = 500;

    /// Reads what @p settings holds; an entry that cannot be read is kept in the file but not shown, and told
    /// of. @p settings outlives the store.
    explicit AccountStore(SettingsFile &settings, QObject *parent = nullptr);

    const QList<Account> &accounts() const { return m_accounts; }
    std::optional<Account> find(const QUuid &id) const;

    /// @p account.id must be new and not null.
    void add(const Account &account);
    /// Writes what is different now in the account with the same id; no signal when nothing is.
    void update(const Account &account);
    void remove(const QUuid &id);

    /// A colour that no account has yet, or the one that the fewest have.
    quint32 nextColor() const;

Q_SIGNALS:
    void added(const roster::Account &account);
    void updated(const roster::Account &account);
    void removed(const QUuid &id);
    /// Some entries cannot be read. Told from the event loop.
    void fileProblem(const roster::FileProblem &problem);

private:
    QList<Account> read();
    void take();
    void tellUnreadable(const QStringList &entries);
    void warnOfAddresses(const QList<Account> &accounts);
    /// Reads the order again, changes it and writes it, with whatever else @p edit changes.
    void change(const std::function<void(QJsonObject &values, QStringList &order)> &edit);

    SettingsFile &m_settings;
    // Before the accounts, which are read with these two in place.
    QStringList m_unreadable; ///< entries
    QSet<QUuid> m_unsafe; ///< accounts that were warned of
    QList<Account> m_accounts;
};

} // namespace roster
