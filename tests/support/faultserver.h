// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <utility>

class QTcpServer;
class QTcpSocket;

namespace roster::test {

/// What a FaultServer does with one request.
struct FaultAnswer {
    enum class Fault {
        None,
        Hold, ///< answers when FaultServer::release() is called
        Hang, ///< takes the request and never answers
        CloseInBody, ///< announces the whole body, sends half of it, closes
        Drip, ///< announces the whole body, then sends a byte every 20 ms
        DripHead, ///< the same from the first byte of the head on
        Garbage, ///< closes after bytes that are not HTTP
    };
    /// How much of the answer goes out …
    enum class Cut { Nowhere, BeforeHead, InHead, AfterHead, InBody };
    /// … and what happens then. Wait: the rest goes out when FaultServer::release() is called.
    enum class Then { KeepOpen, Close, Reset, Wait };

    int status = 200;
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {}; ///< Beside Content-Length and Content-Type.
    Fault fault = Fault::None;
    Cut cut = Cut::Nowhere;
    Then then = Then::KeepOpen;
    bool staysOpen = false; ///< More of the body may come: see FaultServer::push().
    std::optional<QByteArray> raw = {}; ///< Exactly these bytes, in place of status, headers and body.

    static FaultAnswer json(const QByteArray &body) { return {.body = body}; }
    static FaultAnswer withStatus(int status, const QByteArray &body = {}) { return {status, body}; }
    static FaultAnswer withFault(Fault fault) { return {.body = "{\"data\":[]}", .fault = fault}; }
    static FaultAnswer bytes(const QByteArray &raw, Then then = Then::KeepOpen)
    {
        return {.then = then, .raw = raw};
    }
    /// An answer of unknown length, in one chunk, that does not end.
    static FaultAnswer open(const QByteArray &body);
    /// @p body compressed, with the header that says so.
    static FaultAnswer gzip(const QByteArray &body);

    FaultAnswer with(const QByteArray &header, const QByteArray &value) const;
    FaultAnswer cutAt(Cut where, Then what) const;
};

/// What a FaultServer was asked.
struct SeenRequest {
    QByteArray method;
    QByteArray target; ///< Path and query, as sent.
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    std::chrono::steady_clock::time_point at = std::chrono::steady_clock::now(); ///< When it was here.
    int connection = 0; ///< Number of the connection that it came over, from 1 on.

    QByteArray path() const { return target.split('?').constFirst(); }
};

/// A certificate of tests/data/tls by its name ("server", "expired"), in PEM; those of servers with their
/// key.
QByteArray testCertificate(const QString &name);

/// A web server on loopback that gives scripted answers, and faults, and remembers what it was asked. Lives
/// on the test's own thread.
class FaultServer : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<FaultAnswer(const SeenRequest &)>;
    enum class Transport { Plain, SelfSignedTls };

    explicit FaultServer(Transport transport = Transport::Plain,
                         const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    /// Speaks TLS with this testCertificate().
    explicit FaultServer(const QString &certificate,
                         const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    ~FaultServer() override;

    /// "http://127.0.0.1:port", https when the server speaks it.
    QUrl url() const;
    quint16 port() const;
    /// Refuses connections from now on.
    void close();
    /// Is there again, at the same port.
    void reopen();
    /// Ends the connections that are open, without a word.
    void dropConnections();
    /// Shows this testCertificate() to those who connect from now on.
    void setCertificate(const QString &certificate);

    /// What becomes of a new connection before anything was asked.
    enum class Welcome { Served, Closed, Reset, Ignored };
    void setWelcome(Welcome welcome) { m_welcome = welcome; }

    /// The answer to the next request that has none yet. Without one, and without a handler: HTTP 599.
    void enqueue(const FaultAnswer &answer);
    void enqueue(const QList<FaultAnswer> &answers);
    /// Whatever was enqueued is given to nobody.
    void forgetAnswers() { m_answers.clear(); }
    /// Answers what the queue does not.
    void setHandler(Handler handler);

    /// Requests for this path are always answered so, and are not among requests(): for what a client asks
    /// beside the subject of a test.
    void setAside(const QByteArray &path, const FaultAnswer &answer);

    /// Answers the oldest request on Hold, or sends the rest of the oldest answer that waits; false when
    /// there is none.
    bool release();
    /// Another chunk of every answer that is open().
    void push(const QByteArray &bytes);
    /// Ends every answer that is open().
    void endOpen();

    const QList<SeenRequest> &requests() const { return m_requests; }
    /// For who asks without an end.
    void forgetRequests() { m_requests.clear(); }
    int connections() const { return m_connections; }
    /// The most requests that ever waited for their answer at one time.
    int peak() const { return m_peak; }
    /// All bytes of answers that went out.
    qint64 bytesSent() const { return m_sent; }

Q_SIGNALS:
    void requested();

private:
    struct Held {
        QPointer<QTcpSocket> socket;
        FaultAnswer answer;
        std::optional<QByteArray> rest; ///< of an answer that waits
    };

    void listen(const QHostAddress &address);
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const FaultAnswer &answer);
    void send(QTcpSocket *socket, const FaultAnswer &answer);
    void sendBytes(QTcpSocket *socket, const FaultAnswer &answer);
    void write(QTcpSocket *socket, const QByteArray &bytes);
    void drip(QTcpSocket *socket, const QByteArray &body);

    QTcpServer *m_server;
    const Transport m_transport;
    QHostAddress m_address;
    quint16 m_port = 0;
    Welcome m_welcome = Welcome::Served;
    std::deque<FaultAnswer> m_answers;
    Handler m_handler;
    QHash<QByteArray, FaultAnswer> m_aside; ///< By path.
    std::deque<Held> m_held;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QHash<QTcpSocket *, int> m_numbers;
    QList<QPointer<QTcpSocket>> m_open; ///< with an answer that does not end
    QList<SeenRequest> m_requests;
    int m_connections = 0;
    int m_waiting = 0;
    int m_peak = 0;
    qint64 m_sent = 0;
};

/// @p data as a gzip file.
QByteArray gzip(const QByteArray &data);

} // namespace roster::test
