// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callspy.h"
#include "support/fakeprovider.h"
#include "support/faultserver.h"

#include <QNetworkAccessManager>

#include <memory>

namespace roster::test {

/// A test of ApiClient: each function has a cloud of its own, and a network without a memory.
class ClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FaultServer>();
        m_network = std::make_unique<QNetworkAccessManager>();
    }

protected:
    std::unique_ptr<ApiClient> client(const ApiLimits &limits = quickLimits())
    {
        return std::make_unique<ApiClient>(*m_network, m_provider, m_server->url(), Secret(key), limits);
    }

    FakeProvider m_provider;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace roster::test
