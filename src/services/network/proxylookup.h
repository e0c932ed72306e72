// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QHash>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

class QThreadPool;

namespace roster {

/// Asks the system which proxy leads to a server. That may run a script from the network and take minutes,
/// so it is done on threads of its own: those that ask are called back, and nothing else waits. Lives on the
/// main thread.
class ProxyLookup : public QObject {
    Q_OBJECT

public:
    /// Answers as QNetworkProxyFactory::systemProxyForQuery() does, as late as it likes, on any thread.
    using Ask = std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)>;
    using Answer = std::function<void(const QNetworkProxy &proxy)>;

    /// @p lifetime: so old, an answer is to be replaced.
    explicit ProxyLookup(Ask ask, QObject *parent = nullptr,
                         std::chrono::milliseconds lifetime = std::chrono::minutes(2));

    /// Calls @p answer, at once or later, unless @p context goes before. An answer past its lifetime
    /// is given at once, too, while the system is asked again.
    void find(const QUrl &url, QObject *context, Answer answer);
    /// What is known no longer counts: the network is another one, or, of one server, its proxy failed.
    void forget();
    void forget(const QUrl &url);

private:
    struct Waiting {
        QPointer<QObject> context;
        Answer answer;
    };
    struct Origin {
        std::optional<QNetworkProxy> proxy;
        QDeadlineTimer goodUntil{0};
        int asked = 0; ///< the number of the question that is on its way; 0: none
        std::vector<Waiting> waiting;
    };

    void makeThreads();
    void ask(const QUrl &origin);
    void receive(const QUrl &origin, int number, const QNetworkProxy &proxy);

    const Ask m_ask;
    const std::chrono::milliseconds m_lifetime;
    QHash<QUrl, Origin> m_origins;
    int m_questions = 0;
    QThreadPool *m_threads = nullptr; ///< of this network; never deleted
    int m_pools = 0;
};

} // namespace roster
