// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network/proxylookup.h"

#include "core/boundkey.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace roster {

static constexpr int mostThreads = 4;
static constexpr int mostPools = 8;

/// The first that a connection can be made through.
static QNetworkProxy firstUsable(const QList<QNetworkProxy> &proxies)
{
    const auto found = std::ranges::find_if(proxies, [](const QNetworkProxy &proxy) {
        const auto type = proxy.type();
        return type == QNetworkProxy::NoProxy || type == QNetworkProxy::HttpProxy
            || type == QNetworkProxy::Socks5Proxy;
    });
    return found != proxies.end() ? *found : QNetworkProxy(QNetworkProxy::NoProxy);
}

ProxyLookup::ProxyLookup(Ask ask, QObject *parent, std::chrono::milliseconds lifetime)
    : QObject(parent)
    , m_ask(std::move(ask))
    , m_lifetime(lifetime)
{
}

void ProxyLookup::find(const QUrl &url, QObject *context, Answer answer)
{
    // All that a proxy is chosen by, and all that its script gets to see.
    const QUrl origin = serverOf(url);
    Origin &known = m_origins[origin];
    if (known.goodUntil.hasExpired() && known.asked == 0)
        ask(origin);
    if (known.proxy)
        answer(*known.proxy); // the last use of the entry: who hears it may ask for another
    else
        known.waiting.push_back({context, std::move(answer)});
}

/// Never the common pool, where tables are sorted: a question may hang for minutes. And never destroyed: the
/// end of the program would wait for it.
void ProxyLookup::makeThreads()
{
    if (m_pools == mostPools)
        return;
    ++m_pools;
    m_threads = new QThreadPool;
    m_threads->setMaxThreadCount(mostThreads);
}

void ProxyLookup::forget()
{
    if (std::ranges::any_of(std::as_const(m_origins), [](const Origin &origin) { return origin.asked != 0; }))
        makeThreads(); // what hangs in the old network holds up nothing in the new one
    for (auto at = m_origins.begin(); at != m_origins.end();) {
        if (at->waiting.empty()) {
            at = m_origins.erase(at);
            continue;
        }
        at->proxy.reset();
        ask((at++).key()); // by the new network; the answer to the old question is no longer one
    }
}

void ProxyLookup::forget(const QUrl &url)
{
    const auto at = m_origins.find(serverOf(url));
    if (at != m_origins.end() && at->waiting.empty())
        m_origins.erase(at);
}

void ProxyLookup::ask(const QUrl &origin)
{
    const int number = ++m_questions;
    m_origins[origin].asked = number;
    if (!m_threads)
        makeThreads();
    auto *watcher = new QFutureWatcher<QNetworkProxy>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, origin, number] {
        watcher->deleteLater();
        receive(origin, number, watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(
        m_threads, [ask = m_ask, origin] { return firstUsable(ask(QNetworkProxyQuery(origin))); }));
}

void ProxyLookup::receive(const QUrl &origin, int number, const QNetworkProxy &proxy)
{
    const auto at = m_origins.find(origin);
    if (at == m_origins.end() || at->asked != number)
        return;
    at->asked = 0;
    at->proxy = proxy;
    at->goodUntil.setRemainingTime(m_lifetime);
    const std::vector<Waiting> waiting = std::exchange(at->waiting, {});
    for (const Waiting &one : waiting) {
        if (one.context)
            one.answer(proxy);
    }
}

} // namespace roster
