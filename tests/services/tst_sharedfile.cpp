// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/filelock.h"
#include "services/sharedfile.h"
#include "support/testprogram.h"
#include "support/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The files of this test begin with "good"; the rest is what they hold.
SharedFile::Verdict judgeWords(const QByteArray &bytes)
{
    if (bytes.startsWith("newer"))
        return SharedFile::Verdict::TooNew;
    return bytes.startsWith("good") ? SharedFile::Verdict::Good : SharedFile::Verdict::Damaged;
}

SharedFile::Edit adding(const QByteArray &word)
{
    return [word](const QByteArray &now) { return (now.isEmpty() ? "good"_ba : now) + ' ' + word; };
}

} // namespace

class TestSharedFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QTest::failOnWarning(QRegularExpression(u"^Q"_s)); // Qt's own words about files
    }

    void writesAndReads();
    void isForItsOwner();
    void followsALink();
    void twoCopiesAddUp();
    void seesWhatAnotherWrites();
    void seesAnEditInPlace();
    void doesNotMistakeAHalfWrittenFile();
    void writesAnewWhatWasRemoved();

    void takesTheGoodCopy_data();
    void takesTheGoodCopy();
    void startsAfreshWithoutACopy_data() { takesTheGoodCopy_data(); }
    void startsAfreshWithoutACopy();
    void setsAsideWhatIsDamagedMeanwhile();
    void keepsEveryDamagedFile();
    void takesTheCopyOfAMissingFile();
    void adoptsWhatWasElsewhere();

    void leavesANewerVersionAlone();
    void leavesAloneWhatIsNoFile_data();
    void leavesAloneWhatIsNoFile();
    void leavesAloneWhatItMayNotRead();
    void whatIsNotRestoredIsNotSaidToBe();
    void tellsOnceThatItMayNotWrite_data();
    void tellsOnceThatItMayNotWrite();
    void doesNotWaitForALockForEver();
    void refusesToGrowWithoutEnd();

