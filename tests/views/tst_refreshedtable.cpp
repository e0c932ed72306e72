// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "views/table/instancetableview.h"
#include "views/table/tablelayout.h"
#include "windowkit.h"

#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

using News = InstanceTableModel::News;

/// Whoever reads the table while it is refreshed reads on.
class RefreshedTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }

    void topRowStaysWhileRowsComeAboveIt();
    void topRowStaysWhileRowsAboveItGo();
    void topRowStaysWhileRowsChangePlaces();
    void currentRowStaysWhereItIs();
    void selectionStays();
    void staysAtTheTop();
    void nextRowTakesThePlaceOfOneThatLeaves();
    void leavingRowsSelectNoOther();
    void sortingIsTheUsersWish();
    void topRowStaysWhenAWorkerSortsByTheClock();
    void currentRowStaysWhereItIsWhenItMovesItself();
    void columnsStayWhereTheyAre();
    void aDraggedColumnStaysInHand();
    void aMovedColumnTakesTheTableAlongOnlyOverTheEdge();
    void anOpenMenuStaysOpen();
    void randomRefreshes_data();
    void randomRefreshes();
    void goesToAnInstance();
    void goesToAnInstanceWhateverIsHidden_data();
    void goesToAnInstanceWhateverIsHidden();

private:
    InstanceTableModel &table() { return m_desk->controller.table(); }
    Instance named(const QString &name) const { return WindowDesk::instance(m_account, name, name); }
    /// "row-0100" and so on, sorted by name.
    static QString rowName(int number) { return u"row-%1"_s.arg(number, 4, 10, '0'_L1); }
    QList<Instance> rows(int first, int last, int step = 1) const
    {
        QList<Instance> rows;
        for (int number = first; number <= last; number += step)
            rows << named(rowName(number));
        return rows;
    }
    static QList<InstanceKey> keys(const QList<Instance> &instances)
    {
        QList<InstanceKey> keys;
        for (const Instance &instance : instances)
            keys << instance.key();
        return keys;
    }
    QModelIndex indexOf(const QString &name) const
    {
        const int row = m_desk->controller.table().rowOf({m_account.id, name});
        return m_desk->controller.list().mapFromSource(
            m_desk->controller.table().index(row, int(Column::Name)));
    }
    void scrollTo(const QString &name) { m_view->scrollTo(indexOf(name), QTableView::PositionAtTop); }
    QString topName() const
    {
        return m_view->model()->index(m_view->rowAt(0), int(Column::Name)).data().toString();
    }
    int yOf(const QString &name) const { return m_view->rowViewportPosition(indexOf(name).row()); }

    qint64 m_now = 2'000'000'000; ///< of the table's clock, in tests that move it
    std::unique_ptr<WindowDesk> m_desk;
    Account m_account;
    std::unique_ptr<InstanceTableView> m_view;
};

void RefreshedTableTest::init()
{
    m_view.reset();
    m_desk = std::make_unique<WindowDesk>();
    m_account = m_desk->addSleepingAccount(ProviderId::NebulaBlock, u"CA"_s);
    table().upsert(rows(100, 998, 2));
    m_view = std::make_unique<InstanceTableView>();
    m_view->resize(1000, 500);
    m_view->setUp(table(), m_desk->controller.list(), m_desk->settings);
    m_desk->controller.list().sort(int(Column::Name));
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void RefreshedTableTest::topRowStaysWhileRowsComeAboveIt()
{
    scrollTo(rowName(500));
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + 7); // a row in part
    const int y = yOf(rowName(500));
    QCOMPARE(topName(), rowName(500));
    table().upsert(rows(1, 99), News::All);
    QCOMPARE(topName(), rowName(500)); // at once, not only when the events are through: no flicker
    QCOMPARE(yOf(rowName(500)), y);
    table().upsert(rows(101, 499, 2), News::All); // more runs than come one by one
    table().upsert(rows(901, 999, 2), News::All);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(yOf(rowName(500)), y);
}

void RefreshedTableTest::topRowStaysWhileRowsAboveItGo()
{
    scrollTo(rowName(500));
    const int y = yOf(rowName(500));
    table().remove(keys(rows(100, 200)));
    table().remove(keys(rows(300, 498, 4)));
    QCOMPARE(topName(), rowName(500));
    QCOMPARE(yOf(rowName(500)), y);
}

void RefreshedTableTest::topRowStaysWhileRowsChangePlaces()
{
    m_desk->controller.list().sort(int(Column::Status));
    m_desk->controller.list().sort(int(Column::Name)); // by name, and by status behind it
    m_desk->controller.list().sortBy(
        {{Column::Status, Qt::AscendingOrder}, {Column::Name, Qt::AscendingOrder}});
    scrollTo(rowName(500));
    const int y = yOf(rowName(500));
    QList<Instance> moved;
    for (int number = 100; number < 1000; number += 2) {
        if (number % 6 == 0)
            moved << WindowDesk::instance(m_account, rowName(number), rowName(number), u"creating"_s);
    }
    table().upsert(moved, News::All); // they sort before "Running"
    QCOMPARE(topName(), rowName(500));
    QCOMPARE(yOf(rowName(500)), y);
}

