// SPDX-License-Identifier: GPL-3.0-or-later
#include "listmodels.h"

#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;

class TestInstanceListFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglish(); }

    void filtersByAccountAndQuery();
    void countsWhatIsHidden();
    void answeredAccountsAreNotFilteredAgain();
    void findsWordsInAllColumns();
    void findDoesNotSeeClocks();
};

void TestInstanceListFilter::filtersByAccountAndQuery()
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
    QCOMPARE(m.list.hidden().all, 0); // what is not asked for is not hidden
    QCOMPARE(shownWith([](InstanceFilter &f) { f.query.name = u"ab"_s; }), both);
    QCOMPARE(shownWith([](InstanceFilter &f) { f.query.name = u"RAI"_s; }), first);
    QCOMPARE(shownWith([](InstanceFilter &f) { f.query.status = u"Running"_s; }), first);
    QCOMPARE(shownWith([](InstanceFilter &f) { f.query.status = u"run"_s; }), QStringList());
    QCOMPARE(m.list.hidden().all, 2);
    QCOMPARE(shownWith([](InstanceFilter &f) { f.query.regions = {u"x"_s, u"us-ca-6"_s}; }), first);
    QCOMPARE(shownWith([](InstanceFilter &f) { f.query.billingMode = u"spot"_s; }), first);
    QCOMPARE(shownWith([](InstanceFilter &) {}), both);
    QCOMPARE(m.list.hidden().all, 0);
}

void TestInstanceListFilter::countsWhatIsHidden()
{
    Models m;
    QList<Instance> instances;
    for (const QString &name : {u"train-1"_s, u"train-2"_s, u"serve-1"_s, u"serve-2"_s})
        instances.append(instance(name, name));
    for (const int spot : {0, 2})
        instances[spot].billing = BillingMode(u"spot"_s);
    instances[3].account = account(2).id;
    m.table.upsert(instances);
    QSignalSpy changed(&m.list, &InstanceListModel::hiddenChanged);

    using Hidden = InstanceListModel::Hidden;
    InstanceFilter filter{{instances[0].account}, {}, {}, u"train"_s};
    filter.query.billingMode = u"spot"_s;
    m.list.setFilter(filter);
    QCOMPARE(m.shown(), QStringList(u"train-1"_s));
    QVERIFY((m.list.hidden() == Hidden{2, 1, 1}));
    QCOMPARE(changed.count(), 1);

    // One that is gone is hidden by nobody, and one that comes counts at once.
    m.table.markGone({instances[1].key()});
    QVERIFY((m.list.hidden() == Hidden{1, 0, 1}));
    QCOMPARE(changed.count(), 2);
    m.table.upsert({instance(u"serve-3"_s, u"serve-3"_s)});
    QVERIFY((m.list.hidden() == Hidden{2, 1, 2}));

    // Found out by a worker, it is told when it is there.
    m.list.setRowsAtOnce(1);
    changed.clear();
    filter.find.clear();
    m.list.setFilter(filter);
    QVERIFY(m.list.isBusy());
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY((m.list.hidden() == Hidden{1, 1, 0}));
}

void TestInstanceListFilter::answeredAccountsAreNotFilteredAgain()
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

void TestInstanceListFilter::findsWordsInAllColumns()
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

void TestInstanceListFilter::findDoesNotSeeClocks()
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

ROSTER_TEST(TestInstanceListFilter);
#include "tst_instancelistfilter.moc"
