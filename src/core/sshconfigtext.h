// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sshtarget.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace roster {

/// A line of an SSH configuration file that says something.
struct SshConfigLine {
    int number; ///< from 1
    qsizetype offset; ///< of the whole line in the file's bytes
    QString text; ///< without the space around it
    QString keyword; ///< in lower case
    QStringList arguments;

    /// "Host" and "Match": what follows is for some hosts only.
    bool beginsBlock() const;
};

/// As OpenSSH reads them (ssh_config(5)), all but comments and empty lines.
QList<SshConfigLine> sshConfigLines(const QByteArray &file);

/// Whether a "Host" line with these patterns is for @p name: "*", "?", and "!" before one for what it is not.
bool sshHostMatches(const QStringList &patterns, const QString &name);
/// The same of a "Match" line; @p host: what the name leads to. What cannot be told from here, such as what a
/// program answers, counts as yes.
bool sshMatchMatches(const QStringList &criteria, const QString &name, const QString &host);
/// Whether a "Host" line has this very name, in any letter case, and not only a pattern.
bool sshHostNames(const QStringList &patterns, const QString &name);

/// A block that leads "ssh alias" to the target, ending with a line break.
QString sshConfigBlock(const QString &alias, const SshTarget &target);
/// @p file with @p block in front of its first "Host" or "Match" line: OpenSSH takes the first value that it
/// finds. Everything else stays as it was; comments right above that line stay with it.
QByteArray withSshConfigBlock(const QByteArray &file, const QString &block);

} // namespace roster
