// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/wholefile.h"

#include <QSaveFile>
#include <QThread>

#ifdef Q_OS_UNIX
#include <cerrno>

#include <unistd.h>
#endif

namespace roster {

/// Whether the bytes have reached the disk: some file systems find room for them only now.
static std::optional<QString> syncProblem([[maybe_unused]] const QFileDevice &file)
{
#ifdef Q_OS_UNIX
    // Some cannot be asked.
    if (::fsync(file.handle()) != 0 && errno != EINVAL && errno != ENOTSUP && errno != EROFS)
        return qt_error_string(errno);
#endif
    return {};
}

/// Without a buffer, and on until the system says why not: a disk that has room for a part takes that part,
/// and only of the next byte it says that it is full.
static bool writeAll(QSaveFile &file, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const qint64 more = file.write(bytes.constData() + written, bytes.size() - written);
        if (more <= 0)
            return false;
        written += more;
    }
    return true;
}

// On Windows nobody can replace a file that somebody is reading just now: another copy of the program, a
// search for viruses. Elsewhere everybody can.
#ifdef Q_OS_WIN
static constexpr int mostAttempts = 10;
#else
static constexpr int mostAttempts = 1;
#endif
static constexpr ulong attemptPause = 20; // milliseconds

std::optional<QString> writeWholeFile(const QString &path, const QByteArray &bytes,
                                      std::optional<QFile::Permissions> permissions)
{
    for (int attempt = 1;; ++attempt) {
        QSaveFile file(path);
        const bool isNew = !QFile::exists(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
            || (isNew && permissions && !file.setPermissions(*permissions)) || !writeAll(file, bytes))
            return file.errorString();
        if (auto problem = syncProblem(file))
            return problem;
        if (file.commit())
            return {};
        if (attempt == mostAttempts)
            return file.errorString();
        QThread::msleep(attemptPause);
    }
}

} // namespace roster
