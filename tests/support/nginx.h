// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace roster::test {

/// A real nginx on a free port of this machine, in a temporary folder: TLS with HTTP/2 and HTTP/1.1 in front
/// of another server, which hears in "X-Protocol" what the client spoke.
class Nginx {
public:
    /// Why there is none here; empty: there is.
    static QString missing();

    struct Setup {
        quint16 upstream = 0; ///< port of the server behind it
        int keepaliveRequests = 1000; ///< then it ends a connection, politely
        QByteArray more = {}; ///< further directives for the server
    };
    /// Starts it and waits until it listens; isRunning() tells whether that worked.
    explicit Nginx(const Setup &setup);
    ~Nginx();

    bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// "https://127.0.0.1:port", with the testCertificate() "server".
    QUrl url() const;
    quint16 port() const { return m_port; }
    /// What it said, for a test that fails.
    QString log();

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace roster::test
