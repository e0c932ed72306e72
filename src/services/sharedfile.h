// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fileproblem.h"

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace roster {

/// A small file of the program's own that several running copies of it share, and that people copy, sync and
/// edit. The one place that reads and writes such files, so that nothing in them is lost:
///
/// - A write is one step: lock, read again, change what is there now, put the new file in the old one's
/// place.
///   The file is the old one or the new one, never a part, whenever the program or the disk stops.
/// - A copy of the last good content lies beside it (`….last-good`).
/// - What is damaged is set aside (`….unreadable-…`), never written over, and the copy takes its place.
/// - What cannot be read, or comes from a newer version, stays as it is, and nothing is written.
/// - What another program writes is seen (changedElsewhere()).
/// - What goes wrong is told (problem()), each kind once until it has gone well again.
///
/// For the main thread, which waits for the disk: files are small.
class SharedFile : public QObject {
    Q_OBJECT

public:
    enum class Verdict { Good, Damaged, TooNew };
    /// What some bytes are; never asked about none at all, which are Damaged.
    using Judge = std::function<Verdict(const QByteArray &)>;
    /// Makes the new content of the one that the file has now.
    using Edit = std::function<QByteArray(const QByteArray &)>;

    /// What is longer is no file of ours: it is not read, and not written.
    static constexpr qint64 largest = 4 * 1024 * 1024;

    /// Reads the file, and mends it where it must be. A symbolic link is followed, not replaced.
    SharedFile(const QString &path, FileProblem::Content content, Judge judge, QObject *parent = nullptr);
    ~SharedFile() override;

    const QString &path() const { return m_path; }
    /// As last read or written; empty: there is none yet, or none that can be read.
    const QByteArray &content() const { return m_content; }
    /// There is nothing, not even a good copy.
    bool isNew() const { return m_state == State::Missing && m_content.isEmpty(); }
    /// False: the file stays as it is, whatever write() is asked for.
    bool isOurs() const { return m_state == State::Missing || m_state == State::Good; }
    bool isTooNew() const { return m_state == State::TooNew; }

    /// False: the change is not on the disk. content() is what the file has, or had, without it; that may be
    /// what somebody else wrote meanwhile: @p edit sees it first.
    bool write(const Edit &edit);
    /// Fills a file that isNew() with what was kept elsewhere before, good or not.
    bool adopt(const QByteArray &bytes);
    /// How long write() waits for another copy of the program.
    static constexpr std::chrono::milliseconds lockPatience{2000};

Q_SIGNALS:
    /// content() is now what somebody else wrote; it was seen between two calls of write().
    void changedElsewhere();
    /// Told from the event loop, never at once.
    void problem(const roster::FileProblem &problem);

private:
    enum class State { Missing, Good, Damaged, TooNew, Unreadable };
    struct Look {
        State state = State::Missing;
        QByteArray bytes; ///< of Good, TooNew
        QString detail; ///< of Unreadable
    };

    Look look(const QString &path) const;
    /// The file itself, where a link leads to it.
    QString target() const;
    QString copyPath() const { return target() + QLatin1String(".last-good"); }
    bool withLock(const std::function<bool()> &step);
    bool writeLocked(const Edit &edit);
    /// What the file holds once it is mended, as far as it can be.
    Look mended(Look look);
    /// The new name of the damaged file; nothing: it could not be moved away. Empty: there was nothing to
    /// keep.
    std::optional<QString> setAside();
    bool put(const QByteArray &bytes);
    void keepCopy();
    void accept(const Look &look);
    void lookAgain();
    void watch();
    void tell(FileProblem::Kind kind, const QString &detail = {}, const QString &keptAs = {});

    const QString m_path;
    const FileProblem::Content m_kindOfContent;
    const Judge m_judge;
    State m_state = State::Missing;
    QByteArray m_content;
    QSet<FileProblem::Kind> m_told;
    QFileSystemWatcher m_watcher;
    QTimer m_lookSoon; ///< What is being written is let to its end.
    QTimer m_copySoon; ///< Not after each of many writes.
};

} // namespace roster
