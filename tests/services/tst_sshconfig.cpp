// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to the user's SSH configuration: nothing but a block in front of the first host. What ssh
// makes of it is asked of ssh itself.
#include "services/sshconfig.h"

#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
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
    void losesNothing_data();
    void losesNothing();
    void winsOverWhatFollows_data();
    void winsOverWhatFollows();
    void saysWhatWins_data();
    void saysWhatWins();
    void saysWhatElseCounts();
    void findsTheNameInIncludedFiles();
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
    /// What ssh makes of the name: its user, host and port, or its complaint.
    QString sshSays(const QString &name) const;
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
    /// Root may, and on Windows a file's permissions say nothing about reading it.
    static bool mayReadAnyFile()
    {
#ifdef Q_OS_UNIX
        return geteuid() == 0;
#else
        return true;
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

void TestSshConfig::losesNothing_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("a host") << "Host a\n  Port 1\n"_ba;
    QTest::newRow("ends within a line") << "Host a\n  Port 1"_ba;
    QTest::newRow("comments") << "# all\nUser me\n\n# of a\nHost a # here\n\n# the end\n"_ba;
    QTest::newRow("not UTF-8") << "# \xFF\xFE\nHost a\n"_ba;
}

void TestSshConfig::losesNothing()
{
    QFETCH(QByteArray, before);
    put(m_file, before);
    QVERIFY(!SshConfig(m_file).add(u"train-7"_s, m_target));
    QByteArray after = content(m_file);
    QCOMPARE(after.count(m_block), 1);
    after.replace(m_block, "");
    // Line breaks may have come to it, and nothing went.
    const auto lines = [](const QByteArray &text) {
        QByteArrayList kept = text.split('\n');
        kept.removeAll({});
        return kept;
    };
    QCOMPARE(lines(after), lines(before));
    QCOMPARE(QDir(QFileInfo(m_file).path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"config"_s});
}

QString TestSshConfig::sshSays(const QString &name) const
{
    QProcess ssh;
    ssh.start(u"ssh"_s, {u"-G"_s, u"-T"_s, u"-F"_s, m_file, name});
    ssh.waitForFinished();
    const QString errors = QString::fromUtf8(ssh.readAllStandardError());
    if (!errors.isEmpty())
        return errors;
    QStringList said;
    for (const QString &line : QString::fromUtf8(ssh.readAllStandardOutput()).split(u'\n')) {
        const QString keyword = line.section(u' ', 0, 0);
        if (keyword == "user"_L1 || keyword == "hostname"_L1 || keyword == "port"_L1)
            said.append(line);
    }
    said.sort();
    return said.join(u", "_s);
}

void TestSshConfig::winsOverWhatFollows_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("all hosts") << "Host *\n  User admin\n  Port 2222\n  IdentityFile ~/.ssh/corp\n"
                                  "  ProxyJump bastion.example\n"_ba;
    QTest::newRow("a pattern") << "Host train-*\n  User admin\n"_ba;
    QTest::newRow("match all") << "# everybody\nMatch all\n  User admin\n  HostName elsewhere\n"_ba;
    QTest::newRow("match by name") << "Match originalhost train-7\n  Port 99\n"_ba;
    QTest::newRow("others first") << "ServerAliveInterval 60\nHost a b !train-7\n User x\nHost *\n User y"_ba;
    QTest::newRow("lines as of Windows") << "Host *\r\n  User admin\r\n"_ba;
}

void TestSshConfig::winsOverWhatFollows()
{
    if (QStandardPaths::findExecutable(u"ssh"_s).isEmpty())
        QSKIP("There is no ssh.");
    QFETCH(QByteArray, before);
    put(m_file, before);
    const SshConfig config(m_file);
    const QString others = sshSays(u"a"_s);
    QVERIFY(!config.add(u"train-7"_s, m_target));
    QCOMPARE(sshSays(u"train-7"_s), u"hostname host.example.com, port 2222, user root"_s);
    QCOMPARE(sshSays(u"a"_s), others); // and nothing changes for others
}

