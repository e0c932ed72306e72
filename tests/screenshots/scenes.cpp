// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes.h"

#include "album.h"
#include "models/text/fileproblemtext.h"
#include "scenekit.h"
#include "services/network/networksetup.h"
#include "stage.h"
#include "support/faultserver.h"
#include "views/access/logviewer.h"
#include "views/access/sshconfigdialog.h"
#include "views/accounts/accountdialog.h"
#include "views/accounts/accountsdialog.h"
#include "views/detail/detaildialog.h"
#include "views/table/comparedialog.h"
#include "views/widgets/pagetabbar.h"
#include "views/widgets/problembox.h"
#include "views/window/aboutdialog.h"
#include "views/window/connectiondialog.h"
#include "views/window/filenotices.h"
#include "views/window/messagestrip.h"
#include "views/window/programlog.h"
#include "views/window/settingsdialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSslSocket>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

/// One about which its cloud has much to say: every page of the dialog has something to show.
const Instance &talkativeInstance(const InstanceTableModel &table)
{
    const auto words = [&table](int row) {
        const Instance &instance = table.instance(row);
        return 4 * int(instance.status.group() == StatusGroup::Running)
            + 2 * int(instance.prepaidMonths.has_value()) + int(instance.ports.size());
    };
    int best = 0;
    for (int row = 1; row < table.rowCount(); ++row)
        best = words(row) > words(best) ? row : best;
    return table.instance(best);
}

void takeDetail(Album &album, Stage &stage)
{
    auto *dialog = new DetailDialog(talkativeInstance(stage.controller.table()), stage.fleet, stage.accounts,
                                    stage.settings);
    dialog->follow(stage.controller.list(), stage.controller.table());
    auto &tabs = part<PageTabBar>(*dialog, u"tabs"_s);
    auto &refresh = part<QPushButton>(*dialog, u"refreshButton"_s);
    waitFor([&refresh] { return refresh.isEnabled(); });
    for (int page = 0; page < tabs.count(); ++page) {
        tabs.setCurrentIndex(page);
        album.take(*dialog, u"detail-%1"_s.arg(page + 1));
    }
    delete dialog;
}

void takeAccountDialogs(Album &album, Stage &stage)
{
    const std::unique_ptr<QWidget> list(new AccountsDialog(stage.accounts, stage.secrets, stage.fleet));
    album.take(*list, u"accounts"_s);

    const std::unique_ptr<QWidget> add(
        AccountDialog::present({stage.accounts, stage.secrets, stage.fleet}, std::nullopt, nullptr));
    album.take(*add, u"account-add"_s);

    part<QLineEdit>(*add, u"address"_s).setText(stage.cloud.accounts().first().apiAddress.toString());
    part<QLineEdit>(*add, u"key"_s).setText(u"mistyped"_s);
    part<QPushButton>(*add, u"testButton"_s).click();
    auto &strip = part<MessageStrip>(*add, u"strip"_s);
    waitFor([&strip] { return strip.isVisible() && strip.kind() == MessageStrip::Kind::Error; });
    album.take(*add, u"account-add-failed"_s);

    const std::unique_ptr<QWidget> edit(AccountDialog::present({stage.accounts, stage.secrets, stage.fleet},
                                                               stage.accounts.accounts().first(), nullptr));
    auto &address = part<QLineEdit>(*edit, u"address"_s);
    address.selectAll();
    address.insert(u"https://gateway.example.com/ppio"_s);
    album.take(*edit, u"account-edit"_s);
}

/// Those in the rows with the most memory are of a kind, and yet differ.
void takeComparison(Album &album, Stage &stage)
{
    InstanceListModel &list = stage.controller.list();
    waitFor([&list] { return list.rowCount() > 3; }); // the find field of the scene before is empty again
    list.sortBy({{Column::Memory, Qt::DescendingOrder}});
    QList<InstanceKey> instances;
    for (const int row : {0, 1, 3})
        instances << stage.controller.table().instance(list.mapToSource(list.index(row, 0)).row()).key();
    const std::unique_ptr<QWidget> dialog(new CompareDialog(stage.controller.table(), instances));
    album.take(*dialog, u"compare"_s);
}

QByteArray trainingLog()
{
    QByteArray log = "Downloading shards: 100% 64/64\nCompiling the model…\n";
    for (int step = 100; step <= 4000; step += 100)
        log += "step " + QByteArray::number(step) + "  loss "
            + QByteArray::number(2.9 - 0.4 * std::log10(step), 'f', 4) + "  1284 tokens/s  24.1 GB\n";
    return log;
}

