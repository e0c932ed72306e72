// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace roster {

/// Through which proxy the program connects. Its password is not in here: see NetworkSetup.
struct ProxyChoice {
    enum class Mode {
        System, ///< as the system says, which may be another one for each server
        None,
        Http, ///< CONNECT, as company proxies speak it
        Socks5,
    };

    Mode mode = Mode::System;
    QString host; ///< of Http and Socks5: a name or an address
    int port = 0; ///< of Http and Socks5: 1 to 65535
    QString user; ///< empty: the proxy asks for none

    bool isManual() const { return mode == Mode::Http || mode == Mode::Socks5; }
    /// Whether host and port could be those of a proxy.
    bool isComplete() const
    {
        static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9_.:-]{1,253}$"));
        return port > 0 && port <= 65535 && name.match(host).hasMatch();
    }
    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

} // namespace roster
