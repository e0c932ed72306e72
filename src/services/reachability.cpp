// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reachability.h"

#include <QLoggingCategory>
#include <QNetworkInformation>

namespace roster {

Q_LOGGING_CATEGORY(lcReachability, "roster.services.reachability")

/// A network without a way to the internet may still lead to a cloud: a company's own, or one behind a proxy.
static bool isOnline(QNetworkInformation::Reachability reachability)
{
    return reachability != QNetworkInformation::Reachability::Disconnected;
}

Reachability::Reachability(QObject *parent)
    : QObject(parent)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        qCInfo(lcReachability) << "The system does not tell whether there is a network; it counts as there.";
        return;
    }
    const QNetworkInformation *network = QNetworkInformation::instance();
    m_online = roster::isOnline(network->reachability());
    connect(network, &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability now) {
                // Told first: who asks because the network is back shall not do so over an old connection.
                if (roster::isOnline(now))
                    Q_EMIT networkChanged();
                setOnline(roster::isOnline(now));
            });
    if (network->supports(QNetworkInformation::Feature::TransportMedium))
        connect(network, &QNetworkInformation::transportMediumChanged, this, &Reachability::networkChanged);
}

void Reachability::setOnline(bool online)
{
    if (online == m_online)
        return;
    m_online = online;
    Q_EMIT onlineChanged(online);
}

} // namespace roster