private:
    QString path(const QString &name = u"a.file"_s) const { return m_folder->filePath(name); }
    void fill(const QByteArray &bytes, const QString &name = u"a.file"_s) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray bytesOf(const QString &name = u"a.file"_s) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing there");
    }
    QStringList names() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    QStringList setAside() const { return names().filter(u".unreadable-"_s); }
    std::unique_ptr<SharedFile> open() const
    {
        return std::make_unique<SharedFile>(path(), FileProblem::Content::Views, judgeWords);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static FileProblem problemIn(const QSignalSpy &spy, qsizetype place = 0)
{
    return spy.value(place).value(0).value<FileProblem>();
}

void TestSharedFile::writesAndReads()
{
    {
        const auto file = open();
        QVERIFY(file->isNew());
        QVERIFY(file->content().isEmpty());
        QVERIFY(names().isEmpty()); // not before there is something to keep
        QVERIFY(file->write(adding("a")));
        QCOMPARE(file->content(), "good a"_ba);
        QCOMPARE(bytesOf(), "good a"_ba); // at once
        const auto stamp = QFileInfo(path()).lastModified();
        QVERIFY(file->write([](const QByteArray &now) { return now; }));
        QCOMPARE(QFileInfo(path()).lastModified(), stamp);
    }
    QCOMPARE(names(), (QStringList{u"a.file"_s, u"a.file.last-good"_s, u"a.file.lock"_s}));
    QCOMPARE(bytesOf(u"a.file.last-good"_s), "good a"_ba);
    const auto file = open();
    QSignalSpy problems(file.get(), &SharedFile::problem);
    QVERIFY(!file->isNew());
    QCOMPARE(file->content(), "good a"_ba);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(problems.size(), 0);
}

void TestSharedFile::isForItsOwner()
{
    SharedFile file(path(u"new/folder/a.file"_s), FileProblem::Content::Views, judgeWords);
    QVERIFY(file.write(adding("a")));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther
        | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(path(u"new/folder/a.file"_s)) & others));
    QVERIFY(!(QFile::permissions(path(u"new/folder"_s)) & others));

    // What its owner made of it stays so.
    QVERIFY(QFile::setPermissions(path(u"new/folder/a.file"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    QVERIFY(file.write(adding("b")));
    QVERIFY(QFile::permissions(path(u"new/folder/a.file"_s)) & QFile::ReadGroup);
}

void TestSharedFile::followsALink()
{
#ifdef Q_OS_WIN
    QSKIP("A link is a file of its own here");
#endif
    QVERIFY(QDir(m_folder->path()).mkdir(u"elsewhere"_s));
    QVERIFY(QFile::link(path(u"elsewhere/real"_s), path())); // to nowhere, yet
    {
        const auto file = open();
        QVERIFY(file->write(adding("a")));
    }
    QVERIFY(QFileInfo(path()).isSymLink());
    QCOMPARE(bytesOf(u"elsewhere/real"_s), "good a"_ba);
    fill("torn", u"elsewhere/real"_s);
    const auto file = open();
    QCOMPARE(file->content(), "good a"_ba);
    QVERIFY(QFileInfo(path()).isSymLink());
    QCOMPARE(bytesOf(u"elsewhere/real"_s), "good a"_ba);
}

void TestSharedFile::twoCopiesAddUp()
{
    const auto one = open();
    const auto two = open();
    QVERIFY(one->write(adding("a")));
    QVERIFY(two->write(adding("b"))); // whatever it had seen before
    QVERIFY(one->write(adding("c")));
    QCOMPARE(bytesOf(), "good a b c"_ba);
}

void TestSharedFile::seesWhatAnotherWrites()
{
    const auto one = open();
    const auto two = open();
    QVERIFY(one->write(adding("a"))); // the file is new
    QTRY_COMPARE(two->content(), "good a"_ba);
    QVERIFY(one->write(adding("b"))); // it is another one of the same name
    QTRY_COMPARE(two->content(), "good a b"_ba);
    QSignalSpy told(two.get(), &SharedFile::changedElsewhere);
    QVERIFY(two->write(adding("c")));
    QTRY_COMPARE(one->content(), "good a b c"_ba);
    QCOMPARE(told.size(), 0); // it was its own doing
}

void TestSharedFile::seesAnEditInPlace()
{
    fill("good a");
    const auto file = open();
    fill("good by hand");
    QTRY_COMPARE(file->content(), "good by hand"_ba);
    QTRY_COMPARE_WITH_TIMEOUT(bytesOf(u"a.file.last-good"_s), "good by hand"_ba, 10'000);
}

void TestSharedFile::doesNotMistakeAHalfWrittenFile()
{
    fill("good a");
    const auto file = open();
    QSignalSpy problems(file.get(), &SharedFile::problem);
    const auto other = open();
    fill("go"); // an editor is about to write
    QVERIFY(QTest::qWaitFor([&] { return bytesOf() == "go"; }));
    fill("good again");
    QTRY_COMPARE(file->content(), "good again"_ba);
    QVERIFY(setAside().isEmpty());
    QCOMPARE(problems.size(), 0);
}

void TestSharedFile::writesAnewWhatWasRemoved()
{
    const auto file = open();
    QVERIFY(file->write(adding("a")));
    QVERIFY(QFile::remove(path()));
    QVERIFY(file->write(adding("b")));
    QCOMPARE(bytesOf(), "good a b"_ba);
}

void TestSharedFile::takesTheGoodCopy_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("torn") << "goo"_ba;
    QTest::newRow("zeros, as after a power failure") << QByteArray(4096, '\0');
    QTest::newRow("another file") << "\x7f"
                                     "ELF"_ba;
    QTest::newRow("huge") << "good "_ba + QByteArray(SharedFile::largest, 'x');
}

void TestSharedFile::takesTheGoodCopy()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(open()->write(adding("a")));
    fill(bytes);
    const auto file = open();
    QSignalSpy problems(file.get(), &SharedFile::problem);
    QCOMPARE(problems.size(), 0); // nobody could have heard it
    QTRY_COMPARE(problems.size(), 1);
    QCOMPARE(problemIn(problems).kind, FileProblem::Kind::Restored);
    QCOMPARE(problemIn(problems).file, path());
    QCOMPARE(file->content(), "good a"_ba);
    QCOMPARE(bytesOf(), "good a"_ba);
    if (bytes.isEmpty()) {
        QVERIFY(problemIn(problems).keptAs.isEmpty());
        QVERIFY(setAside().isEmpty());
    } else {
        QCOMPARE(setAside().size(), 1);
        QCOMPARE(path(setAside().constFirst()), problemIn(problems).keptAs);
        QCOMPARE(bytesOf(setAside().constFirst()), bytes);
    }
    const auto again = open(); // all is well again
    QSignalSpy after(again.get(), &SharedFile::problem);
    QCoreApplication::processEvents();
    QCOMPARE(after.size(), 0);
}

void TestSharedFile::startsAfreshWithoutACopy()
{
    QFETCH(const QByteArray, bytes);
    fill(bytes);
    const auto file = open();
    QSignalSpy problems(file.get(), &SharedFile::problem);
    QTRY_COMPARE(problems.size(), 1);
    QCOMPARE(problemIn(problems).kind, FileProblem::Kind::Lost);
    QVERIFY(file->content().isEmpty());
    QVERIFY(file->write(adding("new")));
    QCOMPARE(bytesOf(), "good new"_ba);
    QCOMPARE(setAside().size(), bytes.isEmpty() ? 0 : 1);
    if (!bytes.isEmpty())
        QCOMPARE(bytesOf(setAside().constFirst()), bytes);
}

void TestSharedFile::setsAsideWhatIsDamagedMeanwhile()
{
    const auto file = open();
    QSignalSpy problems(file.get(), &SharedFile::problem);
    QVERIFY(file->write(adding("a")));
    fill("torn");
    QVERIFY(file->write(adding("b"))); // on what it knows, which is the newest there is
    QCOMPARE(bytesOf(), "good a b"_ba);
    QCOMPARE(setAside().size(), 1);
    QCOMPARE(bytesOf(setAside().constFirst()), "torn"_ba);
    QTRY_COMPARE(problems.size(), 1);
    QCOMPARE(problemIn(problems).kind, FileProblem::Kind::Restored);
}

void TestSharedFile::keepsEveryDamagedFile()
{
    const auto file = open();
    QVERIFY(file->write(adding("a")));
    QSet<QByteArray> damaged;
    for (int i = 0; i < 5; ++i) { // within one second
        const QByteArray bytes = "torn " + QByteArray::number(i);
        fill(bytes);
        damaged.insert(bytes);
        QVERIFY(file->write(adding("b")));
    }
    QSet<QByteArray> kept;
    for (const QString &name : setAside())
        kept.insert(bytesOf(name));
    QCOMPARE(kept, damaged);
}

void TestSharedFile::takesTheCopyOfAMissingFile()
{
    QVERIFY(open()->write(adding("a")));
    QVERIFY(QFile::remove(path()));
    const auto file = open();
    QSignalSpy problems(file.get(), &SharedFile::problem);
    QTRY_COMPARE(problems.size(), 1);
    QCOMPARE(problemIn(problems).kind, FileProblem::Kind::Restored);
    QVERIFY(problemIn(problems).keptAs.isEmpty());
    QCOMPARE(bytesOf(), "good a"_ba);

    // To begin afresh both are removed.
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::remove(path(u"a.file.last-good"_s)));
    QVERIFY(open()->isNew());
}

