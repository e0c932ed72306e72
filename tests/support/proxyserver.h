// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>

class QTcpServer;
class QTcpSocket;

namespace roster::test {

/// A proxy on loopback, as companies have them (HTTP CONNECT) or SSH makes them (SOCKS5), with moods. Lives
/// on the test's own thread.
class ProxyServer : public QObject {
    Q_OBJECT

public:
    enum class Kind { Http, Socks5 };
    enum class Mood {
        Willing,
        WantsPassword, ///< "user" and "secret"
        Refuses, ///< says that it makes no such connection
        Silent, ///< takes the connection and says nothing
        Closes, ///< takes the question and ends the connection
        Garbage, ///< answers what no proxy says
    };

    explicit ProxyServer(Kind kind, Mood mood = Mood::Willing);
    ~ProxyServer() override;

    quint16 port() const;
    void setMood(Mood mood) { m_mood = mood; }
    /// Where connections to this host lead; the proxy knows no other names. The port stays.
    void setRoute(const QByteArray &host, quint16 port) { m_routes.insert(host, port); }
    /// Knows no name any more.
    void forgetRoutes() { m_routes.clear(); }
    void close();

    /// Each "host:port" that was asked for, granted or not.
    const QList<QByteArray> &targets() const { return m_targets; }
    /// Every byte that came from clients while they spoke to the proxy itself.
    const QByteArray &heard() const { return m_heard; }

private:
    void accept();
    void readHttp(QTcpSocket *client);
    void readSocks(QTcpSocket *client);
    void readSocksRequest(QTcpSocket *client, const QByteArray &request);
    void connectTo(QTcpSocket *client, const QByteArray &host, quint16 port);

    const Kind m_kind;
    Mood m_mood;
    QTcpServer *m_server;
    QHash<QByteArray, quint16> m_routes;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QHash<QTcpSocket *, int> m_steps; ///< of the SOCKS5 greeting
    QList<QByteArray> m_targets;
    QByteArray m_heard;
};

} // namespace roster::test
