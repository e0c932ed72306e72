// SPDX-License-Identifier: GPL-3.0-or-later
// What of a cloud's SSH command may reach a terminal, a clipboard or a config file.
#include "core/sshtarget.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestSshTarget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void rebuilds();
    void aliases_data();
    void aliases();
    void aliasesAreChecked_data();
    void aliasesAreChecked();
};

void TestSshTarget::reads_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");

    QTest::newRow("documented") << u"ssh -p 51039 root@proxy.cn-south-nas-1.gpu-instance.ppinfra.com"_s
                                << u"root"_s << u"proxy.cn-south-nas-1.gpu-instance.ppinfra.com"_s << 51039;
    QTest::newRow("no port") << u"ssh root@10.2.1.1"_s << u"root"_s << u"10.2.1.1"_s << 22;
    QTest::newRow("port last") << u"ssh  root@host -p 1"_s << u"root"_s << u"host"_s << 1;
    QTest::newRow("IPv6") << u"ssh -p 65535 _u-1@2001:db8::1"_s << u"_u-1"_s << u"2001:db8::1"_s << 65535;
}

void TestSshTarget::reads()
{
    QFETCH(QString, command);
    QFETCH(QString, user);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto result = parseSshCommand(command);
    QVERIFY(std::holds_alternative<SshTarget>(result));
    QCOMPARE(std::get<SshTarget>(result), (SshTarget{user, host, port}));
}

void TestSshTarget::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<SshProblem>("problem");

    const auto row = [](const char *command, SshProblem problem) {
        QTest::newRow(command) << QString::fromUtf8(command) << problem;
    };
    using enum SshProblem;
    row("", NotSsh);
    row("scp root@host", NotSsh);
    row("sshx root@host", NotSsh);
    row("/usr/bin/ssh root@host", NotSsh);
    row("ssh\troot@host", NotSsh);
    row("ssh -oProxyCommand=calc root@host", UnknownPart);
    row("ssh -o ProxyCommand=calc root@host", UnknownPart);
    row("ssh root@host rm -rf /", UnknownPart);
    row("ssh root@host;reboot", BadHost);
    row("ssh root@host && reboot", UnknownPart);
    row("ssh -p 22 -p 23 root@host", UnknownPart);
    row("ssh -- root@host", UnknownPart);
    row("ssh host", BadUser);
    row("ssh", BadUser);
    row("ssh -p 22", BadUser);
    row("ssh @host", BadUser);
    row("ssh -root@host", UnknownPart);
    row("ssh Root@host", BadUser);
    row("ssh ro$(id)ot@host", BadUser);
    row("ssh root`id`@host", BadUser);
    row("ssh root@", BadHost);
    row("ssh root@-oProxyCommand=calc", BadHost);
    row("ssh root@host..name", BadHost);
    row("ssh root@.host", BadHost);
    row("ssh root@host-", BadHost);
    row("ssh root@host_name", BadHost);
    row("ssh root@ho$(id)st", BadHost);
    row("ssh root@user@host", BadHost);
    row("ssh root@[::1]", BadHost);
    row("ssh root@fe80::1%eth0", BadHost);
    row("ssh root@v1.$(reboot):x", BadHost);
    row("ssh root@v1.a;reboot:x", BadHost);
    row("ssh root@:::", BadHost);
    row("ssh root@1.2.3", BadHost);
    row("ssh root@256.1.1.1", BadHost);
    row("ssh root@01.1.1.1", BadHost);
    row("ssh root@bücher.example", BadHost);
    row("ssh root@host\nreboot", BadHost);
    row("ssh -p 0 root@host", BadPort);
    row("ssh -p 65536 root@host", BadPort);
    row("ssh -p -1 root@host", BadPort);
    row("ssh -p 22x root@host", BadPort);
    row("ssh -p ２２ root@host", BadPort);
    row("ssh root@host -p", BadPort);
    QTest::newRow("long label") << QString(u"ssh root@"_s + QString(64, u'a')) << BadHost;
    QTest::newRow("long host") << QString(u"ssh root@"_s + QString(127, u'a').replace(u"a"_s, u"a."_s)
                                          + u"com"_s)
                               << BadHost;
    QTest::newRow("long user") << QString(u"ssh "_s + QString(33, u'a') + u"@host"_s) << BadUser;
}

void TestSshTarget::refuses()
{
    QFETCH(QString, command);
    QFETCH(SshProblem, problem);
    const auto result = parseSshCommand(command);
    QVERIFY(std::holds_alternative<SshProblem>(result));
    QCOMPARE(std::get<SshProblem>(result), problem);
}

void TestSshTarget::rebuilds()
{
    const SshTarget target{u"root"_s, u"proxy.example.com"_s, 51039};
    QCOMPARE(sshArguments(target), (QStringList{u"-p"_s, u"51039"_s, u"--"_s, u"root@proxy.example.com"_s}));
    QCOMPARE(sshCommandLine(target), u"ssh -p 51039 root@proxy.example.com"_s);
    QCOMPARE(vsCodeLink(target), u"vscode://vscode-remote/ssh-remote+root@proxy.example.com:51039/"_s);
    QCOMPARE(sshUrl(target).toString(), u"ssh://root@proxy.example.com:51039"_s);
    QCOMPARE(sshUrl({u"root"_s, u"2001:db8::1"_s, 22}).toString(), u"ssh://root@[2001:db8::1]:22"_s);
    QCOMPARE(std::get<SshTarget>(parseSshCommand(sshCommandLine(target))), target);
}

void TestSshTarget::aliases_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("alias");

    QTest::newRow("plain") << u"train-llm-07"_s << u"train-llm-07"_s;
    QTest::newRow("spaces") << u"Train LLM 07"_s << u"Train-LLM-07"_s;
    QTest::newRow("wildcard") << u"*"_s << u"ca338f12f3"_s;
    QTest::newRow("Chinese") << u"训练"_s << u"ca338f12f3"_s;
    QTest::newRow("Chinese with a number") << u"训练-03"_s << u"ca338f12f3"_s;
    QTest::newRow("Chinese with letters") << u"训练-gpu-03"_s << u"gpu-03"_s;
    QTest::newRow("new line") << u"a\nProxyCommand calc"_s << u"a-ProxyCommand-calc"_s;
    QTest::newRow("option") << u"-oProxyCommand"_s << u"oProxyCommand"_s;
    QTest::newRow("many others") << u"._-a- %%b._-"_s << u"a--b"_s;
    QTest::newRow("endless") << QString(1'000'000, u'.') + u'a' + QString(1'000'000, u'-') << u"a"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xD83D) + u"b"_s << u"a-b"_s;
}

void TestSshTarget::aliases()
{
    QFETCH(QString, name);
    QFETCH(QString, alias);
    QCOMPARE(sshHostAlias(name, u"ca338f12f3"_s), alias);
}

void TestSshTarget::aliasesAreChecked_data()
{
    QTest::addColumn<bool>("good");
    for (const char *alias : {"a", "train-7", "Train_7.b", "7"})
        QTest::newRow(alias) << true;
    for (const char *alias : {"", "-o", ".a", "*", "a b", "a?", "!a", "a\nHost b", "a\n", "a\"", "a%h", "名"})
        QTest::newRow(alias) << false;
}

void TestSshTarget::aliasesAreChecked()
{
    QFETCH(bool, good);
    QCOMPARE(isSshAlias(QString::fromUtf8(QTest::currentDataTag())), good);
}

ROSTER_TEST(TestSshTarget);
#include "tst_sshtarget.moc"
