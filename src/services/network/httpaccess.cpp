// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/network/httpaccess.h"

#include "services/network/httpfetch.h"

#include <utility>

namespace roster {

HttpAccess::HttpAccess(Network &network, QObject *parent)
    : QObject(parent)
    , m_network(network)
{
    connect(&m_network, &Network::renewed, this, [this] { renew(); });
}

HttpAccess::~HttpAccess() = default;

std::unique_ptr<HttpFetch> HttpAccess::get(const QNetworkRequest &request, const FetchLimits &limits)
{
    return std::unique_ptr<HttpFetch>(new HttpFetch(*this, request, limits));
}

HttpAccess::Connections HttpAccess::connections(const QNetworkProxy &proxy)
{
    if (m_connections && m_connections->proxy() != proxy)
        renew();
    if (!m_connections) {
        m_connections = std::make_shared<ConnectionPool>();
        m_connections->setProxy(proxy);
    }
    return m_connections;
}

void HttpAccess::renew(const Connections &failed)
{
    if (failed == m_connections)
        renew();
}

void HttpAccess::renew()
{
    release(std::exchange(m_connections, nullptr));
}

void HttpAccess::release(Connections connections)
{
    if (!connections)
        return;
    if (m_released.empty())
        QMetaObject::invokeMethod(
            this, [this] { m_released.clear(); }, Qt::QueuedConnection);
    m_released.push_back(std::move(connections));
}

} // namespace roster
