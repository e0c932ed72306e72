// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include "models/table/changelog.h"
#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;

using Table = InstanceTableModel;
using News = InstanceTableModel::News;

/// What counts as a change, how long it is marked, and how it is written down.
class TestChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

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

    void logNamesOldAndNew();
    void logIsBounded();
    void logIsPlainText();
    void privacyModeHoldsForTheLog();
    void aHundredThousandRows();

private:
    Mark mark(const QString &id, Column column = Column::Status) const
    {
        const int row = m_table->rowOf({account().id, id});
        return row < 0 ? Mark::None : Mark(m_table->index(row, int(column)).data(Table::MarkRole).toInt());
    }
    QStringList line(int row) const { return m_log->lineAt(row).split(u'\t'); }

    qint64 m_now = now;
    std::unique_ptr<Table> m_table;
    std::unique_ptr<ChangeLog> m_log;
    std::unique_ptr<QAbstractItemModelTester> m_tableTester;
    std::unique_ptr<QAbstractItemModelTester> m_logTester;
};

void TestChanges::init()
{
    useEnglish();
    constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_now = now;
    m_table = std::make_unique<Table>();
    m_table->setClock([this] { return m_now; });
    m_table->setAccounts({account()});
    m_log = std::make_unique<ChangeLog>(*m_table, 20);
    m_tableTester = std::make_unique<QAbstractItemModelTester>(m_table.get(), mode);
    m_logTester = std::make_unique<QAbstractItemModelTester>(m_log.get(), mode);
}

void TestChanges::cleanup()
{
    m_logTester.reset();
    m_tableTester.reset();
    m_log.reset();
    m_table.reset();
}

static ColumnSet only(std::initializer_list<Column> columns)
{
    ColumnSet set;
    for (const Column column : columns)
        set.set(size_t(column));
    return set;
}

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
    Instance bare = fullInstance();
    bare.gpu.clear();
    bare.price.reset();
    Instance described = bare;
    described.gpu = u"RTX 4090 24 GB"_s;
    described.regionName = u"South 1"_s;
    described.listPrice = Money(4'00, 2, Currency::Cny, Period::Hour);
    m_table->upsert({bare});
    m_table->upsert({described}, News::All);
    QCOMPARE(mark(bare.id, Column::Gpu), Mark::None);
    QCOMPARE(m_log->rowCount(), 0);

    Instance moved = described;
    moved.region = u"cn-north-2"_s;
    moved.regionName = u"North 2"_s;
    moved.gpuCount = 8;
    m_table->upsert({moved}, News::All);
    QCOMPARE(mark(bare.id, Column::Gpu), Mark::Changed);
    QCOMPARE(mark(bare.id, Column::Region), Mark::Changed);
    QCOMPARE(mark(bare.id, Column::Price), Mark::None);
}

void TestChanges::aFirstLoadMarksNothing()
{
    m_table->upsert({instance(u"a"_s), instance(u"b"_s)});
    m_table->upsert({instance(u"a"_s, u"twice in one list"_s)});
    QCOMPARE(mark(u"a"_s, Column::Name), Mark::None);
    QCOMPARE(m_log->rowCount(), 0);
}

void TestChanges::theSameFactsMarkNothing()
{
    m_table->upsert({fullInstance(), instance(u"b"_s)});
    QSignalSpy found(m_table.get(), &Table::changesFound);
    m_table->upsert({fullInstance(), instance(u"b"_s)}, News::All);
    QCOMPARE(found.size(), 0);
    QCOMPARE(mark(u"b"_s), Mark::None);
}

void TestChanges::newRowsAndChangedCellsFade()
{
    m_table->upsert({instance(u"a"_s)});
    m_table->upsert({instance(u"a"_s, u"renamed"_s), instance(u"b"_s)}, News::All);
    QCOMPARE(mark(u"a"_s, Column::Name), Mark::Changed);
    QCOMPARE(mark(u"a"_s, Column::Status), Mark::None);
    QCOMPARE(mark(u"b"_s, Column::Name), Mark::New);
    QCOMPARE(mark(u"b"_s, Column::Status), Mark::New);

    m_now += 7;
    m_table->tick();
    QCOMPARE(mark(u"a"_s, Column::Name), Mark::Changed);
    QSignalSpy changed(m_table.get(), &QAbstractItemModel::dataChanged);
    m_now += 1;
    m_table->tick();
    QCOMPARE(mark(u"a"_s, Column::Name), Mark::None);
    QCOMPARE(mark(u"b"_s), Mark::None);
    const bool repaints = std::ranges::any_of(changed, [](const QList<QVariant> &signal) {
        return signal[2].value<QList<int>>().contains(Table::MarkRole);
    });
    QVERIFY(repaints);
    changed.clear();
    m_now += 1;
    m_table->tick();
    for (const QList<QVariant> &signal : changed)
        QVERIFY(!signal[2].value<QList<int>>().contains(Table::MarkRole));
}

