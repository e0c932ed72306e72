// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sshconfigtext.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestSshConfigText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsLines();
    void matchesHosts_data();
    void matchesHosts();
    void matchesMatches_data();
    void matchesMatches();
    void writesTheBlock();
    void putsTheBlockFirst_data();
    void putsTheBlockFirst();
};

void TestSshConfigText::readsLines()
{
    const QList<SshConfigLine> lines =
        sshConfigLines("\xEF\xBB\xBF# Host gone\n\nHost one  two # no name\r\n\tHostName h\nHOST=three\n"
                       "Host = \"fo ur\" 'five'\nUser \"a\\\"b\" \\\\x\nPort 1");
    QStringList read;
    for (const SshConfigLine &line : lines)
        read.append(u"%1 %2: %3"_s.arg(line.number).arg(line.keyword, line.arguments.join(u'|')));
    QCOMPARE(read,
             (QStringList{u"3 host: one|two"_s, u"4 hostname: h"_s, u"5 host: three"_s,
                          u"6 host: fo ur|five"_s, u"7 user: a\"b|\\x"_s, u"8 port: 1"_s}));
    QCOMPARE(lines[1].text, u"HostName h"_s);
    QVERIFY(lines[0].beginsBlock() && !lines[1].beginsBlock());
    QVERIFY(sshConfigLines("").isEmpty());
}

void TestSshConfigText::matchesHosts_data()
{
    QTest::addColumn<QStringList>("patterns");
    QTest::addColumn<bool>("matches");
    QTest::newRow("itself") << QStringList{u"train-7"_s} << true;
    QTest::newRow("all") << QStringList{u"*"_s} << true;
    QTest::newRow("beginning") << QStringList{u"x"_s, u"train-*"_s} << true;
    QTest::newRow("one letter") << QStringList{u"tr?in-?"_s} << true;
    QTest::newRow("in the middle") << QStringList{u"*r*n*7*"_s} << true;
    QTest::newRow("other case") << QStringList{u"Train-7"_s} << false;
    QTest::newRow("no sign of a pattern") << QStringList{u"train.7"_s, u"train-[7]"_s} << false;
    QTest::newRow("longer") << QStringList{u"train-7?"_s, u"train-7*x"_s} << false;
    QTest::newRow("but not this") << QStringList{u"*"_s, u"!train-7"_s} << false;
    QTest::newRow("but not another") << QStringList{u"!x"_s, u"train-*"_s} << true;
    QTest::newRow("only not another") << QStringList{u"!x"_s} << false;
    QTest::newRow("hostile") << QStringList{QString(u"*a"_s).repeated(1000)} << false;
}

void TestSshConfigText::matchesHosts()
{
    QFETCH(QStringList, patterns);
    QTEST(sshHostMatches(patterns, u"train-7"_s), "matches");
}

void TestSshConfigText::matchesMatches_data()
{
    QTest::addColumn<QString>("criteria");
    QTest::addColumn<bool>("matches");
    QTest::newRow("all") << u"all"_s << true;
    QTest::newRow("the host it leads to") << u"host 1.2.3.*"_s << true;
    QTest::newRow("the name as a host") << u"host train-7"_s << false;
    QTest::newRow("the name") << u"originalhost x,train-*"_s << true;
    QTest::newRow("not the name") << u"!originalhost train-7"_s << false;
    QTest::newRow("both") << u"originalhost train-7 host 5.*"_s << false;
    QTest::newRow("a program") << u"exec true"_s << true;
    QTest::newRow("a program, and not the name") << u"exec true originalhost x"_s << false;
}

void TestSshConfigText::matchesMatches()
{
    QFETCH(QString, criteria);
    QTEST(sshMatchMatches(criteria.split(u' '), u"train-7"_s, u"1.2.3.4"_s), "matches");
}

void TestSshConfigText::writesTheBlock()
{
    QCOMPARE(sshConfigBlock(u"train-7"_s, {u"root"_s, u"proxy.example.com"_s, 51039}),
             u"Host train-7\n    HostName proxy.example.com\n    Port 51039\n    User root\n"_s);
}

void TestSshConfigText::putsTheBlockFirst_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after"); // * stands for the block
    QTest::newRow("empty") << ""_ba
                           << "*"_ba;
    QTest::newRow("a host") << "Host a\n  Port 1\n"_ba
                            << "*\nHost a\n  Port 1\n"_ba;
    QTest::newRow("a match") << "Match all\n  Port 1"_ba
                             << "*\nMatch all\n  Port 1"_ba;
    QTest::newRow("for all hosts only") << "User me"_ba
                                        << "User me\n\n*"_ba;
    QTest::newRow("for all hosts, and a host") << "Include x\n\nHost a\n"_ba
                                               << "Include x\n\n*\nHost a\n"_ba;
    QTest::newRow("right below") << "User me\nHost a\n"_ba
                                 << "User me\n\n*\nHost a\n"_ba;
    QTest::newRow("its comments") << "User me\n# of me\n\n# of a\n  #\nHost a\nHost b\n"_ba
                                  << "User me\n# of me\n\n*\n# of a\n  #\nHost a\nHost b\n"_ba;
    QTest::newRow("a comment at the beginning") << "# mine\nHost a\n"_ba
                                                << "*\n# mine\nHost a\n"_ba;
    QTest::newRow("a host in a comment") << "# Host a\nUser me\n"_ba
                                         << "# Host a\nUser me\n\n*"_ba;
    QTest::newRow("not UTF-8") << "# \xFF\xFE\nHost \xFF\n"_ba
                               << "*\n# \xFF\xFE\nHost \xFF\n"_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBFHost a\n"_ba
                                     << "\xEF\xBB\xBF*\nHost a\n"_ba;
}

void TestSshConfigText::putsTheBlockFirst()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QCOMPARE(withSshConfigBlock(before, u"Host new\n    Port 2\n"_s),
             QByteArray(after).replace("*", "Host new\n    Port 2\n"));
    // As Windows ends its lines.
    before.replace('\n', "\r\n");
    after.replace('\n', "\r\n");
    if (before.contains('\n'))
        QCOMPARE(withSshConfigBlock(before, u"Host new\n    Port 2\n"_s),
                 after.replace("*", "Host new\r\n    Port 2\r\n"));
}

ROSTER_TEST(TestSshConfigText);
#include "tst_sshconfigtext.moc"