void RefreshedTableTest::currentRowStaysWhereItIs()
{
    scrollTo(rowName(500));
    m_view->setCurrentIndex(indexOf(rowName(510)));
    const int y = yOf(rowName(510));
    table().upsert(rows(501, 507, 2), News::All); // between the top and the current row
    QCOMPARE(yOf(rowName(510)), y);
    QCOMPARE(m_view->currentIndex(), indexOf(rowName(510)));
    QCOMPARE(m_view->currentIndex().column(), int(Column::Name));

    scrollTo(rowName(800)); // out of sight, it holds nothing
    QCOMPARE(topName(), rowName(800));
    table().upsert(rows(1, 99), News::All);
    QCOMPARE(topName(), rowName(800));
    QCOMPARE(m_view->currentIndex(), indexOf(rowName(510)));
}

void RefreshedTableTest::selectionStays()
{
    scrollTo(rowName(500));
    for (const int number : {504, 506, 900})
        m_view->selectionModel()->select(indexOf(rowName(number)),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QList<InstanceKey> selected = m_view->selectedInstances();
    QCOMPARE(selected.size(), 3);
    table().upsert(rows(101, 899, 2), News::All);
    table().upsert({WindowDesk::instance(m_account, rowName(506), rowName(506), u"exited"_s)}, News::All);
    table().markGone(keys(rows(504, 504)));
    table().remove(keys(rows(100, 300)));
    QCOMPARE(m_view->selectedInstances(), selected);
}

void RefreshedTableTest::staysAtTheTop()
{
    table().upsert(rows(1, 99));
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    QCOMPARE(topName(), rowName(1));

    m_view->selectRow(indexOf(rowName(2)).row()); // whoever reads a row goes on reading it
    const int y = yOf(rowName(2));
    table().upsert({named(u"a"_s), named(u"b"_s)}, News::All);
    QCOMPARE(yOf(rowName(2)), y);
}

void RefreshedTableTest::nextRowTakesThePlaceOfOneThatLeaves()
{
    scrollTo(rowName(500));
    const int y = yOf(rowName(504));
    table().upsert(rows(1, 99), News::All);
    table().remove(keys(rows(500, 502)) + keys(rows(200, 300)));
    QCOMPARE(yOf(rowName(504)), y);
}

void RefreshedTableTest::leavingRowsSelectNoOther()
{
    scrollTo(rowName(500));
    m_view->selectRow(indexOf(rowName(510)).row());
    const int y = yOf(rowName(512));
    table().markGone(keys(rows(510, 510)));
    table().endRefresh(m_account.id);
    QCOMPARE(m_view->selectedInstances(), keys(rows(510, 510)));
    table().endRefresh(m_account.id);
    QCOMPARE(m_view->selectedInstances(), QList<InstanceKey>());
    QCOMPARE(m_view->currentIndex().row(), indexOf(rowName(512)).row()); // the keyboard goes on from there
    QVERIFY(qAbs(yOf(rowName(512)) - y) <= m_view->rowHeight(0));
}

void RefreshedTableTest::sortingIsTheUsersWish()
{
    scrollTo(rowName(500));
    const int value = m_view->verticalScrollBar()->value();
    m_desk->controller.list().sort(int(Column::Name), Qt::DescendingOrder);
    QCOMPARE(m_view->verticalScrollBar()->value(), value); // nobody is carried to the other end
}

void RefreshedTableTest::topRowStaysWhenAWorkerSortsByTheClock()
{
    InstanceListModel &list = m_desk->controller.list();
    table().setClock([this] { return m_now; });
    QList<Instance> clocks = rows(100, 998, 2);
    for (qsizetype i = 0; i < clocks.size(); ++i) { // every other one runs on, from behind all that stand
        if (i % 2 == 0)
            clocks[i].lastStartedAt = Timestamp::fromUnixSeconds(m_now - 60);
        else
            clocks[i].runningTime = std::chrono::minutes(10 + i);
    }
    table().upsert(clocks);
    list.setRowsAtOnce(0); // as in a large table
    list.sort(int(Column::RunningTime));
    QTRY_VERIFY(!list.isBusy());
    const QString standing = clocks.at(301).name;
    scrollTo(standing);
    QCOMPARE(topName(), standing);
    const int y = yOf(standing);
    const int row = indexOf(standing).row();
    m_now += 24 * 3600;
    table().tick();
    QTRY_VERIFY(!list.isBusy());
    QVERIFY(indexOf(standing).row() != row);
    QCOMPARE(topName(), standing);
    QCOMPARE(yOf(standing), y);
}

void RefreshedTableTest::currentRowStaysWhereItIsWhenItMovesItself()
{
    m_desk->controller.list().sort(int(Column::Status));
    scrollTo(rowName(700));
    m_view->setCurrentIndex(indexOf(rowName(706)));
    const int y = yOf(rowName(706));
    table().upsert({WindowDesk::instance(m_account, rowName(706), rowName(706), u"exited"_s)}, News::All);
    QCOMPARE(indexOf(rowName(706)).row(), m_view->model()->rowCount() - 1); // "Stopped" comes last
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(indexOf(rowName(706))).center()));
    table().upsert({WindowDesk::instance(m_account, rowName(706), rowName(706), u"running"_s)}, News::All);
    table().upsert(rows(1, 99), News::All);
    QVERIFY(qAbs(yOf(rowName(706)) - y) < m_view->viewport()->height()); // in sight all the time
    QCOMPARE(m_view->currentIndex(), indexOf(rowName(706)));
}

