// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authorityproblem.h"
#include "services/network/network.h"
#include "services/network/networksecrets.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace roster {

class Settings;

/// Lets the program connect as the settings say, from its start on and with each change at once. While the
/// keychain is asked for what belongs to them, nothing connects.
class NetworkSetup : public QObject {
    Q_OBJECT

public:
    /// @p settings and @p network outlive this; @p patience: with the keychain.
    NetworkSetup(Settings &settings, SecretStore::Backend backend, Network &network = Network::shared(),
                 std::chrono::milliseconds patience = NetworkSecrets::usualPatience,
                 QObject *parent = nullptr);

    /// Saves and uses another proxy; @p password: nothing where it stays as it is. @p done tells why the
    /// keychain did not take a new password; it is used until the program ends nevertheless.
    void setProxy(const ProxyChoice &choice, const std::optional<Secret> &password,
                  NetworkSecrets::Written done);
    /// Whether there is a password for this proxy.
    bool hasPassword(const ProxyChoice &proxy) const;

    /// Uses the authorities in a file that the user chose; empty: none any more. As above, @p done tells
    /// whether the choice outlasts this run. Where there is a problem, nothing changes.
    std::optional<AuthorityProblem> setAuthorityFile(const QString &file, NetworkSecrets::Written done);
    /// Who is trusted beside the system's authorities, by name.
    const QStringList &authorities() const { return m_authorities; }
    /// Why the file that is set is not used.
    std::optional<AuthorityProblem> authorityProblem() const { return m_authorityProblem; }

Q_SIGNALS:
    /// What is used, or why not, is another thing.
    void changed();

private:
    void useProxy();
    void useAuthorities();
    void trust(const QByteArray &pem, const QStringList &names, std::optional<AuthorityProblem> problem);
    void readPassword();
    /// Nothing connects until what this returns is called; calling it again does nothing.
    std::function<void()> beginWaiting();

    Settings &m_settings;
    Network &m_network;
    NetworkSecrets m_secrets;
    ProxyChoice m_proxy; ///< that is used
    Secret m_password; ///< for m_proxy's host and port
    QString m_authorityFile; ///< that is used, or is not for a problem
    QStringList m_authorities;
    std::optional<AuthorityProblem> m_authorityProblem;
    int m_waiting = 0; ///< questions to the keychain without an answer
    int m_proxyGeneration = 0; ///< an answer of an older one is for nobody
    int m_authorityGeneration = 0;
};

} // namespace roster
