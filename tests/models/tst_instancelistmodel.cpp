// SPDX-License-Identifier: GPL-3.0-or-later
#include "listmodels.h"

#include "support/testprogram.h"

#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;

class TestInstanceListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglish(); }

    void selectionStaysOnItsInstance();
    void changedCellsAreForwarded();
    void pageIsOneInsert();
    void headerWithoutRows();
};

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

void TestInstanceListModel::headerWithoutRows()
{
    Models m;
    QCOMPARE(m.list.headerData(int(Column::Name), Qt::Horizontal).toString(), u"Name"_s);
    QVERIFY(!m.list.hasChildren());
}

ROSTER_TEST(TestInstanceListModel);
#include "tst_instancelistmodel.moc"