void RefreshedTableTest::columnsStayWhereTheyAre()
{
    m_view->resize(400, 400);
    scrollTo(rowName(500));
    m_view->setCurrentIndex(indexOf(rowName(504)));
    QScrollBar *bar = m_view->horizontalScrollBar();
    bar->setValue(bar->maximum() / 2); // the current cell is out of sight
    const int value = bar->value();
    QVERIFY(value > 0);
    table().upsert(rows(1, 999, 2), News::All);
    table().upsert({WindowDesk::instance(m_account, rowName(504), rowName(504), u"exited"_s)}, News::All);
    table().remove(keys(rows(504, 504) + rows(100, 200)));
    table().tick();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(bar->value(), value);
}

void RefreshedTableTest::aDraggedColumnStaysInHand()
{
    QHeaderView *header = m_view->horizontalHeader();
    const int section = int(Column::Name);
    const QPoint edge(header->sectionViewportPosition(section) + header->sectionSize(section) - 1,
                      header->height() / 2);
    const int width = header->sectionSize(section);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
    const auto drag = [&](int by) {
        QMouseEvent move(QEvent::MouseMove, edge + QPoint(by, 0),
                         header->viewport()->mapToGlobal(edge + QPoint(by, 0)), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(header->viewport(), &move);
    };
    drag(20);
    table().upsert(rows(1, 99), News::All);
    table().remove(keys(rows(300, 498, 4)));
    table().tick();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(header->sectionSize(section), width + 20);
    drag(45);
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(45, 0));
    QCOMPARE(header->sectionSize(section), width + 45);
}

void RefreshedTableTest::aMovedColumnTakesTheTableAlongOnlyOverTheEdge()
{
    m_view->resize(400, 400);
    QScrollBar *bar = m_view->horizontalScrollBar();
    bar->setValue(bar->maximum() / 2);
    const int value = bar->value();
    QWidget *header = m_view->horizontalHeader()->viewport();
    const QPoint press(header->width() / 2, header->height() / 2);
    QTest::mousePress(header, Qt::LeftButton, {}, press);
    const auto drag = [&](int x) {
        const QPoint at(x, press.y());
        QMouseEvent move(QEvent::MouseMove, at, header->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(header, &move);
    };
    drag(press.x() + 20);
    drag(press.x() + 40);
    table().upsert(rows(1, 99), News::All);
    int beats = 0; // as often as a view scrolls by itself
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&beats] { ++beats; });
    beat.start(50);
    QTRY_VERIFY(beats >= 8);
    QCOMPARE(bar->value(), value);
    drag(header->width() + 29);
    QCOMPARE(bar->value(), value + 30);
    drag(press.x());
    QTest::mouseRelease(header, Qt::LeftButton, {}, press);
    QCOMPARE(bar->value(), value + 30);
}

void RefreshedTableTest::anOpenMenuStaysOpen()
{
    scrollTo(rowName(500));
    m_view->selectRow(indexOf(rowName(504)).row());
    const int y = yOf(rowName(504));
    QMenu menu(m_view.get());
    menu.addAction(u"Details"_s);
    menu.popup(m_view->viewport()->mapToGlobal(QPoint(50, y)));
    table().upsert(rows(1, 499, 2), News::All);
    table().remove(keys(rows(300, 498, 4)));
    QCoreApplication::sendPostedEvents();
    QVERIFY(menu.isVisible());
    QCOMPARE(yOf(rowName(504)), y);
    QCOMPARE(m_view->selectedInstances(), keys(rows(504, 504)));
}

void RefreshedTableTest::randomRefreshes_data()
{
    QTest::addColumn<bool>("grouped");
    QTest::addColumn<QString>("find");
    QTest::newRow("plain") << false << QString();
    QTest::newRow("grouped") << true << QString();
    QTest::newRow("finding") << false << u"row-0"_s;
    QTest::newRow("grouped and finding") << true << u"row-0 -row-09"_s;
}

