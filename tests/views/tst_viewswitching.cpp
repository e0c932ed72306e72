// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sidebar/viewlistmodel.h"
#include "services/viewstore.h"
#include "views/find/filterline.h"
#include "views/find/findline.h"
#include "views/savedviews/viewbar.h"
#include "views/savedviews/viewfiles.h"
#include "views/savedviews/viewnamedialog.h"
#include "views/style/language.h"
#include "views/table/instancetableview.h"
#include "views/table/tablelayout.h"
#include "views/window/mainwindow.h"
#include "views/window/sidebar.h"
#include "windowkit.h"

#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// Saved views in the window, and in files.
class ViewSwitchingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
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
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void aViewIsShownAndLeft()
    {
        part<InstanceTableView>()->tableLayout().setVisible(int(Column::Id), true);
        find()->setText(u"serve"_s);
        QCOMPARE(shown(), QStringList(u"serve-1"_s));
        choose(1);
        QCOMPARE(find()->text(), u"billing:spot status:running"_s);
        QCOMPARE(shown(), QStringList(u"train-1"_s));
        QVERIFY(header().isSectionHidden(int(Column::Id)));
        QVERIFY(!bar()->isVisible());

        part<SideBar>()->setCurrentAccount({});
        QCOMPARE(shown().size(), 2);
        QCOMPARE(find()->text(), QString());
        QVERIFY(!header().isSectionHidden(int(Column::Id)));
        QVERIFY(part<SideBar>()->currentView().isNull());
    }

    void theKeyboardComesByWithoutChoosing()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        views()->setFocus(Qt::TabFocusReason);
        QVERIFY(part<SideBar>()->currentView().isNull());
        QCOMPARE(shown().size(), 2);
        QTest::keyClick(views(), Qt::Key_Space);
        QCOMPARE(part<SideBar>()->currentView(), view(0).data(ViewListModel::ViewIdRole).toUuid());
        QTest::keyClick(views(), Qt::Key_Down);
        QCOMPARE(part<SideBar>()->currentView(), view(1).data(ViewListModel::ViewIdRole).toUuid());
    }

    void whatChangesAViewIsSaidSavedAndReverted_data()
    {
        QTest::addColumn<int>("what");
        for (int what = 0; what < 6; ++what)
            QTest::addRow("%d", what) << what;
    }
    void whatChangesAViewIsSaidSavedAndReverted()
    {
        QFETCH(int, what);
        choose(1);
        const auto change = [this, what] {
            TableLayout &layout = part<InstanceTableView>()->tableLayout();
            switch (what) {
            case 0:
                return find()->setText(u"train"_s);
            case 1:
                return layout.setVisible(int(Column::Id), true);
            case 2:
                return layout.move(layout.header().logicalIndex(0), 3);
            case 3:
                return m_desk->controller.list().sort(int(Column::Region), Qt::DescendingOrder);
            case 4:
                return layout.setGrouping(u"region"_s);
            default:
                return QTest::keyClicks(part<FilterLine>()->findChild<QLineEdit *>(), u"train\r"_s);
            }
        };
        change();
        QTRY_VERIFY(bar()->isVisible());
        QVERIFY(view(1).data(ViewListModel::ChangedRole).toBool());
        QTest::mouseClick(button(*bar(), u"Revert"_s), Qt::LeftButton);
        QVERIFY(!bar()->isVisible());
        QCOMPARE(find()->text(), u"billing:spot status:running"_s);
        QVERIFY(part<FilterLine>()->query().isEmpty());

        change();
        QTRY_VERIFY(bar()->isVisible());
        const TableArrangement saved = part<InstanceTableView>()->tableLayout().arrangement();
        QTest::mouseClick(button(*bar(), u"Save view"_s), Qt::LeftButton);
        QVERIFY(!bar()->isVisible());
        choose(0);
        choose(1);
        QVERIFY(!bar()->isVisible());
        QVERIFY(part<InstanceTableView>()->tableLayout().arrangement() == saved);
        QCOMPARE(find()->text(), what == 0 ? u"train"_s : u"billing:spot status:running"_s);
        QCOMPARE(part<FilterLine>()->query().name, what == 5 ? u"train"_s : QString());
    }

    void widthsBelongToTheView()
    {
        QHeaderView *table = part<InstanceTableView>()->horizontalHeader();
        table->resizeSection(int(Column::Name), 250);
        choose(0);
        table->resizeSection(int(Column::Name), 333);
        QVERIFY(!bar()->isVisible()); // nothing to ask about
        choose(1);
        QVERIFY(table->sectionSize(int(Column::Name)) != 333);
        choose(0);
        QCOMPARE(table->sectionSize(int(Column::Name)), 333);
        part<SideBar>()->setCurrentAccount({});
        QCOMPARE(table->sectionSize(int(Column::Name)), 250);
    }

    void theSameViewTheNextMorning()
    {
        choose(2);
        m_window->close();
        open();
        QCOMPARE(part<SideBar>()->currentView(), view(2).data(ViewListModel::ViewIdRole).toUuid());
        QVERIFY(find()->text().contains(u"stopped>24h"_s));
    }

    void savedAsNewRenamedMovedAndRemoved()
    {
        find()->setText(u"serve"_s);
        QTest::mouseClick(button(*part<SideBar>(), u"Save view…"_s), Qt::LeftButton);
        auto *dialog = m_window->findChild<ViewNameDialog *>();
        auto *name = dialog->findChild<QLineEdit *>();
        QPushButton *save = button(*dialog, u"Save"_s);
        QVERIFY(!save->isEnabled());
        name->setText(u"spot, RUNNING"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(shows(*dialog, u"Another view has this name."_s));
        name->setText(u" servers "_s);
        QCOMPARE(speechProblems(*dialog).join(u'\n'), QString());
        save->click();
        QCOMPARE(titles().last(), u"servers"_s);
        QCOMPARE(part<SideBar>()->currentView(), view(3).data(ViewListModel::ViewIdRole).toUuid());
        QTRY_COMPARE(view(3).data(AccountListModel::CountRole), QVariant(1));

        QTest::keyClick(views(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(titles().indexOf(u"servers"_s), 2);
        QCOMPARE(part<SideBar>()->currentView(), view(2).data(ViewListModel::ViewIdRole).toUuid());

        QTRY_VERIFY(!m_window->findChild<ViewNameDialog *>());
        QTest::keyClick(views(), Qt::Key_F2);
        dialog = m_window->findChild<ViewNameDialog *>();
        dialog->findChild<QLineEdit *>()->setText(u"web"_s);
        button(*dialog, u"Save"_s)->click();
        QCOMPARE(titles()[2], u"web"_s);

        QTest::keyClick(views(), Qt::Key_Delete);
        auto *box = m_window->findChild<QMessageBox *>();
        QVERIFY(box->text().contains(u"web"_s));
        QTest::mouseClick(button(*box, u"Remove"_s), Qt::LeftButton);
        QCOMPARE(titles().size(), 3);
        QVERIFY(part<SideBar>()->currentView().isNull());
        QCOMPARE(shown().size(), 2);
    }

    void namesFollowTheLanguageUntilTheyAreGiven()
    {
        const QString english = titles()[0];
        m_language.apply(u"zh_CN"_s);
        QVERIFY(titles()[0] != english);
    }

    void filesGoRound()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"views.json"_s);
        ViewStore views(m_desk->settings, {});
        SavedView mine;
        mine.id = QUuid::createUuid();
        mine.name = u"mine"_s;
        mine.accounts = {m_account.id};
        mine.find = u"a"_s;
        views.add(mine);
        QVERIFY(viewfiles::write(path, views, m_desk->accounts).ok);

        auto outcome = viewfiles::read(path, views, m_desk->accounts);
        QVERIFY(outcome.ok);
        QVERIFY(outcome.sentence.contains(u"already"_s));
        QCOMPARE(views.views().size(), 1);

        mine.find = u"b"_s;
        views.update(mine);
        QVERIFY(viewfiles::read(path, views, m_desk->accounts).ok);
        QCOMPARE(views.views().size(), 2);
        QCOMPARE(views.views()[0].find, u"b"_s); // nothing is replaced
        QCOMPARE(views.views()[1].name, u"mine (2)"_s);
        QCOMPARE(views.views()[1].find, u"a"_s);
        QCOMPARE(views.views()[1].accounts, QSet{m_account.id});
    }

    void badFilesAreSaidPlainly()
    {
        QTemporaryDir dir;
        ViewStore views(m_desk->settings, {});
        const auto sentence = [&](const QByteArray &content) {
            QFile file(dir.filePath(u"<b>.json"_s));
            if (file.open(QIODevice::WriteOnly))
                file.write(content);
            file.close();
            const auto outcome = viewfiles::read(file.fileName(), views, m_desk->accounts);
            return outcome.ok ? QString() : outcome.sentence;
        };
        QVERIFY(sentence("{").contains(u"“<b>.json” could not be imported. It is no JSON"_s));
        QVERIFY(sentence("{}").contains(u"holds no saved views"_s));
        QVERIFY(sentence(R"({"kind":"gpu-roster saved views","version":7,"views":[]})")
                    .contains(u"newer version"_s));
        QVERIFY(sentence(R"({"kind":"gpu-roster saved views","version":1,"views":[7]})")
                    .contains(u"1 could not be read"_s));
        QVERIFY(sentence(QByteArray(5'000'000, ' ')).contains(u"too large"_s));
        QVERIFY(!viewfiles::read(dir.filePath(u"none"_s), views, m_desk->accounts).ok);
        QVERIFY(!viewfiles::write(dir.filePath(u"no/such/folder"_s), views, m_desk->accounts).ok);
        QVERIFY(views.views().isEmpty());
    }

private:
    void open()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_desk->controller, m_desk->settings,
                                                MainWindow::Purpose::OwnAccounts);
        m_window->show();
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

QTEST_MAIN(ViewSwitchingTest)
#include "tst_viewswitching.moc"