void TestChanges::changesAddUpWhileTheyAreMarked()
{
    Instance a = instance(u"a"_s);
    m_table->upsert({a});
    a.name = u"x"_s;
    m_table->upsert({a}, News::Changes);
    m_now += 6;
    a.region = u"y"_s;
    m_table->upsert({a, instance(u"b"_s)}, News::Changes);
    QCOMPARE(mark(u"b"_s), Mark::None); // where rows come and go with a filter
    m_now += 6;
    m_table->tick();
    QCOMPARE(mark(u"a"_s, Column::Name), Mark::Changed);
    QCOMPARE(mark(u"a"_s, Column::Region), Mark::Changed);
    m_now += 2;
    m_table->tick();
    QCOMPARE(mark(u"a"_s, Column::Name), Mark::None);
}

void TestChanges::clocksMarkNothing()
{
    Instance a = instance(u"a"_s);
    a.status = InstanceStatus(u"running"_s);
    a.lastStartedAt = Timestamp::fromUnixSeconds(now - 100);
    m_table->upsert({a});
    m_now += 3600;
    m_table->tick();
    m_table->upsert({a}, News::All);
    for (const ColumnSpec &spec : columnSpecs())
        QCOMPARE(mark(u"a"_s, spec.column), Mark::None);
    QCOMPARE(m_log->rowCount(), 0);
}

void TestChanges::goneRowsStayUntilTheNextRefreshHasEnded()
{
    m_table->upsert({instance(u"a"_s), instance(u"b"_s), instance(u"c"_s)});
    m_table->endRefresh(account().id);
    m_table->markGone({{account().id, u"b"_s}, {account().id, u"unknown"_s}});
    m_table->endRefresh(account().id);
    QCOMPARE(mark(u"b"_s), Mark::Gone);
    QCOMPARE(m_table->rowCount(), 3);
    QCOMPARE(m_table->goneCount(), 1);
    QVERIFY(m_table->isGone(1));
    QVERIFY(m_table->index(1, 0).data(Qt::ToolTipRole).toString().contains(u"no longer"_s));
    m_now += 1000; // no clock takes it away
    m_table->tick();
    QCOMPARE(mark(u"b"_s), Mark::Gone);

    m_table->markGone({{account().id, u"c"_s}});
    m_table->endRefresh(account().id);
    QCOMPARE(m_table->rowOf({account().id, u"b"_s}), -1);
    QCOMPARE(mark(u"c"_s), Mark::Gone);
    m_table->endRefresh(account().id);
    QCOMPARE(m_table->rowCount(), 1);
    QCOMPARE(m_table->goneCount(), 0);
}

void TestChanges::goneRowsOfOneAccountAlone()
{
    Instance other = instance(u"a"_s);
    other.account = account(2).id;
    m_table->upsert({instance(u"a"_s), other});
    m_table->markGone({{account().id, u"a"_s}, other.key()});
    m_table->endRefresh(account().id);
    m_table->endRefresh(account().id);
    QCOMPARE(m_table->rowCount(), 1);
    QCOMPARE(m_table->instance(0).account, other.account);
    m_table->removeGone(other.account);
    QCOMPARE(m_table->rowCount(), 0);
}

void TestChanges::whatComesBackIsNew()
{
    m_table->upsert({instance(u"a"_s)});
    m_table->markGone({{account().id, u"a"_s}});
    m_table->endRefresh(account().id);
    m_table->upsert({instance(u"a"_s)}, News::All); // with the same facts
    QCOMPARE(mark(u"a"_s), Mark::New);
    m_table->endRefresh(account().id);
    QCOMPARE(m_table->rowCount(), 1);
    QCOMPARE(m_log->rowCount(), 2);
}

