// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <variant>

namespace roster {

/// An address from an answer that a browser may be given.
struct WebLink {
    QUrl url; ///< http or https, with a host, without user name and password
    bool encrypted = false; ///< https; anything else is opened only after a question

    /// The host as it is looked up: letters of other scripts as punycode, so that none can pass for another.
    QString host() const;
};

/// Why an address is not opened; it can still be shown and copied.
enum class LinkProblem {
    NotAnAddress,
    OddCharacters, ///< spaces, controls, invisible characters or backslashes, which programs read differently
    Terminal, ///< ws or wss: for a program that speaks it, not for a browser
    OtherScheme, ///< file, javascript, ssh: might run something or open a file
    UserInfo, ///< user:password@ in front of the host, which may look like the host
    NoHost,
};

/// Nothing that a cloud sends is opened unless it has passed here.
std::variant<WebLink, LinkProblem> parseWebLink(const QString &text);

/// Whether it is meant for a browser at all; "1.2.3.4:8080" is not.
bool isWebAddress(const QString &text);

} // namespace roster
