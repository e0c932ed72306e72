// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callspy.h"
#include "support/fakeprovider.h"
#include "support/faultserver.h"

#include <memory>

namespace roster::test {

/// A test of ApiClient: each function has a cloud of its own, and connections without a memory.
class ClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FaultServer>();
        m_access = std::make_unique<HttpAccess>();
    }

protected:
    std::unique_ptr<ApiClient> client(const ApiLimits &limits = quickLimits())
    {
        return std::make_unique<ApiClient>(*m_access, m_provider, m_server->url(), Secret(key), limits);
    }

    FakeProvider m_provider;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<HttpAccess> m_access;
};

} // namespace roster::test
