// SPDX-License-Identifier: GPL-3.0-or-later
#include "listmodels.h"

#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;

class TestInstanceListGroups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglish(); }

    void groupsHaveHeadings();
    void collapsedGroupsStayCollapsed();
    void manyRowsAreAddedUpLater();
    void goneRowsLeaveNoTotals();
    void clocksLeaveTheSums_data();
    void clocksLeaveTheSums();
};

void TestInstanceListGroups::groupsHaveHeadings()
{
    Models m;
    QList<Instance> instances;
    for (const auto &[name, region, gpus] : {std::tuple{u"a"_s, u"south"_s, 8},
                                             {u"b"_s, u"north"_s, 2},
                                             {u"c"_s, u""_s, 1},
                                             {u"d"_s, u"south"_s, 4}}) {
        instances << instance(name, name);
        instances.last().region = region;
        instances.last().gpuCount = gpus;
        instances.last().status = InstanceStatus(u"running"_s);
        instances.last().price = Money(gpus * 100, 2, Currency::Cny, Period::Hour);
    }
    m.table.upsert(instances);
    m.list.sort(int(Column::Name), Qt::DescendingOrder);
    QSignalSpy changed(&m.list, &InstanceListModel::groupingChanged);
    m.list.setGrouping(Column::Region);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m.items(),
             QStringList({u"# north 1"_s, u"b"_s, u"# south 2"_s, u"d"_s, u"a"_s, u"#  1"_s, u"c"_s}));
    QCOMPARE(m.list.acceptedCount(), 4);

    const RowGroup south = m.heading(2);
    QCOMPARE(south.totals.gpus, 12);
    QCOMPARE(south.totals.running, 2);
    QCOMPARE(south.totals.hourly, QList<Money>({Money(1200, 2, Currency::Cny, Period::Hour)}));

    // A heading is no instance.
    const QModelIndex heading = m.list.index(2, int(Column::Name));
    QVERIFY(!m.list.mapToSource(heading).isValid());
    QVERIFY(!heading.flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(!heading.data().isValid());
    QCOMPARE(heading.data(Qt::AccessibleTextRole).toString(), u"Region, south, 2 instances, expanded"_s);
    QVERIFY(!m.list.index(1, 0).data(InstanceListModel::HeadingRole).isValid());

    // The column that groups decides the order of the groups when it is sorted by.
    m.list.sort(int(Column::Region), Qt::DescendingOrder);
    QCOMPARE(m.items(),
             QStringList({u"# south 2"_s, u"a"_s, u"d"_s, u"# north 1"_s, u"b"_s, u"#  1"_s, u"c"_s}));
    m.list.setGrouping(Column::Name); // by this one nobody groups
    QCOMPARE(m.list.grouping(), std::optional<Column>());
    QCOMPARE(m.list.rowCount(), 4);
}

void TestInstanceListGroups::collapsedGroupsStayCollapsed()
{
    Models m;
    QList<Instance> instances{instance(u"a"_s), instance(u"b"_s), instance(u"c"_s)};
    instances[0].region = instances[1].region = u"south"_s;
    instances[2].region = u"west"_s;
    m.table.upsert(instances);
    m.list.setGrouping(Column::Region);
    m.list.setCollapsed(0, true);
    QCOMPARE(m.items(), QStringList({u"# south 2"_s, u"# west 1"_s, u"c"_s}));
    QCOMPARE(m.list.acceptedCount(), 3);
    QCOMPARE(m.list.hidden().all, 0);

    Instance d = instance(u"d"_s);
    d.region = u"south"_s;
    m.table.upsert({d});
    QCOMPARE(m.items(), QStringList({u"# south 3"_s, u"# west 1"_s, u"c"_s}));
    InstanceFilter filter;
    filter.find = u"west"_s;
    m.list.setFilter(filter);
    QCOMPARE(m.items(), QStringList({u"# west 1"_s, u"c"_s}));
    m.list.setFilter({});
    QCOMPARE(m.items(), QStringList({u"# south 3"_s, u"# west 1"_s, u"c"_s}));
    m.list.setAllCollapsed(true);
    QCOMPARE(m.list.rowCount(), 2);
    m.list.setAllCollapsed(false);
    QCOMPARE(m.items(), QStringList({u"# south 3"_s, u"a"_s, u"b"_s, u"d"_s, u"# west 1"_s, u"c"_s}));
}

