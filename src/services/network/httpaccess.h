// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/network/network.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QSslError>

#include <memory>
#include <vector>

namespace roster {

class HttpFetch;
struct FetchLimits;

/// Connections that are made and given up together.
class ConnectionPool : public QNetworkAccessManager {
public:
    /// Why the server's certificate is not trusted. Of several requests that wait for one connection, Qt
    /// tells this to one alone; the others only fail.
    QList<QSslError> tlsErrors;
};

/// The connections to one server. It can only GET; it follows no redirect, because Qt would send the headers
/// along to wherever the answer points; it sends nothing that it was not given and leaves nothing behind: no
/// cookies, no stored credentials, no cache. TLS errors are never ignored.
///
/// A connection that may be dead is never used again, but what is under way on it may end: each generation of
/// connections is a ConnectionPool of its own, which goes when its last answer is in. Lives on the
/// main thread. Not to be deleted within a signal of one of its fetches.
class HttpAccess : public QObject {
    Q_OBJECT

public:
    /// @p network outlives the access.
    explicit HttpAccess(Network &network = Network::shared(), QObject *parent = nullptr);
    ~HttpAccess() override;

    /// Asks; the fetch speaks up when the event loop runs. It has to go before the access.
    std::unique_ptr<HttpFetch> get(const QNetworkRequest &request, const FetchLimits &limits);

    Network &network() const { return m_network; }

private:
    friend class HttpFetch;
    using Connections = std::shared_ptr<ConnectionPool>;

    /// Those to use now, through @p proxy.
    Connections connections(const QNetworkProxy &proxy);
    /// Whoever asks next gets new connections, unless @p failed were old ones already.
    void renew(const Connections &failed);
    void renew();
    /// Lets go of connections, one of which may speak at this moment.
    void release(Connections connections);

    Network &m_network;
    Connections m_connections; ///< null: none yet that are good
    std::vector<Connections> m_released; ///< until the event loop runs
};

} // namespace roster
