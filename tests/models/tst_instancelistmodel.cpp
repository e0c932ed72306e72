// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"

#include <QAbstractItemModelTester>
#include <QCollator>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace roster;
using namespace roster::fixtures;

namespace {

/// A table and the list of it, both watched.
struct Models {
    InstanceTableModel table;
    InstanceListModel list{table};
    QAbstractItemModelTester tableTester{&table, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester listTester{&list, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Models()
    {
        table.setClock([] { return now; });
    }

    QStringList shown(Column column = Column::Id) const
    {
        QStringList texts;
        for (int row = 0; row < list.rowCount(); ++row)
            texts << list.index(row, int(column)).data().toString();
        return texts;
    }

    RowGroup heading(int row) const
    {
        return list.index(row, 0).data(InstanceListModel::HeadingRole).value<RowGroup>();
    }

    /// As shown(), and for each heading its title and how many rows it stands for: "# running 3".
    QStringList items() const
    {
        QStringList texts;
        for (int row = 0; row < list.rowCount(); ++row) {
            const RowGroup group = heading(row);
            texts << (list.isHeading(row) ? u"# %1 %2"_s.arg(group.title).arg(group.instances)
                                          : list.index(row, int(Column::Id)).data().toString());
        }
        return texts;
    }
};

/// The simplest list there is: everything anew, every time.
class Reference {
public:
    QList<Instance> instances;
    InstanceFilter filter;
    QList<SortLevel> levels; ///< the chosen ones, and the name
    std::optional<Column> grouping;
    QSet<QString> collapsed; ///< titles of groups, by column

    void upsert(const Instance &instance)
    {
        for (Instance &known : instances) {
            if (known.key() == instance.key()) {
                known = instance;
                return;
            }
        }
        instances << instance;
    }

    void sortBy(const QList<SortLevel> &chosen)
    {
        levels = chosen;
        if (!chosen.isEmpty() && std::ranges::find(chosen, Column::Name, &SortLevel::column) == chosen.end())
            levels.append({Column::Name, Qt::AscendingOrder});
    }

    QStringList ids(const InstanceTableModel &table) const
    {
        QList<Instance> shown;
        std::ranges::copy_if(instances, std::back_inserter(shown),
                             [&](const Instance &instance) { return accepts(instance, table); });
        for (auto level = levels.crbegin(); level != levels.crend(); ++level)
            sortBy(shown, level->order, [&](const Instance &i) { return value(i, level->column, table); });
        if (!grouping)
            return idsOf(shown);

        const auto group = [&](const Instance &i) {
            return columnSpec(*grouping).group(i, {table.account(i.account), now});
        };
        const auto chosen = std::ranges::find(levels, *grouping, &SortLevel::column);
        sortBy(shown, chosen == levels.end() ? Qt::AscendingOrder : chosen->order,
               [&](const Instance &i) { return group(i).isEmpty() ? QVariant() : QVariant(group(i)); });
        QStringList items;
        for (auto first = shown.cbegin(); first != shown.cend();) {
            const QString title = group(*first);
            const auto end =
                std::find_if(first, shown.cend(), [&](const auto &i) { return group(i) != title; });
            items << u"# %1 %2"_s.arg(title).arg(end - first);
            if (!collapsed.contains(groupKey(title)))
                items << idsOf(QList<Instance>(first, end));
            first = end;
        }
        return items;
    }

    QString groupKey(const QString &title) const { return QString::number(int(*grouping)) + title; }

private:
    static QVariant value(const Instance &instance, Column column, const InstanceTableModel &table)
    {
        return columnSpec(column).value(instance, {table.account(instance.account), now});
    }

    static QStringList idsOf(const QList<Instance> &instances)
    {
        QStringList ids;
        for (const Instance &instance : instances)
            ids << instance.id;
        return ids;
    }

    template<typename Value>
    static void sortBy(QList<Instance> &shown, Qt::SortOrder order, Value value)
    {
        QCollator collator((QLocale()));
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::ranges::stable_sort(shown, [&](const Instance &a, const Instance &b) {
            const QVariant x = value(a);
            const QVariant y = value(b);
            if (!x.isValid() || !y.isValid())
                return x.isValid() && !y.isValid();
            const bool texts = x.metaType().id() == QMetaType::QString;
            const int difference = texts ? collator.compare(x.toString(), y.toString())
                                         : (x.toDouble() > y.toDouble()) - (x.toDouble() < y.toDouble());
            return order == Qt::AscendingOrder ? difference < 0 : difference > 0;
        });
    }

    bool accepts(const Instance &i, const InstanceTableModel &table) const
    {
        const InstanceQuery &query = filter.query;
        if (!filter.accounts.isEmpty() && !filter.accounts.contains(i.account))
            return false;
        if (!filter.answered.contains(i.account)) {
            if (!i.name.contains(query.name, Qt::CaseInsensitive)
                && !i.id.contains(query.name, Qt::CaseInsensitive))
                return false;
            if (!query.status.isEmpty() && !i.status.is(query.status))
                return false;
            if (!query.regions.isEmpty() && !query.regions.contains(i.region))
                return false;
            if (!query.billingMode.isEmpty() && !i.billing.is(query.billingMode))
                return false;
        }
        const QStringList words = filter.find.split(u' ', Qt::SkipEmptyParts);
        return std::ranges::all_of(words, [&](const QString &word) {
            return std::ranges::any_of(columnSpecs(), [&](const ColumnSpec &spec) {
                return !spec.ticks
                    && spec.text(i, {table.account(i.account), now}).contains(word, Qt::CaseInsensitive);
            });
        });
    }
};

/// Random changes of a list, the same in each run.
class Chance {
public:
    int below(int limit) { return m_random.bounded(limit); }
    bool oneIn(int n) { return below(n) == 0; }
    template<typename T>
    T among(std::initializer_list<T> values)
    {
        return *(values.begin() + below(int(values.size())));
    }

    Instance instance(int ids)
    {
        Instance i = fixtures::instance(u"id-%1"_s.arg(below(ids)));
        i.account = account(among({1, 2, 3})).id;
        i.name = among({u"gpu-%1"_s, u"Train %1"_s, u"é%1"_s, u""_s});
        if (!i.name.isEmpty())
            i.name = i.name.arg(below(12));
        i.status = InstanceStatus(among({u"running"_s, u"exited"_s, u"Martian"_s, u""_s}));
        i.region = among({u"cn-south-1"_s, u"us-ca-6"_s, u""_s});
        i.billing = BillingMode(among({u"spot"_s, u"prepaid"_s, u""_s}));
        if (!oneIn(3))
            i.cpuCount = below(4);
        if (!oneIn(3))
            i.price = Money(below(5), 1, among({Currency::Cny, Currency::Usd}), Period::Hour);
        i.endsAt = oneIn(2) ? Timestamp() : Timestamp::fromUnixSeconds(below(4));
        return i;
    }

    QList<Instance> instances(int count, int ids)
    {
        QList<Instance> list;
        for (int i = 0; i < count; ++i)
            list << instance(ids);
        return list;
    }

    QList<SortLevel> sortLevels()
    {
        QList<SortLevel> levels;
        do {
            const Column column = among({Column::Name, Column::Cpu, Column::Price, Column::Status,
                                         Column::Ends, Column::Account, Column::Region});
            if (std::ranges::find(levels, column, &SortLevel::column) == levels.end())
                levels.append({column, among({Qt::AscendingOrder, Qt::DescendingOrder})});
        } while (oneIn(2));
        return levels;
    }

    InstanceFilter filter()
    {
        InstanceFilter filter;
        if (oneIn(3))
            filter.accounts = {account(among({1, 2})).id, account(3).id};
        if (oneIn(3))
            filter.query.name = among({u"GPU"_s, u"1"_s, u"-2"_s});
        if (oneIn(3))
            filter.query.status = among({u"Running"_s, u"martian"_s});
        if (oneIn(4))
            filter.query.regions = {u"us-ca-6"_s, u"elsewhere"_s};
        if (oneIn(4))
            filter.query.billingMode = u"spot"_s;
        if (oneIn(3))
            filter.answered = {account(2).id};
        if (oneIn(2))
            filter.find = among({u"train"_s, u"  É1  "_s, u"running gpu"_s, u"PPIO"_s, u"nothing at all"_s});
        return filter;
    }

private:
    QRandomGenerator m_random{20260615};
};

} // namespace

class TestInstanceListModel : public QObject {
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
    void filtersByAccountAndQuery();
    void answeredAccountsAreNotFilteredAgain();
    void findsWordsInAllColumns();
    void findDoesNotSeeClocks();
    void selectionStaysOnItsInstance();
    void changedCellsAreForwarded();
    void pageIsOneInsert();
    void clockResortsByRunningTime();
    void headerWithoutRows();
    void groupsHaveHeadings();
    void collapsedGroupsStayCollapsed();
    void manyRowsAreAddedUpLater();
    void sameAsReference_data();
    void sameAsReference();
};

void TestInstanceListModel::unsortedAsTheyCame()
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

void TestInstanceListModel::sortsNumbersAsNumbers()
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

void TestInstanceListModel::sortsTextsNaturally()
{
    Models m;
    m.table.upsert({instance(u"1"_s, u"gpu-10"_s), instance(u"2"_s, u"GPU-3"_s), instance(u"3"_s, u"gpu-2"_s),
                    instance(u"4"_s, u"école"_s), instance(u"5"_s, u"zebra"_s)});
    m.list.sort(int(Column::Name));
    QCOMPARE(m.shown(Column::Name),
             QStringList({u"école"_s, u"gpu-2"_s, u"GPU-3"_s, u"gpu-10"_s, u"zebra"_s}));
}

void TestInstanceListModel::unknownIsLastInBothDirections()
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

void TestInstanceListModel::tiesAreSortedByName()
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

void TestInstanceListModel::sortsBySeveralColumns()
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

void TestInstanceListModel::clicksChooseSortLevels()
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

void TestInstanceListModel::filtersByAccountAndQuery()
{
    Models m;
    Instance a = instance(u"AB12"_s, u"train"_s);
    a.status = InstanceStatus(u"running"_s);
    a.region = u"us-ca-6"_s;
    a.billing = BillingMode(u"spot"_s);
    Instance b = instance(u"cd34"_s, u"serve-ab"_s);
    b.account = account(2).id;
    m.table.upsert({a, b});

    const auto shownWith = [&](auto change) {
        InstanceFilter filter;
        change(filter);
        m.list.setFilter(filter);
        return m.shown();
    };
    const QStringList first{a.id};
    const QStringList both{a.id, b.id};
    QCOMPARE(shownWith([&](InstanceFilter &f) { f.accounts = {a.account}; }), first);
    QCOMPARE(m.list.hiddenCount(), 1);
    QCOMPARE(shownWith([](InstanceFilter &f) { f.query.name = u"ab"_s; }), both);
    QCOMPARE(shownWith([](InstanceFilter &f) { f.query.name = u"RAI"_s; }), first);
    QCOMPARE(shownWith([](InstanceFilter &f) { f.query.status = u"Running"_s; }), first);
    QCOMPARE(shownWith([](InstanceFilter &f) { f.query.status = u"run"_s; }), QStringList());
    QCOMPARE(m.list.hiddenCount(), 2);
    QCOMPARE(shownWith([](InstanceFilter &f) { f.query.regions = {u"x"_s, u"us-ca-6"_s}; }), first);
    QCOMPARE(shownWith([](InstanceFilter &f) { f.query.billingMode = u"spot"_s; }), first);
    QCOMPARE(shownWith([](InstanceFilter &) {}), both);
    QCOMPARE(m.list.hiddenCount(), 0);
}

void TestInstanceListModel::answeredAccountsAreNotFilteredAgain()
{
    Models m;
    Instance b = instance(u"b"_s, u"serve"_s);
    b.account = account(2).id;
    m.table.upsert({instance(u"a"_s, u"serve"_s), b});
    InstanceFilter filter;
    filter.query.name = u"fuzzy"_s;
    filter.answered = {b.account};
    m.list.setFilter(filter);
    QCOMPARE(m.shown(), QStringList({u"b"_s}));
    // The find words are ours alone.
    filter.find = u"train"_s;
    m.list.setFilter(filter);
    QCOMPARE(m.shown(), QStringList());
}

void TestInstanceListModel::findsWordsInAllColumns()
{
    Models m;
    Instance full = fullInstance();
    Instance box = instance(u"other"_s, u"gpu-box"_s);
    box.account = account(2).id;
    m.table.setAccounts({account(1), account(2, ProviderId::NebulaBlock)});
    m.table.upsert({full, box});
    InstanceFilter filter;
    for (const QString &find : {u"llm-07"_s, u"RUNNING"_s, u"4090 train"_s, u"ppio"_s, u"2026-06-18"_s,
                                u"40.42"_s, u"registry.ex"_s}) {
        filter.find = find;
        m.list.setFilter(filter);
        QCOMPARE(m.shown(), QStringList({full.id}));
    }
    // One cell does not go on in the next.
    filter.find = u"07ca338"_s;
    m.list.setFilter(filter);
    QCOMPARE(m.list.rowCount(), 0);

    // What changes is found as it reads then.
    filter.find = u"renamed"_s;
    m.list.setFilter(filter);
    QCOMPARE(m.list.rowCount(), 0);
    full.name = u"Renamed"_s;
    m.table.upsert({full});
    QCOMPARE(m.shown(), QStringList({full.id}));
    Account other = account(2);
    other.name = u"studio"_s;
    filter.find = u"studio gpu-box"_s;
    m.list.setFilter(filter);
    QCOMPARE(m.list.rowCount(), 0);
    m.table.setAccounts({other});
    QCOMPARE(m.shown(), QStringList({u"other"_s}));
}

void TestInstanceListModel::findDoesNotSeeClocks()
{
    Models m;
    Instance i = instance(u"a"_s);
    i.runningTime = std::chrono::hours(49);
    m.table.upsert({i});
    QCOMPARE(m.list.index(0, int(Column::RunningTime)).data().toString(), u"2 d 01 h"_s);
    InstanceFilter filter;
    filter.find = u"01"_s;
    m.list.setFilter(filter);
    QCOMPARE(m.list.rowCount(), 0);
}

void TestInstanceListModel::selectionStaysOnItsInstance()
{
    Models m;
    QList<Instance> instances;
    for (int i = 0; i < 200; ++i)
        instances << instance(u"id-%1"_s.arg(i), u"name-%1"_s.arg(i * 37 % 200));
    m.table.upsert(instances);

    QItemSelectionModel selection(&m.list);
    const auto idOf = [](const QModelIndex &index) { return index.siblingAtColumn(int(Column::Id)).data(); };
    const QModelIndex wanted = m.list.index(120, int(Column::Name));
    selection.setCurrentIndex(wanted, QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
    const QVariant id = idOf(wanted);
    const auto holds = [&] {
        const QModelIndexList rows = selection.selectedRows(int(Column::Id));
        return rows.size() == 1 && rows.first().data() == id && idOf(selection.currentIndex()) == id;
    };

    m.list.sort(int(Column::Name));
    QVERIFY(holds());
    m.list.sort(int(Column::Name), Qt::DescendingOrder);
    QVERIFY(holds());
    InstanceFilter filter;
    filter.find = u"name-1"_s; // many runs, and 37 * 120 % 200 is 40
    m.list.setFilter(filter);
    QVERIFY(!selection.hasSelection());
    m.list.setFilter({});
    QCOMPARE(m.list.rowCount(), 200);

    selection.setCurrentIndex(m.list.index(m.shown().indexOf(id.toString()), 0),
                              QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
    QVERIFY(holds());
    filter.find = u"0"_s; // its id and its name hold one
    m.list.setFilter(filter);
    QVERIFY(holds());
    m.list.setFilter({});
    QVERIFY(holds());

    QList<InstanceKey> odd;
    for (int i = 1; i < 200; i += 2)
        odd << instances[i].key();
    m.table.remove(odd);
    QCOMPARE(m.list.rowCount(), 100);
    QVERIFY(holds());

    for (Instance &i : instances)
        i.name = u"new %1 x"_s.arg(i.name);
    m.table.upsert(instances);
    QCOMPARE(m.list.rowCount(), 200);
    QVERIFY(holds());
}

void TestInstanceListModel::changedCellsAreForwarded()
{
    Models m;
    QList<Instance> instances;
    for (int i = 0; i < 10; ++i)
        instances << instance(u"id-%1"_s.arg(i), u"name-%1"_s.arg(9 - i));
    m.list.sort(int(Column::Name));
    m.table.upsert(instances);

    QSignalSpy changed(&m.list, &QAbstractItemModel::dataChanged);
    QSignalSpy layout(&m.list, &QAbstractItemModel::layoutChanged);
    instances[0].cpuCount = 1; // the last row
    instances[1].cpuCount = 1;
    instances[9].cpuCount = 1; // the first row
    m.table.upsert(instances);
    QCOMPARE(layout.size(), 0);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 0);
    QCOMPARE(changed[1][0].toModelIndex().row(), 8);
    QCOMPARE(changed[1][1].toModelIndex().row(), 9);

    m.table.upsert(instances);
    QCOMPARE(changed.size(), 2);
}

void TestInstanceListModel::pageIsOneInsert()
{
    Models m;
    m.list.sort(int(Column::Name));
    QList<Instance> even;
    QList<Instance> odd;
    for (int i = 0; i < 200; ++i)
        (i % 2 ? odd : even) << instance(QString::number(i), u"name-%1"_s.arg(i));
    m.table.upsert(even);
    QSignalSpy inserted(&m.list, &QAbstractItemModel::rowsInserted);
    QSignalSpy layout(&m.list, &QAbstractItemModel::layoutChanged);
    m.table.upsert(odd);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(layout.size(), 1);
    QCOMPARE(m.shown(Column::Name).at(101), u"name-101"_s);

    // What belongs together is put there at once.
    m.table.upsert({instance(u"x"_s, u"name-50 b"_s), instance(u"y"_s, u"name-50 c"_s)});
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(inserted.last()[1].toInt(), 51);
    QCOMPARE(inserted.last()[2].toInt(), 52);
    QCOMPARE(layout.size(), 1);
}

void TestInstanceListModel::clockResortsByRunningTime()
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

void TestInstanceListModel::headerWithoutRows()
{
    Models m;
    QCOMPARE(m.list.headerData(int(Column::Name), Qt::Horizontal).toString(), u"Name"_s);
    QVERIFY(!m.list.hasChildren());
}

void TestInstanceListModel::groupsHaveHeadings()
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

void TestInstanceListModel::collapsedGroupsStayCollapsed()
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
    QCOMPARE(m.list.hiddenCount(), 0);

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

void TestInstanceListModel::manyRowsAreAddedUpLater()
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

void TestInstanceListModel::sameAsReference_data()
{
    QTest::addColumn<int>("ids");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<bool>("workers");
    QTest::newRow("few rows") << 12 << 900 << false;
    QTest::newRow("many rows") << 80 << 60 << false;
    QTest::newRow("few rows, on workers") << 12 << 800 << true;
    QTest::newRow("many rows, on workers") << 80 << 60 << true;
}

void TestInstanceListModel::sameAsReference()
{
    QFETCH(int, ids);
    QFETCH(int, rounds);
    QFETCH(bool, workers);
    Models m;
    if (workers)
        m.list.setRowsAtOnce(0);
    Reference reference;
    Chance chance;
    QList<Account> accounts{account(1), account(2, ProviderId::NebulaBlock), account(3)};
    m.table.setAccounts(accounts);

    // Persistent indexes stay on their instance while it is shown.
    QHash<QString, QPersistentModelIndex> kept;

    for (int round = 0; round < rounds; ++round) {
        const int what = chance.below(10);
        if (what < 4) {
            const QList<Instance> batch = chance.instances(1 + chance.below(ids), ids);
            for (const Instance &instance : batch)
                reference.upsert(instance);
            m.table.upsert(batch);
        } else if (what < 6 && !reference.instances.isEmpty()) {
            QList<InstanceKey> gone;
            const int dose = chance.among({2, 3, 20});
            for (const Instance &instance : std::as_const(reference.instances)) {
                if (chance.oneIn(dose))
                    gone << instance.key();
            }
            reference.instances.removeIf([&](const Instance &i) { return gone.contains(i.key()); });
            m.table.remove(gone);
        } else if (what < 8) {
            reference.filter = chance.oneIn(4) ? InstanceFilter() : chance.filter();
            m.list.setFilter(reference.filter);
        } else if (chance.oneIn(8)) {
            accounts[0].name = chance.among({u"gpu"_s, u"train"_s, u"account 9"_s});
            m.table.setAccounts(accounts);
        } else if (chance.oneIn(4)) {
            reference.grouping =
                chance.among({std::optional<Column>(), std::optional(Column::Status),
                              std::optional(Column::Account), std::optional(Column::Region)});
            m.list.setGrouping(reference.grouping);
        } else if (reference.grouping && chance.oneIn(3) && m.list.rowCount() > 0) {
            const int row = chance.below(m.list.rowCount());
            if (m.list.isHeading(row) && m.heading(row).column == *reference.grouping) {
                const QString key = reference.groupKey(m.heading(row).title);
                m.list.setCollapsed(row, !reference.collapsed.contains(key));
                if (!reference.collapsed.remove(key))
                    reference.collapsed.insert(key);
            }
        } else if (chance.oneIn(10)) {
            reference.levels.clear();
            m.list.sort(-1);
        } else {
            const QList<SortLevel> levels = chance.sortLevels();
            reference.sortBy(levels);
            m.list.sortBy(levels);
        }

        // Meanwhile other changes may come in; what counts is what is shown in the end.
        if (workers && chance.oneIn(2))
            continue;
        while (m.list.isBusy())
            QVERIFY(QSignalSpy(&m.list, &InstanceListModel::busyChanged).wait());
        QCOMPARE(m.items(), reference.ids(m.table));
        for (int row = 0; !workers && row < m.list.rowCount(); ++row)
            QCOMPARE(m.heading(row).totals.instances, m.heading(row).instances);
        for (auto it = kept.cbegin(); it != kept.cend(); ++it) {
            if (it->isValid())
                QCOMPARE(it->data().toString(), it.key());
        }
        if (const int rows = m.list.rowCount(); rows > 0) {
            const QModelIndex index = m.list.index(chance.below(rows), int(Column::Id));
            if (m.list.isHeading(index.row()))
                continue;
            kept.insert(index.data().toString(), index);
            QCOMPARE(m.list.mapFromSource(m.list.mapToSource(index)), index);
        }
    }
}

QTEST_MAIN(TestInstanceListModel)
#include "tst_instancelistmodel.moc"