void TestSshConfig::saysWhatWins_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("included");
    QTest::addColumn<QStringList>("overruling");
    QTest::addColumn<QString>("user");

    QTest::newRow("nobody") << "Host *\n User admin\n"_ba
                            << ""_ba << QStringList() << u"root"_s;
    QTest::newRow("a line for all hosts") << "# mine\nuser = admin\nHost *\n User b\n"_ba
                                          << ""_ba << QStringList{u"config:2 user = admin"_s} << u"admin"_s;
    QTest::newRow("an included file")
        << "Include %1/*.conf\nHost *\n User b\n"_ba
        << "Host train-*\n  User admin\n"_ba << QStringList{u"a.conf:2 User admin"_s} << u"admin"_s;
    QTest::newRow("an included file, of another host")
        << "Include %1/*.conf\n"_ba
        << "Host other\n  User admin\n"_ba << QStringList() << u"root"_s;
    QTest::newRow("included for another host") << "Host x\nInclude %1/*.conf\n"_ba
                                               << "User admin\n"_ba << QStringList() << u"root"_s;
    QTest::newRow("included below") << "Host *\nInclude %1/a.conf\n"_ba
                                    << "User admin\n"_ba << QStringList() << u"root"_s;
}

void TestSshConfig::saysWhatWins()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, included);
    QFETCH(QStringList, overruling);
    put(m_dir->filePath(u".ssh/a.conf"_s), included);
    put(m_file, before.replace("%1", QFileInfo(m_file).path().toUtf8()));
    const SshConfig config(m_file);
    QStringList told;
    const SshNameReport report = config.look(u"train-7"_s, m_target).report;
    for (const SshConfigPlace &place : report.overruling)
        told.append(u"%1:%2 %3"_s.arg(QFileInfo(place.file).fileName()).arg(place.line).arg(place.text));
    QCOMPARE(told, overruling);

    if (QStandardPaths::findExecutable(u"ssh"_s).isEmpty())
        QSKIP("There is no ssh.");
    QVERIFY(!config.add(u"train-7"_s, m_target));
    QFETCH(QString, user);
    QVERIFY2(sshSays(u"train-7"_s).contains(u"user "_s + user), qPrintable(sshSays(u"train-7"_s)));
}

void TestSshConfig::saysWhatElseCounts()
{
    put(m_file,
        "ServerAliveInterval 60\nHost train-*\n  User a\n  IdentityFile ~/.ssh/corp\nHost x\n"
        "  ProxyJump no\nMatch host *.example.com\n  ProxyJump bastion\nHost *\n  ProxyJump late\n");
    const SshNameReport report = SshConfig(m_file).look(u"train-7"_s, m_target).report;
    QCOMPARE(report.overruling, QList<SshConfigPlace>());
    QCOMPARE(report.matching,
             (QList<SshConfigPlace>{{m_file, 2, u"Host train-*"_s},
                                    {m_file, 7, u"Match host *.example.com"_s},
                                    {m_file, 9, u"Host *"_s, true}}));
    QCOMPARE(report.besides,
             (QList<SshConfigPlace>{{m_file, 4, u"IdentityFile ~/.ssh/corp"_s},
                                    {m_file, 8, u"ProxyJump bastion"_s}}));
}

void TestSshConfig::findsTheNameInIncludedFiles()
{
    QDir(m_dir->path()).mkpath(u".ssh/conf.d/b"_s);
    put(m_dir->filePath(u".ssh/conf.d/b/x.conf"_s), "\n# of b\nHost one Train-7\n");
    put(m_file, "Include nowhere/* conf.d/?/*.conf\nInclude config\n"); // itself, too: no endless walk
    const auto error = SshConfig(m_file).add(u"train-7"_s, m_target);
    QVERIFY(error);
    QCOMPARE(error->kind, SshConfigError::Kind::AliasTaken);
    QCOMPARE(error->file, m_dir->filePath(u".ssh/conf.d/b/x.conf"_s));
    QCOMPARE(error->line, 3);
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
    QCOMPARE(content(kept), m_block + "\nHost a\n");
#endif
}

void TestSshConfig::neverTwice()
{
    const SshConfig config(m_file);
    QVERIFY(!config.look(u"train-7"_s, m_target).error);
    QVERIFY(!config.add(u"train-7"_s, m_target));
    const auto error = config.add(u"train-7"_s, {u"other"_s, u"host"_s, 22});
    QVERIFY(error);
    QCOMPARE(error->kind, SshConfigError::Kind::AliasTaken);
    QCOMPARE(error->line, 1);
    QVERIFY(config.look(u"Train-7"_s, m_target).error);
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
    if (mayReadAnyFile())
        QSKIP("permissions keep nobody from reading here");
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
