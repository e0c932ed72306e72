// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"

#include "core/fileproblem.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace roster;
using namespace Qt::StringLiterals;

static QStringList consoleLines;

static void keepConsoleLine(QtMsgType, const QMessageLogContext &, const QString &message)
{
    consoleLines << message;
}

static const QLoggingCategory &testCategory()
{
    static const QLoggingCategory category("roster.test");
    return category;
}

/// The program's log in one process, from the first message to the last: the order of the functions matters.
class TestLogging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_before = qInstallMessageHandler(keepConsoleLine);
        redactLog();
        setDisplayConnected();
        QVERIFY(logFilePath().isEmpty());
    }
    void cleanupTestCase()
    {
        setConsoleLevel(QtDebugMsg);
        qInstallMessageHandler(m_before);
    }

    void withoutAFileTheWarningsAreKept()
    {
        qCInfo(testCategory) << "an info";
        qCWarning(testCategory) << "a warning";
        QCOMPARE(recentProblems().size(), 1);
        QVERIFY(logText().contains(u"a warning"_s));
        QVERIFY(!logText().contains(u"an info"_s));
        for (int i = 0; i < 200; ++i)
            qCWarning(testCategory) << "number" << i;
        QCOMPARE(recentProblems().size(), 50);
        QVERIFY(recentProblems().constLast().contains(u"number 199"_s));
    }

    void linesSayWhenAndWho()
    {
        logToFile(m_folder.path(), this, [this](const FileProblem &problem) { m_problems << problem; });
        qCWarning(testCategory) << "a text";
        QCOMPARE(logFilePath(), m_folder.filePath(u"gpu-roster.log"_s));
        const QRegularExpression line(
            uR"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z %1 warning roster\.test: a text\n$)"_s.arg(
                QCoreApplication::applicationPid()));
        QVERIFY2(line.match(text()).hasMatch(), qPrintable(text()));
    }

    void secretsAndHomeAreLeftOut()
    {
        qCWarning(testCategory) << "token=s3cr3t-word and" << QDir::homePath() + u"/.config"_s;
        QVERIFY(!text().contains(u"s3cr3t-word"_s));
        QVERIFY(!logText().contains(u"s3cr3t-word"_s));
        if (QDir::homePath().size() > 1) {
            QVERIFY(!text().contains(QDir::homePath()));
            QVERIFY(text().contains(u"~/.config"_s));
        }
        for (const QString &line : recentProblems() + consoleLines)
            QVERIFY(!line.contains(u"s3cr3t-word"_s));
    }

    void aMessageIsOneLine()
    {
        const qsizetype before = text().count(u'\n');
        qCWarning(testCategory).noquote() << "one\ntwo\r\n\x1b[31mthree" << QString(50'000, u'x');
        QCOMPARE(text().count(u'\n'), before + 1);
        QVERIFY(!text().contains(u'\x1b'));
        QVERIFY(text().section(u'\n', -2, -2).size() < 4096);
    }

    void theConsoleIsAskedForLess()
    {
        setConsoleLevel(QtWarningMsg);
        consoleLines.clear();
        qCInfo(testCategory) << "for the file";
        qCWarning(testCategory) << "for both";
        QCOMPARE(consoleLines, QStringList(u"for both"_s));
        QVERIFY(text().contains(u"info roster.test: for the file"_s));
        setConsoleLevel(QtCriticalMsg);
        qCWarning(testCategory) << "for the file, too";
        QCOMPARE(consoleLines.size(), 1);
        QVERIFY(text().contains(u"for the file, too"_s));
    }

    void aFailureIsToldOnce()
    {
        QVERIFY(m_problems.isEmpty());
        QVERIFY(QFile::remove(logFilePath()));
        QVERIFY(QDir().mkdir(m_folder.filePath(u"gpu-roster.log"_s)));
        qCWarning(testCategory) << "lost";
        qCWarning(testCategory) << "lost, too";
        QVERIFY(m_problems.isEmpty()); // not while something is logged
        QTRY_COMPARE(m_problems.size(), 1);
        QVERIFY(logFilePath().isEmpty());
        QVERIFY(logText().contains(u"lost, too"_s)); // in memory
    }

private:
    QString text() const
    {
        QFile file(m_folder.filePath(u"gpu-roster.log"_s));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QTemporaryDir m_folder;
    QList<FileProblem> m_problems;
    QtMessageHandler m_before = nullptr;
};

ROSTER_TEST(TestLogging);
#include "tst_logging.moc"
