// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"
#include "models/table/totalscounter.h"
#include "support/testprogram.h"

#include <QTest>

using namespace roster;
using namespace roster::fixtures;

using Prices = QList<Money>;

static const Money dollar(100, 2, Currency::Usd, Period::Hour);
static const Money yuan(1, 0, Currency::Cny, Period::Hour);
static const Money yuanAMonth(1'000, 0, Currency::Cny, Period::Month);

class TableTotalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// One instance added to one that costs $ 1.00 an hour and has two GPUs.
    void money_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<Prices>("price");
        QTest::addColumn<Prices>("listPrice");
        QTest::addColumn<Prices>("hourly");
        QTest::addColumn<Prices>("listHourly");
        const Money two(2, 0, Currency::Usd, Period::Hour);

        QTest::newRow("the same currency")
            << u"running"_s << Prices{dollar} << Prices{} << Prices{two} << Prices{};
        QTest::newRow("another currency")
            << u"running"_s << Prices{yuan} << Prices{} << Prices{dollar, yuan} << Prices{};
        QTest::newRow("by the month")
            << u"running"_s << Prices{yuanAMonth} << Prices{} << Prices{dollar} << Prices{};
        QTest::newRow("stopped") << u"exited"_s << Prices{dollar} << Prices{dollar} << Prices{dollar}
                                 << Prices{};
        QTest::newRow("a list price is no price")
            << u"running"_s << Prices{} << Prices{dollar} << Prices{dollar} << Prices{dollar};
        QTest::newRow("a list price by the month")
            << u"running"_s << Prices{} << Prices{yuanAMonth} << Prices{dollar} << Prices{};
        QTest::newRow("an own price before a list price")
            << u"running"_s << Prices{dollar} << Prices{yuan} << Prices{two} << Prices{};
        QTest::newRow("an own monthly price before a list price")
            << u"running"_s << Prices{yuanAMonth} << Prices{yuan} << Prices{dollar} << Prices{};
        QTest::newRow("unknown") << u"running"_s << Prices{} << Prices{} << Prices{dollar} << Prices{};
    }

    void money()
    {
        QFETCH(QString, status);
        QFETCH(Prices, price);
        QFETCH(Prices, listPrice);
        Instance first = instance(u"a"_s);
        first.status = InstanceStatus(u"running"_s);
        first.price = dollar;
        Instance second = instance(u"b"_s);
        second.status = InstanceStatus(status);
        if (!price.isEmpty())
            second.price = price.first();
        if (!listPrice.isEmpty())
            second.listPrice = listPrice.first();

        TableTotals totals;
        totals.add(first, nullptr);
        totals.add(second, nullptr);
        QCOMPARE(totals.instances, 2);
        QCOMPARE(totals.running, status == "running"_L1 ? 2 : 1);
        QTEST(totals.hourly, "hourly");
        QTEST(totals.listHourly, "listHourly");
    }

    /// From pulling the image until it is stopped, PPIO and Novita AI charge; of other clouds, and of words
    /// that nobody documented, only running is known to cost.
    void whatIsBilledCounts_data()
    {
        QTest::addColumn<ProviderId>("provider");
        QTest::addColumn<QStringList>("statuses");
        QTest::addColumn<int>("billed");
        const QStringList some{u"running"_s, u"PULLING"_s, u"migrating"_s, u"exited"_s};
        const QStringList others{u"creating"_s, u"starting"_s, u"removing"_s, u"error"_s, u"new word"_s, {}};
        QTest::newRow("PPIO") << ProviderId::Ppio << some << 3;
        QTest::newRow("Novita AI") << ProviderId::Novita << some << 3;
        QTest::newRow("PPIO, the rest") << ProviderId::Ppio << others << 0;
        QTest::newRow("Nebula Block")
            << ProviderId::NebulaBlock << QStringList{u"Running"_s, u"Deploying"_s, u"Booked"_s, u"Stopped"_s}
            << 1;
    }

    void whatIsBilledCounts()
    {
        QFETCH(const ProviderId, provider);
        QFETCH(const QStringList, statuses);
        QFETCH(const int, billed);
        const Account cloud = account(1, provider);
        InstanceTableModel table;
        table.setAccounts({cloud});
        InstanceListModel list(table);
        QList<Instance> instances;
        for (const QString &status : statuses) {
            instances.append(instance(QString::number(instances.size())));
            instances.last().status = InstanceStatus(status);
            instances.last().price = dollar;
        }
        instances.append(instance(QString::number(instances.size()))); // whose price is paid already
        instances.last().status = InstanceStatus(statuses.first());
        instances.last().billing = BillingMode(u"prepaid"_s);
        table.upsert(instances);
        TotalsCounter counter(table, list);
        TableTotals totals;
        connect(&counter, &TotalsCounter::counted, this, [&totals](const TableTotals &all) { totals = all; });
        counter.countAll();
        QCOMPARE(totals.billed, billed);
        QCOMPARE(totals.priced, billed);
        const Prices sum =
            billed > 0 ? Prices{Money(100 * billed, 2, Currency::Usd, Period::Hour)} : Prices{};
        QCOMPARE(totals.hourly, sum);

        // A heading's sum is the same one, also when a worker adds it up.
        for (const int atOnce : {1'000'000, 0}) {
            InstanceListModel grouped(table);
            grouped.setRowsAtOnce(atOnce);
            grouped.setGrouping(Column::Account);
            QTRY_VERIFY(grouped.rowCount() > 0 && grouped.isHeading(0));
            QTRY_COMPARE(grouped.group(0).totals.hourly, sum);
        }
    }

    void gpusByModel()
    {
        TableTotals totals;
        const auto add = [&totals](const QString &gpu, const QString &product, std::optional<int> count) {
            Instance each = instance(u"x"_s);
            each.gpu = gpu;
            each.productId = product;
            each.gpuCount = count;
            totals.add(each, nullptr);
        };
        add(u"RTX 4090"_s, u"p1"_s, 4);
        add(u"RTX 4090"_s, u"p2"_s, 8);
        add(u"H100"_s, {}, 12);
        add({}, u"p3"_s, 1);
        add({}, {}, 1);
        add(u"A100"_s, {}, {});
        add({}, u"cpu"_s, 0);
        QCOMPARE(totals.gpus, 26);
        using Models = QList<std::pair<QString, qint64>>;
        QCOMPARE(totals.models(), (Models{{u"H100"_s, 12}, {u"RTX 4090"_s, 12}, {{}, 1}, {u"p3"_s, 1}}));
    }

    void anEndlessSumStaysASum()
    {
        Instance rich = instance(u"a"_s);
        rich.status = InstanceStatus(u"running"_s);
        rich.price = Money(std::numeric_limits<qint64>::max(), 0, Currency::Usd, Period::Hour);
        TableTotals totals;
        totals.add(rich, nullptr);
        totals.add(rich, nullptr);
        QCOMPARE(totals.hourly, (Prices{*rich.price, *rich.price})); // told in two parts, not wrapped around
    }

    void ofRows()
    {
        InstanceTableModel table;
        InstanceListModel list(table);
        QList<Instance> instances;
        for (int i = 0; i < 10; ++i) {
            instances.append(instance(QString::number(i)));
            instances.last().gpuCount = 1 << i;
        }
        table.upsert(instances);
        list.sort(int(Column::GpuCount), Qt::DescendingOrder);
        TotalsCounter counter(table, list);
        QList<TableTotals> counted;
        connect(&counter, &TotalsCounter::counted, this,
                [&counted](const TableTotals &totals) { counted.append(totals); });
        const std::vector<std::vector<RowRun>> questions{
            {}, {{0, -1}}, {{0, 9}}, {{0, 1}, {9, 9}}, {{8, 20}}};
        for (const auto &rows : questions)
            counter.count(rows);
        QList<qint64> gpus;
        for (const TableTotals &totals : std::as_const(counted))
            gpus.append(totals.gpus);
        QCOMPARE(gpus, (QList<qint64>{0, 0, 1023, 512 + 256 + 1, 2 + 1})); // few rows: all at once
    }

    void ofCollapsedGroups()
    {
        InstanceTableModel table;
        InstanceListModel list(table);
        QList<Instance> instances;
        for (int i = 0; i < 6; ++i) {
            instances.append(instance(QString::number(i)));
            instances.last().status = InstanceStatus(i < 4 ? u"running"_s : u"exited"_s);
            instances.last().gpu = i % 2 ? u"H100"_s : u"A100"_s;
            instances.last().gpuCount = 1 << i;
            instances.last().price = i < 2 ? dollar : yuan;
        }
        instances[3].price.reset();
        instances[3].listPrice = yuan;
        table.upsert(instances);
        list.setGrouping(Column::Status);
        TotalsCounter counter(table, list);
        TableTotals totals;
        connect(&counter, &TotalsCounter::counted, this, [&totals](const TableTotals &all) { totals = all; });
        counter.countAll();
        const TableTotals expanded = totals;
        QCOMPARE(expanded.instances, 6);

        list.setAllCollapsed(true);
        counter.countAll();
        QCOMPARE(totals.instances, 6);
        QCOMPARE(totals.gpus, 63);
        QCOMPARE(totals.models(), expanded.models());
        QCOMPARE(totals.running, 4);
        QCOMPARE(totals.priced, 3);
        QCOMPARE(totals.hourly, expanded.hourly);
        QCOMPARE(totals.listPriced, 1);
        QCOMPARE(totals.listHourly, Prices{yuan});

        counter.count({{0, list.rowCount() - 1}}); // a selection is what one sees of it
        QCOMPARE(totals.instances, 0);
    }

    void manyRowsTakeSeveralSteps()
    {
        InstanceTableModel table;
        InstanceListModel list(table);
        QList<Instance> instances;
        const int rows = 2 * TotalsCounter::rowsInStep + 5;
        for (int i = 0; i < rows; ++i)
            instances.append(instance(QString::number(i)));
        table.upsert(instances);
        TotalsCounter counter(table, list);
        QList<int> counted;
        connect(&counter, &TotalsCounter::counted, this,
                [&counted](const TableTotals &totals) { counted.append(totals.instances); });
        counter.count({{0, rows - 1}});
        QVERIFY(counter.isCounting());
        QVERIFY(counted.isEmpty());
        QTRY_COMPARE(counted, QList<int>{rows});
        QVERIFY(!counter.isCounting());

        counter.count({{0, rows - 1}});
        table.remove({instances.last().key()}); // between two steps
        QTRY_COMPARE(counted.size(), 2);
        QCOMPARE(counted.last(), rows - 1);
    }
};

ROSTER_TEST(TableTotalsTest);
#include "tst_tabletotals.moc"
