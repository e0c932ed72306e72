// SPDX-License-Identifier: GPL-3.0-or-later
#include "changemodels.h"

#include "models/table/instancelistmodel.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;

using Table = InstanceTableModel;
using News = InstanceTableModel::News;

static ColumnSet only(std::initializer_list<Column> columns)
{
    ColumnSet set;
    for (const Column column : columns)
        set.set(size_t(column));
    return set;
}

/// What counts as a change, and how long it is marked.
class TestChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglish(); }

    void everyFactOfAColumnIsAChange();
    void whatRunsOnByItselfIsNone();
    void namesFromACatalogueAreNone();

    void aFirstLoadMarksNothing();
    void theSameFactsMarkNothing();
    void newRowsAndChangedCellsFade();
    void changesAddUpWhileTheyAreMarked();
    void clocksMarkNothing();
    void goneRowsStayUntilTheNextRefreshHasEnded();
    void goneRowsOfOneAccountAlone();
    void whatComesBackIsNew();
    void listsShowMarksToo();
    void saidToScreenReaders();

    void aHundredThousandRows();
};

void TestChanges::everyFactOfAColumnIsAChange()
{
    const CellContext context{nullptr, now};
    const Instance full = fullInstance();
    QVERIFY(changedColumns(full, full, context).none());

    Instance other = full;
    other.status = InstanceStatus(u"exited"_s);
    other.gpuCount = 8;
    other.price.reset();
    other.ports.removeLast();
    QCOMPARE(changedColumns(full, other, context),
             only({Column::Status, Column::Gpu, Column::GpuCount, Column::Price, Column::Ports}));

    // Against nothing at all, every column has changed but for those that no fact of an instance decides.
    Instance empty;
    empty.account = full.account;
    ColumnSet all;
    all.set();
    all &= ~only({Column::Account, Column::Provider, Column::RunningTime, Column::TotalCost});
    QCOMPARE(changedColumns(empty, full, context), all);
}

