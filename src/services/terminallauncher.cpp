// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/terminallauncher.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QProcess>
#include <QStandardPaths>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

Q_LOGGING_CATEGORY(logTerminal, "roster.terminal", QtInfoMsg)

static QString findProgram(const QString &name)
{
    if (QDir::isAbsolutePath(name))
        return QFileInfo::exists(name) ? name : QString();
    return QDir::toNativeSeparators(QStandardPaths::findExecutable(name));
}

#ifdef Q_OS_WIN

/// Nothing is redirected: with a handle, even to NUL, a console would show nothing and take no key.
static void prepareConsole(QProcess &process, bool isNew)
{
    if (!isNew)
        return;
    process.setCreateProcessArgumentsModifier([](QProcess::CreateProcessArguments *arguments) {
        arguments->flags &= ~DWORD(CREATE_NO_WINDOW | DETACHED_PROCESS);
        arguments->flags |= CREATE_NEW_CONSOLE;
        arguments->startupInfo->dwFlags &= ~DWORD(STARTF_USESTDHANDLES);
        arguments->inheritHandles = false;
    });
}

#else

static void prepareConsole(QProcess &process, bool)
{
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
}

#endif

static bool startProgram(const ProcessCommand &command)
{
    QProcess process;
    process.setProgram(command.program);
    process.setArguments(command.arguments);
    process.setWorkingDirectory(QDir::toNativeSeparators(QDir::homePath()));
    prepareConsole(process, command.inNewConsole);
    const bool started = process.startDetached();
    qCDebug(logTerminal) << command.program << (started ? "started" : "did not start");
    return started;
}

TerminalLauncher::TerminalLauncher()
    : TerminalLauncher(thisSystem, findProgram, startProgram)
{
}

TerminalLauncher::TerminalLauncher(DesktopSystem system, Find find, Start start)
    : m_system(system)
    , m_find(std::move(find))
    , m_start(std::move(start))
{
}

QString TerminalLauncher::find(const Terminal &terminal) const
{
    if (terminal.system != m_system || (!terminal.needs.isEmpty() && m_find(terminal.needs).isEmpty()))
        return {};
    return m_find(terminal.program);
}

QList<Terminal> TerminalLauncher::installed() const
{
    QList<Terminal> found;
    for (const Terminal &terminal : knownTerminals()) {
        if (!find(terminal).isEmpty())
            found << terminal;
    }
    return found;
}

TerminalLauncher::Problem TerminalLauncher::open(const SshTarget &target, const QString &preferred) const
{
    const QList<Terminal> terminals = installed();
    if (terminals.isEmpty())
        return Problem::NoTerminal;
    const auto wanted = std::ranges::find(terminals, preferred, &Terminal::id);
    const Terminal &terminal = wanted != terminals.end() ? *wanted : terminals.first();

    const QString ssh = m_find(u"ssh"_s);
    if (ssh.isEmpty() && terminal.takes != Terminal::Takes::Url)
        return Problem::NoSsh;
    return m_start(terminalCommand(terminal, find(terminal), ssh, target)) ? Problem::None
                                                                           : Problem::NotStarted;
}

} // namespace roster
