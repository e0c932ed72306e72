// SPDX-License-Identifier: GPL-3.0-or-later
// Which terminal is started, and with what.
#include "services/terminallauncher.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;
using Problem = TerminalLauncher::Problem;

class TestTerminalLauncher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsInstalled();
    void opensTheChosenOne();
    void fallsBackToTheFirst();
    void tellsWhatIsMissing();
    void macNeedsNoSshProgram();
    void windowsHasItsConsole();

private:
    /// A system on which just these programs and files are.
    TerminalLauncher launcher(DesktopSystem system, const QStringList &present)
    {
        m_started.clear();
        return TerminalLauncher(
            system,
            [present](const QString &name) {
                return present.contains(name) ? (name.startsWith(u'/') ? name : u"/bin/"_s + name)
                                              : QString();
            },
            [this](const ProcessCommand &command) {
                m_started << command;
                return m_starts;
            });
    }

    const SshTarget m_target{u"root"_s, u"host.example.com"_s, 2222};
    QList<ProcessCommand> m_started;
    bool m_starts = true;
};

void TestTerminalLauncher::findsWhatIsInstalled()
{
    QStringList ids;
    const auto installed =
        launcher(DesktopSystem::Linux, {u"xterm"_s, u"konsole"_s, u"wt.exe"_s}).installed();
    for (const Terminal &terminal : installed)
        ids << terminal.id;
    QCOMPARE(ids, (QStringList{u"konsole"_s, u"xterm"_s}));
}

void TestTerminalLauncher::opensTheChosenOne()
{
    const auto terminals =
        launcher(DesktopSystem::Linux, {u"x-terminal-emulator"_s, u"gnome-terminal"_s, u"ssh"_s});
    QCOMPARE(terminals.open(m_target, u"gnome-terminal"_s), Problem::None);
    const ProcessCommand expected{
        u"/bin/gnome-terminal"_s,
        {u"--"_s, u"/bin/ssh"_s, u"-p"_s, u"2222"_s, u"--"_s, u"root@host.example.com"_s}};
    QCOMPARE(m_started.size(), 1);
    QCOMPARE(m_started.first().program, expected.program);
    QCOMPARE(m_started.first().arguments, expected.arguments);
}

void TestTerminalLauncher::fallsBackToTheFirst()
{
    const auto terminals = launcher(DesktopSystem::Linux, {u"x-terminal-emulator"_s, u"xterm"_s, u"ssh"_s});
    for (const QString &choice : {QString(), u"kitty"_s, u"/tmp/evil"_s}) {
        m_started.clear();
        QCOMPARE(terminals.open(m_target, choice), Problem::None);
        QCOMPARE(m_started.constFirst().program, u"/bin/x-terminal-emulator"_s);
    }
}

void TestTerminalLauncher::tellsWhatIsMissing()
{
    QCOMPARE(launcher(DesktopSystem::Linux, {u"ssh"_s}).open(m_target), Problem::NoTerminal);
    QCOMPARE(launcher(DesktopSystem::Linux, {u"xterm"_s}).open(m_target), Problem::NoSsh);
    QVERIFY(m_started.isEmpty());
    m_starts = false;
    QCOMPARE(launcher(DesktopSystem::Linux, {u"xterm"_s, u"ssh"_s}).open(m_target), Problem::NotStarted);
    m_starts = true;
}

void TestTerminalLauncher::macNeedsNoSshProgram()
{
    const QString open = u"/usr/bin/open"_s;
    const auto terminals = launcher(DesktopSystem::MacOs, {open, u"/Applications/iTerm.app"_s});
    QCOMPARE(terminals.installed().size(), 1);
    QCOMPARE(terminals.open(m_target), Problem::None);
    QCOMPARE(m_started.constFirst().program, open);
    QCOMPARE(m_started.constFirst().arguments.constLast(), u"ssh://root@host.example.com:2222"_s);
}

void TestTerminalLauncher::windowsHasItsConsole()
{
    const auto terminals = launcher(DesktopSystem::Windows, {u"conhost.exe"_s, u"ssh"_s});
    QCOMPARE(terminals.open(m_target, u"wt"_s), Problem::None);
    // A conhost.exe that is started by itself shows no window: ssh gets a console of its own.
    const ProcessCommand expected{
        u"/bin/ssh"_s, {u"-p"_s, u"2222"_s, u"--"_s, u"root@host.example.com"_s}, true};
    QCOMPARE(m_started.size(), 1);
    QVERIFY(m_started.constFirst() == expected);

    const auto modern = launcher(DesktopSystem::Windows, {u"conhost.exe"_s, u"wt.exe"_s, u"ssh"_s});
    QCOMPARE(modern.open(m_target), Problem::None);
    QCOMPARE(m_started.constFirst().program, u"/bin/wt.exe"_s);
    QVERIFY(!m_started.constFirst().inNewConsole); // it has a window
}

ROSTER_TEST(TestTerminalLauncher);
#include "tst_terminallauncher.moc"
