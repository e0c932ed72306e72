// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listspy.h"
#include "services/apiclient.h"
#include "support/fakeprovider.h"
#include "support/faultserver.h"

#include <QThreadPool>

#include <memory>

namespace roster::test {

inline const QUuid account(0x6f6b2c1e, 0x53a0, 0x4c4f, 0x9a, 0x59, 0x1f, 0x4d, 0x5f, 0x3f, 0x3a, 0x10);

/// A page of more than @p bytes: ids from @p first on.
inline QByteArray longPage(int first, qsizetype bytes)
{
    QByteArray page;
    for (int i = first; page.size() <= bytes; ++i)
        page += 'i' + QByteArray::number(i) + ' ';
    return page;
}

/// A test of InstanceService: each function has a cloud of its own, which speaks as FakeProvider does.
class ServiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FaultServer>();
        m_access = std::make_unique<HttpAccess>();
        use(m_fake);
    }
    void cleanup()
    {
        m_service.reset();
        m_client.reset();
        QThreadPool::globalInstance()->waitForDone(); // workers read with the providers of the test
    }

protected:
    void use(const Provider &provider)
    {
        using namespace std::chrono_literals;
        const ApiLimits limits{.transferTimeout = 5s, .maxInstances = 1000, .firstBackoff = 1ms};
        m_service.reset();
        m_client =
            std::make_unique<ApiClient>(*m_access, provider, m_server->url(), Secret("sk_test"), limits);
        m_service = std::make_unique<InstanceService>(account, provider, *m_client);
    }

    const FakeProvider m_fake{};
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<HttpAccess> m_access;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<InstanceService> m_service;
};

} // namespace roster::test
