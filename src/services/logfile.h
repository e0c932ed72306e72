// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fileproblem.h"

#include <QByteArray>
#include <QMutex>
#include <QObject>
#include <QString>

namespace roster {

/// The program's own log: a few files of limited size in the place that each system has for logs, readable by
/// their owner alone. It takes lines as they are: whoever adds one has taken the secrets out.
///
/// Several running copies of the program write into the same files. After the first failure it is off.
class LogFile : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 largest = 1024 * 1024; ///< Bytes of one file. A full one becomes an older one.
    static constexpr int mostOlder = 3; ///< So there are 4 MiB at most.
    static constexpr qsizetype longestLine = 4096; ///< Bytes. What is longer is cut.

    /// $XDG_STATE_HOME/gpu-roster or ~/.local/state/gpu-roster; AppData/Local/gpu-roster/log on Windows,
    /// ~/Library/Logs/gpu-roster on macOS.
    static QString defaultFolder();

    /// Nothing is made before the first line.
    explicit LogFile(const QString &folder, QObject *parent = nullptr);

    QString path() const { return m_path; }
    bool isOn() const;
    /// One line, without its end. From any thread.
    void add(const QByteArray &line);
    /// The last lines, @p most bytes of them at most, from the older files, too.
    QByteArray tail(qsizetype most) const;

Q_SIGNALS:
    /// It is off now. From whatever thread added the line, while a message is being logged: connect it
    /// queued.
    void failed(const roster::FileProblem &problem);

private:
    QString olderPath(int number) const;
    bool rotate();
    QString write(const QByteArray &line);

    const QString m_folder;
    const QString m_path;
    mutable QMutex m_mutex;
    bool m_isOn = true;
};

} // namespace roster
