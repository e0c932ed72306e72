// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "support/testprogram.h"

#include <QTest>

using namespace roster;
using namespace Qt::StringLiterals;

class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing()
    {
        const CommandLine line = parse({});
        QVERIFY(!line.ending);
        QVERIFY(!line.demo);
        QVERIFY(line.language.isEmpty());
        QVERIFY(!line.theme);
        QVERIFY(line.logFile);
        QCOMPARE(line.consoleLevel, QtWarningMsg);
    }

    void everything()
    {
        const CommandLine line =
            parse({u"--demo"_s, u"--lang"_s, u"zh_CN"_s, u"--theme=dark"_s, u"--log-level"_s, u"debug"_s});
        QVERIFY(!line.ending);
        QVERIFY(line.demo);
        QCOMPARE(line.language, u"zh_CN"_s);
        QCOMPARE(line.theme, std::optional(Settings::Theme::Dark));
        QVERIFY(line.logRules.contains(u"debug=true"_s));
        QCOMPARE(line.consoleLevel, QtDebugMsg);
        QVERIFY(!line.logFile); // the demo writes nothing
    }

    void levels_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<QtMsgType>("least");
        QTest::newRow("error") << u"error"_s << QtCriticalMsg;
        QTest::newRow("warning") << u"warning"_s << QtWarningMsg;
        QTest::newRow("info") << u"info"_s << QtInfoMsg;
        QTest::newRow("debug") << u"debug"_s << QtDebugMsg;
    }

    void levels()
    {
        QFETCH(const QString, level);
        QFETCH(const QtMsgType, least);
        const CommandLine line = parse({u"--log-level"_s, level});
        QCOMPARE(line.consoleLevel, least);
        QCOMPARE(line.logRules.contains(u"debug=true"_s), least == QtDebugMsg);
        QVERIFY(line.logFile);
    }

    void noLogFile() { QVERIFY(!parse({u"--no-log-file"_s}).logFile); }

    void endings_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        QTest::newRow("help") << QStringList{u"--help"_s} << 0 << u"--demo"_s;
        QTest::newRow("short help") << QStringList{u"-h"_s} << 0 << u"--lang"_s;
        QTest::newRow("version") << QStringList{u"--version"_s} << 0 << u"GPU Roster 1.2.3"_s;
        QTest::newRow("unknown option") << QStringList{u"--demos"_s} << 2 << u"demos"_s;
        QTest::newRow("no option") << QStringList{u"file"_s} << 2 << u"\"file\""_s;
        QTest::newRow("missing value") << QStringList{u"--lang"_s} << 2 << u"lang"_s;
        QTest::newRow("language") << QStringList{u"--lang"_s, u"de"_s} << 2 << u"en, zh_CN"_s;
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"blue"_s} << 2 << u"system, light, dark"_s;
        QTest::newRow("log level") << QStringList{u"--log-level"_s, u"all"_s} << 2 << u"error, warning"_s;
    }

    void endings()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exitCode);
        QFETCH(const QString, says);
        const CommandLine line = parse(arguments);
        QVERIFY(line.ending);
        QCOMPARE(line.ending->exitCode, exitCode);
        QVERIFY2(line.ending->text.contains(says), qPrintable(line.ending->text));
        QVERIFY(line.ending->text.endsWith(u'\n'));
    }

private:
    static CommandLine parse(const QStringList &arguments)
    {
        QCoreApplication::setApplicationVersion(u"1.2.3"_s);
        return parseCommandLine(QStringList{u"gpu-roster"_s} + arguments);
    }
};

ROSTER_TEST(CommandLineTest);
#include "tst_commandline.moc"
