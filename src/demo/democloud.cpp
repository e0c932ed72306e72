// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/democloud.h"

#include "demo/demoserver.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace roster {

DemoCloud::DemoCloud(const DemoOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
{
    m_thread.setObjectName("demo cloud"_L1);
}

DemoCloud::~DemoCloud()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(m_server.get(), &demo::Server::stop, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

bool DemoCloud::start()
{
    Q_ASSERT(!m_server);
    const auto clock = m_options.clock ? m_options.clock : QDateTime::currentSecsSinceEpoch;
    m_server = std::make_unique<demo::Server>(
        demo::Fleet(m_options.instances, m_options.seed, m_options.changing, clock()), clock);
    m_server->moveToThread(&m_thread);
    m_thread.start();

    quint16 port = 0;
    QMetaObject::invokeMethod(m_server.get(), &demo::Server::listen, Qt::BlockingQueuedConnection, &port);
    if (port == 0)
        return false;
    m_accounts = m_server->accounts(port);
    return true;
}

int DemoCloud::requestCount() const
{
    return m_server ? m_server->requestCount() : 0;
}

int DemoCloud::refusedCount() const
{
    return m_server ? m_server->refusedCount() : 0;
}

} // namespace roster