void RefreshedTableTest::randomRefreshes()
{
    QFETCH(bool, grouped);
    QFETCH(QString, find);
    InstanceListModel &list = m_desk->controller.list();
    m_desk->controller.setFind(find);
    if (grouped)
        list.setGrouping(Column::Status);
    QRandomGenerator random(20261121);
    scrollTo(rowName(600));
    m_view->setCurrentIndex(indexOf(rowName(604)));
    for (const int number : {606, 612, 300, 800}) { // some of them out of sight
        m_view->selectionModel()->select(indexOf(rowName(number)),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    const int y = yOf(rowName(604));
    const int x = m_view->horizontalScrollBar()->value();
    const QList<InstanceKey> selected = m_view->selectedInstances();
    QCOMPARE(selected.size(), 5);
    const auto isKept = [](int number) {
        return (number >= 590 && number <= 630) || number == 300 || number == 800;
    };
    for (int refresh = 0; refresh < 60; ++refresh) {
        QList<Instance> batch;
        QList<InstanceKey> gone;
        for (int i = 0; i < 40; ++i) {
            const int number = random.bounded(1, 1000);
            if (isKept(number))
                continue;
            if (random.bounded(3) == 0)
                gone << named(rowName(number)).key();
            else
                batch << WindowDesk::instance(m_account, rowName(number), rowName(number),
                                              random.bounded(2) ? u"running"_s : u"exited"_s);
        }
        table().upsert(batch, News::All);
        table().markGone(gone);
        table().endRefresh(m_account.id);
        if (random.bounded(4) == 0)
            m_view->repaint();
        if (random.bounded(4) == 0)
            table().tick();
        QCOMPARE(yOf(rowName(604)), y);
        QCOMPARE(m_view->horizontalScrollBar()->value(), x);
        QCOMPARE(m_view->currentIndex(), indexOf(rowName(604)));
        QCOMPARE(m_view->selectedInstances(), selected);
    }
}

void RefreshedTableTest::goesToAnInstance()
{
    QVERIFY(m_view->goTo({m_account.id, rowName(900)}));
    QCOMPARE(m_view->selectedInstances(), keys(rows(900, 900)));
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(indexOf(rowName(900))).center()));
    QVERIFY(!m_view->goTo({m_account.id, u"unknown"_s}));
    m_desk->controller.setFind(rowName(900));
    QVERIFY(!m_view->goTo({m_account.id, rowName(100)}));
    m_desk->controller.setFind({});

    InstanceListModel &list = m_desk->controller.list();
    list.setGrouping(Column::Status);
    list.setAllCollapsed(true);
    QCOMPARE(list.rowCount(), 1);
    QVERIFY(m_view->goTo({m_account.id, rowName(100)})); // only folded away
    QCOMPARE(m_view->selectedInstances(), keys(rows(100, 100)));
}

void RefreshedTableTest::goesToAnInstanceWhateverIsHidden_data()
{
    QTest::addColumn<bool>("statusHidden");
    QTest::addColumn<bool>("nameHidden");
    QTest::newRow("Status is hidden") << true << false;
    QTest::newRow("Status is far to the right") << false << false;
    QTest::newRow("both are hidden") << true << true;
}

void RefreshedTableTest::goesToAnInstanceWhateverIsHidden()
{
    QFETCH(const bool, statusHidden);
    QFETCH(const bool, nameHidden);
    TableLayout &layout = m_view->tableLayout();
    layout.setVisible(int(Column::Status), !statusHidden);
    layout.setVisible(int(Column::Name), !nameHidden);
    layout.move(int(Column::Status), columnTotal - 1);
    m_view->resize(600, 500);
    QScrollBar &sideways = *m_view->horizontalScrollBar();
    for (const int x : {0, sideways.maximum()}) {
        sideways.setValue(x);
        m_view->selectionModel()->clear();
        QVERIFY(!m_view->currentIndex().isValid());
        for (const int number : {900, 100}) {
            QVERIFY(m_view->goTo({m_account.id, rowName(number)}));
            const QModelIndex current = m_view->currentIndex();
            QCOMPARE(current.siblingAtColumn(int(Column::Name)), indexOf(rowName(number)));
            QVERIFY(!m_view->isColumnHidden(current.column()));
            QCOMPARE(m_view->selectedInstances(), keys(rows(number, number)));
            const int y = yOf(rowName(number));
            QVERIFY(y >= 0 && y + m_view->rowHeight(0) <= m_view->viewport()->height());
            QCOMPARE(sideways.value(), x);
        }
    }
}

ROSTER_TEST(RefreshedTableTest);
#include "tst_refreshedtable.moc"
