// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultserver.h"

#include <QThread>

#include <memory>

namespace roster::test {

/// A FaultServer in a thread of its own, for programs that measure, or ask for very long. It does not
/// remember what it was asked.
class ServerThread {
public:
    /// @p handler is called in that thread.
    explicit ServerThread(FaultServer::Handler handler);
    ~ServerThread();

    QUrl url() const { return m_url; }

private:
    QThread m_thread;
    QObject m_there; ///< lives in the thread, as the server does
    std::unique_ptr<FaultServer> m_server;
    QUrl m_url;
};

} // namespace roster::test
