// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/wholefile.h"

#include <QSaveFile>

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

std::optional<QString> writeWholeFile(const QString &path, const QByteArray &bytes,
                                      std::optional<QFile::Permissions> permissions)
{
    QSaveFile file(path);
    const bool isNew = !QFile::exists(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && (!isNew || !permissions || file.setPermissions(*permissions)) && file.write(bytes) == bytes.size()
        && file.flush();
    if (!written)
        return file.errorString();
    if (auto problem = syncProblem(file))
        return problem;
    if (!file.commit())
        return file.errorString();
    return {};
}

} // namespace roster
