// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network/networksetup.h"

#include "services/network/certificates.h"
#include "services/settings.h"

#include <QCryptographicHash>

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
                           QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_network(network)
    , m_secrets(backend)
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
    const int generation = ++m_proxyGeneration;
    m_network.setProxy(choice, m_password);
    if (!choice.isManual() || choice.user.isEmpty() || !m_password.isEmpty())
        return;
    beginWaiting();
    m_secrets.read(NetworkSecrets::passwordEntry(choice),
                   [this, generation, waits = true](const Secret &password, const auto &) mutable {
                       // Without it the proxy says itself that it wants one.
                       if (generation == m_proxyGeneration && !password.isEmpty()) {
                           m_password = password;
                           m_network.setProxy(m_proxy, m_password);
                           Q_EMIT changed();
                       }
                       if (std::exchange(waits, false))
                           endWaiting();
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
    {
        const QSignalBlocker known(m_settings); // it was read just now, and the user is its witness
        m_settings.setAuthorityFile(file);
    }
    trust(read.pem, read.names, {});
    m_secrets.write(NetworkSecrets::authorityEntry(), file.isEmpty() ? Secret() : fingerprint(read.pem),
                    std::move(done));
    return {};
}

/// Follows the settings: what the file holds counts where it is what the user chose.
void NetworkSetup::useAuthorities()
{
    const int generation = ++m_authorityGeneration;
    const QString file = m_settings.authorityFile();
    if (file.isEmpty()) {
        trust({}, {}, {});
        return;
    }
    auto content = readAuthorities(file);
    if (const auto *problem = std::get_if<AuthorityProblem>(&content)) {
        trust({}, {}, *problem);
        return;
    }
    beginWaiting();
    m_secrets.read(NetworkSecrets::authorityEntry(),
                   [this, generation, read = std::get<Authorities>(std::move(content)),
                    waits = true](const Secret &known, const auto &) mutable {
                       if (generation == m_authorityGeneration) {
                           if (known == fingerprint(read.pem))
                               trust(read.pem, read.names, {});
                           else
                               trust({}, {},
                                     known.isEmpty() ? AuthorityProblem::NotConfirmed
                                                     : AuthorityProblem::Changed);
                       }
                       if (std::exchange(waits, false))
                           endWaiting();
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

void NetworkSetup::beginWaiting()
{
    ++m_waiting;
    m_network.setReady(false);
}

void NetworkSetup::endWaiting()
{
    if (--m_waiting == 0)
        m_network.setReady(true);
}

} // namespace roster
