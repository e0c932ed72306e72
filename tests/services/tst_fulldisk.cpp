// SPDX-License-Identifier: GPL-3.0-or-later
// Runs under with-small-disk.sh.
#include "services/accountstore.h"
#include "services/logfile.h"
#include "services/settings.h"
#include "services/settingsfile.h"
#include "services/sshconfig.h"
#include "services/viewstore.h"
#include "support/smalldisk.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// A disk without room: what was saved stays as it was, the user is told, and what could not be saved is
/// saved as soon as there is room.
class TestFullDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_disk = std::make_unique<SmallDisk>();
        if (!m_disk->isThere())
            QSKIP("Runs under with-small-disk.sh");
    }

    void settingsAndViewsStay()
    {
        Stores stores(*m_disk);
        stores.settings.setTheme(Settings::Theme::Dark);
        QVERIFY(stores.file.sync());
        stores.views.add(viewNamed(u"before"_s));
        const QByteArray settings = bytesOf(u"settings.json"_s);
        const QByteArray views = bytesOf(u"views.json"_s);
        QSignalSpy problems(&stores.settings, &Settings::fileProblem);

        m_disk->fill();
        stores.settings.setTheme(Settings::Theme::Light);
        QVERIFY(!stores.file.sync());
        stores.settings.addRecentFind(u"a"_s);
        stores.settings.setLayout(u"main/geometry"_s, QByteArray(1000, 'x'));
        QVERIFY(!stores.file.sync());
        stores.views.add(viewNamed(u"after"_s));
        Account account;
        account.id = QUuid::createUuid();
        account.apiAddress = QUrl(u"https://api.example.com"_s);
        stores.accounts.add(account);
        QTRY_COMPARE(problems.size(), 2); // of each file one
        for (int i = 0; i < 2; ++i) {
            const auto problem = problems.at(i).at(0).value<FileProblem>();
            QCOMPARE(problem.kind, FileProblem::Kind::NotSaved);
            QVERIFY2(problem.detail.contains(u"space"_s), qPrintable(problem.detail));
        }
        QCOMPARE(bytesOf(u"settings.json"_s), settings);
        QCOMPARE(bytesOf(u"views.json"_s), views);
        QCOMPARE(stores.settings.theme(), Settings::Theme::Light); // for this run
        QCOMPARE(stores.views.views().size(), 2);
        QCOMPARE(stores.accounts.accounts().size(), 1);

        m_disk->empty();
        stores.settings.setPausesUnseen(false); // and all the rest with it
        QVERIFY(stores.file.sync());
        stores.views.add(viewNamed(u"last"_s));
        Stores again(*m_disk);
        QCOMPARE(again.settings.theme(), Settings::Theme::Light);
        QCOMPARE(again.settings.recentFinds(), QStringList(u"a"_s));
        QCOMPARE(again.settings.layout(u"main/geometry"_s).size(), 1000);
        QCOMPARE(again.views.views().size(), 3);
        QCOMPARE(again.accounts.accounts(), stores.accounts.accounts());
        QVERIFY(names().filter(u"unreadable"_s).isEmpty());
    }

    /// Where the room ends within the file.
    void neverIsAPartWritten()
    {
        Stores stores(*m_disk);
        stores.settings.setLayout(u"main/geometry"_s, QByteArray(10'000, 'a'));
        QVERIFY(stores.file.sync());
        QSignalSpy problems(&stores.settings, &Settings::fileProblem);
        int saved = 0;
        int refused = 0;
        for (int left = 0; left <= 40'000; left += 2'000) {
            m_disk->fill(left);
            const QByteArray layout(12'000, char('b' + saved + refused));
            const QByteArray before = Stores(*m_disk).settings.layout(u"main/geometry"_s);
            stores.settings.setLayout(u"main/geometry"_s, layout);
            const bool isSaved = stores.file.sync();
            ++(isSaved ? saved : refused);
            const QByteArray after = Stores(*m_disk).settings.layout(u"main/geometry"_s);
            QCOMPARE(after, isSaved ? layout : before);
            m_disk->empty();
        }
        QVERIFY(saved > 0 && refused > 0);
        QTRY_VERIFY(!problems.isEmpty());
        for (const QVariantList &told : std::as_const(problems)) {
            const QString detail = told.at(0).value<FileProblem>().detail;
            QVERIFY2(detail.contains(u"space"_s), qPrintable(detail));
        }
        QVERIFY(names().filter(u"unreadable"_s).isEmpty());
    }

    void aFirstStartIsTold()
    {
        m_disk->fill();
        Stores stores(*m_disk);
        QSignalSpy problems(&stores.settings, &Settings::fileProblem);
        stores.settings.setTheme(Settings::Theme::Dark);
        QTRY_VERIFY(!problems.isEmpty());
        QCOMPARE(stores.settings.theme(), Settings::Theme::Dark);
        // No empty file that the next start would have to mend.
        QVERIFY(!names().contains(u"settings.json"_s));
        m_disk->empty();
    }

    void theSshConfigurationStays()
    {
        QFile config(m_disk->path(u"config"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("Host old\n    User a\n");
        config.close();
        m_disk->fill();
        const auto target = parseSshCommand(u"ssh -p 22077 root@203.0.113.9"_s);
        QVERIFY(std::holds_alternative<SshTarget>(target));
        const auto error = SshConfig(config.fileName()).add(u"new"_s, std::get<SshTarget>(target));
        QVERIFY(error);
        QCOMPARE(error->kind, SshConfigError::Kind::CannotWrite);
        QVERIFY2(error->detail.contains(u"space"_s), qPrintable(error->detail));
        QCOMPARE(bytesOf(u"config"_s), "Host old\n    User a\n"_ba);
    }

    void theLogIsOff()
    {
        LogFile log(m_disk->path(u"log"_s));
        QSignalSpy failed(&log, &LogFile::failed);
        log.add("fits");
        m_disk->fill();
        for (int i = 0; i < 100; ++i)
            log.add(QByteArray(1000, 'x'));
        QVERIFY(!log.isOn());
        QCOMPARE(failed.size(), 1);
        QVERIFY(log.tail(1'000'000).startsWith("fits\n"));
    }

private:
    struct Stores {
        explicit Stores(const SmallDisk &disk)
            : file(disk.path(u"settings.json"_s))
        {
        }
        SettingsFile file;
        Settings settings{file};
        AccountStore accounts{file};
        ViewStore views{settings, {}};
    };

    static SavedView viewNamed(const QString &name)
    {
        SavedView view;
        view.id = QUuid::createUuid();
        view.name = name;
        return view;
    }
    QByteArray bytesOf(const QString &name) const
    {
        QFile file(m_disk->path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList names() const { return QDir(m_disk->path({})).entryList(QDir::Files); }

    std::unique_ptr<SmallDisk> m_disk;
};

ROSTER_TEST(TestFullDisk);
#include "tst_fulldisk.moc"