void TestChanges::whatRunsOnByItselfIsNone()
{
    Instance later = fullInstance();
    later.runningTime = std::chrono::hours(9999);
    later.totalCost = Money(1000'5400, 4, Currency::Cny, Period::Once);
    QVERIFY(changedColumns(fullInstance(), later, {nullptr, now}).none());

    Instance finer = fullInstance();
    finer.memoryGb = 248.001; // reads as before
    QVERIFY(changedColumns(fullInstance(), finer, {nullptr, now}).none());
}

void TestChanges::namesFromACatalogueAreNone()
{
    ChangeModels m;
    Instance bare = fullInstance();
    bare.gpu.clear();
    bare.price.reset();
    Instance described = bare;
    described.gpu = u"RTX 4090 24 GB"_s;
    described.regionName = u"South 1"_s;
    described.listPrice = Money(4'00, 2, Currency::Cny, Period::Hour);
    m.table.upsert({bare});
    m.table.upsert({described}, News::All);
    QCOMPARE(m.mark(bare.id, Column::Gpu), Mark::None);
    QCOMPARE(m.log.rowCount(), 0);

    Instance moved = described;
    moved.region = u"cn-north-2"_s;
    moved.regionName = u"North 2"_s;
    moved.gpuCount = 8;
    m.table.upsert({moved}, News::All);
    QCOMPARE(m.mark(bare.id, Column::Gpu), Mark::Changed);
    QCOMPARE(m.mark(bare.id, Column::Region), Mark::Changed);
    QCOMPARE(m.mark(bare.id, Column::Price), Mark::None);
}

void TestChanges::aFirstLoadMarksNothing()
{
    ChangeModels m;
    m.table.upsert({instance(u"a"_s), instance(u"b"_s)});
    m.table.upsert({instance(u"a"_s, u"twice in one list"_s)});
    QCOMPARE(m.mark(u"a"_s, Column::Name), Mark::None);
    QCOMPARE(m.log.rowCount(), 0);
}

void TestChanges::theSameFactsMarkNothing()
{
    ChangeModels m;
    m.table.upsert({fullInstance(), instance(u"b"_s)});
    QSignalSpy found(&m.table, &Table::changesFound);
    m.table.upsert({fullInstance(), instance(u"b"_s)}, News::All);
    QCOMPARE(found.size(), 0);
    QCOMPARE(m.mark(u"b"_s), Mark::None);
}

void TestChanges::newRowsAndChangedCellsFade()
{
    ChangeModels m;
    m.table.upsert({instance(u"a"_s)});
    m.table.upsert({instance(u"a"_s, u"renamed"_s), instance(u"b"_s)}, News::All);
    QCOMPARE(m.mark(u"a"_s, Column::Name), Mark::Changed);
    QCOMPARE(m.mark(u"a"_s, Column::Status), Mark::None);
    QCOMPARE(m.mark(u"b"_s, Column::Name), Mark::New);
    QCOMPARE(m.mark(u"b"_s, Column::Status), Mark::New);

    m.time += 7;
    m.table.tick();
    QCOMPARE(m.mark(u"a"_s, Column::Name), Mark::Changed);
    QSignalSpy changed(&m.table, &QAbstractItemModel::dataChanged);
    m.time += 1;
    m.table.tick();
    QCOMPARE(m.mark(u"a"_s, Column::Name), Mark::None);
    QCOMPARE(m.mark(u"b"_s), Mark::None);
    const bool repaints = std::ranges::any_of(changed, [](const QList<QVariant> &signal) {
        return signal[2].value<QList<int>>().contains(Table::MarkRole);
    });
    QVERIFY(repaints);
    changed.clear();
    m.time += 1;
    m.table.tick();
    for (const QList<QVariant> &signal : changed)
        QVERIFY(!signal[2].value<QList<int>>().contains(Table::MarkRole));
}

void TestChanges::changesAddUpWhileTheyAreMarked()
{
    ChangeModels m;
    Instance a = instance(u"a"_s);
    m.table.upsert({a});
    a.name = u"x"_s;
    m.table.upsert({a}, News::Changes);
    m.time += 6;
    a.region = u"y"_s;
    m.table.upsert({a, instance(u"b"_s)}, News::Changes);
    QCOMPARE(m.mark(u"b"_s), Mark::None); // where rows come and go with a filter
    m.time += 6;
    m.table.tick();
    QCOMPARE(m.mark(u"a"_s, Column::Name), Mark::Changed);
    QCOMPARE(m.mark(u"a"_s, Column::Region), Mark::Changed);
    m.time += 2;
    m.table.tick();
    QCOMPARE(m.mark(u"a"_s, Column::Name), Mark::None);
}

void TestChanges::clocksMarkNothing()
{
    ChangeModels m;
    Instance a = instance(u"a"_s);
    a.status = InstanceStatus(u"running"_s);
    a.lastStartedAt = Timestamp::fromUnixSeconds(now - 100);
    m.table.upsert({a});
    m.time += 3600;
    m.table.tick();
    m.table.upsert({a}, News::All);
    for (const ColumnSpec &spec : columnSpecs())
        QCOMPARE(m.mark(u"a"_s, spec.column), Mark::None);
    QCOMPARE(m.log.rowCount(), 0);
}

void TestChanges::goneRowsStayUntilTheNextRefreshHasEnded()
{
    ChangeModels m;
    m.table.upsert({instance(u"a"_s), instance(u"b"_s), instance(u"c"_s)});
    m.table.endRefresh(account().id);
    m.table.markGone({{account().id, u"b"_s}, {account().id, u"unknown"_s}});
    m.table.endRefresh(account().id);
    QCOMPARE(m.mark(u"b"_s), Mark::Gone);
    QCOMPARE(m.table.rowCount(), 3);
    QCOMPARE(m.table.goneCount(), 1);
    QVERIFY(m.table.isGone(1));
    QVERIFY(m.table.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"no longer"_s));
    m.time += 1000; // no clock takes it away
    m.table.tick();
    QCOMPARE(m.mark(u"b"_s), Mark::Gone);

    m.table.markGone({{account().id, u"c"_s}});
    m.table.endRefresh(account().id);
    QCOMPARE(m.table.rowOf({account().id, u"b"_s}), -1);
    QCOMPARE(m.mark(u"c"_s), Mark::Gone);
    m.table.endRefresh(account().id);
    QCOMPARE(m.table.rowCount(), 1);
    QCOMPARE(m.table.goneCount(), 0);
}

void TestChanges::goneRowsOfOneAccountAlone()
{
    ChangeModels m;
    Instance other = instance(u"a"_s);
    other.account = account(2).id;
    m.table.upsert({instance(u"a"_s), other});
    m.table.markGone({{account().id, u"a"_s}, other.key()});
    m.table.endRefresh(account().id);
    m.table.endRefresh(account().id);
    QCOMPARE(m.table.rowCount(), 1);
    QCOMPARE(m.table.instance(0).account, other.account);
    m.table.removeGone(other.account);
    QCOMPARE(m.table.rowCount(), 0);
}

void TestChanges::whatComesBackIsNew()
{
    ChangeModels m;
    m.table.upsert({instance(u"a"_s)});
    m.table.markGone({{account().id, u"a"_s}});
    m.table.endRefresh(account().id);
    m.table.upsert({instance(u"a"_s)}, News::All); // with the same facts
    QCOMPARE(m.mark(u"a"_s), Mark::New);
    m.table.endRefresh(account().id);
    QCOMPARE(m.table.rowCount(), 1);
    QCOMPARE(m.log.rowCount(), 2);
}

void TestChanges::listsShowMarksToo()
{
    ChangeModels m;
    InstanceListModel list(m.table);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.sort(int(Column::Name));
    m.table.upsert({instance(u"a"_s, u"zeta"_s), instance(u"b"_s, u"beta"_s)});
    const auto shown = [&](int row) { return Mark(list.index(row, 1).data(Table::MarkRole).toInt()); };

    m.table.upsert({instance(u"a"_s, u"alpha"_s)}, News::All);
    QCOMPARE(shown(0), Mark::Changed);
    QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);
    m.table.markGone({{account().id, u"b"_s}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(shown(1), Mark::Gone);
    changed.clear();
    m.time += 8;
    m.table.tick();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(shown(0), Mark::None);
    m.table.endRefresh(account().id);
    m.table.endRefresh(account().id);
    QCOMPARE(list.rowCount(), 1);
}

void TestChanges::saidToScreenReaders()
{
    ChangeModels m;
    m.table.upsert({instance(u"a"_s)});
    m.table.upsert({instance(u"a"_s, u"renamed"_s)}, News::All);
    const QModelIndex name = m.table.index(0, int(Column::Name));
    QCOMPARE(name.data(Qt::AccessibleTextRole).toString(), u"renamed, changed"_s);
    m.table.markGone({{account().id, u"a"_s}});
    QCOMPARE(name.data(Qt::AccessibleTextRole).toString(), u"renamed, gone"_s);
}

void TestChanges::aHundredThousandRows()
{
    qint64 clock = now;
    InstanceTableModel table; // unwatched: the testers look at every row after every change
    table.setClock([&clock] { return clock; });
    table.setAccounts({account()});
    const ChangeLog log(table, 20);
    QList<Instance> instances;
    for (int i = 0; i < 100'000; ++i) {
        instances << fullInstance();
        instances.last().id = QString::number(i);
    }
    table.upsert(instances);
    QList<Instance> some;
    for (int i = 0; i < 100'000; i += 10) {
        some << instances[i];
        some.last().status = InstanceStatus(u"exited"_s);
    }
    table.upsert(some, News::All);
    const auto marked = [&table] {
        int count = 0;
        for (int row = 0; row < table.rowCount(); ++row) {
            if (table.index(row, int(Column::Status)).data(InstanceTableModel::MarkRole).toInt()
                != int(Mark::None))
                ++count;
        }
        return count;
    };
    QCOMPARE(marked(), some.size());
    clock += 8;
    table.tick();
    QCOMPARE(marked(), 0);
}

ROSTER_TEST(TestChanges);
#include "tst_changes.moc"
