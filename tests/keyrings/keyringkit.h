// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/secretstore.h"
#include "services/settingsfile.h"
#include "support/faultserver.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <optional>

namespace roster::test {

/// How a job with the keychain ended.
struct Outcome {
    Secret secret;
    std::optional<KeyError> error;
    bool came = false;

    bool worked() const { return came && !error; }
    bool failedWith(KeyError::Kind kind) const { return came && error && error->kind == kind; }
};

/// Waits for the job's end, which must not come before the event loop runs.
Outcome outcomeOf(SecretJob *job, std::chrono::milliseconds patience = std::chrono::seconds(20));

/// A new account, at some cloud.
Account someAccount(const QString &address = QStringLiteral("https://api.example.com"));

/// What another program reads in the keyring under the account's name, once all that was asked before is
/// done.
QByteArray entryOf(const Account &account);
/// What another program, or an older version of this one, writes there; empty: removes it.
void setEntry(const Account &account, const QByteArray &text);
/// What this version writes there.
QByteArray boundEntry(const Account &account, const QByteArray &key);

/// The keyring's daemon answers nothing as long as this lives, or until it goes on.
class StoppedKeyring {
public:
    StoppedKeyring();
    ~StoppedKeyring() { goOn(); }
    Q_DISABLE_COPY_MOVE(StoppedKeyring)
    static void goOn();
};

/// Opens the login keyring, as its owner does in another window.
void unlockKeyring();
/// Locks it again.
void lockKeyring();

/// Two accounts at a cloud on loopback: one whose key the keyring is to give, and one with a key for this
/// run, which goes on whatever happens to the keyring.
class KeyringHouse {
public:
    KeyringHouse();

    /// An account that is not in the store yet.
    Account newAccount() const;
    /// Into the store, so that it is asked at once.
    void add(const Account &account) { accounts.add(account); }

    LoadState state(const Account &account) const { return fleet.status(account.id).state; }
    /// What the account says: its state in few words, what happened, what to do.
    QStringList told(const Account &account) const;
    /// How often the cloud was asked for its list with this key.
    qsizetype requestsWith(const QByteArray &key) const;
    /// Whether the cloud was asked for the other account alone.
    bool onlyOtherWasAsked() const;
    /// Whether the other account is loaded, now, once more.
    bool otherGoesOn();

private:
    QTemporaryDir m_folder;
    SettingsFile m_settings{m_folder.filePath(QStringLiteral("settings.json"))};

public:
    FaultServer cloud;
    AccountStore accounts{m_settings};
    SecretStore secrets{SecretStore::Backend::Keychain};
    Fleet fleet{accounts, secrets};
    Account other;
};

} // namespace roster::test
