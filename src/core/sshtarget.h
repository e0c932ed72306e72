// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <variant>

namespace roster {

/// Where an SSH client goes. Every part has been checked, so that none can be read as an option or by a
/// shell.
struct SshTarget {
    QString user; ///< ^[a-z_][a-z0-9_-]{0,31}$
    QString host; ///< a host name of RFC 1123 labels, or an IPv4 or IPv6 address without brackets
    int port = 22; ///< 1 to 65535

    friend bool operator==(const SshTarget &, const SshTarget &) = default;
};

/// Why a command is not taken apart; it can still be shown and copied.
enum class SshProblem {
    NotSsh, ///< does not begin with "ssh"
    UnknownPart, ///< has an option or a word that the documented form does not have
    BadUser,
    BadHost,
    BadPort,
};

/// Reads the documented form "ssh -p PORT user@host" (PPIO: tools.ssh.command), and nothing else. The text
/// itself is never run: commands are built anew from the checked parts.
std::variant<SshTarget, SshProblem> parseSshCommand(const QString &command);

bool isSshUser(const QString &user);
bool isSshHost(const QString &host);

/// For a process: "-p", "51039", "--", "root@host". No shell is between.
QStringList sshArguments(const SshTarget &target);
/// For a person to paste: "ssh -p 51039 root@host".
QString sshCommandLine(const SshTarget &target);
/// Opens the machine in Visual Studio Code with its Remote SSH extension.
QString vsCodeLink(const SshTarget &target);

/// "ssh://root@host:51039", for a terminal that takes no command.
QUrl sshUrl(const SshTarget &target);

/// Whether a text is safe as the name of a "Host" line, and as an argument of ssh.
bool isSshAlias(const QString &alias);
/// A name for a "Host" line: letters, digits, dot, dash and underscore of @p name; @p fallback where no
/// letter is left.
QString sshHostAlias(const QString &name, const QString &fallback);
} // namespace roster
