// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network/networksetup.h"

#include "services/network/certificates.h"
#include "services/settings.h"

#include <QCryptographicHash>

#include <memory>
#include <utility>

namespace roster {

static Secret fingerprint(const QByteArray &pem)
{
    return Secret(QCryptographicHash::hash(pem, QCryptographicHash::Sha256).toHex());
}

static bool isSameProxy(const ProxyChoice &a, const ProxyChoice &b)
{
    return NetworkSecrets::passwordEntry(a) == NetworkSecrets::passwordEntry(b);
}

NetworkSetup::NetworkSetup(Settings &settings, SecretStore::Backend backend, Network &network,
                           std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_network(network)
    , m_secrets(backend, patience)
{
    connect(&settings, &Settings::proxyChanged, this, &NetworkSetup::useProxy);
    connect(&settings, &Settings::authorityFileChanged, this, &NetworkSetup::useAuthorities);
    useProxy();
    useAuthorities();
}

void NetworkSetup::setProxy(const ProxyChoice &choice, const std::optional<Secret> &password,
                            NetworkSecrets::Written done)
{
    const ProxyChoice before = m_settings.proxy();
    if (before.isComplete() && (!isSameProxy(before, choice) || choice.user.isEmpty()))
        m_secrets.write(NetworkSecrets::passwordEntry(before), {}, [](const auto &) {});
    if (!isSameProxy(m_proxy, choice))
        m_password = {};
    if (password)
        m_password = *password;
    m_proxy = choice;
    ++m_proxyGeneration;
    m_network.setProxy(choice, m_password);
    m_settings.setProxy(choice);
    Q_EMIT changed();
    readPassword();

    if (password && choice.isManual() && !choice.user.isEmpty())
        m_secrets.write(NetworkSecrets::passwordEntry(choice), *password, std::move(done));
    else
        done({});
}

bool NetworkSetup::hasPassword(const ProxyChoice &proxy) const
{
    return !m_password.isEmpty() && isSameProxy(m_proxy, proxy);
}

/// Follows the settings, at the start and where something else than setProxy() changed them.
void NetworkSetup::useProxy()
{
    const ProxyChoice choice = m_settings.proxy();
    if (choice == m_proxy && m_proxyGeneration > 0)
        return;
    if (!isSameProxy(choice, m_proxy))
        m_password = {};
    m_proxy = choice;
    ++m_proxyGeneration;
    m_network.setProxy(choice, m_password);
    readPassword();
}

/// Asks the keychain for the password of the proxy that is used, where that needs one that is not known.
void NetworkSetup::readPassword()
{
    if (!m_proxy.isManual() || m_proxy.user.isEmpty() || !m_password.isEmpty())
        return;
    m_secrets.read(
        NetworkSecrets::passwordEntry(m_proxy),
        [this, generation = m_proxyGeneration, goOn = beginWaiting()](const Secret &password, const auto &) {
            // Without it the proxy says itself that it wants one.
            if (generation == m_proxyGeneration && !password.isEmpty()) {
                m_password = password;
                m_network.setProxy(m_proxy, m_password);
                Q_EMIT changed();
            }
            goOn();
        });
}

std::optional<AuthorityProblem> NetworkSetup::setAuthorityFile(const QString &file,
                                                               NetworkSecrets::Written done)
{
    Authorities read;
    if (!file.isEmpty()) {
        auto content = readAuthorities(file);
        if (const auto *problem = std::get_if<AuthorityProblem>(&content))
            return *problem;
        read = std::get<Authorities>(std::move(content));
    }
    ++m_authorityGeneration;
    m_authorityFile = file; // it was read just now, and the user is its witness
    m_settings.setAuthorityFile(file);
    trust(read.pem, read.names, {});
    m_secrets.write(NetworkSecrets::authorityEntry(), file.isEmpty() ? Secret() : fingerprint(read.pem),
                    std::move(done));
    return {};
}

/// Follows the settings: what the file holds counts where it is what the user chose.
void NetworkSetup::useAuthorities()
{
    const QString file = m_settings.authorityFile();
    if (file == m_authorityFile)
        return;
    m_authorityFile = file;
    const int generation = ++m_authorityGeneration;
    if (file.isEmpty()) {
        trust({}, {}, {});
        return;
    }
    auto content = readAuthorities(file);
    if (const auto *problem = std::get_if<AuthorityProblem>(&content)) {
        trust({}, {}, *problem);
        return;
    }
    m_secrets.read(NetworkSecrets::authorityEntry(),
                   [this, generation, read = std::get<Authorities>(std::move(content)),
                    goOn = beginWaiting()](const Secret &known, const auto &) {
                       if (generation == m_authorityGeneration) {
                           if (known == fingerprint(read.pem))
                               trust(read.pem, read.names, {});
                           else
                               trust({}, {},
                                     known.isEmpty() ? AuthorityProblem::NotConfirmed
                                                     : AuthorityProblem::Changed);
                       }
                       goOn();
                   });
}

void NetworkSetup::trust(const QByteArray &pem, const QStringList &names,
                         std::optional<AuthorityProblem> problem)
{
    m_authorities = names;
    m_authorityProblem = problem;
    m_network.setAuthorities(pem);
    Q_EMIT changed();
}

std::function<void()> NetworkSetup::beginWaiting()
{
    ++m_waiting;
    m_network.setReady(false);
    // Shared by all copies: an answer that comes late comes through another one than the clock's.
    return [this, waits = std::make_shared<bool>(true)] {
        if (std::exchange(*waits, false) && --m_waiting == 0)
            m_network.setReady(true);
    };
}

} // namespace roster
