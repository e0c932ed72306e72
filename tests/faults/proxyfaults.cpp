// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultstage.h"

#include "services/network/network.h"

namespace roster::test {

using Mood = ProxyServer::Mood;

/// The next question goes by the proxy: none of the tunnels that are open is used again.
static void newConnections()
{
    Network::shared().doubt();
}

static Begin proxyIs(Mood mood)
{
    return [mood](FaultStage &stage) {
        stage.proxy().setMood(mood);
        newConnections();
    };
}

static void proxyGoes(FaultStage &stage)
{
    stage.proxy().close();
    newConnections();
}

/// The proxy looks names up, and finds none for the cloud.
static void nameIsLost(FaultStage &stage)
{
    stage.proxy().forgetRoutes();
    newConnections();
}

static void nobodyBehindIt(FaultStage &stage)
{
    stage.leave();
    newConnections();
}

std::vector<FaultCase> proxyFaults()
{
    using enum Saying;
    const Scene http{.way = Way::HttpProxy};
    const Scene socks{.way = Way::SocksProxy};
    const Scene impatientHttp{.way = Way::HttpProxy, .impatient = true};
    const Scene impatientSocks{.way = Way::SocksProxy, .impatient = true};
    const Outcome none{.requests = 0};
    const Outcome firstNothing{.state = LoadState::Partial, .requests = 0, .rows = 0};
    const Scene first{.way = Way::HttpProxy, .firstLoad = true};
    return {
        {"HTTP proxy gone", "is behind a proxy that refuses connections", proxyGoes, ProxyFailed, none, http},
        {"HTTP proxy refuses", "is behind a proxy that answers 403", proxyIs(Mood::Refuses), ProxyFailed,
         none, http},
        {"HTTP proxy wants a password", "is behind a proxy that answers 407", proxyIs(Mood::WantsPassword),
         ProxyPassword, none, http},
        {"HTTP proxy wants a password at the first load", "is behind a proxy that answers 407",
         proxyIs(Mood::WantsPassword), ProxyPassword, firstNothing, first},
        {"HTTP proxy silent", "is behind a proxy that says nothing", proxyIs(Mood::Silent), ProxyFailed, none,
         impatientHttp},
        {"HTTP proxy closes", "is behind a proxy that closes", proxyIs(Mood::Closes), ProxyFailed, none,
         impatientHttp},
        {"HTTP proxy is none", "is behind what is no proxy", proxyIs(Mood::Garbage), ProxyFailed, none, http},
        {"HTTP proxy does not find the name", "has a name that DNS does not know", nameIsLost, ProxyFailed,
         none, http},
        {"HTTP proxy reaches nobody", "refuses the proxy's connections", nobodyBehindIt, ProxyFailed, none,
         http},
        {"SOCKS5 proxy gone", "is behind a proxy that refuses connections", proxyGoes, ProxyFailed, none,
         socks},
        {"SOCKS5 proxy refuses", "is behind a proxy that makes no connection", proxyIs(Mood::Refuses),
         ProxyFailed, none, socks},
        {"SOCKS5 proxy wants a password", "is behind a proxy that wants a password",
         proxyIs(Mood::WantsPassword), ProxyPassword, none, socks},
        {"SOCKS5 proxy silent", "is behind a proxy that says nothing", proxyIs(Mood::Silent), ProxyFailed,
         none, impatientSocks},
        {"SOCKS5 proxy closes", "is behind a proxy that closes", proxyIs(Mood::Closes), ProxyFailed, none,
         impatientSocks},
        {"SOCKS5 proxy is none", "is behind what is no proxy", proxyIs(Mood::Garbage), ProxyFailed, none,
         socks},
        {"SOCKS5 proxy does not find the name", "has a name that DNS does not know", nameIsLost, ProxyFailed,
         none, socks},
    };
}

} // namespace roster::test
