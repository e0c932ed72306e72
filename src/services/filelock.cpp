// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/filelock.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

/// Between two attempts. Whoever has the lock writes a small file.
static constexpr std::chrono::microseconds lockPause = 2ms;

bool FileLock::take(std::chrono::milliseconds longest)
{
    const QDeadlineTimer deadline(longest);
    for (;;) {
        switch (attempt()) {
        case Attempt::Taken:
            return true;
        case Attempt::Failed:
            return false;
        case Attempt::Busy:
            break;
        }
        if (deadline.hasExpired()) {
            m_problem = u"another process holds the lock %1"_s.arg(m_file);
            return false;
        }
        QThread::usleep(ulong(lockPause.count()));
    }
}

#ifdef Q_OS_WIN

FileLock::FileLock(const QString &file)
    : m_file(file)
    , m_handle(INVALID_HANDLE_VALUE)
{
}

FileLock::~FileLock()
{
    if (m_handle != INVALID_HANDLE_VALUE)
        CloseHandle(m_handle);
}

FileLock::Attempt FileLock::attempt()
{
    const std::wstring name = QDir::toNativeSeparators(m_file).toStdWString();
    // Shared with nobody.
    m_handle = CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
                           FILE_ATTRIBUTE_NORMAL, nullptr);
    if (m_handle != INVALID_HANDLE_VALUE)
        return Attempt::Taken;
    const DWORD error = GetLastError();
    if (error == ERROR_SHARING_VIOLATION)
        return Attempt::Busy;
    m_problem = u"%1: %2"_s.arg(m_file, qt_error_string(int(error)));
    return Attempt::Failed;
}

#else

FileLock::FileLock(const QString &file)
    : m_file(file)
{
}

FileLock::~FileLock()
{
    if (m_handle >= 0)
        ::close(m_handle); // ends the lock
}

FileLock::Attempt FileLock::attempt()
{
    const auto failed = [this] {
        m_problem = u"%1: %2"_s.arg(m_file, qt_error_string(errno));
        return Attempt::Failed;
    };
    if (m_handle < 0) {
        // Not even opened where somebody has put a pipe.
        m_handle =
            ::open(QFile::encodeName(m_file).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600);
        if (m_handle < 0)
            return failed();
    }
    if (::flock(m_handle, LOCK_EX | LOCK_NB) == 0)
        return Attempt::Taken;
    if (errno == EWOULDBLOCK || errno == EINTR)
        return Attempt::Busy;
    // A disk of the network may know no locks. A write is one step there, too; only two copies of the program
    // that write in the same moment are not kept apart.
    if (errno == ENOLCK || errno == ENOSYS || errno == EOPNOTSUPP)
        return Attempt::Taken;
    return failed();
}

#endif

} // namespace roster
