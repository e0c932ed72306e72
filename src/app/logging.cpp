// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"

#include "core/displaytext.h"
#include "core/redactor.h"
#include "services/logfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLoggingCategory>
#include <QMutex>
#include <QMutexLocker>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

constexpr qsizetype mostProblems = 50;
constexpr qsizetype mostShown = 256 * 1024; // bytes of the log in a window
constexpr int longestMessage = 2000; // characters in the file

QtMessageHandler defaultLog = nullptr;
std::atomic isDisplayConnected = false;
std::atomic consoleLevel = QtDebugMsg;
/// Lives as long as the process: messages come to the very end.
std::atomic<LogFile *> logFile = nullptr;

/// As long as the process, too.
struct Problems {
    QMutex mutex;
    QStringList lines;
};

Problems &problems()
{
    static auto *all = new Problems;
    return *all;
}

/// Qt's numbers are in no order.
int gravity(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 0;
    case QtInfoMsg:
        return 1;
    case QtWarningMsg:
        return 2;
    case QtCriticalMsg:
        return 3;
    case QtFatalMsg:
        return 4;
    }
    return 4;
}

QLatin1StringView nameOf(QtMsgType type)
{
    constexpr QLatin1StringView names[]{"debug"_L1, "info"_L1, "warning"_L1, "error"_L1, "fatal"_L1};
    return names[gravity(type)];
}

/// One line, without secrets and without the user's name, which the home folder mostly bears.
QString lineOf(QtMsgType type, const QMessageLogContext &context, const QString &redacted)
{
    QString message = displayText(redacted, longestMessage);
    static const auto *const home = new QString(QDir::homePath()); // as long as the process, too
    if (home->size() > 1)
        message.replace(*home, u"~"_s);
    return u"%1 %2 %3 %4: %5"_s.arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                                    QString::number(QCoreApplication::applicationPid()), nameOf(type),
                                    QString::fromUtf8(context.category), message);
}

void keep(QtMsgType type, const QString &line)
{
    if (gravity(type) >= gravity(QtWarningMsg)) {
        Problems &all = problems();
        const QMutexLocker locker(&all.mutex);
        all.lines.append(line);
        if (all.lines.size() > mostProblems)
            all.lines.removeFirst();
    }
    if (LogFile *file = logFile.load())
        file->add(line.toUtf8());
}

void redactedLog(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg
        && !isDisplayConnected) { // Qt would abort: there is a display's name and no display
        std::fputs("GPU Roster could not connect to the display.\n", stderr);
        std::_Exit(1);
    }
    const QString redacted = Redactor::redact(message);
    keep(type, lineOf(type, context, redacted));
    if (gravity(type) >= gravity(consoleLevel))
        defaultLog(type, context, redacted);
}

} // namespace

void redactLog()
{
    defaultLog = qInstallMessageHandler(redactedLog);
}

void setConsoleLevel(QtMsgType least)
{
    consoleLevel = least;
}

void logToFile(const QString &folder, const QObject *context, std::function<void(const FileProblem &)> failed)
{
    auto *file = new LogFile(folder);
    // A message is being logged when it fails: not the moment to open a window.
    QObject::connect(file, &LogFile::failed, context, std::move(failed), Qt::QueuedConnection);
    logFile = file;
}

QString logFilePath()
{
    const LogFile *file = logFile.load();
    return file && file->isOn() ? file->path() : QString();
}

QString logText()
{
    const LogFile *file = logFile.load();
    return file && file->isOn() ? QString::fromUtf8(file->tail(mostShown)) : recentProblems().join(u'\n');
}

QStringList recentProblems()
{
    Problems &all = problems();
    const QMutexLocker locker(&all.mutex);
    return all.lines;
}

void setDisplayConnected()
{
    isDisplayConnected = true;
}

} // namespace roster
