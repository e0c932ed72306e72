// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/boundkey.h"
#include "services/secretjob.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QUuid>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace roster {

/// What is known of an account's key without asking for it.
struct KeyState {
    std::optional<KeyOrigin> origin; ///< where it may go; null: it was not read yet, or could not be
    bool forThisRun = false; ///< it is not in the keychain
    std::optional<KeyError> error; ///< why the last read found none
};

/// Keeps API keys in the system's keychain (through QtKeychain; never its insecure fallback) and nowhere
/// else. A key that was read stays in memory until the program ends, so that the keychain asks once per run.
/// Lives on the main thread.
///
/// A key is bound to the provider and the server of the account that it was entered for, in the keychain
/// itself, and is handed out for that origin alone: whatever happens to the settings, it goes nowhere else.
///
/// A keychain may ask the user, and so answer late or never, and QtKeychain asks it one thing at a time.
/// Every job therefore ends by its own clock, whatever the keychain does. The answer to a read is taken when
/// it comes after all (keyArrived); a write that did not end well has not happened.
class SecretStore : public QObject {
    Q_OBJECT

public:
    /// SessionOnly keeps keys in memory alone and never touches the keychain: for --demo and tests.
    enum class Backend { Keychain, SessionOnly };

    explicit SecretStore(Backend backend, QObject *parent = nullptr);
    ~SecretStore() override;

    /// How long a read or write may take before it counts as Timeout; a prompt may stay open that long.
    void setTimeout(std::chrono::milliseconds timeout);

    /// The key for this account's provider and server; OtherOrigin when it is bound to others. @p account is
    /// as it is saved: an entry of before keys were bound is bound to its address now, once and for all.
    SecretJob *read(const Account &account);
    /// Binds the key to the account's provider and server. Verified by reading back. A write that fails, ends
    /// as Timeout or is deleted leaves what was there before.
    SecretJob *write(const Account &account, const Secret &key);
    /// Ends a write that its user thought better of, without finished(). Does nothing where none runs.
    void takeBack(const QUuid &account);
    /// Removing what is not there works.
    SecretJob *remove(const QUuid &account);
    /// For a system without a keychain: the key lasts as long as the program runs. Takes back what runs.
    void keepForThisRun(const Account &account, const Secret &key);

    /// Reads the key as soon as the keychain gives it without asking the user: now, or when it is unlocked.
    void await(const Account &account);

    KeyState state(const QUuid &account) const;

    /// The entry's name in the keychain. Unique on its own, because Windows ignores the service name.
    static QString entryName(const QUuid &account);

Q_SIGNALS:
    /// The account has another key now, or none any more. After the job that did it has told so.
    void keyChanged(const QUuid &account);
    /// A key that could not be had is there now: the user unlocked the keychain.
    void keyArrived(const QUuid &account);

private:
    /// A question to the keychain that has no answer yet, and who waits for it.
    struct OpenRead {
        struct Asker {
            QPointer<SecretJob> job;
            Account account;
        };
        std::vector<Asker> waiting;
        bool outdated = false; ///< The key was written or removed meanwhile: the answer is not kept.
    };
    /// A key that was not to be had.
    struct Missed {
        Account account;
        std::optional<KeyError> error; ///< null: it was not asked for yet
    };

    SecretJob *newJob();
    static void later(SecretJob *job, const std::function<void()> &act);
    void answer(SecretJob *job, const Account &account, const std::optional<KeyError> &whyNone);
    void readAnswered(const QUuid &account, const Secret &text, const std::optional<KeyError> &failure);
    std::optional<KeyError> accept(const Account &account, const Secret &text);
    void note(const Account &account, const std::optional<KeyError> &error);
    void miss(const Account &account, const std::optional<KeyError> &error);
    void lookAgain();

    void replace(SecretJob *job, const QUuid &account, const BoundKey &key,
                 const std::optional<Secret> &before);
    void written(SecretJob *job, const QUuid &account, const BoundKey &key);
    void put(const QUuid &account, const Secret &text);
    /// An empty key: there is none any more. Whether it is another one than before.
    bool keep(const QUuid &account, const BoundKey &key);

    const Backend m_backend;
    std::chrono::milliseconds m_timeout{120'000};
    QHash<QUuid, BoundKey> m_known;
    QSet<QUuid> m_forThisRun; ///< accounts whose key is not meant for the keychain
    QHash<QUuid, OpenRead> m_reads;
    QHash<QUuid, QPointer<SecretJob>> m_writes;
    QHash<QUuid, Missed> m_missed;
    QTimer m_lookAgain{this}; ///< a keychain that is unlocked tells of every entry
    bool m_watches = false;
};

} // namespace roster
