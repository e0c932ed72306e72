// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include "models/find/findparser.h"
#include "models/sidebar/starterviews.h"
#include "models/sidebar/viewcounter.h"
#include "models/sidebar/viewlistmodel.h"
#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"
#include "support/slowness.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;

/// The saved views in the side bar, and their counts.
class TestViewList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void starters();
    void listFollowsTheViews();
    void selectionStaysWhenViewsMove();
    void changedViewIsMarked();
    void toolTipSaysWhatIsShown();
    void mistakeInFindIsAProblem();

    void countsAreLive();
    void onePassForManyChanges();
    void aCountThatNobodyKnowsStays();
    void clockAloneDoesNotCountEachSecond();
    void countsOfManyRows();

private:
    static SavedView view(uint number, const QString &find, const QSet<QUuid> &accounts = {});
    QVariant data(int row, int role = Qt::DisplayRole) const { return m_model->index(row).data(role); }
    int count(uint view) const { return m_counts.value(QUuid(view, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), -1); }
    void waitForCounts();

    std::unique_ptr<ViewListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<InstanceTableModel> m_table;
    std::unique_ptr<InstanceListModel> m_list;
    std::unique_ptr<ViewCounter> m_counter;
    QHash<QUuid, int> m_counts;
    int m_passes = 0;
    qint64 m_now = now;
};

void TestViewList::init()
{
    useEnglish();
    m_now = now;
    m_counts.clear();
    m_passes = 0;
    m_model = std::make_unique<ViewListModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_table = std::make_unique<InstanceTableModel>();
    m_table->setClock([this] { return m_now; });
    m_list = std::make_unique<InstanceListModel>(*m_table);
    m_counter = std::make_unique<ViewCounter>(*m_table, *m_list);
    connect(m_counter.get(), &ViewCounter::counted, this, [this](const QHash<QUuid, int> &counts) {
        m_counts.insert(counts);
        ++m_passes;
    });
}

void TestViewList::cleanup()
{
    m_counter.reset();
    m_list.reset();
    m_table.reset();
    m_tester.reset();
    m_model.reset();
}

SavedView TestViewList::view(uint number, const QString &find, const QSet<QUuid> &accounts)
{
    SavedView view;
    view.id = QUuid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    view.name = u"view %1"_s.arg(number);
    view.find = find;
    view.accounts = accounts;
    return view;
}

void TestViewList::waitForCounts()
{
    const int before = m_passes;
    QTRY_VERIFY_WITH_TIMEOUT(m_passes > before, 5000 * test::slowness);
}

void TestViewList::starters()
{
    const QList<SavedView> views = starterViews();
    QCOMPARE(views.size(), 3);
    QSet<QUuid> ids;
    for (const SavedView &starter : views) {
        ids.insert(starter.id);
        QVERIFY(!parseFind(starter.find).error);
        QVERIFY(!viewTitle(starter).isEmpty());
        int width = 0;
        for (const ColumnPlace &column : starter.table.columns) {
            QVERIFY2(columnFromKey(column.key), qPrintable(column.key));
            width += column.visible ? columnSpec(*columnFromKey(column.key)).width : 0;
        }
        QVERIFY2(width <= 1190, qPrintable(starter.find)); // what a window 1440 wide has beside the side bar
        for (const SortedColumn &level : starter.table.sorting)
            QVERIFY2(columnFromKey(level.key), qPrintable(level.key));
    }
    QCOMPARE(ids.size(), 3);
    QCOMPARE(viewTitle(views[0]), u"Expiring in 7 days"_s);
    SavedView renamed = views[0];
    renamed.name = u"soon"_s;
    QCOMPARE(viewTitle(renamed), u"soon"_s);
}

void TestViewList::listFollowsTheViews()
{
    m_model->setViews({view(1, {}), view(2, {}), view(3, {})});
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(data(1).toString(), u"view 2"_s);
    QVERIFY(!data(1, AccountListModel::CountRole).isValid());
    m_model->setCounts({{view(2, {}).id, 5}, {view(9, {}).id, 1}});
    QCOMPARE(data(1, AccountListModel::CountRole), QVariant(5));
    QCOMPARE(data(1, Qt::AccessibleTextRole).toString(), u"view 2, 5 instances"_s);
    m_model->setCounts({{view(1, {}).id, 0}});
    QCOMPARE(data(0, AccountListModel::CountRole), QVariant(0));
    QCOMPARE(data(1, AccountListModel::CountRole), QVariant(5));
    m_model->forgetCounts();
    QVERIFY(!data(0, AccountListModel::CountRole).isValid());
    QVERIFY(!data(1, AccountListModel::CountRole).isValid());
}

void TestViewList::selectionStaysWhenViewsMove()
{
    m_model->setViews({view(1, {}), view(2, {}), view(3, {})});
    const QPersistentModelIndex one = m_model->index(0);
    const QPersistentModelIndex two = m_model->index(1);
    SavedView renamed = view(1, {});
    renamed.name = u"renamed"_s;
    m_model->setViews({view(3, {}), view(4, {}), renamed});
    QCOMPARE(one.row(), 2);
    QCOMPARE(one.data().toString(), u"renamed"_s);
    QVERIFY(!two.isValid());
    QCOMPARE(m_model->rowOf(view(4, {}).id), 1);
    QCOMPARE(m_model->rowOf(view(2, {}).id), -1);
}

