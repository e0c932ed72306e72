// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to the user's SSH configuration: nothing but a block at its end.
#include "services/sshconfig.h"

#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace roster;

class TestSshConfig : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void appends_data();
    void appends();
    void makesFileAndDirectory();
    void keepsPermissions();
    void followsALink();
    void neverTwice();
    void refusesUnsafeAliases();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void tellsWhatItCannotRead();
    void tellsWhatItCannotWrite();

private:
    static QByteArray content(const QString &file)
    {
        QFile f(file);
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }
    static void put(const QString &file, const QByteArray &content)
    {
        QFile f(file);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write(content);
    }
    static bool isRoot()
    {
#ifdef Q_OS_UNIX
        return geteuid() == 0;
#else
        return false;
#endif
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
    const SshTarget m_target{u"root"_s, u"host.example.com"_s, 2222};
    const QByteArray m_block = "Host train-7\n    HostName host.example.com\n    Port 2222\n    User root\n";
};

void TestSshConfig::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QDir(m_dir->path()).mkdir(u".ssh"_s);
    m_file = m_dir->filePath(u".ssh/config"_s);
}

void TestSshConfig::appends_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("empty") << ""_ba
                           << ""_ba;
    QTest::newRow("ends with a line") << "Host a\n  Port 1\n"_ba
                                      << "Host a\n  Port 1\n\n"_ba;
    QTest::newRow("ends within a line") << "Host a\n  Port 1"_ba
                                        << "Host a\n  Port 1\n\n"_ba;
    QTest::newRow("not UTF-8") << "# \xFF\xFE\n"_ba
                               << "# \xFF\xFE\n\n"_ba;
}

void TestSshConfig::appends()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, kept);
    put(m_file, before);
    QVERIFY(!SshConfig(m_file).add(u"train-7"_s, m_target));
    QCOMPARE(content(m_file), kept + m_block);
    QCOMPARE(QDir(QFileInfo(m_file).path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"config"_s});
}

void TestSshConfig::makesFileAndDirectory()
{
    const QString file = m_dir->filePath(u"new/config"_s);
    QVERIFY(!SshConfig(file).add(u"train-7"_s, m_target));
    QCOMPARE(content(file), m_block);
#ifdef Q_OS_UNIX
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(file) & others));
    QVERIFY(!(QFile::permissions(QFileInfo(file).path()) & others));
#endif
}

void TestSshConfig::keepsPermissions()
{
#ifdef Q_OS_UNIX
    put(m_file, "Host a\n");
    for (const auto permissions :
         {QFile::ReadOwner | QFile::WriteOwner, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup}) {
        QVERIFY(QFile::setPermissions(m_file, permissions));
        QVERIFY(!SshConfig(m_file).add(u"h%1"_s.arg(int(permissions)), m_target));
        constexpr auto user = QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;
        QCOMPARE(QFile::permissions(m_file) & ~user, permissions);
    }
#endif
}

void TestSshConfig::followsALink()
{
#ifdef Q_OS_UNIX
    const QString kept = m_dir->filePath(u"dotfiles-config"_s);
    put(kept, "Host a\n");
    QVERIFY(QFile::link(u"../dotfiles-config"_s, m_file));
    QVERIFY(!SshConfig(m_file).add(u"train-7"_s, m_target));
    QVERIFY(QFileInfo(m_file).isSymLink());
    QCOMPARE(content(kept), "Host a\n\n" + m_block);
#endif
}

void TestSshConfig::neverTwice()
{
    const SshConfig config(m_file);
    QVERIFY(!config.check(u"train-7"_s));
    QVERIFY(!config.add(u"train-7"_s, m_target));
    const auto error = config.add(u"train-7"_s, {u"other"_s, u"host"_s, 22});
    QVERIFY(error);
    QCOMPARE(error->kind, SshConfigError::Kind::AliasTaken);
    QVERIFY(config.check(u"Train-7"_s));
    QCOMPARE(content(m_file), m_block);
}

void TestSshConfig::refusesUnsafeAliases()
{
    for (const QString &alias : {QString(), u"*"_s, u"-oProxyCommand=x"_s, u"a\nProxyCommand x"_s}) {
        const auto error = SshConfig(m_file).add(alias, m_target);
        QVERIFY(error);
        QCOMPARE(error->kind, SshConfigError::Kind::UnsafeAlias);
    }
    QVERIFY(!QFileInfo::exists(m_file));
}

void TestSshConfig::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("linkTo");
    QTest::newRow("directory") << QString();
    QTest::newRow("dangling link") << u"nowhere"_s;
    QTest::newRow("device") << u"/dev/zero"_s;
}

void TestSshConfig::refusesWhatIsNoFile()
{
    QFETCH(QString, linkTo);
#ifndef Q_OS_UNIX
    if (!linkTo.isEmpty())
        QSKIP("Links like this are for Unix");
#endif
    QVERIFY(linkTo.isEmpty() ? QDir().mkdir(m_file) : QFile::link(linkTo, m_file));
    const auto error = SshConfig(m_file).add(u"train-7"_s, m_target);
    QVERIFY(error);
    QCOMPARE(error->kind, SshConfigError::Kind::CannotRead);
    QCOMPARE(error->file, m_file);
}

void TestSshConfig::tellsWhatItCannotRead()
{
    if (isRoot())
        QSKIP("Root may read everything");
    put(m_file, "Host a\n");
    QVERIFY(QFile::setPermissions(m_file, QFile::WriteOwner));
    const auto error = SshConfig(m_file).add(u"train-7"_s, m_target);
    QVERIFY(error);
    QCOMPARE(error->kind, SshConfigError::Kind::CannotRead);
    QVERIFY(!error->detail.isEmpty());
    QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner));
    QCOMPARE(content(m_file), "Host a\n");
}

void TestSshConfig::tellsWhatItCannotWrite()
{
    // The directory's own place is taken by a file.
    const QString file = m_dir->filePath(u"taken/sub/config"_s);
    put(m_dir->filePath(u"taken"_s), "x");
    const auto error = SshConfig(file).add(u"train-7"_s, m_target);
    QVERIFY(error);
    QCOMPARE(error->kind, SshConfigError::Kind::CannotWrite);
}

ROSTER_TEST(TestSshConfig);
#include "tst_sshconfig.moc"
