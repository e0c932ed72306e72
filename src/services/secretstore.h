// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstatus.h"
#include "core/secret.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QUuid>

#include <chrono>
#include <optional>
#include <vector>

namespace roster {

/// One access to the keychain. Belongs to the store and deletes itself after finished(); deleting it earlier
/// means that nobody waits any more. Never finishes before the event loop has run.
class SecretJob : public QObject {
    Q_OBJECT

Q_SIGNALS:
    /// @p secret is set by a read that found one. No error: it worked.
    void finished(const roster::Secret &secret, const std::optional<roster::KeyError> &error);

private:
    friend class SecretStore;
    using QObject::QObject;

    /// Ends with a Timeout unless something else ends it earlier.
    void limit(std::chrono::milliseconds timeout);
    void finish(const Secret &secret, const std::optional<KeyError> &error);
    void finishSoon(const Secret &secret, const std::optional<KeyError> &error);
    bool isFinished() const { return m_finished; }

    QTimer m_timer;
    bool m_finished = false;
    Secret m_before; ///< of a write: the key that was known when it began
};

/// Keeps API keys in the system's keychain (through QtKeychain; never its insecure fallback) and nowhere
/// else. A key that was read stays in memory until the program ends, so that the keychain asks once per run.
/// Lives on the main thread.
///
/// A keychain may ask the user, and so answer late or never, and QtKeychain asks it one thing at a time.
/// Every job therefore ends by its own clock, whatever the keychain does; the question itself stays open, and
/// its answer is taken when it comes after all (keyArrived).
class SecretStore : public QObject {
    Q_OBJECT

public:
    /// SessionOnly keeps keys in memory alone and never touches the keychain: for --demo and tests.
    enum class Backend { Keychain, SessionOnly };

    explicit SecretStore(Backend backend, QObject *parent = nullptr);
    ~SecretStore() override;

    /// How long a read or write may take before it counts as Timeout; a prompt may stay open that long.
    void setTimeout(std::chrono::milliseconds timeout);

    /// A keychain that the user refuses to open may say that it holds nothing: Missing, not Locked.
    SecretJob *read(const QUuid &account);
    /// Verified by reading back.
    SecretJob *write(const QUuid &account, const Secret &key);
    /// Ends a write that its user thought better of, and deletes it. The keychain may have the new key
    /// already, or take it yet: next it takes the one that was known before. Where none was known (the
    /// keychain was never opened), there is nothing to go back to, and the new one may stay in it.
    void takeBack(const QUuid &account, SecretJob *write);
    /// Removing what is not there works.
    SecretJob *remove(const QUuid &account);

    /// For a system without a keychain: the key lasts as long as the program runs.
    void keepForThisRun(const QUuid &account, const Secret &key);

    /// The entry's name in the keychain. Unique on its own, because Windows ignores the service name.
    static QString entryName(const QUuid &account);

Q_SIGNALS:
    /// The account has another key now, or none any more.
    void keyChanged(const QUuid &account);
    /// A read that had ended as Timeout found the key after all: the user unlocked the keychain late.
    void keyArrived(const QUuid &account);

private:
    /// A question to the keychain that has no answer yet, and who waits for it.
    struct OpenRead {
        std::vector<QPointer<SecretJob>> waiting;
        bool outdated = false; ///< The key was written or removed meanwhile: the answer is not kept.
    };

    SecretJob *newJob();
    void askKeychain(const QUuid &account);
    void readAnswered(const QUuid &account, const Secret &found, const std::optional<KeyError> &failure);
    void keep(const QUuid &account, const Secret &key);

    const Backend m_backend;
    std::chrono::milliseconds m_timeout{120'000};
    QHash<QUuid, Secret> m_session;
    QSet<QUuid> m_forThisRun; ///< accounts whose key is not meant for the keychain
    QHash<QUuid, OpenRead> m_reads;
};

} // namespace roster
