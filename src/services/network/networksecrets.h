// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstatus.h"
#include "core/secret.h"
#include "services/network/proxychoice.h"
#include "services/secretstore.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace roster {

/// What belongs to connections and is no setting, in the system's keychain: the password of a proxy, bound to
/// its host and port, and what the file of extra authorities was when the user chose it. A settings file that
/// somebody else has written can so neither send the password elsewhere nor add an authority.
///
/// The keychain may answer late or never: each question has an end of its own. Lives on the main thread.
class NetworkSecrets : public QObject {
    Q_OBJECT

public:
    using Read = std::function<void(const Secret &secret, const std::optional<KeyError> &error)>;
    using Written = std::function<void(const std::optional<KeyError> &error)>;

    /// SessionOnly: nothing is kept, and nothing is found.
    explicit NetworkSecrets(SecretStore::Backend backend, std::chrono::milliseconds patience = usualPatience,
                            QObject *parent = nullptr);
    /// How long a question is open: the user may have to find a password.
    static constexpr std::chrono::milliseconds usualPatience = std::chrono::minutes(2);

    /// The entries' names; unique on their own, because Windows ignores the service name.
    static QString passwordEntry(const ProxyChoice &proxy);
    static QString authorityEntry();

    /// Both call back when the event loop runs, unless this goes before. A read that ended as Timeout calls
    /// back once more should the answer come after all: the user unlocked the keychain late.
    void read(const QString &entry, Read done);
    /// Verified by reading back. An empty secret removes the entry.
    void write(const QString &entry, const Secret &secret, Written done);

private:
    const SecretStore::Backend m_backend;
    const std::chrono::milliseconds m_patience;
};

} // namespace roster
