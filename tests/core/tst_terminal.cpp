// SPDX-License-Identifier: GPL-3.0-or-later
// The words that each terminal is started with.
#include "core/terminal.h"

#include "support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestTerminal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void aConsoleIsOpenedForSsh();
    void everyTerminalHasItsRow();
};

void TestTerminal::words_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("ssh");
    const QStringList ssh{u"/usr/bin/ssh"_s, u"-p"_s, u"51039"_s, u"--"_s, u"root@proxy.example.com"_s};
    const auto row = [&ssh](const char *id, const QStringList &before) {
        QTest::newRow(id) << before << ssh;
    };
    row("xdg-terminal-exec", {});
    row("x-terminal-emulator", {u"-e"_s});
    row("ptyxis", {u"--"_s});
    row("kgx", {u"--"_s});
    row("gnome-terminal", {u"--"_s});
    row("konsole", {u"-e"_s});
    row("xfce4-terminal", {u"-x"_s});
    row("mate-terminal", {u"-x"_s});
    row("ghostty", {u"-e"_s});
    row("kitty", {});
    row("alacritty", {u"-e"_s});
    row("foot", {});
    row("wezterm", {u"start"_s, u"--"_s});
    row("xterm", {u"-e"_s});
    QTest::newRow("wt") << QStringList{u"new-tab"_s}
                        << QStringList{u"/usr/bin/ssh"_s, u"-p"_s, u"51039"_s, u"root@proxy.example.com"_s};
    const QStringList url{u"ssh://root@proxy.example.com:51039"_s};
    QTest::newRow("terminal") << QStringList{u"-b"_s, u"com.apple.Terminal"_s} << url;
    QTest::newRow("iterm") << QStringList{u"-b"_s, u"com.googlecode.iterm2"_s} << url;
}

void TestTerminal::words()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, ssh);
    const auto terminals = knownTerminals();
    const auto terminal =
        std::ranges::find(terminals, QLatin1StringView(QTest::currentDataTag()), &Terminal::id);
    QVERIFY(terminal != terminals.end());
    const ProcessCommand command = terminalCommand(*terminal, u"/path/of the/terminal"_s, u"/usr/bin/ssh"_s,
                                                   {u"root"_s, u"proxy.example.com"_s, 51039});
    QCOMPARE(command.program, u"/path/of the/terminal"_s);
    QCOMPARE(command.arguments, before + ssh);
    QVERIFY(!command.inNewConsole);
}

void TestTerminal::aConsoleIsOpenedForSsh()
{
    const auto terminals = knownTerminals();
    const auto terminal = std::ranges::find(terminals, "conhost"_L1, &Terminal::id);
    QVERIFY(terminal != terminals.end());
    const ProcessCommand command =
        terminalCommand(*terminal, u"C:\\Windows\\conhost.exe"_s, u"C:\\OpenSSH\\ssh.exe"_s,
                        {u"root"_s, u"proxy.example.com"_s, 51039});
    const ProcessCommand expected{
        u"C:\\OpenSSH\\ssh.exe"_s, {u"-p"_s, u"51039"_s, u"--"_s, u"root@proxy.example.com"_s}, true};
    QVERIFY(command == expected);
}

void TestTerminal::everyTerminalHasItsRow()
{
    QSet<QLatin1StringView> ids;
    for (const Terminal &terminal : knownTerminals())
        ids << terminal.id;
    QCOMPARE(size_t(ids.size()), knownTerminals().size());
    QCOMPARE(ids.size(), 18); // as many as words() has, and the console
}

ROSTER_TEST(TestTerminal);
#include "tst_terminal.moc"
