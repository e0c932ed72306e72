// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network/network.h"

#include "core/account.h"

#include <QLoggingCategory>
#include <QSsl>
#include <QTemporaryFile>

#include <utility>

using namespace std::chrono_literals;

namespace roster {

Q_LOGGING_CATEGORY(lcNetwork, "roster.services.network", QtInfoMsg)

/// A clock that was set by less is no sleep; none that matters to a connection is shorter.
static constexpr std::chrono::milliseconds shortestSleep = 20s;

static std::chrono::milliseconds steadyTime()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

static std::chrono::milliseconds systemTime()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
}

static QNetworkProxy proxyOf(const ProxyChoice &choice, const Secret &password)
{
    QNetworkProxy::ProxyType type = QNetworkProxy::NoProxy;
    switch (choice.mode) {
    case ProxyChoice::Mode::System:
        return QNetworkProxy(QNetworkProxy::DefaultProxy);
    case ProxyChoice::Mode::None:
        return QNetworkProxy(QNetworkProxy::NoProxy);
    case ProxyChoice::Mode::Http:
        type = QNetworkProxy::HttpProxy;
        break;
    case ProxyChoice::Mode::Socks5:
        type = QNetworkProxy::Socks5Proxy;
        break;
    }
    // Qt has no other form for the password than a text; it is sent to this host and port alone.
    return QNetworkProxy(type, choice.host, quint16(choice.port), choice.user,
                         choice.user.isEmpty() ? QString() : QString::fromUtf8(password.reveal()));
}

Network::Network(System system, QObject *parent)
    : QObject(parent)
    , m_system(system.askProxy ? std::move(system.askProxy) : &QNetworkProxyFactory::systemProxyForQuery)
    , m_proxy(QNetworkProxy::DefaultProxy)
    , m_timeOfDay(system.timeOfDay ? std::move(system.timeOfDay) : &systemTime)
    , m_offset(m_timeOfDay() - steadyTime())
{
}

Network &Network::shared()
{
    static Network network;
    return network;
}

void Network::setReady(bool ready)
{
    m_ready = ready;
    if (!ready)
        return;
    const std::vector<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting &one : waiting) {
        if (one.context)
            one.run();
    }
}

void Network::whenReady(QObject *context, std::function<void()> run)
{
    if (m_ready)
        run();
    else
        m_waiting.push_back({context, std::move(run)});
}

void Network::setProxy(const ProxyChoice &choice, const Secret &password)
{
    const QNetworkProxy proxy = proxyOf(choice, password);
    if (proxy == m_proxy)
        return;
    m_proxy = proxy;
    Q_EMIT renewed(true);
}

void Network::setAuthorities(const QByteArray &pem)
{
    m_tls.reset();
    if (!pem.isEmpty()) {
        m_tls = QSslConfiguration::defaultConfiguration();
        // By way of a file: the other functions that add a certificate no longer look for those of the
        // system, where these are looked up one by one.
        QTemporaryFile file;
        const bool added = file.open() && file.write(pem) == pem.size() && file.flush()
            && m_tls->addCaCertificates(file.fileName(), QSsl::Pem,
                                        QSslCertificate::PatternSyntax::FixedString);
        if (!added)
            qCWarning(lcNetwork) << "The extra certificate authorities could not be added.";
    }
    Q_EMIT renewed(true);
}

void Network::findProxy(const QUrl &url, QObject *context, ProxyLookup::Answer answer)
{
    noticeSleep();
    if (isLoopback(url))
        answer(QNetworkProxy(QNetworkProxy::NoProxy));
    else if (m_proxy.type() == QNetworkProxy::DefaultProxy)
        m_system.find(url, context, std::move(answer));
    else
        answer(m_proxy);
}

void Network::proxyFailed(const QUrl &url)
{
    m_system.forget(url);
}

void Network::changed()
{
    qCDebug(lcNetwork) << "The network changed: connections are made anew.";
    m_system.forget();
    Q_EMIT renewed(true);
}

void Network::doubt()
{
    Q_EMIT renewed(false);
}

/// Looked at whenever somebody wants to connect, so that no clock has to tick for it.
void Network::noticeSleep()
{
    const std::chrono::milliseconds before = std::exchange(m_offset, m_timeOfDay() - steadyTime());
    if (m_offset - before >= shortestSleep)
        changed();
}

} // namespace roster
