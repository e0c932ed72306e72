// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <utility>
#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster::test {

namespace {

constexpr auto dripInterval = 20ms;

class TlsServer : public QTcpServer {
public:
    using QTcpServer::QTcpServer;

    QByteArray pem; ///< certificate and key

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setLocalCertificate(QSslCertificate(pem));
        socket->setPrivateKey(QSslKey(pem, QSsl::Ec));
        socket->startServerEncryption();
        addPendingConnection(socket);
    }
};

/// A reset, not a polite end. What was sent before is given the time to arrive.
void resetSoon(QTcpSocket *socket)
{
    socket->flush();
    QTimer::singleShot(20ms, socket, [socket] {
#ifdef Q_OS_UNIX
        const linger atOnce{1, 0};
        ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
        socket->abort();
    });
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

SeenRequest parsed(const QByteArray &head)
{
    QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    SeenRequest request;
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const auto colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    return request;
}

QByteArray headOf(const FaultAnswer &answer)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
    const auto has = [&answer](const QByteArray &name) {
        return std::any_of(answer.headers.begin(), answer.headers.end(), [&name](const auto &header) {
            return header.first.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    if (!has("Content-Type"))
        head += "Content-Type: application/json\r\n";
    if (!has("Content-Length") && !has("Transfer-Encoding"))
        head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

/// How many of the answer's bytes go out before what happens then.
qsizetype cutPlace(FaultAnswer::Cut cut, qsizetype headSize, qsizetype size)
{
    switch (cut) {
    case FaultAnswer::Cut::Nowhere:
        return size;
    case FaultAnswer::Cut::BeforeHead:
        return 0;
    case FaultAnswer::Cut::InHead:
        return headSize / 2;
    case FaultAnswer::Cut::AfterHead:
        return headSize;
    case FaultAnswer::Cut::InBody:
        return headSize + (size - headSize) / 2;
    }
    return size;
}

} // namespace

QByteArray testCertificate(const QString &name)
{
    QFile file(QStringLiteral(ROSTER_TEST_DATA "/tls/") + name + u".pem"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no certificate \"%s\" for tests", qUtf8Printable(name));
    return file.readAll();
}

FaultAnswer FaultAnswer::gzip(const QByteArray &body)
{
    return FaultAnswer::json(test::gzip(body)).with("Content-Encoding", "gzip");
}

FaultAnswer FaultAnswer::open(const QByteArray &body)
{
    FaultAnswer answer{.body = body.isEmpty() ? QByteArray() : chunk(body), .staysOpen = true};
    return answer.with("Transfer-Encoding", "chunked");
}

FaultAnswer FaultAnswer::cutAt(Cut where, Then what) const
{
    FaultAnswer copy = *this;
    copy.cut = where;
    copy.then = what;
    return copy;
}

FaultAnswer FaultAnswer::with(const QByteArray &header, const QByteArray &value) const
{
    FaultAnswer copy = *this;
    copy.headers.append({header, value});
    return copy;
}

FaultServer::FaultServer(Transport transport, const QHostAddress &address)
    : m_server(transport == Transport::Plain ? new QTcpServer(this) : new TlsServer(this))
    , m_transport(transport)
{
    if (transport == Transport::SelfSignedTls)
        setCertificate(u"self-signed"_s);
    listen(address);
}

FaultServer::FaultServer(const QString &certificate, const QHostAddress &address)
    : m_server(new TlsServer(this))
    , m_transport(Transport::SelfSignedTls)
{
    setCertificate(certificate);
    listen(address);
}

void FaultServer::listen(const QHostAddress &address)
{
    connect(m_server, &QTcpServer::newConnection, this, &FaultServer::accept);
    if (!m_server->listen(address))
        qFatal("A test's server cannot listen: %s", qUtf8Printable(m_server->errorString()));
    m_address = address;
    m_port = m_server->serverPort();
}

FaultServer::~FaultServer()
{
    // Sockets are children of the server and speak up when they go.
    for (QTcpSocket *socket : m_server->findChildren<QTcpSocket *>())
        socket->disconnect(this);
}

QUrl FaultServer::url() const
{
    QUrl url;
    url.setScheme(m_transport == Transport::Plain ? u"http"_s : u"https"_s);
    url.setHost(m_address.toString());
    url.setPort(m_port);
    return url;
}

quint16 FaultServer::port() const
{
    return m_port;
}

void FaultServer::close()
{
    m_server->close();
}

void FaultServer::reopen()
{
    if (!m_server->isListening() && !m_server->listen(m_address, m_port))
        qFatal("A test's server cannot listen again: %s", qUtf8Printable(m_server->errorString()));
}

void FaultServer::dropConnections()
{
    const auto sockets = m_server->findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void FaultServer::setCertificate(const QString &certificate)
{
    static_cast<TlsServer *>(m_server)->pem = testCertificate(certificate);
}

void FaultServer::enqueue(const FaultAnswer &answer)
{
    m_answers.push_back(answer);
}

void FaultServer::enqueue(const QList<FaultAnswer> &answers)
{
    m_answers.insert(m_answers.end(), answers.begin(), answers.end());
}

void FaultServer::setHandler(Handler handler)
{
    m_handler = std::move(handler);
}

void FaultServer::setAside(const QByteArray &path, const FaultAnswer &answer)
{
    m_aside.insert(path, answer);
}

bool FaultServer::release()
{
    if (m_held.empty())
        return false;
    Held held = std::move(m_held.front());
    m_held.pop_front();
    held.answer.fault = FaultAnswer::Fault::None;
    if (held.socket && held.rest)
        write(held.socket, *held.rest);
    else if (held.socket)
        answer(held.socket, held.answer);
    return true;
}

void FaultServer::push(const QByteArray &bytes)
{
    for (const QPointer<QTcpSocket> &socket : std::as_const(m_open)) {
        if (socket)
            write(socket, chunk(bytes));
    }
}

void FaultServer::endOpen()
{
    const auto sockets = std::exchange(m_open, {});
    for (const QPointer<QTcpSocket> &socket : sockets) {
        if (socket)
            write(socket, "0\r\n\r\n");
    }
}

void FaultServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        m_numbers.insert(socket, ++m_connections);
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            m_numbers.remove(socket);
            socket->deleteLater();
        });
        switch (m_welcome) {
        case Welcome::Closed:
            socket->disconnectFromHost();
            continue;
        case Welcome::Reset:
            resetSoon(socket);
            continue;
        case Welcome::Ignored:
            continue;
        case Welcome::Served:
            break;
        }
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void FaultServer::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    if (!buffer.isEmpty() && (buffer.front() < 'A' || buffer.front() > 'Z')) {
        socket->write(
            headOf(FaultAnswer::withStatus(400))); // as real servers tell those who speak TLS to them
        socket->disconnectFromHost();
        return;
    }
    for (;;) {
        // No pipelining: a client asks again only after its answer, so the rest of the buffer stays good.
        const auto end = m_buffers.value(socket).indexOf("\r\n\r\n");
        if (end < 0)
            return;
        SeenRequest request = parsed(m_buffers[socket].left(end));
        request.connection = m_numbers.value(socket);
        m_buffers[socket].remove(0, end + 4);
        if (const auto aside = m_aside.constFind(request.path()); aside != m_aside.cend()) {
            send(socket, *aside);
            continue;
        }
        m_requests.append(request);
        m_peak = std::max(m_peak, ++m_waiting);

        FaultAnswer next = FaultAnswer::withStatus(599, "nothing scripted");
        if (!m_answers.empty()) {
            next = std::move(m_answers.front());
            m_answers.pop_front();
        } else if (m_handler) {
            next = m_handler(request);
        }
        const QPointer<QTcpSocket> alive(socket);
        answer(socket, next);
        Q_EMIT requested();
        if (!alive)
            return;
    }
}

void FaultServer::answer(QTcpSocket *socket, const FaultAnswer &answer)
{
    using Fault = FaultAnswer::Fault;
    if (answer.fault == Fault::Hold) {
        m_held.push_back({socket, answer, {}});
        return;
    }
    if (answer.fault == Fault::Hang)
        return;
    --m_waiting;
    send(socket, answer);
}

void FaultServer::send(QTcpSocket *socket, const FaultAnswer &answer)
{
    using Fault = FaultAnswer::Fault;
    switch (answer.fault) {
    case Fault::None:
    case Fault::Hold:
    case Fault::Hang:
        sendBytes(socket, answer);
        break;
    case Fault::CloseInBody:
        sendBytes(socket, answer.cutAt(FaultAnswer::Cut::InBody, FaultAnswer::Then::Close));
        break;
    case Fault::Drip:
        write(socket, headOf(answer));
        drip(socket, answer.body);
        break;
    case Fault::DripHead:
        drip(socket, headOf(answer) + answer.body);
        break;
    case Fault::Garbage:
        socket->write("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        socket->disconnectFromHost();
        break;
    }
}

void FaultServer::sendBytes(QTcpSocket *socket, const FaultAnswer &answer)
{
    using Then = FaultAnswer::Then;
    const QByteArray head =
        answer.raw ? answer.raw->left(answer.raw->indexOf("\r\n\r\n") + 4) : headOf(answer);
    const QByteArray all = answer.raw ? *answer.raw : head + answer.body;
    const qsizetype sent = cutPlace(answer.cut, head.size(), all.size());
    write(socket, all.left(sent));
    if (answer.staysOpen)
        m_open.append(socket);
    switch (answer.then) {
    case Then::KeepOpen:
        break;
    case Then::Close:
        socket->disconnectFromHost();
        break;
    case Then::Reset:
        resetSoon(socket);
        break;
    case Then::Wait:
        m_held.push_back({socket, answer, all.mid(sent)});
        break;
    }
}

void FaultServer::write(QTcpSocket *socket, const QByteArray &bytes)
{
    m_sent += bytes.size();
    socket->write(bytes);
}

void FaultServer::drip(QTcpSocket *socket, const QByteArray &body)
{
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [this, socket, timer, body, sent = qsizetype(0)]() mutable {
        write(socket, body.mid(sent, 1));
        if (++sent >= body.size())
            timer->stop();
    });
    timer->start(dripInterval);
}

} // namespace roster::test
