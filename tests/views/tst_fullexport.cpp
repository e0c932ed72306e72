// SPDX-License-Identifier: GPL-3.0-or-later
// Runs under with-small-disk.sh.
#include "models/sidebar/starterviews.h"
#include "services/viewstore.h"
#include "support/smalldisk.h"
#include "support/testprogram.h"
#include "views/access/sshconfigdialog.h"
#include "views/savedviews/viewfiles.h"
#include "views/style/language.h"
#include "views/table/instancetableview.h"
#include "views/table/tableoutput.h"
#include "views/window/messagestrip.h"
#include "windowkit.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// Files that the user asks for, on a disk without room: the older file stays, and two sentences say what
/// happened and what to do.
class TestFullExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_disk = std::make_unique<SmallDisk>();
        if (!m_disk->isThere())
            QSKIP("Runs under with-small-disk.sh");
        m_language.apply(u"en"_s);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("an older file");
        file.close();
        m_disk->fill();
    }

    void instances()
    {
        WindowDesk desk;
        InstanceTableView view;
        view.setUp(desk.controller.table(), desk.controller.list(), desk.settings);
        TableOutput output(view, view);
        const Account account = desk.addSleepingAccount(ProviderId::Ppio, u"a"_s);
        desk.controller.table().upsert({WindowDesk::instance(account, u"a"_s, u"train-1"_s)});
        QSignalSpy failed(&output, &TableOutput::failed);
        output.exportTo(path(), TableOutput::Format::Json);
        QTRY_COMPARE(failed.size(), 1);
        auto *box = view.findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY2(box->text().contains(u"space"_s), qPrintable(box->text()));
        QVERIFY(box->informativeText().contains(u"make room"_s));
        QCOMPARE(content(), "an older file"_ba);
    }

    void views()
    {
        WindowDesk desk;
        const ViewStore views(desk.settings, starterViews());
        const auto outcome = viewfiles::write(path(), views, desk.accounts);
        QVERIFY(!outcome.ok);
        QVERIFY2(outcome.sentence.contains(u"space"_s), qPrintable(outcome.sentence));
        QVERIFY(outcome.todo.contains(u"make room"_s));
        QCOMPARE(content(), "an older file"_ba);
    }

    void theSshConfiguration()
    {
        const auto target = parseSshCommand(u"ssh -p 22077 root@203.0.113.9"_s);
        SshConfigDialog dialog(SshConfig(path()), std::get<SshTarget>(target), u"train-1"_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QSignalSpy added(&dialog, &SshConfigDialog::added);
        button(dialog, u"Add"_s)->click();
        QCOMPARE(added.size(), 0);
        QVERIFY(dialog.isVisible());
        const QString said = dialog.findChild<MessageStrip *>()->text();
        QVERIFY2(said.contains(u"cannot be written. Nothing was changed."_s), qPrintable(said));
        QCOMPARE(content(), "an older file"_ba);
    }

private:
    QString path() const { return m_disk->path(u"file"_s); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Language m_language;
    std::unique_ptr<SmallDisk> m_disk;
};

ROSTER_TEST(TestFullExport);
#include "tst_fullexport.moc"
