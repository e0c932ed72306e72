// SPDX-License-Identifier: GPL-3.0-or-later
// The main window in its states.
#include "album.h"
#include "models/sidebar/accountlistmodel.h"
#include "models/sidebar/starterviews.h"
#include "scenekit.h"
#include "scenes.h"
#include "stage.h"
#include "views/find/filterline.h"
#include "views/find/findline.h"
#include "views/find/findmistake.h"
#include "views/privacy/discretion.h"
#include "views/table/instancetableview.h"
#include "views/table/tablelayout.h"
#include "views/window/mainwindow.h"
#include "views/window/sidebar.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

namespace {

constexpr QSize mainWindowSize(1440, 860);

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

/// The side bar counts what the saved views show a moment after the rows have come.
void waitForCounts(MainWindow &window)
{
    for (const QListView *list : part<SideBar>(window).findChildren<QListView *>()) {
        const QAbstractItemModel &rows = *list->model();
        waitFor([&rows] {
            return rows.index(rows.rowCount() - 1, 0).data(AccountListModel::CountRole).isValid();
        });
    }
}

std::unique_ptr<MainWindow> mainWindow(Stage &stage)
{
    auto window =
        std::make_unique<MainWindow>(stage.controller, stage.settings, MainWindow::Purpose::OwnAccounts);
    window->resize(mainWindowSize);
    auto &table = part<InstanceTableView>(*window);
    table.sortByColumn(int(Column::Memory), Qt::DescendingOrder); // all accounts among the first rows
    table.selectRow(5);
    return window;
}

void takeFinding(Album &album, Stage &stage)
{
    const auto window = mainWindow(stage);
    auto &find = part<FindLine>(*window);
    window->show();
    find.setFocus();
    find.setText(u"gpu:4090 status:running price>"_s);
    waitFor([&] { return window->findChild<FindMistake *>() && part<FindMistake>(*window).isVisible(); });
    album.take(*window, u"find-mistake"_s);

    find.setText(u"gpu:4090 status:running price>1"_s);
    QTest::keyClick(&find, Qt::Key_F1);
    album.take(*window, u"find-help"_s);
    QApplication::activePopupWidget()->close();
    find.clear();
}

void takeColumns(Album &album, Stage &stage)
{
    const auto window = mainWindow(stage);
    window->show();
    part<QPushButton>(*window, u"columnsButton"_s).click();
    album.take(*window, u"columns"_s);
    QApplication::activePopupWidget()->close();
}

void takeSavedView(Album &album, Stage &stage)
{
    const auto window = mainWindow(stage);
    window->show();
    Q_EMIT part<SideBar>(*window).viewSelected(starterViews().constFirst().id);
    album.take(*window, u"saved-view"_s);
    Q_EMIT part<SideBar>(*window).accountSelected({});
}

void takeGroups(Album &album, Stage &stage)
{
    const auto window = mainWindow(stage);
    window->show();
    waitForCounts(*window);
    part<InstanceTableView>(*window).tableLayout().setGrouping(u"gpu"_s);
    album.take(*window, u"groups"_s);

    auto &menus = part<QMenuBar>(*window);
    auto &viewMenu = part<QMenu>(*window, u"viewMenu"_s);
    QTest::mouseClick(&menus, Qt::LeftButton, {}, menus.actionGeometry(viewMenu.menuAction()).center());
    viewMenu.setActiveAction(part<QMenu>(*window, u"groupMenu"_s).menuAction());
    album.take(*window, u"menu"_s);
    viewMenu.close();
    part<InstanceTableView>(*window).tableLayout().setGrouping({});
}

void takePrivacy(Album &album, Stage &stage)
{
    const auto window = mainWindow(stage);
    Discretion::instance().setPrivate(true);
    album.take(*window, u"privacy"_s);
    Discretion::instance().setPrivate(false);
}

void takeChanges(Album &album, Stage &stage)
{
    const auto window = mainWindow(stage);
    window->show();
    for (const auto pause : {20s, 6s}) {
        stage.advance(pause);
        stage.load();
    }
    part<QAction>(*window, u"actionShowChanges"_s).trigger();
    album.take(*window, u"changes"_s);
    part<QAction>(*window, u"actionShowChanges"_s).trigger();
}

void takeNoMatch(Album &album, Stage &stage)
{
    const auto window = mainWindow(stage);
    part<FilterLine>(*window).findChild<QLineEdit *>()->setText(u"no-such-machine"_s);
    waitFor([&stage] { return stage.controller.list().rowCount() == 0 && !stage.fleet.isBusy(); });
    album.take(*window, u"no-match"_s);
    stage.controller.setQuery({});
    stage.load();
}

} // namespace

void takeWelcome(Album &album, Stage &stage)
{
    album.take(*mainWindow(stage), u"welcome"_s);
}

void takeMainWindow(Album &album, Stage &stage)
{
    waitForCatalogue(stage);
    const auto window = mainWindow(stage);
    window->show();
    waitForCounts(*window);
    album.take(*window, u"main"_s);
    window->close();
    takeFinding(album, stage);
    takeColumns(album, stage);
    takeSavedView(album, stage);
    takeGroups(album, stage);
    takePrivacy(album, stage);
    takeNoMatch(album, stage);
    takeChanges(album, stage);
}

void takeError(Album &album, Stage &stage)
{
    stage.spoilLastKey();
    stage.load();
    album.take(*mainWindow(stage), u"error"_s);
}

} // namespace roster
