// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sharedfile.h"

#include "services/filelock.h"
#include "services/wholefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

Q_LOGGING_CATEGORY(lcFiles, "roster.services.files")

using Trouble = FileProblem::Kind;

static constexpr auto ownersFile = QFile::ReadOwner | QFile::WriteOwner;
static constexpr auto ownersFolder = ownersFile | QFile::ExeOwner;
static constexpr auto settleTime = 100ms;
static constexpr auto copyTime = 2s;

static bool makeFolder(const QString &path)
{
    const QFileInfo folder(path);
    return folder.isDir() || (QDir().mkpath(folder.absolutePath()) && QDir().mkdir(path, ownersFolder))
        || QFileInfo(path).isDir(); // another copy was faster
}

SharedFile::SharedFile(const QString &path, FileProblem::Content content, Judge judge, QObject *parent)
    : QObject(parent)
    , m_path(QFileInfo(path).absoluteFilePath())
    , m_kindOfContent(content)
    , m_judge(std::move(judge))
{
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(settleTime);
    connect(&m_lookSoon, &QTimer::timeout, this, &SharedFile::lookAgain);
    const auto lookSoon = [this] {
        if (!m_lookSoon.isActive())
            m_lookSoon.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, lookSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, lookSoon);
    m_copySoon.setSingleShot(true);
    m_copySoon.setInterval(copyTime);
    connect(&m_copySoon, &QTimer::timeout, this, &SharedFile::keepCopy);

    Look found = look(target());
    const Look copy = look(copyPath());
    const bool needsCopy =
        found.state == State::Damaged || (found.state == State::Missing && copy.state != State::Missing);
    if (needsCopy) {
        const bool locked = withLock([&] {
            found = mended(look(target()));
            return true;
        });
        if (!locked && copy.state == State::Good)
            m_content = copy.bytes; // for this run
    }
    accept(found);
    watch();
}

SharedFile::~SharedFile()
{
    if (m_copySoon.isActive())
        keepCopy();
}

QString SharedFile::target() const
{
    const QFileInfo info(m_path);
    if (!info.isSymLink())
        return m_path;
    return info.exists() ? info.canonicalFilePath() : info.symLinkTarget();
}

SharedFile::Look SharedFile::look(const QString &path) const
{
    const QFileInfo info(path);
    if (!info.exists())
        return info.isSymLink() ? Look{State::Unreadable, {}, u"a link to nowhere"_s} : Look{};
    if (!info.isFile()) // nor is it opened: a pipe would never come to an end
        return {State::Unreadable, {}, u"not a file"_s};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {State::Unreadable, {}, file.errorString()};
    const QByteArray bytes = file.read(largest + 1);
    if (file.error() != QFile::NoError)
        return {State::Unreadable, {}, file.errorString()};
    if (bytes.isEmpty() || bytes.size() > largest)
        return {State::Damaged, {}, {}};
    switch (m_judge(bytes)) {
    case Verdict::Good:
        return {State::Good, bytes, {}};
    case Verdict::TooNew:
        return {State::TooNew, bytes, {}};
    case Verdict::Damaged:
        return {State::Damaged, {}, {}};
    }
    Q_UNREACHABLE();
}

bool SharedFile::write(const Edit &edit)
{
    return withLock([&] {
        accept(mended(look(target())));
        return writeLocked(edit);
    });
}

bool SharedFile::writeLocked(const Edit &edit)
{
    if (!isOurs())
        return false;
    const QByteArray next = edit(m_content);
    if (m_state == State::Good && next == m_content)
        return true;
    if (!put(next))
        return false;
    accept({State::Good, next, {}});
    return true;
}

bool SharedFile::adopt(const QByteArray &bytes)
{
    Q_ASSERT(isNew());
    const Verdict verdict = bytes.isEmpty() ? Verdict::Damaged : m_judge(bytes);
    const bool written = withLock([&] {
        const Look now = look(target());
        if (now.state != State::Missing) { // another copy was faster
            accept(now);
            return true;
        }
        if (!put(bytes))
            return false;
        accept(mended(look(target())));
        return true;
    });
    if (!written && verdict == Verdict::Good)
        m_content = bytes; // for this run
    return written;
}

bool SharedFile::withLock(const std::function<bool()> &step)
{
    const QString file = target();
    if (!makeFolder(QFileInfo(file).absolutePath())) {
        tell(Trouble::NotSaved, u"the folder cannot be made"_s);
        return false;
    }
    bool done = false;
    {
        FileLock lock(file + ".lock"_L1);
        if (!lock.take(lockPatience)) {
            tell(Trouble::NotSaved, lock.problem());
            return false;
        }
        done = step();
    }
    watch(); // the file may be new, or another one of the same name
    return done;
}

