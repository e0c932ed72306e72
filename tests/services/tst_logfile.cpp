// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/logfile.h"

#include "support/testprogram.h"
#include "support/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

class TestLogFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void standsWhereLogsStand();
    void isForItsOwner();
    void staysSmall();
    void takesLongLines();
    void takesLinesFromEverywhere();
    void showsItsEnd();
    void isOffWhenItCannotBeWritten_data();
    void isOffWhenItCannotBeWritten();
    void isOffWhereNobodyMayWrite();

private:
    QString folder() const { return m_folder->filePath(u"state/gpu-roster"_s); }
    QStringList names() const { return QDir(folder()).entryList(QDir::Files, QDir::Name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLogFile::standsWhereLogsStand()
{
#ifdef Q_OS_LINUX
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qunsetenv("XDG_STATE_HOME");
    QCOMPARE(LogFile::defaultFolder(), QDir::homePath() + u"/.local/state/gpu-roster"_s);
    qputenv("XDG_STATE_HOME", "not/absolute");
    QCOMPARE(LogFile::defaultFolder(), QDir::homePath() + u"/.local/state/gpu-roster"_s);
    qputenv("XDG_STATE_HOME", "/somewhere/else");
    QCOMPARE(LogFile::defaultFolder(), u"/somewhere/else/gpu-roster"_s);
    if (before.isNull())
        qunsetenv("XDG_STATE_HOME");
    else
        qputenv("XDG_STATE_HOME", before);
#endif
    QVERIFY(QDir::isAbsolutePath(LogFile::defaultFolder()));
    LogFile log(folder());
    QVERIFY(!QFileInfo::exists(folder())); // nothing to say, nothing made
    log.add("a line");
    QCOMPARE(names(), QStringList(u"gpu-roster.log"_s));
    QCOMPARE(log.tail(1000), "a line\n"_ba);
}

void TestLogFile::isForItsOwner()
{
#ifdef Q_OS_UNIX
    const mode_t before = ::umask(0);
#endif
    LogFile log(folder());
    log.add("a line");
#ifdef Q_OS_UNIX
    ::umask(before);
#endif
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(log.path()) & others));
    QVERIFY(!(QFile::permissions(folder()) & others));
}

void TestLogFile::staysSmall()
{
    LogFile log(folder());
    const QByteArray rest(1000, 'x');
    for (int i = 0; i < 6000; ++i)
        log.add(QByteArray::number(i) + ' ' + rest);
    QVERIFY(log.isOn());
    QCOMPARE(names(),
             (QStringList{u"gpu-roster.1.log"_s, u"gpu-roster.2.log"_s, u"gpu-roster.3.log"_s,
                          u"gpu-roster.log"_s}));
    qint64 all = 0;
    for (const QFileInfo &file : QDir(folder()).entryInfoList(QDir::Files)) {
        QVERIFY(file.size() <= LogFile::largest);
        all += file.size();
    }
    QVERIFY(all > 3 * LogFile::largest - 3000);
    QVERIFY(log.tail(2000).contains("5999 x")); // the newest are kept
}

void TestLogFile::takesLongLines()
{
    LogFile log(folder());
    log.add(QByteArray(10'000'000, 'x'));
    QCOMPARE(QFileInfo(log.path()).size(), LogFile::longestLine);
    QVERIFY(log.tail(10'000).endsWith('\n'));
}

void TestLogFile::takesLinesFromEverywhere()
{
    // Two copies of the program, and two threads of each.
    LogFile one(folder());
    LogFile two(folder());
    std::vector<std::unique_ptr<QThread>> threads;
    for (LogFile *log : {&one, &two, &one, &two}) {
        threads.emplace_back(QThread::create([log] {
            for (int i = 0; i < 250; ++i)
                log->add("a whole line");
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(30'000));
    const QByteArrayList lines = one.tail(1'000'000).split('\n');
    QCOMPARE(lines.count("a whole line"), 1000);
    QCOMPARE(lines.size(), 1001);
}

void TestLogFile::showsItsEnd()
{
    LogFile log(folder());
    const QByteArray rest(1000, 'x');
    for (int i = 0; i < 1200; ++i) // a little more than one file
        log.add(QByteArray::number(i) + ' ' + rest);
    QByteArrayList lines = log.tail(500'000).split('\n');
    QVERIFY(lines.takeLast().isEmpty());
    QVERIFY(lines.size() > 400 && lines.size() <= 500);
    for (qsizetype i = 0; i < lines.size(); ++i) // whole ones, in order, from two files
        QVERIFY(lines[i].startsWith(QByteArray::number(1200 - lines.size() + i) + ' '));
}

void TestLogFile::isOffWhenItCannotBeWritten_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("a folder in its place") << u"folder"_s;
    QTest::newRow("a file in the folder's place") << u"file"_s;
#ifdef Q_OS_UNIX
    QTest::newRow("a pipe in its place") << u"pipe"_s;
    QTest::newRow("a link to a full device") << u"/dev/full"_s;
#endif
}

void TestLogFile::isOffWhenItCannotBeWritten()
{
    QFETCH(const QString, what);
    const QString path = folder() + u"/gpu-roster.log"_s;
    QVERIFY(QDir().mkpath(what == u"file"_s ? QFileInfo(folder()).path() : folder()));
    if (what == u"folder"_s) {
        QVERIFY(QDir().mkdir(path));
    } else if (what == u"file"_s) {
        QFile file(folder());
        QVERIFY(file.open(QIODevice::WriteOnly));
#ifdef Q_OS_UNIX
    } else if (what == u"pipe"_s) {
        QCOMPARE(::mkfifo(path.toLocal8Bit().constData(), 0600), 0);
#endif
    } else {
        QVERIFY(QFile::link(what, path));
    }
    LogFile log(folder());
    QSignalSpy failed(&log, &LogFile::failed);
    log.add("one");
    log.add("two");
    QVERIFY(!log.isOn());
    QCOMPARE(failed.size(), 1); // once
    const auto problem = failed.at(0).at(0).value<FileProblem>();
    QCOMPARE(problem.content, FileProblem::Content::Log);
    QCOMPARE(problem.kind, FileProblem::Kind::NotSaved);
    QCOMPARE(problem.file, path);
    QVERIFY(!problem.detail.isEmpty());
    QCOMPARE(log.tail(100), QByteArray());
}

void TestLogFile::isOffWhereNobodyMayWrite()
{
    const Unprivileged unprivileged(m_folder->path());
    if (!unprivileged.works())
        QSKIP("Nothing is write-protected for this user");
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    LogFile log(folder());
    QSignalSpy failed(&log, &LogFile::failed);
    log.add("one");
    QVERIFY(!log.isOn());
    QCOMPARE(failed.size(), 1);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

ROSTER_TEST(TestLogFile);
#include "tst_logfile.moc"
