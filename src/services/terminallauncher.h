// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/terminal.h"

#include <functional>

namespace roster {

/// Finds the terminals of this system and starts them. No shell is between: programs get their arguments
/// word by word.
class TerminalLauncher {
public:
    /// The full path of a program, or of a file; empty when there is none.
    using Find = std::function<QString(const QString &name)>;
    /// Starts a program that outlives this one; false when that fails.
    using Start = std::function<bool(const ProcessCommand &command)>;

    TerminalLauncher();
    /// For tests.
    TerminalLauncher(DesktopSystem system, Find find, Start start);

    /// Those that are installed, in the order in which they are tried.
    QList<Terminal> installed() const;

    enum class Problem { None, NoTerminal, NoSsh, NotStarted };
    /// @p preferred: the id of a terminal; one that is not installed counts as none.
    Problem open(const SshTarget &target, const QString &preferred = {}) const;

private:
    QString find(const Terminal &terminal) const;

    DesktopSystem m_system;
    Find m_find;
    Start m_start;
};

} // namespace roster