void TestInstanceListGroups::manyRowsAreAddedUpLater()
{
    Models m;
    m.list.setRowsAtOnce(0);
    Instance a = instance(u"a"_s);
    a.region = u"south"_s;
    a.gpuCount = 4;
    m.table.upsert({a, instance(u"b"_s)});
    m.list.setGrouping(Column::Region);
    QTRY_COMPARE(m.list.rowCount(), 4);
    QTRY_COMPARE(m.heading(0).totals.gpus, 4);
    a.gpuCount = 8;
    m.table.upsert({a});
    m.table.remove({instance(u"b"_s).key()});
    QTRY_COMPARE(m.heading(0).totals.gpus, 8);
    QCOMPARE(m.list.rowCount(), 2);
}

void TestInstanceListGroups::goneRowsLeaveNoTotals()
{
    Models m;
    m.list.setRowsAtOnce(1);
    QList<Instance> instances{instance(u"a"_s), instance(u"b"_s)};
    for (Instance &instance : instances) {
        instance.region = instance.id;
        instance.gpuCount = 4;
    }
    m.table.upsert(instances);
    m.list.setGrouping(Column::Region);
    QTRY_COMPARE(m.list.rowCount(), 4);
    QTRY_COMPARE(m.heading(0).totals.gpus, 4);
    m.table.markGone({instances[0].key()});
    QTRY_COMPARE(m.heading(0).totals.gpus, 0);
    QCOMPARE(m.heading(2).totals.gpus, 4);
    m.table.markGone({instances[1].key()});
    QTRY_COMPARE(m.heading(2).totals.gpus, 0);
    QCOMPARE(m.items(), QStringList({u"# a 0"_s, u"a"_s, u"# b 0"_s, u"b"_s}));
}

void TestInstanceListGroups::clocksLeaveTheSums_data()
{
    QTest::addColumn<int>("rowsAtOnce");
    QTest::newRow("few rows") << 1000;
    QTest::newRow("many rows") << 0;
}

void TestInstanceListGroups::clocksLeaveTheSums()
{
    QFETCH(const int, rowsAtOnce);
    Models m;
    qint64 clock = now;
    m.table.setClock([&clock] { return clock; });
    m.list.setRowsAtOnce(rowsAtOnce);
    m.list.setRestTime(std::chrono::milliseconds(0));
    QList<Instance> instances{instance(u"a"_s), instance(u"b"_s), instance(u"c"_s)};
    for (Instance &each : instances) {
        each.status = InstanceStatus(u"running"_s);
        each.region = u"south"_s;
        each.gpuCount = 2;
        each.createdAt = Timestamp::fromUnixSeconds(now - 30 * 24 * 3600 + 5);
    }
    instances[2].createdAt = Timestamp::fromUnixSeconds(now);
    m.table.upsert(instances);
    m.list.sortBy({{Column::RunningTime, Qt::AscendingOrder}});
    m.list.setGrouping(Column::Region);
    QTRY_VERIFY(!m.list.isBusy() && !m.list.isBehind());
    QTRY_COMPARE(m.heading(0).totals.gpus, 6);

    QSignalSpy sums(&m.list, &InstanceListModel::sumsChanged);
    QSignalSpy shown(&m.list, &InstanceListModel::rearranged);
    clock += 1;
    m.table.tick();
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(sums.size(), 0);
    QCOMPARE(m.heading(0).totals.gpus, 6);
    QCOMPARE(m.heading(0).instances, 3);

    // Where the clock brings rows in, they are added up; after that it goes on alone.
    InstanceFilter filter;
    filter.find = u"age>=30d"_s;
    m.list.setFilter(filter);
    QTRY_COMPARE(m.list.rowCount(), 0);
    QTRY_VERIFY(!m.list.isBusy());
    clock += 10;
    m.table.tick();
    QTRY_COMPARE(m.list.rowCount(), 3);
    QTRY_COMPARE(m.heading(0).totals.gpus, 4);
    QTRY_VERIFY(!m.list.isBusy());
    sums.clear();
    shown.clear();
    clock += 1;
    m.table.tick();
    QTRY_VERIFY(!shown.isEmpty() && !m.list.isBusy());
    QCOMPARE(sums.size(), 0);

    // A value is another matter.
    instances[0].gpuCount = 8;
    m.table.upsert({instances[0]});
    QTRY_VERIFY(!sums.isEmpty());
    QTRY_COMPARE(m.heading(0).totals.gpus, 10);
}

ROSTER_TEST(TestInstanceListGroups);
#include "tst_instancelistgroups.moc"
