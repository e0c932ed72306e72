// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sshtarget.h"

#include <QLatin1StringView>
#include <QList>
#include <QStringList>

#include <optional>
#include <span>

namespace roster {

/// A program and its arguments, each as one word: no shell reads them.
struct ProcessCommand {
    QString program;
    QStringList arguments;
    /// In a console window of its own, which Windows opens for it.
    bool inNewConsole = false;

    friend bool operator==(const ProcessCommand &, const ProcessCommand &) = default;
};

enum class DesktopSystem { Linux, MacOs, Windows };

inline constexpr DesktopSystem thisSystem =
#if defined(Q_OS_WIN)
    DesktopSystem::Windows;
#elif defined(Q_OS_MACOS)
    DesktopSystem::MacOs;
#else
    DesktopSystem::Linux;
#endif

/// A terminal program, and how it is told to run ssh.
struct Terminal {
    enum class Takes {
        Words, ///< the words of a command, after its own arguments
        WordsWithoutDashes, ///< the same, but it would keep "--" for itself
        Url, ///< "ssh://user@host:port"
        Nothing, ///< ssh itself is started, and the system shows this terminal around it
    };

    DesktopSystem system;
    QLatin1StringView id; ///< in the settings file
    QLatin1StringView name; ///< its own; not translated
    QLatin1StringView program; ///< looked for on the PATH
    QLatin1StringView arguments; ///< its own, separated by spaces
    QLatin1StringView needs = {}; ///< a file that shows that it is installed; empty: the program itself
    Takes takes = Takes::Words;
};

/// Every terminal that is known, those that are tried first before the others.
std::span<const Terminal> knownTerminals();

/// @p terminalPath, @p sshPath: where the programs were found.
ProcessCommand terminalCommand(const Terminal &terminal, const QString &terminalPath, const QString &sshPath,
                               const SshTarget &target);

} // namespace roster
