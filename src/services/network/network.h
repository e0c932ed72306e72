// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "services/network/proxychoice.h"
#include "services/network/proxylookup.h"

#include <QNetworkProxy>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace roster {

/// How the program connects: through which proxy, whom it trusts, and whether what is connected is still
/// good. One for the program (shared()); every HttpAccess follows it. Lives on the main thread.
class Network : public QObject {
    Q_OBJECT

public:
    /// What the system says, unless a test says it.
    struct System {
        ProxyLookup::Ask askProxy; ///< by default QNetworkProxyFactory::systemProxyForQuery()
        /// By default the system's clock. It runs on while the machine sleeps, the steady one does not.
        std::function<std::chrono::milliseconds()> timeOfDay;
    };

    explicit Network(System system = {}, QObject *parent = nullptr);
    static Network &shared();

    /// Until it is set up, whatever wants to connect waits. A new Network is set up: system proxy, system's
    /// authorities.
    void setReady(bool ready);
    void whenReady(QObject *context, std::function<void()> run);

    /// For connections that are made from now on; those that are open are not used again.
    void setProxy(const ProxyChoice &choice, const Secret &password);
    /// Authorities in PEM that count beside the system's own, never instead of them; empty: none.
    void setAuthorities(const QByteArray &pem);
    /// Nothing where that is the system's choice alone.
    const std::optional<QSslConfiguration> &tls() const { return m_tls; }

    /// Tells, now or later, through which proxy @p url is reached. This machine itself is reached without.
    void findProxy(const QUrl &url, QObject *context, ProxyLookup::Answer answer);
    /// The proxy did not lead to @p url.
    void proxyFailed(const QUrl &url);

    /// This machine is in another network, or woke up. Open connections may be dead without a sign: none is
    /// used again, and what still waits for its answer asks anew.
    void changed();
    /// A connection that had been good gave no answer any more: the others may be dead, too. None is used
    /// again; what waits goes on waiting.
    void doubt();

Q_SIGNALS:
    /// Connections are to be made anew; @p asking: also for what waits for its answer.
    void renewed(bool asking);

private:
    void noticeSleep();

    ProxyLookup m_system;
    QNetworkProxy m_proxy; ///< QNetworkProxy::DefaultProxy: ask the system
    std::optional<QSslConfiguration> m_tls;
    bool m_ready = true;
    struct Waiting {
        QPointer<QObject> context;
        std::function<void()> run;
    };
    std::vector<Waiting> m_waiting;
    const std::function<std::chrono::milliseconds()> m_timeOfDay;
    std::chrono::milliseconds m_offset{}; ///< from the steady clock to the time of day
};

} // namespace roster
