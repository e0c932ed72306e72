// SPDX-License-Identifier: GPL-3.0-or-later
#include "listmodels.h"
#include "models/order/roworder.h"
#include "support/testprogram.h"

#include <QCollator>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace roster;
using namespace roster::fixtures;

class TestInstanceListOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglish(); }

    void unsortedAsTheyCame();
    void sortsNumbersAsNumbers();
    void sortsTextsNaturally();
    void unknownIsLastInBothDirections();
    void tiesAreSortedByName();
    void sortsBySeveralColumns();
    void clicksChooseSortLevels();
    void clockResortsByRunningTime();
    void textsThatNoRowHasAnyMoreAreFreed();
    void languageChangesWhileThereAreNoRows();
};

void TestInstanceListOrder::unsortedAsTheyCame()
{
    Models m;
    m.table.upsert({instance(u"b"_s), instance(u"a"_s)});
    m.table.upsert({instance(u"c"_s)});
    QCOMPARE(m.shown(), QStringList({u"b"_s, u"a"_s, u"c"_s}));
    QCOMPARE(m.list.sortLevels(), QList<SortLevel>());
    m.list.sort(int(Column::Id));
    QCOMPARE(m.shown(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    m.list.sort(-1);
    QCOMPARE(m.shown(), QStringList({u"b"_s, u"a"_s, u"c"_s}));
}

void TestInstanceListOrder::sortsNumbersAsNumbers()
{
    Models m;
    m.list.sort(int(Column::Cpu));
    for (const int cpus : {10, 9, 100}) {
        Instance i = instance(QString::number(cpus));
        i.cpuCount = cpus;
        m.table.upsert({i});
    }
    QCOMPARE(m.shown(), QStringList({u"9"_s, u"10"_s, u"100"_s}));
    m.list.sort(int(Column::Cpu), Qt::DescendingOrder);
    QCOMPARE(m.shown(), QStringList({u"100"_s, u"10"_s, u"9"_s}));
    QCOMPARE(m.list.sortLevels(), (QList<SortLevel>{{Column::Cpu, Qt::DescendingOrder}}));
}

void TestInstanceListOrder::sortsTextsNaturally()
{
    Models m;
    m.table.upsert({instance(u"1"_s, u"gpu-10"_s), instance(u"2"_s, u"GPU-3"_s), instance(u"3"_s, u"gpu-2"_s),
                    instance(u"4"_s, u"école"_s), instance(u"5"_s, u"zebra"_s)});
    m.list.sort(int(Column::Name));
    QCOMPARE(m.shown(Column::Name),
             QStringList({u"école"_s, u"gpu-2"_s, u"GPU-3"_s, u"gpu-10"_s, u"zebra"_s}));
}

void TestInstanceListOrder::unknownIsLastInBothDirections()
{
    Models m;
    Instance two = instance(u"two"_s, u"b"_s);
    two.cpuCount = 2;
    Instance one = instance(u"one"_s, u"a"_s);
    one.cpuCount = 1;
    m.table.upsert({instance(u"unknown"_s), two, one});
    for (const Column column : {Column::Cpu, Column::Name}) {
        m.list.sort(int(column), Qt::AscendingOrder);
        QCOMPARE(m.shown(), QStringList({u"one"_s, u"two"_s, u"unknown"_s}));
        m.list.sort(int(column), Qt::DescendingOrder);
        QCOMPARE(m.shown(), QStringList({u"two"_s, u"one"_s, u"unknown"_s}));
    }
}

void TestInstanceListOrder::tiesAreSortedByName()
{
    Models m;
    QList<Instance> instances;
    for (const auto &[name, cpus] : {std::pair{u"c"_s, 1}, {u"a"_s, 2}, {u"b"_s, 1}, {u"d"_s, 2}}) {
        instances << instance(name, name);
        instances.last().cpuCount = cpus;
    }
    m.table.upsert(instances);
    // What was sorted by before does not count.
    m.list.sort(int(Column::Name), Qt::DescendingOrder);
    m.list.sort(int(Column::Cpu), Qt::DescendingOrder);
    QCOMPARE(m.shown(), QStringList({u"a"_s, u"d"_s, u"b"_s, u"c"_s}));
    // Rows that come later find their place among these.
    instances = {instance(u"bb"_s, u"bb"_s)};
    instances.last().cpuCount = 1;
    m.table.upsert(instances);
    QCOMPARE(m.shown(), QStringList({u"a"_s, u"d"_s, u"b"_s, u"bb"_s, u"c"_s}));
}

void TestInstanceListOrder::sortsBySeveralColumns()
{
    Models m;
    QList<Instance> instances;
    for (const auto &[id, region, cpus] : {std::tuple{u"1"_s, u"b"_s, 1},
                                           {u"2"_s, u"a"_s, 1},
                                           {u"3"_s, u"b"_s, 2},
                                           {u"4"_s, u"a"_s, 2},
                                           {u"5"_s, u""_s, 9}}) {
        instances << instance(id);
        instances.last().region = region;
        instances.last().cpuCount = cpus;
    }
    m.table.upsert(instances);
    QSignalSpy changed(&m.list, &InstanceListModel::sortLevelsChanged);
    const QList<SortLevel> levels{{Column::Region, Qt::AscendingOrder}, {Column::Cpu, Qt::DescendingOrder}};
    m.list.sortBy(levels);
    QCOMPARE(m.list.sortLevels(), levels);
    QCOMPARE(m.shown(), QStringList({u"4"_s, u"2"_s, u"3"_s, u"1"_s, u"5"_s}));
    m.list.sortBy({{Column::Region, Qt::DescendingOrder}, {Column::Cpu, Qt::AscendingOrder}});
    QCOMPARE(m.shown(), QStringList({u"1"_s, u"3"_s, u"2"_s, u"4"_s, u"5"_s}));
    QCOMPARE(changed.size(), 2);
    m.list.sortBy(m.list.sortLevels());
    QCOMPARE(changed.size(), 2);
}

void TestInstanceListOrder::clicksChooseSortLevels()
{
    using Levels = QList<SortLevel>;
    constexpr auto up = Qt::AscendingOrder;
    constexpr auto down = Qt::DescendingOrder;
    Levels levels;
    levels = sortLevelsAfterClick(levels, Column::Cpu, down, false);
    QCOMPARE(levels, (Levels{{Column::Cpu, down}}));
    levels = sortLevelsAfterClick(levels, Column::Cpu, down, false);
    QCOMPARE(levels, (Levels{{Column::Cpu, up}}));
    levels = sortLevelsAfterClick(levels, Column::Name, up, true);
    QCOMPARE(levels, (Levels{{Column::Cpu, up}, {Column::Name, up}}));
    levels = sortLevelsAfterClick(levels, Column::Name, up, true);
    QCOMPARE(levels, (Levels{{Column::Cpu, up}, {Column::Name, down}}));
    levels = sortLevelsAfterClick(levels, Column::Name, up, true);
    QCOMPARE(levels, (Levels{{Column::Cpu, up}}));
    // The last one is turned round for ever.
    levels = sortLevelsAfterClick(levels, Column::Cpu, down, true);
    QCOMPARE(levels, (Levels{{Column::Cpu, down}}));
    levels = sortLevelsAfterClick(levels, Column::Name, up, true);
    levels = sortLevelsAfterClick(levels, Column::Name, up, false);
    QCOMPARE(levels, (Levels{{Column::Name, up}}));
}

void TestInstanceListOrder::clockResortsByRunningTime()
{
    Models m;
    Instance runs = instance(u"runs"_s);
    runs.status = InstanceStatus(u"running"_s);
    runs.lastStartedAt = Timestamp::fromUnixSeconds(now - 60);
    Instance told = instance(u"told"_s);
    told.runningTime = std::chrono::seconds(120);
    m.table.upsert({runs, told});
    m.list.sort(int(Column::RunningTime));
    QCOMPARE(m.shown(), QStringList({u"runs"_s, u"told"_s}));
    m.table.setClock([] { return now + 3600; });
    QCOMPARE(m.shown(), QStringList({u"told"_s, u"runs"_s}));
}

void TestInstanceListOrder::textsThatNoRowHasAnyMoreAreFreed()
{
    const auto instancesOf = [](int generation) {
        QList<Instance> instances;
        for (int i = 0; i < 100; ++i)
            instances << instance(QString::number(i), u"%1-%2"_s.arg(generation).arg(100 - i));
        return instances;
    };
    const auto rowsOf = [&](int generation) {
        InstanceTableModel table;
        table.upsert(instancesOf(generation));
        return table.rows();
    };
    const QList<SortLevel> byName{{Column::Name, Qt::AscendingOrder}};
    QList<int> all(100);
    std::iota(all.begin(), all.end(), 0);
    QList<int> sorted(all.crbegin(), all.crend());

    RowOrder order;
    order.append(rowsOf(0));
    order.sortBy(rowsOf(0), byName);
    for (int generation = 1; generation < 20; ++generation)
        order.update(rowsOf(generation), all);
    QVERIFY(order.isMostlyUnused());
    order.sortBy(rowsOf(19), byName);
    QVERIFY(!order.isMostlyUnused());
    QCOMPARE(order.rows(), sorted);

    // The list looks after it by itself, and shows nothing of that.
    Models m;
    m.list.sort(int(Column::Name));
    for (int generation = 0; generation < 20; ++generation) {
        m.table.upsert(instancesOf(generation));
        QCOMPARE(m.shown().first(), u"99"_s);
        QCOMPARE(m.shown().last(), u"0"_s);
    }
}

void TestInstanceListOrder::languageChangesWhileThereAreNoRows()
{
    const QString one = u"一"_s; // one stroke, read yī
    const QString eight = u"八"_s; // two strokes, read bā
    const QLocale before;
    const auto restore = qScopeGuard([&] { QLocale::setDefault(before); });
    const QLocale chinese(QLocale::Chinese, QLocale::China);
    const auto isBefore = [](const QLocale &locale, const QString &a, const QString &b) {
        return QCollator(locale).compare(a, b) < 0;
    };
    if (!isBefore(before, one, eight) || !isBefore(chinese, eight, one))
        QSKIP("This system sorts these alike in both languages.");

    Models m;
    m.list.sort(int(Column::Name));
    const QList<Instance> instances{instance(u"1"_s, one), instance(u"8"_s, eight)};
    m.table.upsert(instances);
    QCOMPARE(m.shown(), QStringList({u"1"_s, u"8"_s}));
    m.table.remove({instances[0].key(), instances[1].key()});
    QLocale::setDefault(chinese);
    m.table.retranslate();
    m.table.upsert(instances);
    QCOMPARE(m.shown(), QStringList({u"8"_s, u"1"_s}));
}

ROSTER_TEST(TestInstanceListOrder);
#include "tst_instancelistorder.moc"
