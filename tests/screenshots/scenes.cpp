// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes.h"

#include "album.h"
#include "stage.h"
#include "views/aboutdialog.h"
#include "views/accountdialog.h"
#include "views/accountsdialog.h"
#include "views/comparedialog.h"
#include "views/detaildialog.h"
#include "views/filterline.h"
#include "views/instancetableview.h"
#include "views/mainwindow.h"
#include "views/messagestrip.h"
#include "views/pagetabbar.h"
#include "views/settingsdialog.h"
#include "views/sshconfigdialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

constexpr QSize mainWindowSize(1440, 860);

template<typename Widget>
Widget &part(QWidget &window, const QString &name = {})
{
    auto *found = window.findChild<Widget *>(name);
    if (!found)
        qFatal("A scene looks for a part that its window no longer has: %s", qPrintable(name));
    return *found;
}

void waitFor(const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition, 30'000))
        qFatal("A scene waits in vain.");
}

/// Names for the ids come in beside the list.
void waitForCatalogue(Stage &stage)
{
    const InstanceTableModel &table = stage.controller.table();
    waitFor([&table] {
        for (int row = 0; row < table.rowCount(); ++row) {
            const Instance &instance = table.instance(row);
            if (!instance.productId.isEmpty() && instance.regionName.isEmpty())
                return false;
        }
        return true;
    });
}

std::unique_ptr<MainWindow> mainWindow(Stage &stage)
{
    auto window =
        std::make_unique<MainWindow>(stage.controller, stage.settings, MainWindow::Purpose::OwnAccounts);
    window->resize(mainWindowSize);
    return window;
}

void takeMainWindow(Album &album, Stage &stage)
{
    waitForCatalogue(stage);
    const auto window = mainWindow(stage);
    auto &table = part<InstanceTableView>(*window);
    table.sortByColumn(int(Column::Memory), Qt::DescendingOrder); // all accounts among the first rows
    table.selectRow(5);
    album.take(*window, u"main"_s);

    part<FilterLine>(*window).findChild<QLineEdit *>()->setText(u"no-such-machine"_s);
    waitFor([&stage] { return stage.controller.list().rowCount() == 0 && !stage.fleet.isBusy(); });
    album.take(*window, u"no-match"_s);
    stage.controller.setQuery({});
    stage.load();
}

void takeWelcome(Album &album, Stage &stage)
{
    album.take(*mainWindow(stage), u"welcome"_s);
}

void takeError(Album &album, Stage &stage)
{
    stage.spoilLastKey();
    stage.load();
    album.take(*mainWindow(stage), u"error"_s);
}

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

void takeComparison(Album &album, Stage &stage)
{
    const InstanceTableModel &table = stage.controller.table();
    QList<InstanceKey> machines;
    for (int row = 0; row < table.rowCount() && machines.size() < 3; ++row) {
        if (table.instance(row).gpuCount.value_or(0) > 1)
            machines.append(table.instance(row).key());
    }
    const std::unique_ptr<QWidget> dialog(new CompareDialog(table, machines));
    album.take(*dialog, u"compare"_s);
}

void takeAccountDialogs(Album &album, Stage &stage)
{
    const std::unique_ptr<QWidget> list(new AccountsDialog(stage.accounts, stage.secrets, stage.fleet));
    album.take(*list, u"accounts"_s);

    const std::unique_ptr<QWidget> add(new AccountDialog(stage.accounts, stage.secrets, std::nullopt));
    album.take(*add, u"account-add"_s);

    part<QLineEdit>(*add, u"address"_s).setText(stage.cloud.accounts().first().apiAddress.toString());
    part<QLineEdit>(*add, u"key"_s).setText(u"mistyped"_s);
    part<QPushButton>(*add, u"testButton"_s).click();
    auto &strip = part<MessageStrip>(*add, u"strip"_s);
    waitFor([&strip] { return strip.isVisible() && strip.kind() == MessageStrip::Kind::Error; });
    album.take(*add, u"account-add-failed"_s);
}

void takeSmallDialogs(Album &album, Stage &stage)
{
    const std::unique_ptr<QWidget> config(
        new SshConfigDialog(SshConfig(u"/home/ada/.ssh/config"_s),
                            {u"root"_s, u"proxy.cn-south-1.gpu.example.com"_s, 40022}, u"train-llm-07"_s));
    album.take(*config, u"ssh-config"_s);
    const std::unique_ptr<QWidget> settings(new SettingsDialog(stage.settings));
    album.take(*settings, u"settings"_s);
    const std::unique_ptr<QWidget> about(new AboutDialog);
    album.take(*about, u"about"_s);
}

} // namespace

void takeAllScenes(Album &album)
{
    Stage stage(album.language().startsWith("zh"_L1));
    takeWelcome(album, stage);
    stage.addAccounts();
    stage.load();
    takeMainWindow(album, stage);
    takeDetail(album, stage);
    takeComparison(album, stage);
    takeAccountDialogs(album, stage);
    takeSmallDialogs(album, stage);
    takeError(album, stage);
}

} // namespace roster