void TestSharedFile::adoptsWhatWasElsewhere()
{
    {
        const auto file = open();
        QVERIFY(file->adopt("good old"));
        QCOMPARE(file->content(), "good old"_ba);
        QCOMPARE(bytesOf(), "good old"_ba);
    }
    m_folder = std::make_unique<QTemporaryDir>();
    {
        const auto file = open();
        QSignalSpy problems(file.get(), &SharedFile::problem);
        QVERIFY(file->adopt("half of a"));
        QTRY_COMPARE(problems.size(), 1);
        QCOMPARE(problemIn(problems).kind, FileProblem::Kind::Lost);
        QCOMPARE(bytesOf(setAside().value(0)), "half of a"_ba);
        QVERIFY(file->write(adding("new")));
        QCOMPARE(bytesOf(), "good new"_ba);
    }
    m_folder = std::make_unique<QTemporaryDir>();
    const auto file = open();
    QVERIFY(file->adopt("newer"));
    QVERIFY(file->isTooNew());
    QVERIFY(!file->write(adding("a")));
    QCOMPARE(bytesOf(), "newer"_ba);
}

void TestSharedFile::leavesANewerVersionAlone()
{
    QVERIFY(open()->write(adding("a")));
    fill("newer and better");
    const auto file = open();
    QSignalSpy problems(file.get(), &SharedFile::problem);
    QVERIFY(file->isTooNew());
    QVERIFY(!file->isOurs());
    QVERIFY(!file->write(adding("b")));
    QVERIFY(!file->write(adding("c")));
    QTRY_COMPARE(problems.size(), 1);
    QCOMPARE(problemIn(problems).kind, FileProblem::Kind::TooNew);
    QCOMPARE(bytesOf(), "newer and better"_ba);
    QVERIFY(setAside().isEmpty());

    fill("good again"); // the older version has come back
    QTRY_COMPARE(file->content(), "good again"_ba);
    QVERIFY(file->write(adding("d")));
    QCOMPARE(bytesOf(), "good again d"_ba);
}

