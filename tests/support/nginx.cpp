// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/nginx.h"

#include "support/faultserver.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace roster::test {

static QString program()
{
    const QString found = QStandardPaths::findExecutable(u"nginx"_s);
    return found.isEmpty()
        ? QStandardPaths::findExecutable(u"nginx"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s})
        : found;
}

static quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

static bool listens(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return QTest::qWaitFor(
               [&socket] {
                   return socket.state() == QAbstractSocket::ConnectedState
                       || socket.state() == QAbstractSocket::UnconnectedState;
               },
               1000)
        && socket.state() == QAbstractSocket::ConnectedState;
}

QString Nginx::missing()
{
    return program().isEmpty() ? u"nginx is not installed (scripts/install-dependencies.sh test)"_s
                               : QString();
}

Nginx::Nginx(const Setup &setup)
    : m_port(freePort())
{
    const auto write = [this](const QString &name, const QByteArray &content) {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("A test's folder cannot be written");
    };
    write(u"server.pem"_s, testCertificate(u"server"_s));
    write(u"nginx.conf"_s,
          "daemon off;\nmaster_process off;\npid nginx.pid;\nerror_log stderr info;\n"
          "events { worker_connections 256; }\n"
          "http {\n"
          "  access_log off;\n"
          "  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;\n"
          "  uwsgi_temp_path uwsgi; scgi_temp_path scgi;\n"
          "  server {\n"
          "    listen 127.0.0.1:"
              + QByteArray::number(m_port)
              + " ssl http2;\n    ssl_certificate server.pem;\n"
                "    ssl_certificate_key server.pem;\n    keepalive_requests "
              + QByteArray::number(setup.keepaliveRequests) + ";\n    " + setup.more
              + "\n    location / {\n      proxy_set_header X-Protocol $server_protocol;\n"
                "      proxy_pass http://127.0.0.1:"
              + QByteArray::number(setup.upstream) + ";\n    }\n  }\n}\n");
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program(), {u"-p"_s, m_folder.path(), u"-c"_s, u"nginx.conf"_s, u"-e"_s, u"stderr"_s});
    if (!QTest::qWaitFor([this] { return listens(m_port) || !isRunning(); }, 10'000))
        m_process.kill();
}

Nginx::~Nginx()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
}

QUrl Nginx::url() const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(m_port));
}

QString Nginx::log()
{
    return QString::fromUtf8(m_process.readAll());
}

} // namespace roster::test
