// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/proxyserver.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtEndian>

#include <utility>

namespace roster::test {

namespace {

constexpr auto user = "user";
constexpr auto password = "secret";

/// What one side sends, the other gets; when one goes, so does the other.
void join(QTcpSocket *client, QTcpSocket *server)
{
    const auto pipe = [](QTcpSocket *from, QTcpSocket *to) {
        QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
        QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
        to->write(from->readAll());
    };
    pipe(client, server);
    pipe(server, client);
}

} // namespace

ProxyServer::ProxyServer(Kind kind, Mood mood)
    : m_kind(kind)
    , m_mood(mood)
    , m_server(new QTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, &ProxyServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("A test's proxy cannot listen: %s", qUtf8Printable(m_server->errorString()));
}

ProxyServer::~ProxyServer()
{
    const auto sockets = m_server->findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->disconnect(); // they speak up when they go
}

quint16 ProxyServer::port() const
{
    return m_server->serverPort();
}

void ProxyServer::close()
{
    m_server->close();
}

void ProxyServer::accept()
{
    while (QTcpSocket *client = m_server->nextPendingConnection()) {
        connect(client, &QTcpSocket::disconnected, this, [this, client] {
            m_buffers.remove(client);
            m_steps.remove(client);
            client->deleteLater();
        });
        connect(client, &QTcpSocket::readyRead, this, [this, client] {
            const QByteArray bytes = client->readAll();
            m_heard += bytes;
            m_buffers[client] += bytes;
            if (m_mood == Mood::Silent)
                return;
            if (m_kind == Kind::Http)
                readHttp(client);
            else
                readSocks(client);
        });
    }
}

void ProxyServer::readHttp(QTcpSocket *client)
{
    const qsizetype end = m_buffers.value(client).indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = m_buffers[client].left(end);
    m_buffers[client].remove(0, end + 4);
    const QByteArray target = head.split(' ').value(1);
    m_targets.append(target);

    const QByteArray pass = QByteArray(user) + ':' + password;
    const bool knowsUser = head.contains("Proxy-Authorization: Basic " + pass.toBase64());
    switch (m_mood) {
    case Mood::Refuses:
        client->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        client->disconnectFromHost();
        return;
    case Mood::Closes:
        client->disconnectFromHost();
        return;
    case Mood::Garbage:
        client->write("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        client->disconnectFromHost();
        return;
    case Mood::WantsPassword:
        if (knowsUser)
            break;
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\n"
                      "Proxy-Authenticate: Basic realm=\"tests\"\r\nContent-Length: 0\r\n\r\n");
        return;
    case Mood::Willing:
    case Mood::Silent:
        break;
    }
    const qsizetype colon = target.lastIndexOf(':');
    connectTo(client, target.left(colon), target.mid(colon + 1).toUShort());
}

void ProxyServer::readSocks(QTcpSocket *client)
{
    QByteArray &buffer = m_buffers[client];
    if (m_mood == Mood::Garbage) {
        client->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        client->disconnectFromHost();
        return;
    }
    if (m_steps[client] == 0 && buffer.size() >= 2 && buffer.size() >= 2 + buffer[1]) {
        buffer.remove(0, 2 + buffer[1]);
        const bool wants = m_mood == Mood::WantsPassword;
        m_steps[client] = wants ? 1 : 2;
        client->write(wants ? QByteArray("\x05\x02") : QByteArray("\x05\x00", 2));
    }
    if (m_steps[client] == 1 && buffer.size() >= 2) {
        const int userSize = buffer[1];
        const int passwordSize = buffer.size() > 2 + userSize ? int(buffer[2 + userSize]) : 0;
        if (buffer.size() < 3 + userSize + passwordSize)
            return;
        const bool isGood =
            buffer.mid(2, userSize) == user && buffer.mid(3 + userSize, passwordSize) == password;
        buffer.remove(0, 3 + userSize + passwordSize);
        m_steps[client] = 2;
        client->write(isGood ? QByteArray("\x01\x00", 2) : QByteArray("\x01\x01"));
        if (!isGood)
            client->disconnectFromHost();
    }
    if (m_steps[client] == 2 && buffer.size() >= 10)
        readSocksRequest(client, std::exchange(buffer, {}));
}

void ProxyServer::readSocksRequest(QTcpSocket *client, const QByteArray &request)
{
    QByteArray host;
    qsizetype at = 4;
    if (request[3] == 1) { // an IPv4 address
        host = QHostAddress(qFromBigEndian<quint32>(request.constData() + at)).toString().toLatin1();
        at += 4;
    } else { // a name
        host = request.mid(at + 1, request[at]);
        at += 1 + request[at];
    }
    const auto port = qFromBigEndian<quint16>(request.constData() + at);
    m_targets.append(host + ':' + QByteArray::number(port));
    if (m_mood == Mood::Refuses) {
        client->write(QByteArray("\x05\x02\x00\x01\0\0\0\0\0\0", 10));
        client->disconnectFromHost();
    } else if (m_mood == Mood::Closes) {
        client->disconnectFromHost();
    } else {
        connectTo(client, host, port);
    }
}

void ProxyServer::connectTo(QTcpSocket *client, const QByteArray &host, quint16 port)
{
    client->disconnect(this, nullptr);
    client->disconnect(SIGNAL(readyRead()));
    auto *server = new QTcpSocket(client);
    const auto tell = [this, client](bool isConnected) {
        if (m_kind == Kind::Http)
            client->write(isConnected ? "HTTP/1.1 200 Connection established\r\n\r\n"
                                      : "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
        else
            client->write(isConnected ? QByteArray("\x05\x00\x00\x01\0\0\0\0\0\0", 10)
                                      : QByteArray("\x05\x04\x00\x01\0\0\0\0\0\0", 10));
    };
    connect(server, &QTcpSocket::connected, this, [client, server, tell] {
        tell(true);
        join(client, server);
    });
    connect(server, &QTcpSocket::errorOccurred, this, [client, server, tell] {
        if (server->state() != QAbstractSocket::ConnectedState)
            tell(false);
        client->disconnectFromHost();
    });
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    server->connectToHost(QHostAddress::LocalHost, m_routes.value(host, port));
}

} // namespace roster::test
