// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/wholefile.h"

#include "services/sharedfile.h"
#include "support/filesizelimit.h"
#include "support/testprogram.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// A file is replaced whole or not at all; what the system refuses is said in its words.
class TestWholeFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void isWrittenWhole()
    {
        for (const qsizetype size : {0, 1, 100'000, 3'000'000}) {
            const QByteArray bytes(size, 'x');
            QCOMPARE(writeWholeFile(path(), bytes), std::optional<QString>());
            QCOMPARE(bytesOf(), bytes);
        }
        QCOMPARE(names(), QStringList(u"file"_s));
    }

    void keepsPermissions()
    {
        constexpr auto mine = QFile::ReadOwner | QFile::WriteOwner;
        constexpr auto ours = mine | QFile::ReadGroup;
        const auto permissions = [this] { // without those of the user who asks, which Qt adds
            return QFile::permissions(path()) & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser);
        };
        QVERIFY(!writeWholeFile(path(), "new", mine));
#ifdef Q_OS_UNIX
        QCOMPARE(permissions(), mine);
        QVERIFY(QFile::setPermissions(path(), ours));
        QVERIFY(!writeWholeFile(path(), "newer", mine));
        QCOMPARE(permissions(), ours);
#endif
    }

    void aPartTakesNoPlace_data()
    {
        QTest::addColumn<int>("room");
        for (const int room : {0, 1, 4'096, 16'384, 19'999})
            QTest::addRow("%d bytes", room) << room;
    }

    void aPartTakesNoPlace()
    {
        QFETCH(const int, room);
        const QByteArray bytes(20'000, 'x');
        QVERIFY(!writeWholeFile(path(), "old"));
        FileSizeLimit limit(room);
        if (!limit.works())
            QSKIP("The size of files cannot be limited here");
        const auto problem = writeWholeFile(path(), bytes);
        limit.lift();
        QVERIFY(problem);
        QVERIFY2(problem->contains(u"large"_s), qPrintable(*problem));
        QCOMPARE(bytesOf(), "old"_ba);
        QCOMPARE(names(), QStringList(u"file"_s)); // nothing is left behind either

        FileSizeLimit enough(bytes.size());
        const auto none = writeWholeFile(path(), bytes);
        enough.lift();
        QCOMPARE(none, std::optional<QString>());
        QCOMPARE(bytesOf(), bytes);
    }

    /// The damaged file is out of the way, and there is no room for the good copy in its place.
    void aCopyForWhichThereIsNoRoomHolds()
    {
        const auto judge = [](const QByteArray &bytes) {
            return bytes.startsWith("good") ? SharedFile::Verdict::Good : SharedFile::Verdict::Damaged;
        };
        const auto open = [&] {
            return std::make_unique<SharedFile>(path(), FileProblem::Content::Settings, judge);
        };
        const QByteArray good = "good " + QByteArray(20'000, 'x');
        QVERIFY(open()->write([&](const QByteArray &) { return good; }));
        QVERIFY(!writeWholeFile(path(), "torn"));
        FileSizeLimit limit(10'000);
        if (!limit.works())
            QSKIP("The size of files cannot be limited here");
        auto file = open();
        limit.lift();
        QSignalSpy problems(file.get(), &SharedFile::problem);
        QCOMPARE(file->content(), good);
        QTRY_COMPARE(problems.size(), 2); // it is another one, and it is not on the disk
        file.reset();

        file = open(); // the next start
        QCOMPARE(file->content(), good);
        QCOMPARE(bytesOf(), good);
        QCOMPARE(names().filter(u"unreadable"_s).size(), 1);
    }

private:
    QString path() const
    {
        return m_folder->filePath(u"file"_s);
    }
    QByteArray bytesOf() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing there");
    }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

ROSTER_TEST(TestWholeFile);
#include "tst_wholefile.moc"