void TestChanges::listsShowMarksToo()
{
    InstanceListModel list(*m_table);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.sort(int(Column::Name));
    m_table->upsert({instance(u"a"_s, u"zeta"_s), instance(u"b"_s, u"beta"_s)});
    const auto shown = [&](int row) { return Mark(list.index(row, 1).data(Table::MarkRole).toInt()); };

    m_table->upsert({instance(u"a"_s, u"alpha"_s)}, News::All);
    QCOMPARE(shown(0), Mark::Changed);
    QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);
    m_table->markGone({{account().id, u"b"_s}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(shown(1), Mark::Gone);
    changed.clear();
    m_now += 8;
    m_table->tick();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(shown(0), Mark::None);
    m_table->endRefresh(account().id);
    m_table->endRefresh(account().id);
    QCOMPARE(list.rowCount(), 1);
}

void TestChanges::saidToScreenReaders()
{
    m_table->upsert({instance(u"a"_s)});
    m_table->upsert({instance(u"a"_s, u"renamed"_s)}, News::All);
    const QModelIndex name = m_table->index(0, int(Column::Name));
    QCOMPARE(name.data(Qt::AccessibleTextRole).toString(), u"renamed, changed"_s);
    m_table->markGone({{account().id, u"a"_s}});
    QCOMPARE(name.data(Qt::AccessibleTextRole).toString(), u"renamed, gone"_s);
}

void TestChanges::logNamesOldAndNew()
{
    Instance a = fullInstance();
    m_table->upsert({a});
    a.status = InstanceStatus(u"exited"_s);
    a.region.clear();
    m_table->upsert({a, instance(u"b"_s)}, News::All);
    m_now += 60;
    m_table->markGone({a.key()});

    QCOMPARE(m_log->rowCount(), 4); // the newest first
    QCOMPARE(line(0),
             QStringList({u"12:01:00"_s, u"PPIO · account 1"_s, u"train-llm-07"_s, u"Gone"_s, u"Stopped"_s,
                          QString()}));
    QCOMPARE(
        line(1),
        QStringList({u"12:00:00"_s, u"PPIO · account 1"_s, u"b"_s, u"New instance"_s, QString(), u"—"_s}));
    QCOMPARE(line(2).mid(2), QStringList({u"train-llm-07"_s, u"Status"_s, u"Running"_s, u"Stopped"_s}));
    QCOMPARE(line(3).mid(3), QStringList({u"Region"_s, u"cn-south-1"_s, u"—"_s}));
    QCOMPARE(m_log->instanceAt(1), InstanceKey({account().id, u"b"_s}));
    QCOMPARE(m_log->headerData(ChangeLog::Before, Qt::Horizontal).toString(), u"Before"_s);

    m_now += 24 * 3600;
    QCOMPARE(line(0).first(), u"2026-06-15 12:01:00"_s);
    m_log->clear();
    QCOMPARE(m_log->rowCount(), 0);
}

void TestChanges::logIsBounded()
{
    QList<Instance> instances;
    for (int i = 0; i < 15; ++i)
        instances << instance(QString::number(i));
    m_table->upsert(instances);
    m_table->upsert({instance(u"first"_s)}, News::All);
    for (const QString &name : {u"x"_s, u"y"_s}) {
        for (Instance &one : instances)
            one.name = name;
        m_table->upsert(instances, News::All);
    }
    QCOMPARE(m_log->rowCount(), 20);
    QCOMPARE(line(0).mid(2), QStringList({u"y"_s, u"Name"_s, u"x"_s, u"y"_s}));
    QCOMPARE(line(19).mid(2), QStringList({u"x"_s, u"Name"_s, u"—"_s, u"x"_s}));

    for (Instance &one : instances) {
        one.name = u"z"_s;
        one.region = u"z"_s;
    }
    m_table->upsert(instances, News::All); // more at once than there is room for
    QCOMPARE(m_log->rowCount(), 20);
    QCOMPARE(m_log->instanceAt(0).id, u"14"_s);
}

void TestChanges::logIsPlainText()
{
    m_table->upsert({instance(u"a"_s)});
    m_table->upsert({instance(u"a"_s, u"<img src='/x'>\tb"_s)}, News::All);
    QVERIFY(!m_log->index(0, ChangeLog::After).data(Qt::ToolTipRole).toString().contains(u"<img"_s));
    QCOMPARE(line(0).size(), int(ChangeLog::FieldCount));
}

void TestChanges::privacyModeHoldsForTheLog()
{
    m_table->upsert({fullInstance()});
    Instance other = fullInstance();
    other.publicAddress = u"192.0.2.7"_s;
    other.region = u"cn-north-2"_s;
    m_table->upsert({other}, News::All); // two lines: the region's, and the address's
    QSignalSpy changed(m_log.get(), &QAbstractItemModel::dataChanged);
    m_table->setPrivate(true);
    QCOMPARE(changed.size(), 1);
    const auto concealed = [&](int row, int field) {
        return m_log->index(row, field).data(ChangeLog::ConcealedRole).toBool();
    };
    QVERIFY(concealed(0, ChangeLog::Name));
    QVERIFY(!concealed(0, ChangeLog::What));
    QVERIFY(!concealed(0, ChangeLog::After));
    QVERIFY(concealed(1, ChangeLog::After));
    const QModelIndex address = m_log->index(1, ChangeLog::After);
    QCOMPARE(address.data(Qt::ToolTipRole).toString(), QString());
    QCOMPARE(address.data(Qt::AccessibleTextRole).toString(), u"hidden"_s);
    QVERIFY(m_log->lineAt(1).contains(u"192.0.2.7"_s)); // what is copied stays
}

void TestChanges::aHundredThousandRows()
{
    m_tableTester.reset();
    m_logTester.reset();
    QList<Instance> instances;
    for (int i = 0; i < 100'000; ++i) {
        instances << fullInstance();
        instances.last().id = QString::number(i);
    }
    m_table->upsert(instances);
    QList<Instance> some;
    for (int i = 0; i < 100'000; i += 10) {
        some << instances[i];
        some.last().status = InstanceStatus(u"exited"_s);
    }
    QElapsedTimer time;
    time.start();
    m_table->upsert(some, News::All);
    const qint64 marking = time.restart();
    m_now += 8;
    m_table->tick();
    const qint64 fading = time.elapsed();
    qInfo() << "marked in" << marking << "ms, faded in" << fading << "ms";
    QVERIFY(marking < 2000); // generous: other work and slow builds run beside it
    QVERIFY(fading < 200);
}

QTEST_MAIN(TestChanges)
#include "tst_changes.moc"