void TestSharedFile::leavesAloneWhatIsNoFile_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("a folder") << u"folder"_s;
#ifdef Q_OS_UNIX
    QTest::newRow("a pipe") << u"pipe"_s;
    QTest::newRow("a link to a device without end") << u"/dev/zero"_s;
    QTest::newRow("a link to a device that is full") << u"/dev/full"_s;
    QTest::newRow("a link to itself") << u"itself"_s;
#endif
}

void TestSharedFile::leavesAloneWhatIsNoFile()
{
    QFETCH(const QString, what);
    if (what == u"folder"_s)
        QVERIFY(QDir().mkdir(path()));
#ifdef Q_OS_UNIX
    else if (what == u"pipe"_s)
        QCOMPARE(::mkfifo(path().toLocal8Bit().constData(), 0600), 0);
#endif
    else
        QVERIFY(QFile::link(what == u"itself"_s ? path() : what, path()));
    const auto file = open();
    QSignalSpy problems(file.get(), &SharedFile::problem);
    QVERIFY(file->content().isEmpty());
    QVERIFY(!file->write(adding("a")));
    QVERIFY(!file->write(adding("b")));
    QTRY_VERIFY(!problems.isEmpty());
    const FileProblem::Kind kind = problemIn(problems).kind;
    QVERIFY(kind == FileProblem::Kind::CannotRead || kind == FileProblem::Kind::NotSaved);
    QVERIFY(problems.size() <= 2);
    QVERIFY(setAside().isEmpty());
    QVERIFY(QFileInfo(path()).isDir() || QFileInfo(path()).isSymLink() || !QFileInfo(path()).isFile());
}

void TestSharedFile::leavesAloneWhatItMayNotRead()
{
    const Unprivileged unprivileged(m_folder->path());
    if (!unprivileged.works())
        QSKIP("Nothing can be kept from this user");
    fill("good secretly");
    QVERIFY(QFile::setPermissions(path(), {}));
    {
        const auto file = open();
        QSignalSpy problems(file.get(), &SharedFile::problem);
        QVERIFY(!file->isNew());
        QVERIFY(!file->write(adding("a"))); // the folder would let it
        QTRY_COMPARE(problems.size(), 1);
        QCOMPARE(problemIn(problems).kind, FileProblem::Kind::CannotRead);
        QVERIFY(!problemIn(problems).detail.isEmpty());

        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(file->write(adding("b"))); // now it may
    }
    QCOMPARE(bytesOf(), "good secretly b"_ba);
    QVERIFY(setAside().isEmpty());
}