SharedFile::Look SharedFile::mended(Look look)
{
    if (look.state != State::Damaged && look.state != State::Missing)
        return look;
    if (look.state == State::Missing && !m_content.isEmpty())
        return look; // removed while the program runs: it is written anew, with what is known
    const Look copy = this->look(copyPath());
    if (look.state == State::Missing && copy.state != State::Good)
        return copy.state == State::TooNew ? copy : look;

    QString keptAs;
    if (look.state == State::Damaged) {
        const auto kept = setAside();
        if (!kept)
            return {State::Unreadable, {}, u"it is damaged, and cannot be moved away"_s};
        keptAs = *kept;
    }
    const QByteArray good = m_content.isEmpty() && copy.state == State::Good ? copy.bytes : m_content;
    if (good.isEmpty()) {
        tell(Trouble::Lost, {}, keptAs);
        return {};
    }
    m_content = good; // for this run, at least
    const bool isBack = put(good);
    if (isBack || look.state == State::Damaged)
        tell(Trouble::Restored, {}, keptAs);
    return isBack ? Look{State::Good, good, {}} : Look{};
}

std::optional<QString> SharedFile::setAside()
{
    const QString file = target();
    if (QFileInfo(file).size() == 0)
        return QFile::remove(file) ? std::optional(QString()) : std::nullopt;
    const QString name =
        file + ".unreadable-"_L1 + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString kept = name;
    for (int number = 2; QFileInfo::exists(kept); ++number)
        kept = u"%1-%2"_s.arg(name).arg(number);
    if (!QFile::rename(file, kept))
        return {};
    return kept;
}

bool SharedFile::put(const QByteArray &bytes)
{
    if (bytes.size() > largest) {
        tell(Trouble::NotSaved, u"it would be too large"_s);
        return false;
    }
    if (const auto trouble = writeWholeFile(target(), bytes, ownersFile)) {
        tell(Trouble::NotSaved, *trouble);
        return false;
    }
    m_told.remove(Trouble::NotSaved);
    return true;
}

void SharedFile::keepCopy()
{
    m_copySoon.stop();
    if (look(copyPath()).bytes == m_content)
        return;
    if (const auto trouble = writeWholeFile(copyPath(), m_content, ownersFile))
        qCInfo(lcFiles) << "no copy could be kept of" << m_path << *trouble;
}

void SharedFile::accept(const Look &look)
{
    m_state = look.state == State::Damaged ? State::Unreadable : look.state;
    switch (m_state) {
    case State::Good:
        m_content = look.bytes;
        m_copySoon.start();
        m_told.remove(Trouble::CannotRead);
        m_told.remove(Trouble::TooNew);
        return;
    case State::TooNew:
        return tell(Trouble::TooNew);
    case State::Unreadable:
        return tell(Trouble::CannotRead, look.detail);
    case State::Missing:
    case State::Damaged:
        return;
    }
}

void SharedFile::lookAgain()
{
    watch();
    const Look now = look(target());
    // What is gone or damaged may be in the middle of being written; write() sees to it.
    if (now.state != State::Good && now.state != State::TooNew)
        return;
    if (now.state == m_state && (now.state == State::TooNew || now.bytes == m_content))
        return;
    accept(now);
    if (m_state == State::Good)
        Q_EMIT changedElsewhere();
}

void SharedFile::watch()
{
    // Anew each time: a file that took another's place is another one for the system.
    const QString file = target();
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    if (QFileInfo(file).isFile() && QFileInfo(file).isReadable())
        m_watcher.addPath(file);
    const QString folder = QFileInfo(file).absolutePath();
    if (!m_watcher.directories().contains(folder) && QFileInfo(folder).isDir())
        m_watcher.addPath(folder);
}

void SharedFile::tell(FileProblem::Kind kind, const QString &detail, const QString &keptAs)
{
    if (kind != Trouble::Restored && kind != Trouble::Lost) {
        if (m_told.contains(kind))
            return;
        m_told.insert(kind);
    }
    const FileProblem what{m_kindOfContent, kind, m_path, keptAs, detail};
    qCWarning(lcFiles) << kind << m_path << detail << keptAs;
    QMetaObject::invokeMethod(
        this, [this, what] { Q_EMIT problem(what); }, Qt::QueuedConnection);
}

} // namespace roster
