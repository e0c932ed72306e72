// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/terminal.h"

#include <array>

using namespace Qt::StringLiterals;

namespace roster {

using enum DesktopSystem;
using Takes = Terminal::Takes;

// What the desktop or the user made the default, then those that come with a desktop, then the others.
static constexpr std::array terminals{
    Terminal{Linux, "xdg-terminal-exec"_L1, "xdg-terminal-exec"_L1, "xdg-terminal-exec"_L1, {}},
    Terminal{Linux, "x-terminal-emulator"_L1, "x-terminal-emulator"_L1, "x-terminal-emulator"_L1, "-e"_L1},
    Terminal{Linux, "ptyxis"_L1, "Ptyxis"_L1, "ptyxis"_L1, "--"_L1},
    Terminal{Linux, "kgx"_L1, "GNOME Console"_L1, "kgx"_L1, "--"_L1},
    Terminal{Linux, "gnome-terminal"_L1, "GNOME Terminal"_L1, "gnome-terminal"_L1, "--"_L1},
    Terminal{Linux, "konsole"_L1, "Konsole"_L1, "konsole"_L1, "-e"_L1},
    Terminal{Linux, "xfce4-terminal"_L1, "Xfce Terminal"_L1, "xfce4-terminal"_L1, "-x"_L1},
    Terminal{Linux, "mate-terminal"_L1, "MATE Terminal"_L1, "mate-terminal"_L1, "-x"_L1},
    Terminal{Linux, "ghostty"_L1, "Ghostty"_L1, "ghostty"_L1, "-e"_L1},
    Terminal{Linux, "kitty"_L1, "kitty"_L1, "kitty"_L1, {}},
    Terminal{Linux, "alacritty"_L1, "Alacritty"_L1, "alacritty"_L1, "-e"_L1},
    Terminal{Linux, "foot"_L1, "foot"_L1, "foot"_L1, {}},
    Terminal{Linux, "wezterm"_L1, "WezTerm"_L1, "wezterm"_L1, "start --"_L1},
    Terminal{Linux, "xterm"_L1, "XTerm"_L1, "xterm"_L1, "-e"_L1},

    Terminal{MacOs, "terminal"_L1, "Terminal"_L1, "/usr/bin/open"_L1, "-b com.apple.Terminal"_L1,
             "/System/Applications/Utilities/Terminal.app"_L1, Takes::Url},
    Terminal{MacOs, "iterm"_L1, "iTerm"_L1, "/usr/bin/open"_L1, "-b com.googlecode.iterm2"_L1,
             "/Applications/iTerm.app"_L1, Takes::Url},

    Terminal{
        Windows, "wt"_L1, "Windows Terminal"_L1, "wt.exe"_L1, "new-tab"_L1, {}, Takes::WordsWithoutDashes},
    Terminal{Windows, "conhost"_L1, "Windows Console"_L1, "conhost.exe"_L1, {}, {}, Takes::Nothing},
};

std::span<const Terminal> knownTerminals()
{
    return terminals;
}

ProcessCommand terminalCommand(const Terminal &terminal, const QString &terminalPath, const QString &sshPath,
                               const SshTarget &target)
{
    QStringList words = QString(terminal.arguments).split(u' ', Qt::SkipEmptyParts);
    if (terminal.takes == Takes::Url) {
        words << sshUrl(target).toString(QUrl::FullyEncoded);
        return {terminalPath, words};
    }
    QStringList ssh = sshArguments(target);
    if (terminal.takes == Takes::Nothing)
        return {sshPath, ssh, true};
    if (terminal.takes == Takes::WordsWithoutDashes)
        ssh.removeAll(u"--"_s); // safe, too: a checked user name never begins with a dash
    return {terminalPath, words << sshPath << ssh};
}

} // namespace roster
