// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstatus.h"
#include "core/secret.h"

#include <QHash>
#include <QObject>
#include <QUuid>

#include <chrono>
#include <optional>

namespace roster {

/// One access to the keychain. Belongs to the store and deletes itself after finished(). Never finishes
/// before the event loop has run.
class SecretJob : public QObject {
    Q_OBJECT

Q_SIGNALS:
    /// @p secret is set by a read that found one. No error: it worked.
    void finished(const roster::Secret &secret, const std::optional<roster::KeyError> &error);

protected:
    using QObject::QObject;
};

/// Keeps API keys in the system's keychain (through QtKeychain; never its insecure fallback) and nowhere
/// else. A key that was read stays in memory until the program ends, so that the keychain asks once per run.
/// Lives on the main thread.
class SecretStore : public QObject {
    Q_OBJECT

public:
    /// SessionOnly keeps keys in memory alone and never touches the keychain: for --demo and tests.
    enum class Backend { Keychain, SessionOnly };

    explicit SecretStore(Backend backend, QObject *parent = nullptr);
    ~SecretStore() override;

    /// How long a read or write may take before it counts as Timeout; a prompt may stay open that long.
    void setTimeout(std::chrono::milliseconds timeout);

    SecretJob *read(const QUuid &account);
    /// Verified by reading back.
    SecretJob *write(const QUuid &account, const Secret &key);
    /// Removing what is not there works.
    SecretJob *remove(const QUuid &account);

    /// For a system without a keychain: the key lasts as long as the program runs.
    void keepForThisRun(const QUuid &account, const Secret &key);

    /// The entry's name in the keychain. Unique on its own, because Windows ignores the service name.
    static QString entryName(const QUuid &account);

private:
    const Backend m_backend;
    std::chrono::milliseconds m_timeout{120'000};
    QHash<QUuid, Secret> m_session;
};

} // namespace roster
