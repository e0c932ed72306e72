// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/output/tablewriter.h"
#include "support/testprogram.h"
#include "views/style/theme.h"
#include "views/table/headermenu.h"
#include "views/table/instancetableview.h"
#include "views/table/selectedruns.h"
#include "views/table/tablelayout.h"
#include "windowkit.h"

#include <QAbstractItemDelegate>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

class InstanceTableViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<WindowDesk>();
        const Account account = m_desk->addSleepingAccount(ProviderId::NebulaBlock, u"CA"_s);
        Instance first = WindowDesk::instance(account, u"id-1"_s, u"beta"_s);
        first.cpuCount = 8;
        Instance second = WindowDesk::instance(account, u"id-2"_s, u"alpha"_s);
        second.cpuCount = 64;
        Instance third = WindowDesk::instance(account, u"id-3"_s, u"gamma\tdelta"_s);
        m_desk->controller.table().upsert({first, second, third});
    }

    void showsWhatTheColumnTableSays()
    {
        const auto view = makeView();
        for (const ColumnSpec &spec : columnSpecs())
            QCOMPARE(view->isColumnHidden(int(spec.column)), !spec.visible);
        QCOMPARE(names(*view), QStringList({u"alpha"_s, u"beta"_s, u"gamma delta"_s}));
    }

    void theMenuGoesWithItsInstance()
    {
        const auto view = makeView();
        view->addAction(u"Details…"_s);
        view->show();
        view->selectRow(1);
        const auto openMenu = [&] {
            const QPoint at = view->visualRect(view->currentIndex()).center();
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, view->viewport()->mapToGlobal(at));
            QApplication::sendEvent(view->viewport(), &event);
            return QPointer(view->findChild<QMenu *>());
        };
        QPointer<QMenu> menu = openMenu();
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions(), view->actions());
        const InstanceKey opened = *view->currentInstance();

        const InstanceKey above = m_desk->controller.table().instance(1).key();
        QVERIFY(above != opened);
        m_desk->controller.table().remove({above});
        QCOMPARE(view->currentInstance(), opened);
        QVERIFY(menu && menu->isVisible()); // another one is no reason
        m_desk->controller.table().remove({opened});
        QTRY_VERIFY(!menu);
    }

    void layoutSurvivesARestart()
    {
        {
            const auto view = makeView();
            QHeaderView *header = view->horizontalHeader();
            header->resizeSection(int(Column::Name), 333);
            header->moveSection(header->visualIndex(int(Column::Region)), 0);
            view->setColumnHidden(int(Column::Id), false);
            view->setColumnHidden(int(Column::Billing), true);
            view->sortByColumn(int(Column::Cpu), Qt::DescendingOrder);
            view->saveLayout();
        }
        const auto view = makeView();
        const QHeaderView *header = view->horizontalHeader();
        QCOMPARE(header->sectionSize(int(Column::Name)), 333);
        QCOMPARE(header->visualIndex(int(Column::Region)), 0);
        QVERIFY(!view->isColumnHidden(int(Column::Id)));
        QVERIFY(view->isColumnHidden(int(Column::Billing)));
        QCOMPARE(header->sortIndicatorSection(), int(Column::Cpu));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(names(*view), QStringList({u"alpha"_s, u"beta"_s, u"gamma delta"_s}));
    }

    void nothingIsSavedUnlessTheUserChangedSomething()
    {
        makeView()->saveLayout();
        QVERIFY(m_desk->settings.layout(u"main/columns"_s).isEmpty());
    }

    void layoutOfAnotherVersion()
    {
        // It knew a column that is gone, and none of those that are not named here.
        const QJsonObject saved{
            {u"columns"_s,
             QJsonArray{
                 QJsonObject{{u"key"_s, u"gone"_s}, {u"width"_s, 50}, {u"visible"_s, true}},
                 QJsonObject{{u"key"_s, key(Column::Region)}, {u"width"_s, 222}, {u"visible"_s, true}}}},
            {u"sort"_s, QJsonObject{{u"key"_s, u"gone"_s}, {u"order"_s, u"descending"_s}}}};
        m_desk->settings.setLayout(u"main/columns"_s, QJsonDocument(saved).toJson());
        const auto view = makeView();
        const QHeaderView *header = view->horizontalHeader();
        QCOMPARE(header->visualIndex(int(Column::Region)), 0);
        QCOMPARE(header->sectionSize(int(Column::Region)), 222);
        QVERIFY(!view->isColumnHidden(int(Column::Status)));
        QCOMPARE(header->sortIndicatorSection(), int(Column::Name));
    }

    void brokenLayouts_data()
    {
        QTest::addColumn<QByteArray>("saved");
        QTest::newRow("no JSON") << QByteArray("\x00\x01\xff", 3);
        QTest::newRow("other types") << QByteArray(R"({"columns":{"key":1},"sort":[]})");
        QTest::newRow("odd widths") << QByteArray(
            R"({"columns":[{"key":"name","width":-5},{"key":"id","width":9e9}]})");
        QJsonArray hidden;
        for (const ColumnSpec &spec : columnSpecs())
            hidden.append(QJsonObject{{u"key"_s, key(spec.column)}, {u"visible"_s, false}});
        QTest::newRow("nothing visible") << QJsonDocument(QJsonObject{{u"columns"_s, hidden}}).toJson();
    }

    void brokenLayouts()
    {
        QFETCH(const QByteArray, saved);
        m_desk->settings.setLayout(u"main/columns"_s, saved);
        const auto view = makeView();
        QVERIFY(view->horizontalHeader()->hiddenSectionCount() < columnTotal);
        QVERIFY(view->columnWidth(int(Column::Name)) > 0);
        QVERIFY(view->columnWidth(int(Column::Name)) <= 2000);
    }

    void firstClickShowsTheLargestNumberAndTheFirstText()
    {
        const auto view = makeView();
        view->setColumnHidden(int(Column::Cpu), false);
        click(*view, Column::Cpu);
        QCOMPARE(view->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(names(*view).first(), u"alpha"_s);
        click(*view, Column::Cpu);
        QCOMPARE(names(*view), QStringList({u"beta"_s, u"alpha"_s, u"gamma delta"_s})); // unknown is last
        click(*view, Column::Region);
        QCOMPARE(view->horizontalHeader()->sortIndicatorOrder(), Qt::AscendingOrder);
    }

    void copiesRowsAsTheyStand()
    {
        const auto view = makeView();
        for (int column = 0; column < columnTotal; ++column)
            view->setColumnHidden(column, true);
        for (const Column column : {Column::Name, Column::Cpu, Column::Id})
            view->setColumnHidden(int(column), false);
        view->horizontalHeader()->moveSection(view->horizontalHeader()->visualIndex(int(Column::Id)), 0);
        view->selectAll();
        QCOMPARE(tablewriter::text(view->selectedExtract()),
                 u"id-2\talpha\t64\nid-1\tbeta\t8\nid-3\tgamma delta\t\n"_s);
        QCOMPARE(view->selectedInstances().size(), 3);
        view->clearSelection();
        QCOMPARE(tablewriter::text(view->selectedExtract()), QString());
    }

    void doubleClickAsksForTheDetail()
    {
        const auto view = makeView();
        QSignalSpy asked(view.get(), &InstanceTableView::detailRequested);
        const QPoint at = view->visualRect(view->model()->index(1, int(Column::Name))).center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<InstanceKey>().id, u"id-1"_s);
    }

    void headerMenuHidesAndFits()
    {
        m_desk->controller.table().upsert(
            {WindowDesk::instance(m_desk->addSleepingAccount(ProviderId::Ppio, u"a"_s), u"i"_s,
                                  u"a name that is so long that it does not fit into its column"_s)});
        const auto view = makeView();
        QSignalSpy columns(view.get(), &InstanceTableView::columnsRequested);
        const QHeaderView *header = view->horizontalHeader();
        const QPoint atName(header->sectionViewportPosition(int(Column::Name)) + 5, 5);
        const int before = header->sectionSize(int(Column::Name));
        QMenu *menu = makeHeaderMenu(*view, atName);
        action(*menu, u"&Fit to content"_s)->trigger();
        QVERIFY(header->sectionSize(int(Column::Name)) > before);
        QVERIFY(header->sectionSize(int(Column::Name)) <= 480);
        action(*menu, u"&Columns…"_s)->trigger();
        QCOMPARE(columns.size(), 1);
        action(*menu, u"&Hide “Name”"_s)->trigger();
        QVERIFY(view->isColumnHidden(int(Column::Name)));
        const int region = header->sectionSize(int(Column::Region));
        action(*menu, u"Fit &all to content"_s)->trigger();
        QVERIFY(header->sectionSize(int(Column::Region)) < region);
        QVERIFY(view->isColumnHidden(int(Column::Name)));
    }

    void shiftClickAddsAColumnToSortBy()
    {
        const auto view = makeView();
        click(*view, Column::Region);
        click(*view, Column::Memory, Qt::ShiftModifier);
        const QList<SortLevel> levels{{Column::Region, Qt::AscendingOrder},
                                      {Column::Memory, Qt::DescendingOrder}};
        QCOMPARE(m_desk->controller.list().sortLevels(), levels);
        click(*view, Column::Name);
        QCOMPARE(m_desk->controller.list().sortLevels(),
                 (QList<SortLevel>{{Column::Name, Qt::AscendingOrder}}));
    }

    void groupsFoldByMouseAndKeyboard()
    {
        const auto view = makeView();
        InstanceListModel &list = m_desk->controller.list();
        view->tableLayout().setGrouping(key(Column::Account));
        QCOMPARE(list.rowCount(), 4);
        QVERIFY(list.isHeading(0));
        const QPoint heading = view->visualRect(list.index(0, int(Column::Name))).center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, heading);
        QCOMPARE(list.rowCount(), 1);
        QVERIFY(!view->currentInstance());
        QTest::keyClick(view.get(), Qt::Key_Right);
        QCOMPARE(list.rowCount(), 4);
        QTest::keyClick(view.get(), Qt::Key_Left);
        QCOMPARE(list.rowCount(), 1);
        QTest::keyClick(view.get(), Qt::Key_Space);
        QCOMPARE(list.rowCount(), 4);

        // A heading is never among the selected instances.
        view->selectAll();
        QCOMPARE(view->selectedCount(), 3);
        QCOMPARE(view->selectedInstances().size(), 3);
        QCOMPARE(view->selectedExtract().instances.size(), 3);
        QCOMPARE(view->shownExtract().instances.size(), 3);
        view->saveLayout();
        list.setGrouping({});
        QCOMPARE(list.rowCount(), 3);
        QVERIFY(makeView()->isGrouped()); // as it was saved
    }

    void theFrameOfAHeadingIsAroundAllOfIt()
    {
        const auto view = makeView();
        view->setAttribute(Qt::WA_KeyboardFocusChange);
        view->tableLayout().setGrouping(key(Column::Account));
        view->show();
        view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view.get()));
        view->setFocus();
        const QModelIndex heading = view->model()->index(0, int(Column::Status));
        view->selectionModel()->setCurrentIndex(heading, QItemSelectionModel::NoUpdate);
        const QImage picture = view->viewport()->grab().toImage();
        const QColor line = theme::color(theme::Tone::Accent, view->palette());
        const QRect cell = view->visualRect(heading);
        QCOMPARE(picture.pixelColor(cell.center().x(), cell.top() + 2), line);
        QCOMPARE(picture.pixelColor(cell.right() + 50, cell.top() + 2), line);
        for (int x = cell.right() - 5; x < cell.right() + 5; ++x)
            QVERIFY(picture.pixelColor(x, cell.top() + 6) != line);
    }

    void theCursorLeavesAHiddenColumn_data()
    {
        QTest::addColumn<bool>("byView");
        QTest::newRow("header's menu") << false;
        QTest::newRow("saved view") << true;
    }

    void theCursorLeavesAHiddenColumn()
    {
        QFETCH(const bool, byView);
        const Account account = m_desk->addSleepingAccount(ProviderId::Ppio, u"a"_s);
        QList<Instance> many;
        for (int i = 0; i < 100; ++i)
            many << WindowDesk::instance(account, QString::number(i), u"n-%1"_s.arg(i, 3, 10, '0'_L1));
        m_desk->controller.table().upsert(many);
        const auto view = makeView();
        const auto row = [&] { return view->currentIndex().row(); };
        const auto selected = [&] {
            QList<int> rows;
            for (const RowRun &run : selectedRuns(*view->selectionModel()))
                for (int each = run.first; each <= run.last; ++each)
                    rows << each;
            return rows;
        };
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(view->model()->index(2, int(Column::Region))).center());
        QCOMPARE(view->currentIndex().column(), int(Column::Region));
        if (byView) {
            TableArrangement table = view->tableLayout().arrangement();
            for (ColumnPlace &place : table.columns)
                place.visible = place.key == key(Column::Name) || place.key == key(Column::Status);
            view->tableLayout().showView(table);
        } else {
            view->tableLayout().setVisible(int(Column::Region), false);
        }
        QCOMPARE(row(), 2);
        QVERIFY(!view->isColumnHidden(view->currentIndex().column()));
        QCOMPARE(selected(), QList<int>{2});

        QTest::keyClick(view.get(), Qt::Key_Down);
        QCOMPARE(selected(), QList<int>{3});
        QTest::keyClick(view.get(), Qt::Key_Up);
        QCOMPARE(selected(), QList<int>{2});
        QTest::keyClick(view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(selected(), (QList<int>{2, 3}));
        QTest::keyClick(view.get(), Qt::Key_PageDown);
        QVERIFY(row() > 8);
        QCOMPARE(selected(), QList<int>{row()});

        // Shift goes on from where it was, without a step between.
        view->selectRow(5);
        view->tableLayout().setVisible(view->currentIndex().column(), false);
        QTest::keyClick(view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(selected(), (QList<int>{5, 6}));
    }

    void homeAndEndAreTheEndsOfTheList()
    {
        const Account account = m_desk->addSleepingAccount(ProviderId::Ppio, u"a"_s);
        QList<Instance> many;
        for (int i = 0; i < 1000; ++i)
            many << WindowDesk::instance(account, QString::number(i), QString::number(i));
        m_desk->controller.table().upsert(many);
        const auto view = makeView();
        const int last = view->model()->rowCount() - 1;
        const QModelIndex middle = view->model()->index(500, int(Column::Region));
        view->setCurrentIndex(middle);
        QTest::keyClick(view.get(), Qt::Key_End);
        QCOMPARE(view->currentIndex(), middle.siblingAtRow(last));
        QCOMPARE(view->selectedCount(), 1);
        QTest::keyClick(view.get(), Qt::Key_Home);
        QCOMPARE(view->currentIndex(), middle.siblingAtRow(0));
        view->setCurrentIndex(middle);
        QTest::keyClick(view.get(), Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(selectedRuns(*view->selectionModel()), (std::vector<RowRun>{{500, last}}));
        QTest::keyClick(view.get(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(view->currentIndex().row(), 0);
        m_desk->controller.setFind(u"nothing like that"_s);
        QTest::keyClick(view.get(), Qt::Key_End); // of no rows
        QVERIFY(!view->currentIndex().isValid());
    }

    void theWheelGoesSideways_data()
    {
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QPoint>("turned");
        QTest::newRow("Shift") << Qt::KeyboardModifiers(Qt::ShiftModifier) << QPoint(0, -120);
        QTest::newRow("Alt") << Qt::KeyboardModifiers(Qt::AltModifier) << QPoint(0, -120);
        QTest::newRow("Alt, as the platform has it")
            << Qt::KeyboardModifiers(Qt::AltModifier) << QPoint(-120, 0);
        QTest::newRow("swipe") << Qt::KeyboardModifiers() << QPoint(-120, 0);
    }

    void theWheelGoesSideways()
    {
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QFETCH(const QPoint, turned);
        const Account account = m_desk->addSleepingAccount(ProviderId::Ppio, u"a"_s);
        QList<Instance> many;
        for (int i = 0; i < 100; ++i)
            many << WindowDesk::instance(account, QString::number(i), QString::number(i));
        m_desk->controller.table().upsert(many);
        const auto view = makeView();
        view->resize(400, 300);
        QScrollBar &sideways = *view->horizontalScrollBar();
        QVERIFY(sideways.maximum() > 3 * sideways.pageStep());
        sideways.setSingleStep(10);
        const QPointF at = view->viewport()->rect().center();
        QWheelEvent event(at, view->viewport()->mapToGlobal(at), {}, turned, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view->viewport(), &event);
        QCOMPARE(sideways.value(), 10 * QApplication::wheelScrollLines()); // lines, no page
        QCOMPARE(view->verticalScrollBar()->value(), 0);
    }

    void everyStatusFitsItsColumn()
    {
        const Account account = m_desk->addSleepingAccount(ProviderId::Ppio, u"a"_s);
        QList<Instance> all;
        for (const InstanceStatus::Listed &listed : InstanceStatus::listed()) {
            const QString word = QString::fromUtf16(listed.word);
            all << WindowDesk::instance(account, word, word, word);
        }
        m_desk->controller.table().upsert(all);
        const auto view = makeView();
        QStyleOptionViewItem option;
        option.initFrom(view.get());
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, int(Column::Status));
            const int needed = view->itemDelegate()->sizeHint(option, index).width();
            QVERIFY2(needed <= view->columnWidth(index.column()),
                     qPrintable(u"%1 needs %2"_s.arg(index.data().toString()).arg(needed)));
        }
    }

    void fittingLooksAtSomeRowsOnly()
    {
        QList<Instance> many;
        const Account account = m_desk->addSleepingAccount(ProviderId::Ppio, u"a"_s);
        for (int i = 0; i < 20'000; ++i)
            many << WindowDesk::instance(account, QString::number(i), u"n"_s);
        many.last().name = QString(60, u'z'); // sorted last, far below the screen
        m_desk->controller.table().upsert(many);
        const auto view = makeView();
        view->fitColumn(int(Column::Name));
        QVERIFY(view->columnWidth(int(Column::Name)) < 150);
    }

private:
    std::unique_ptr<InstanceTableView> makeView()
    {
        auto view = std::make_unique<InstanceTableView>();
        view->resize(1600, 400);
        view->setUp(m_desk->controller.table(), m_desk->controller.list(), m_desk->settings);
        view->show();
        return view;
    }

    static QString key(Column column) { return QString::fromLatin1(columnSpec(column).key); }

    static QStringList names(const InstanceTableView &view)
    {
        QStringList names;
        for (int row = 0; row < view.model()->rowCount(); ++row)
            names.append(view.model()->index(row, int(Column::Name)).data().toString().simplified());
        return names;
    }

    static void click(const InstanceTableView &view, Column column, Qt::KeyboardModifiers modifiers = {})
    {
        QHeaderView *header = view.horizontalHeader();
        const QPoint at(header->sectionViewportPosition(int(column)) + header->sectionSize(int(column)) / 2,
                        header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, at);
    }

    static QAction *action(const QMenu &menu, const QString &text)
    {
        for (QAction *candidate : menu.actions()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }

    std::unique_ptr<WindowDesk> m_desk;
};

ROSTER_TEST(InstanceTableViewTest);
#include "tst_instancetableview.moc"