void takeLog(Album &album)
{
    if (!QSslSocket::supportsSsl())
        return;
    test::FaultServer server(test::FaultServer::Transport::SelfSignedTls);
    server.setHandler([](const test::SeenRequest &) { return test::FaultAnswer{.body = trainingLog()}; });
    Network::shared().setAuthorities(test::testCertificate(u"self-signed"_s));
    const QUrl address = server.url().resolved(QUrl(u"/train-llm-07.log"_s));
    const auto viewer = std::make_unique<LogViewer>(
        WebLink{address, true},
        QCoreApplication::translate("roster::DetailAccess", "Instance log", "detail: label, a web address"),
        u"train-llm-07"_s);
    viewer->fetch();
    waitFor([&viewer] { return !viewer->source().isFetching(); });
    album.take(*viewer, u"log"_s);
}

void takeSmallDialogs(Album &album, Stage &stage)
{
    const std::unique_ptr<QWidget> config(
        new SshConfigDialog(SshConfig(u"/home/ada/.ssh/config"_s),
                            {u"root"_s, u"proxy.cn-south-1.gpu.example.com"_s, 40022}, u"train-llm-07"_s));
    album.take(*config, u"ssh-config"_s);
    const std::unique_ptr<QWidget> settings(new SettingsDialog(stage.settings));
    album.take(*settings, u"settings"_s);
    NetworkSetup setup(stage.settings, SecretStore::Backend::SessionOnly);
    const std::unique_ptr<ConnectionDialog> connection(new ConnectionDialog(stage.settings, setup));
    auto &mode = part<QComboBox>(*connection, u"mode"_s);
    mode.setCurrentIndex(2);
    Q_EMIT mode.activated(2);
    part<QLineEdit>(*connection, u"host"_s).setText(u"proxy.example.com"_s);
    part<QLineEdit>(*connection, u"user"_s).setText(u"ada"_s);
    connection->chooseAuthority(QStringLiteral(ROSTER_TEST_DATA "/tls/authority.pem"));
    album.take(*connection, u"connection"_s);
    const std::unique_ptr<QWidget> about(new AboutDialog);
    album.take(*about, u"about"_s);
}

void takeFileProblem(Album &album)
{
    const std::unique_ptr<QMessageBox> box(openProblemBox(
        nullptr, FileNotices::tr("Files of GPU Roster", "title of a box: something is wrong with them"),
        fileProblemText(
            {.kind = FileProblem::Kind::Restored,
             .file = u"/home/ada/.config/gpu-roster/settings.json"_s,
             .keptAs = u"/home/ada/.config/gpu-roster/settings.json.unreadable-20261120-055812"_s})));
    box->setAttribute(Qt::WA_DeleteOnClose, false);
    album.take(*box, u"file-problem"_s);
}

void takeProgramLog(Album &album)
{
    const QString line = u"2026-11-20T%1Z 4711 %2: %3\n"_s;
    const QString text =
        line.arg(u"05:58:12.604"_s, u"info default"_s, u"GPU Roster 0.1.0 starts, with Qt 6.4.2"_s)
        + line.arg(u"05:58:12.811"_s, u"warning roster.services.files"_s,
                   u"FileProblem::Restored \"~/.config/gpu-roster/settings.json\""_s)
        + line.arg(u"05:58:14.090"_s, u"info roster.services.fleet"_s,
                   u"account QUuid(\"{0f2e7d5c-5a9b-4f0e-9a44-7b1f0f6f2a10}\") not loaded: "
                   "roster::ApiError::Kind::Unauthorized status 401"_s);
    const std::unique_ptr<QWidget> log(new ProgramLog(
        {[] { return u"/home/ada/.local/state/gpu-roster/gpu-roster.log"_s; }, [text] { return text; }}));
    album.take(*log, u"program-log"_s);
}

} // namespace

void takeAllScenes(Album &album)
{
    Stage stage;
    takeWelcome(album, stage);
    stage.addAccounts();
    stage.load();
    takeMainWindow(album, stage);
    takeDetail(album, stage);
    takeComparison(album, stage);
    takeLog(album);
    takeAccountDialogs(album, stage);
    takeSmallDialogs(album, stage);
    takeProgramLog(album);
    takeFileProblem(album);
    takeError(album, stage);
}

} // namespace roster
