// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demoanswer.h"
#include "demo/democloud.h"
#include "demo/demofleet.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

class QHttpServer;
class QHttpServerRequest;

namespace roster::demo {

/// The HTTP side of the demo cloud: listens, looks at method and key, and lets each API answer. Serves on the
/// thread it was moved to.
class Server : public QObject {
    Q_OBJECT

public:
    Server(Fleet fleet, std::function<qint64()> clock);
    ~Server() override;

    /// The port on 127.0.0.1, or 0 when none could be had.
    quint16 listen();
    void stop();

    /// The fleet's accounts as they are reached at @p port. Not while the server serves a request.
    QList<DemoAccount> accounts(quint16 port) const;

    int requestCount() const { return m_requests; }
    int refusedCount() const { return m_refused; }

private:
    Answer answer(const QHttpServerRequest &request);

    Fleet m_fleet;
    const std::function<qint64()> m_clock;
    std::unique_ptr<QHttpServer> m_http;
    std::atomic<int> m_requests = 0;
    std::atomic<int> m_refused = 0;
};

} // namespace roster::demo
