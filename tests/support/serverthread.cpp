// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/serverthread.h"

#include <utility>

namespace roster::test {

ServerThread::ServerThread(FaultServer::Handler handler)
{
    m_there.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        &m_there,
        [this, handler = std::move(handler)] {
            m_server = std::make_unique<FaultServer>();
            m_server->setHandler([this, handler](const SeenRequest &request) {
                m_server->forgetRequests();
                return handler(request);
            });
            m_url = m_server->url();
        },
        Qt::BlockingQueuedConnection);
}

ServerThread::~ServerThread()
{
    QMetaObject::invokeMethod(
        &m_there, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace roster::test
