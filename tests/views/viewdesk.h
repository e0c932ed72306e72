// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sidebar/starterviews.h"
#include "models/sidebar/viewlistmodel.h"
#include "services/viewstore.h"
#include "views/find/findline.h"
#include "views/savedviews/viewbar.h"
#include "views/savedviews/viewfiles.h"
#include "views/savedviews/viewnamedialog.h"
#include "views/style/language.h"
#include "views/table/instancetableview.h"
#include "views/window/mainwindow.h"
#include "views/window/sidebar.h"
#include "windowkit.h"

#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

namespace roster::test {

using namespace Qt::StringLiterals;

/// A window with an account, two instances and the views that the program comes with.
class ViewDesk {
public:
    void openDesk()
    {
        m_language.apply(u"en"_s);
        m_desk = std::make_unique<WindowDesk>();
        m_account = m_desk->addSleepingAccount(ProviderId::Ppio, u"training"_s);
        Instance spot = WindowDesk::instance(m_account, u"a"_s, u"train-1"_s);
        spot.billing = BillingMode(u"spot"_s);
        m_desk->controller.table().upsert(
            {spot, WindowDesk::instance(m_account, u"b"_s, u"serve-1"_s, u"exited"_s)});
        AccountStatus complete;
        complete.rows = 2;
        m_desk->controller.accountList().setStatus(m_account.id, complete);
        open();
    }
    void closeDesk()
    {
        m_window.reset();
        m_desk.reset();
    }

    void open()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_desk->controller, m_desk->settings,
                                                MainWindow::Purpose::OwnAccounts);
        m_window->show();
    }

    /// Puts a view of a file at the end of the side bar's.
    void importView(const QByteArray &json)
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"view.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"kind":"gpu-roster saved views","version":1,"views":[)" + json + "]}");
        file.close();
        m_window->close();
        {
            ViewStore views(m_desk->settings, starterViews());
            const auto outcome = viewfiles::read(path, views, m_desk->accounts);
            QVERIFY2(outcome.ok, qPrintable(outcome.sentence));
        }
        open();
    }

    template<typename Part>
    Part *part() const
    {
        return m_window->findChild<Part *>();
    }
    FindLine *find() const { return part<FindLine>(); }
    ViewBar *bar() const { return part<ViewBar>(); }
    const QHeaderView &header() const { return *part<InstanceTableView>()->horizontalHeader(); }

    QListView *views() const
    {
        const auto lists = part<SideBar>()->findChildren<QListView *>();
        const auto isViews = [](const QListView *list) {
            return qobject_cast<const ViewListModel *>(list->model()) != nullptr;
        };
        return *std::ranges::find_if(lists, isViews);
    }
    QModelIndex view(int row) const { return views()->model()->index(row, 0); }
    void choose(int row) const
    {
        QTest::mouseClick(views()->viewport(), Qt::LeftButton, {},
                          views()->visualRect(view(row)).center() + QPoint(0, row == 0 ? 10 : 0));
    }
    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < views()->model()->rowCount(); ++row)
            titles << view(row).data().toString();
        return titles;
    }
    QStringList shown() const
    {
        QStringList names;
        const QAbstractItemModel *model = part<InstanceTableView>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            names << model->index(row, int(Column::Name)).data().toString();
        return names;
    }

    Language m_language;
    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    Account m_account;
};

} // namespace roster::test
