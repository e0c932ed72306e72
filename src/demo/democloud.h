// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>

namespace roster {

namespace demo {
class Server;
}

struct DemoOptions {
    int instances = 142; ///< Shared out over the accounts.
    quint32 seed = 142; ///< The same seed and the same clock give the same fleet.
    bool changing = true; ///< Machines start, stop, come and go while the clock runs.
    /// Seconds since 1970 UTC; the system's clock when empty. Called in start(), then on the cloud's own
    /// thread.
    std::function<qint64()> clock;
};

/// An account at the demo cloud, to be added like a real one.
struct DemoAccount {
    QString provider; ///< ProviderInfo::key
    QString name;
    QUrl apiAddress;
    QByteArray apiKey; ///< Made up, and good for nothing but this cloud.
};

/// A GPU cloud inside the program: an HTTP server on loopback that answers as the documented APIs of PPIO
/// and Nebula Block do, for --demo and for tests. It serves on a thread of its own, so that it never delays
/// the one it is used from.
class DemoCloud : public QObject {
    Q_OBJECT

public:
    explicit DemoCloud(const DemoOptions &options = {}, QObject *parent = nullptr);
    /// Stops serving.
    ~DemoCloud() override;

    /// Makes the fleet and listens on 127.0.0.1. False: no port could be had. Call it once.
    bool start();

    /// Empty before start().
    QList<DemoAccount> accounts() const { return m_accounts; }

    // What was asked since start(); to be read from any thread.
    int requestCount() const;
    /// Requests with another method than GET, which change nothing here and were all refused.
    int refusedCount() const;

private:
    const DemoOptions m_options;
    QThread m_thread;
    std::unique_ptr<demo::Server> m_server; ///< Lives on m_thread while that runs.
    QList<DemoAccount> m_accounts;
};

} // namespace roster