/// The file is gone, its copy is there, and nothing can be written.
void TestSharedFile::whatIsNotRestoredIsNotSaidToBe()
{
    const Unprivileged unprivileged(m_folder->path());
    if (!unprivileged.works())
        QSKIP("Nothing is write-protected for this user");
    fill("good a", u"a.file.last-good"_s);
    const auto before = QFile::permissions(m_folder->path());
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto file = open();
    QSignalSpy problems(file.get(), &SharedFile::problem);
    QCOMPARE(file->content(), "good a"_ba); // for this run
    QVERIFY(!file->isNew());
    QVERIFY(!file->write([](const QByteArray &now) { return now; }));
    QTRY_COMPARE(problems.size(), 1);
    QCOMPARE(problemIn(problems).kind, FileProblem::Kind::NotSaved);
    QVERIFY(QFile::setPermissions(m_folder->path(), before));
    QVERIFY(file->write([](const QByteArray &now) { return now; }));
    QCOMPARE(bytesOf(), "good a"_ba);
}

void TestSharedFile::tellsOnceThatItMayNotWrite_data()
{
    QTest::addColumn<bool>("folder");
    QTest::newRow("the file") << false;
    QTest::newRow("the folder") << true;
}

void TestSharedFile::tellsOnceThatItMayNotWrite()
{
    QFETCH(const bool, folder);
    const Unprivileged unprivileged(m_folder->path());
    if (!unprivileged.works())
        QSKIP("Nothing is write-protected for this user");
    fill("good a");
    const QString what = folder ? m_folder->path() : path();
    const auto before = QFile::permissions(what);
    const auto writable = QFile::WriteOwner | QFile::WriteUser | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(QFile::setPermissions(what, before & ~writable));

    const auto file = open();
    QSignalSpy problems(file.get(), &SharedFile::problem);
    QVERIFY(!file->write(adding("b")));
    QVERIFY(!file->write(adding("c")));
    QTRY_COMPARE(problems.size(), 1);
    QCOMPARE(problemIn(problems).kind, FileProblem::Kind::NotSaved);
    QCOMPARE(problemIn(problems).file, path());
    QVERIFY(!problemIn(problems).detail.isEmpty());
    QCOMPARE(bytesOf(), "good a"_ba);
    QCOMPARE(file->content(), "good a"_ba); // the rest is its user's to remember

    QVERIFY(QFile::setPermissions(what, before));
    QVERIFY(file->write(adding("d")));
    QCOMPARE(bytesOf(), "good a d"_ba);
    QVERIFY(QFile::setPermissions(what, before & ~writable));
    QVERIFY(!file->write(adding("e"))); // it went well meanwhile: told again
    QTRY_COMPARE(problems.size(), 2);
    QVERIFY(QFile::setPermissions(what, before));
}

void TestSharedFile::doesNotWaitForALockForEver()
{
    fill("good a");
    auto other = std::make_unique<FileLock>(path() + u".lock"_s);
    QVERIFY(other->take(0s));
    const auto file = open();
    QSignalSpy problems(file.get(), &SharedFile::problem);
    QElapsedTimer time;
    time.start();
    QVERIFY(!file->write(adding("b")));
    QVERIFY(time.elapsed() < 4 * SharedFile::lockPatience.count());
    QTRY_COMPARE(problems.size(), 1);
    QCOMPARE(problemIn(problems).kind, FileProblem::Kind::NotSaved);
    QCOMPARE(bytesOf(), "good a"_ba);
    other.reset();
    QVERIFY(file->write(adding("c")));
    QCOMPARE(bytesOf(), "good a c"_ba);

    // Nor for what somebody has put in the lock's place.
    QVERIFY(QFile::remove(path() + u".lock"_s));
    QVERIFY(QDir().mkdir(path() + u".lock"_s));
    QVERIFY(!file->write(adding("d")));
    QCOMPARE(bytesOf(), "good a c"_ba);
}

void TestSharedFile::refusesToGrowWithoutEnd()
{
    const auto file = open();
    QSignalSpy problems(file.get(), &SharedFile::problem);
    QVERIFY(file->write(adding("a")));
    // It would be too large to be read again.
    QVERIFY(!file->write(adding(QByteArray(SharedFile::largest, 'x'))));
    QTRY_COMPARE(problems.size(), 1);
    QCOMPARE(problemIn(problems).kind, FileProblem::Kind::NotSaved);
    QCOMPARE(bytesOf(), "good a"_ba);
}

ROSTER_TEST(TestSharedFile);
#include "tst_sharedfile.moc"
