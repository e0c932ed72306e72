// SPDX-License-Identifier: GPL-3.0-or-later
// From the details onto the machine: buttons, the terminal that they start, the file that they add to.
#include "dialogkit.h"
#include "support/testprogram.h"
#include "views/access/sshconfigdialog.h"
#include "views/detail/detaildialog.h"
#include "views/privacy/discretion.h"
#include "views/widgets/pagetabbar.h"
#include "views/window/messagestrip.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray content(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

/// The details of PPIO's example, at their page about access, with another SSH command if one is given.
class OpenAccess {
public:
    explicit OpenAccess(const QByteArray &command = {})
    {
        desk.server.setHandler([command](const SeenRequest &request) {
            FaultAnswer answer = answerLikePpio(request);
            if (!command.isEmpty())
                answer.body.replace("ssh -p 51039 root@proxy.cn-south-nas-1.gpu-instance.ppinfra.com",
                                    command);
            return answer;
        });
        const Account account = desk.addAccount();
        desk.fleet.refresh();
        QTRY_COMPARE(desk.fleet.status(account.id).state, LoadState::Complete);
        Instance known;
        known.account = account.id;
        known.id = u"ca338f12f3"_s;
        dialog = std::make_unique<DetailDialog>(known, desk.fleet, desk.accounts, desk.settings);
        dialog->show();
        auto *tabs = dialog->findChild<PageTabBar *>();
        QTRY_COMPARE(tabs->tabText(1), u"Access"_s);
        tabs->setCurrentIndex(1);
    }
    MessageStrip *strip() const { return dialog->findChild<MessageStrip *>(); }

    Desk desk;
    std::unique_ptr<DetailDialog> dialog;
};

} // namespace

class SshAccessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void copiesTheCodeLink()
    {
        OpenAccess open;
        button(*open.dialog, u"Copy VS Code link"_s)->click();
        QCOMPARE(
            QApplication::clipboard()->text(),
            u"vscode://vscode-remote/ssh-remote+root@proxy.cn-south-nas-1.gpu-instance.ppinfra.com:51039/"_s);
        QVERIFY(button(*open.dialog, u"Copied"_s));
    }

    void onlyCopiesAnOddCommand()
    {
        OpenAccess open("ssh -oProxyCommand=calc root@host");
        QVERIFY(shows(*open.dialog, u"ssh -oProxyCommand=calc root@host"_s));
        QVERIFY(shows(*open.dialog, u"This command can only be copied"_s));
        for (const QString &text : {u"Open in terminal"_s, u"Add to SSH config…"_s, u"Copy VS Code link"_s})
            QVERIFY(!button(*open.dialog, text));
    }

    void startsTheTerminal()
    {
#if !defined(Q_OS_UNIX) || defined(Q_OS_MACOS)
        QSKIP("Terminals like these are for Linux");
#endif
        // Programs that stand for a terminal and for ssh; the terminal notes its words.
        QTemporaryDir programs;
        const QString noted = programs.filePath(u"noted"_s);
        for (const QString &name : {u"xterm"_s, u"konsole"_s, u"ssh"_s}) {
            QFile program(programs.filePath(name));
            QVERIFY(program.open(QIODevice::WriteOnly));
            program.write("#!/bin/sh\nprintf '%s\\n' " + name.toLatin1() + " \"$@\" > '" + noted.toLatin1()
                          + ".new'\n/bin/mv '" + noted.toLatin1() + ".new' '" + noted.toLatin1() + "'\n");
            program.close();
            QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        }
        OpenAccess open;
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", programs.path().toLatin1());
        open.desk.settings.setTerminal(u"xterm"_s);
        button(*open.dialog, u"Open in terminal"_s)->click();
        QTRY_VERIFY(QFile::exists(noted));
        QCOMPARE(content(noted),
                 "xterm\n-e\n" + programs.path().toLatin1()
                     + "/ssh\n-p\n51039\n--\nroot@proxy.cn-south-nas-1.gpu-instance.ppinfra.com\n");
        QVERIFY(!open.strip()->isVisible());

        qputenv("PATH", "/nowhere");
        button(*open.dialog, u"Open in terminal"_s)->click();
        qputenv("PATH", path);
        QVERIFY(shows(*open.dialog, u"No terminal program was found."_s));
    }

    void addsToTheConfig()
    {
#ifndef Q_OS_UNIX
        QSKIP("The home directory is not the environment's to choose");
#endif
        QTemporaryDir home;
        const QByteArray before = qgetenv("HOME");
        qputenv("HOME", home.path().toLatin1());
        OpenAccess open;
        button(*open.dialog, u"Add to SSH config…"_s)->click();
        QPointer<SshConfigDialog> dialog = open.dialog->findChild<SshConfigDialog *>();
        QVERIFY(dialog);
        QCOMPARE(speechProblems(*dialog).join(u'\n'), QString());
        button(*dialog, u"Add"_s)->click();
        QTRY_VERIFY(!dialog);
        QVERIFY(content(home.filePath(u".ssh/config"_s)).startsWith("Host example-instance\n"));
        QCOMPARE(open.strip()->kind(), MessageStrip::Kind::Success);
        QVERIFY(open.strip()->text().contains(u"ssh example-instance"_s));
        Discretion::instance().setPrivate(true);
        const QString told = open.strip()->text();
        Discretion::instance().setPrivate(false);
        QVERIFY2(!told.contains(u"example-instance"_s), qPrintable(told));
        QVERIFY(open.strip()->text().contains(u"ssh example-instance"_s));

        // The same once more: not twice under one name.
        button(*open.dialog, u"Add to SSH config…"_s)->click();
        dialog = open.dialog->findChild<SshConfigDialog *>();
        QVERIFY(dialog);
        QVERIFY(!button(*dialog, u"Add"_s)->isEnabled());
        QVERIFY(shows(*dialog, u"has a host of this name already"_s));
        qputenv("HOME", before);
    }

    void showsTheBlock()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"config"_s);
        SshConfigDialog dialog(SshConfig(file), {u"root"_s, u"host.example.com"_s, 2222}, u"train-7"_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy added(&dialog, &SshConfigDialog::added);
        dialog.show();
        auto *alias = dialog.findChild<QLineEdit *>();
        auto *block = dialog.findChild<QPlainTextEdit *>(u"block"_s);
        for (const QString &unsafe : {QString(), u"a b"_s, u"*"_s, u"-oProxyCommand=x"_s}) {
            alias->setText(unsafe);
            QVERIFY(!button(dialog, u"Add"_s)->isEnabled());
            QVERIFY(block->toPlainText().isEmpty());
            QTest::keyClick(alias, Qt::Key_Return);
        }
        QVERIFY(!QFile::exists(file));
        alias->setText(u"mine"_s);
        QVERIFY(block->toPlainText().startsWith(u"Host mine\n    HostName host.example.com"_s));
        Discretion::instance().setPrivate(true);
        const QStringList shown = allTexts(dialog);
        Discretion::instance().setPrivate(false);
        QVERIFY(shown.filter(u"host.example.com"_s).isEmpty());
        QCOMPARE(alias->echoMode(), QLineEdit::Normal);
        QTest::keyClick(alias, Qt::Key_Return);
        QCOMPARE(added.size(), 1);
        QCOMPARE(QString::fromUtf8(content(file)).trimmed(), block->toPlainText());
    }

    void tellsWhatElseCounts()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"config"_s);
        const auto told = [&](const QByteArray &config) {
            QFile f(file);
            f.open(QIODevice::WriteOnly);
            f.write(config);
            f.close();
            SshConfigDialog dialog(SshConfig(file), {u"root"_s, u"203.0.113.9"_s, 22077}, u"train-7"_s);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            const auto *strip = dialog.findChild<MessageStrip *>();
            QString text = strip->isVisible() ? strip->text() : QString();
            text += button(dialog, u"Add"_s)->isEnabled() ? u""_s : u" cannot be added"_s;
            return text + u' ' + dialog.findChild<QLabel *>(u"aliasProblem"_s)->text();
        };
        QCOMPARE(told("Host *\n  User admin\n").trimmed(), QString());
        QVERIFY(told("User admin\nHost *\n").contains(u"and win: User admin."_s));
        QVERIFY(told("Host *\n  ProxyJump bastion\n").contains(u"they set: ProxyJump bastion."_s));
        QVERIFY(told("Host train-*\n  User admin\n").contains(u"are for this name, too"_s));
        QFile included(folder.filePath(u"more"_s));
        QVERIFY(included.open(QIODevice::WriteOnly));
        included.write("\nHost train-7\n");
        included.close();
        const QString taken = told("Include more\n");
        QVERIFY(taken.contains(u"cannot be added"_s));
        QVERIFY2(taken.contains(u"Line 2 of %1 has a host of this name already."_s.arg(included.fileName())),
                 qPrintable(taken));
        Discretion::instance().setPrivate(true);
        const QString hidden = told("User admin\nHost *\n");
        Discretion::instance().setPrivate(false);
        QVERIFY(!hidden.contains(u"admin"_s));
    }

    void tellsWhatCannotBeRead()
    {
        QTemporaryDir folder; // a directory where a file should be
        SshConfigDialog dialog(SshConfig(folder.path()), {u"root"_s, u"host"_s, 22}, u"train-7"_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(shows(dialog, u"cannot be read."_s));
        QVERIFY(!button(dialog, u"Add"_s)->isEnabled());
    }
};

ROSTER_TEST(SshAccessTest);
#include "tst_sshaccess.moc"
