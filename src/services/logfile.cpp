// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/logfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutexLocker>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace roster {

static constexpr auto logFilePermissions = QFile::ReadOwner | QFile::WriteOwner;
static constexpr auto logFolderPermissions = logFilePermissions | QFile::ExeOwner;

QString LogFile::defaultFolder()
{
#if defined(Q_OS_WIN)
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/gpu-roster/log"_L1;
#elif defined(Q_OS_MACOS)
    return QDir::homePath() + "/Library/Logs/gpu-roster"_L1;
#else
    // The specification wants relative ones ignored.
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (QDir::isAbsolutePath(state) ? state : QDir::homePath() + "/.local/state"_L1) + "/gpu-roster"_L1;
#endif
}

LogFile::LogFile(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_path(folder + "/gpu-roster.log"_L1)
{
}

bool LogFile::isOn() const
{
    const QMutexLocker locker(&m_mutex);
    return m_isOn;
}

QString LogFile::olderPath(int number) const
{
    return m_folder + "/gpu-roster.%1.log"_L1.arg(QString::number(number));
}

void LogFile::add(const QByteArray &line)
{
    QString problem;
    {
        const QMutexLocker locker(&m_mutex);
        if (!m_isOn)
            return;
        problem = write((line.size() < longestLine ? line : line.first(longestLine - 1)) + '\n');
        m_isOn = problem.isEmpty();
    }
    if (!problem.isEmpty())
        Q_EMIT failed({.content = FileProblem::Content::Log, .file = m_path, .detail = problem});
}

/// Opened for each line: another copy of the program may have begun a new file meanwhile, and nothing is lost
/// when this one ends at once. Returns what went wrong.
QString LogFile::write(const QByteArray &line)
{
    const QFileInfo info(m_path);
    if (info.exists() && !info.isFile()) // a pipe would keep us waiting
        return u"not a file"_s;
    if (!info.exists() && !QFileInfo(m_folder).isDir()
        && (!QDir().mkpath(QFileInfo(m_folder).absolutePath())
            || !QDir().mkdir(m_folder, logFolderPermissions))
        && !QFileInfo(m_folder).isDir())
        return u"the folder cannot be made"_s;
    if (info.size() + line.size() > largest && info.exists() && !rotate())
        return u"it is full, and cannot be renamed"_s;
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, logFilePermissions))
        return file.errorString();
    if (!info.exists())
        file.setPermissions(logFilePermissions); // whatever the umask is
    return file.write(line) == line.size() ? QString() : file.errorString();
}

bool LogFile::rotate()
{
    QFile::remove(olderPath(mostOlder));
    for (int number = mostOlder - 1; number >= 1; --number)
        QFile::rename(olderPath(number), olderPath(number + 1));
    return QFile::rename(m_path, olderPath(1)) || !QFileInfo::exists(m_path); // another copy was faster
}

QByteArray LogFile::tail(qsizetype most) const
{
    const QMutexLocker locker(&m_mutex);
    QByteArray text;
    for (int number = 0; number <= mostOlder && text.size() < most; ++number) {
        const QString path = number == 0 ? m_path : olderPath(number);
        QFile file(path);
        if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
            continue;
        const qint64 wanted = most - text.size();
        if (file.size() > wanted) {
            file.seek(file.size() - wanted);
            file.readLine(); // the rest of one
        }
        text.prepend(file.read(wanted));
    }
    return text;
}

} // namespace roster
