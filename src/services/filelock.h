// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <chrono>

namespace roster {

/// Keeps other copies of the program, and other holders in this one, out while it lives. The system's own
/// lock on a file that is there for nothing else: it ends with its holder, however that ends, so that it can
/// never be stale, as those of QLockFile can.
class FileLock {
public:
    /// @p file is made where it is missing, and stays.
    explicit FileLock(const QString &file);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

    /// Waits for whoever has it. False: see problem().
    bool take(std::chrono::milliseconds longest);
    /// Technical, for details.
    QString problem() const { return m_problem; }

private:
    enum class Attempt { Taken, Busy, Failed };
    Attempt attempt();

    const QString m_file;
    QString m_problem;
#ifdef Q_OS_WIN
    void *m_handle;
#else
    int m_handle = -1;
#endif
};

} // namespace roster