void TestViewList::changedViewIsMarked()
{
    m_model->setViews({view(1, {}), view(2, {})});
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setChanged(view(2, {}).id);
    m_model->setChanged(view(2, {}).id);
    QCOMPARE(changed.size(), 1);
    QVERIFY(data(1, ViewListModel::ChangedRole).toBool());
    QVERIFY(data(1, Qt::AccessibleTextRole).toString().contains(u"changed"_s));
    m_model->setChanged({});
    QVERIFY(!data(1, ViewListModel::ChangedRole).toBool());
}

void TestViewList::toolTipSaysWhatIsShown()
{
    SavedView full = view(1, u"price>2 <b>"_s, {account(1).id, account(2).id});
    full.query = {u"train"_s, u"running"_s, {u"cn-south-1"_s}, u"spot"_s};
    full.table.sorting = {{u"price"_s, true}, {u"name"_s, false}};
    full.table.grouping = u"region"_s;
    m_model->setAccounts({account(1)});
    m_model->setViews({full});
    const QString toolTip = data(0, Qt::ToolTipRole).toString();
    for (const QString &part : {u"PPIO · account 1, 1 that are not here"_s, u"Name or ID: train"_s,
                                u"Status: Running"_s, u"Billing: Spot"_s, u"price&gt;2 &lt;b&gt;"_s,
                                u"Sorted by: Price, Name"_s, u"Grouped by: Region"_s})
        QVERIFY2(toolTip.contains(part), qPrintable(toolTip));
    m_model->setPrivate(true);
    QVERIFY(!data(0, Qt::ToolTipRole).toString().contains(u"account 1"_s));
}

void TestViewList::mistakeInFindIsAProblem()
{
    m_model->setViews({view(1, u"gpus>many"_s), view(2, u"gpus>4"_s)});
    QVERIFY(data(0, AccountListModel::ProblemRole).toBool());
    QVERIFY(!data(1, AccountListModel::ProblemRole).toBool());
    m_counter->setViews({view(1, u"gpus>many"_s), view(2, u"gpus>4"_s)});
    waitForCounts();
    QCOMPARE(count(1), -1);
    QCOMPARE(count(2), 0);
}

void TestViewList::countsAreLive()
{
    Instance first = instance(u"a"_s, u"train-1"_s);
    Instance second = instance(u"b"_s, u"serve-1"_s);
    second.account = account(2).id;
    m_table->upsert({first, second});
    SavedView filtered = view(4, {});
    filtered.query.name = u"SERVE"_s;
    m_counter->setViews({view(1, {}), view(2, u"train"_s), view(3, {}, {account(2).id}), filtered});
    waitForCounts();
    QCOMPARE(count(1), 2);
    QCOMPARE(count(2), 1);
    QCOMPARE(count(3), 1);
    QCOMPARE(count(4), 1);

    second.name = u"train-2"_s;
    m_table->upsert({second});
    waitForCounts();
    QCOMPARE(count(2), 2);
    QCOMPARE(count(4), 0);
    m_table->remove({first.key()});
    waitForCounts();
    QCOMPARE(count(1), 1);
    QCOMPARE(count(2), 1);
}

void TestViewList::onePassForManyChanges()
{
    m_counter->setViews({view(1, {})});
    waitForCounts();
    const int before = m_passes;
    for (int i = 0; i < 50; ++i)
        m_table->upsert({instance(QString::number(i))});
    QTRY_COMPARE(count(1), 50);
    QCOMPARE(m_passes, before + 1);
}

void TestViewList::aCountThatNobodyKnowsStays()
{
    m_table->upsert({instance(u"a"_s, u"train"_s), instance(u"b"_s, u"serve"_s)});
    SavedView trains = view(2, {});
    trains.query.name = u"train"_s;
    const SavedView other = view(3, {}, {account(2).id});
    m_counter->setViews({view(1, {}), trains, other});
    waitForCounts();
    QCOMPARE(count(1), 2);
    // The cloud sends only the trains from now on.
    m_counter->setAsked(trains.query, {account(1).id});
    m_table->remove({instance(u"b"_s).key()});
    waitForCounts();
    QCOMPARE(count(1), 2);
    QCOMPARE(count(2), 1);
    QCOMPARE(count(3), 0);
}

void TestViewList::clockAloneDoesNotCountEachSecond()
{
    Instance ending = instance(u"a"_s);
    ending.endsAt = Timestamp::fromUnixSeconds(now + 8 * 24 * 3600);
    m_table->upsert({ending});
    m_counter->setViews({view(1, u"ends<7d"_s)});
    waitForCounts();
    QCOMPARE(count(1), 0);
    const int before = m_passes;
    m_now += 2 * 24 * 3600;
    m_table->tick(); // each second; a count for each would be too much
    ViewCounter beside(*m_table, *m_list);
    QSignalSpy counted(&beside, &ViewCounter::counted);
    beside.setViews({view(2, u"ends<7d"_s)}); // for which it rests as long as the other would for the tick
    QVERIFY(counted.wait());
    QCOMPARE(m_passes, before);
}

void TestViewList::countsOfManyRows()
{
    QList<Instance> many;
    for (int i = 0; i < 20'000; ++i)
        many << instance(QString::number(i), u"train-%1"_s.arg(i % 100));
    m_table->upsert(many);
    // More than one slice.
    m_counter->setViews({view(1, u"train-7"_s), view(2, u"gpus>=1"_s), view(3, {})});
    waitForCounts();
    QCOMPARE(count(1), 20'000 / 100 * 11);
    QCOMPARE(count(2), 0);
    QCOMPARE(count(3), 20'000);
}

ROSTER_TEST(TestViewList);
#include "tst_viewlist.moc"
