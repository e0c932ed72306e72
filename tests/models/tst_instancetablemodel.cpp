// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include "models/table/instancetablemodel.h"
#include "models/text/format.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QColor>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;

class TestInstanceTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aCellIsShortHoweverMuchAnInstanceHolds();
    void newRowsAreOneInsert();
    void duplicatesInOneBatch();
    void unchangedRowsAreSilent();
    void changedRowsAreRuns();
    void manyChangedRunsAreOneRange();
    void sameIdInTwoAccounts();
    void removesRunsFromTheEnd();
    void removesManyRunsAtOnce();
    void persistentIndexesSurvive();
    void rowOfFollows();
    void accountsChangeTheirColumns();
    void tickMovesClocksOnly();
    void retranslateReadsAllAnew();
    void roles();
    void toolTipsAreEscaped();
    void header();

private:
    QList<Instance> many(int count) const;
    QVariant cell(Column column, int role = Qt::DisplayRole, int row = 0) const
    {
        return m_table->index(row, int(column)).data(role);
    }

    std::unique_ptr<InstanceTableModel> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestInstanceTableModel::init()
{
    useEnglish();
    m_table = std::make_unique<InstanceTableModel>();
    m_table->setClock([] { return now; });
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_table.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestInstanceTableModel::cleanup()
{
    m_tester.reset();
    m_table.reset();
}

QList<Instance> TestInstanceTableModel::many(int count) const
{
    QList<Instance> instances;
    for (int i = 0; i < count; ++i)
        instances << instance(QString::number(i));
    return instances;
}

void TestInstanceTableModel::aCellIsShortHoweverMuchAnInstanceHolds()
{
    Instance huge = instance(u"a"_s, QString(100'000, u'n'));
    huge.statusMessage = QString(100'000, u'm');
    for (int i = 0; i < 10'000; ++i)
        huge.ports.append({i, u"tcp"_s, QString(2000, u'p')});
    m_table->upsert({huge});
    for (const ColumnSpec &spec : columnSpecs()) {
        QVERIFY(cell(spec.column).toString().size() <= 512);
        QVERIFY(cell(spec.column, Qt::AccessibleTextRole).toString().size() <= 600);
        const QString tip = cell(spec.column, Qt::ToolTipRole).toString();
        QVERIFY2(tip.size() <= 5000 && tip.count(u"<br>"_s) <= 20, spec.key);
    }
    huge.ports.resize(30);
    for (Port &port : huge.ports)
        port.endpoint = u"203.0.113.9"_s;
    m_table->upsert({huge});
    QVERIFY(cell(Column::Ports, Qt::ToolTipRole).toString().contains(u"… and 10 more"_s));
}

void TestInstanceTableModel::newRowsAreOneInsert()
{
    QSignalSpy inserted(m_table.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(m_table.get(), &QAbstractItemModel::dataChanged);
    m_table->upsert(many(3));
    m_table->upsert({instance(u"x"_s), instance(u"1"_s), instance(u"y"_s)});
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(inserted[1][1].toInt(), 3);
    QCOMPARE(inserted[1][2].toInt(), 4);
    QCOMPARE(changed.size(), 0);
    m_table->upsert({});
    QCOMPARE(inserted.size(), 2);
}

void TestInstanceTableModel::duplicatesInOneBatch()
{
    m_table->upsert({instance(u"a"_s, u"first"_s), instance(u"b"_s), instance(u"a"_s, u"second"_s)});
    QCOMPARE(m_table->rowCount(), 2);
    QCOMPARE(cell(Column::Name).toString(), u"second"_s);
    QSignalSpy replaced(m_table.get(), &InstanceTableModel::rowsReplaced);
    m_table->upsert({instance(u"a"_s, u"third"_s), instance(u"a"_s, u"fourth"_s)});
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(replaced[0][0].value<QList<int>>(), QList<int>{0});
    QCOMPARE(cell(Column::Name).toString(), u"fourth"_s);
}

void TestInstanceTableModel::unchangedRowsAreSilent()
{
    m_table->upsert(many(5));
    QSignalSpy changed(m_table.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy replaced(m_table.get(), &InstanceTableModel::rowsReplaced);
    m_table->upsert(many(5));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(replaced.size(), 0);
}

void TestInstanceTableModel::changedRowsAreRuns()
{
    QList<Instance> instances = many(8);
    m_table->upsert(instances);
    for (const int row : {6, 2, 3})
        instances[row].name = u"new"_s;
    std::ranges::reverse(instances);
    QSignalSpy changed(m_table.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy replaced(m_table.get(), &InstanceTableModel::rowsReplaced);
    m_table->upsert(instances);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].toModelIndex(), m_table->index(2, 0));
    QCOMPARE(changed[0][1].toModelIndex(), m_table->index(3, columnTotal - 1));
    QCOMPARE(changed[1][0].toModelIndex(), m_table->index(6, 0));
    QCOMPARE(replaced[0][0].value<QList<int>>(), QList<int>({2, 3, 6}));
}

void TestInstanceTableModel::manyChangedRunsAreOneRange()
{
    QList<Instance> instances = many(500);
    m_table->upsert(instances);
    for (int row = 1; row < 500; row += 2)
        instances[row].name = u"new"_s;
    QSignalSpy changed(m_table.get(), &QAbstractItemModel::dataChanged);
    m_table->upsert(instances);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 499);
}

void TestInstanceTableModel::sameIdInTwoAccounts()
{
    Instance other = instance(u"a"_s);
    other.account = account(2).id;
    m_table->upsert({instance(u"a"_s), other});
    QCOMPARE(m_table->rowCount(), 2);
    m_table->remove({other.key()});
    QCOMPARE(m_table->rowCount(), 1);
    QCOMPARE(m_table->instance(0).account, account(1).id);
}

void TestInstanceTableModel::removesRunsFromTheEnd()
{
    const QList<Instance> instances = many(10);
    m_table->upsert(instances);
    QSignalSpy removed(m_table.get(), &QAbstractItemModel::rowsRemoved);
    m_table->remove({instances[8].key(),
                     instances[1].key(),
                     instances[2].key(),
                     instances[2].key(),
                     {account().id, u"unknown"_s}});
    QCOMPARE(removed.size(), 2);
    QCOMPARE(removed[0][1].toInt(), 8);
    QCOMPARE(removed[1][1].toInt(), 1);
    QCOMPARE(removed[1][2].toInt(), 2);
    QCOMPARE(m_table->rowCount(), 7);
    m_table->remove({{account().id, u"unknown"_s}});
    QCOMPARE(removed.size(), 2);
}

void TestInstanceTableModel::removesManyRunsAtOnce()
{
    const QList<Instance> instances = many(500);
    m_table->upsert(instances);
    QList<InstanceKey> odd;
    for (int row = 1; row < 500; row += 2)
        odd << instances[row].key();
    QSignalSpy removed(m_table.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy permuted(m_table.get(), &InstanceTableModel::rowsPermuted);
    const QPersistentModelIndex stays = m_table->index(300, 3);
    const QPersistentModelIndex goes = m_table->index(301, 3);
    m_table->remove(odd);
    QCOMPARE(permuted.size(), 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(m_table->rowCount(), 250);
    QCOMPARE(stays.row(), 150);
    QVERIFY(!goes.isValid());
    for (int row = 0; row < 250; ++row) {
        QCOMPARE(m_table->instance(row).id, QString::number(2 * row));
        QCOMPARE(m_table->rowOf(m_table->instance(row).key()), row);
    }
}

void TestInstanceTableModel::persistentIndexesSurvive()
{
    const QList<Instance> instances = many(10);
    m_table->upsert(instances);
    const QPersistentModelIndex five = m_table->index(5, 0);
    m_table->remove({instances[0].key(), instances[3].key(), instances[9].key()});
    m_table->upsert({instance(u"new"_s)});
    QCOMPARE(five.row(), 3);
    QCOMPARE(m_table->instance(five.row()).id, u"5"_s);
}

void TestInstanceTableModel::rowOfFollows()
{
    const QList<Instance> instances = many(4);
    m_table->upsert(instances);
    m_table->remove({instances[1].key()});
    QCOMPARE(m_table->rowOf(instances[0].key()), 0);
    QCOMPARE(m_table->rowOf(instances[1].key()), -1);
    QCOMPARE(m_table->rowOf(instances[3].key()), 2);
}

void TestInstanceTableModel::accountsChangeTheirColumns()
{
    m_table->upsert(many(2));
    QCOMPARE(cell(Column::Account).toString(), format::dash());
    QSignalSpy changed(m_table.get(), &QAbstractItemModel::dataChanged);
    m_table->setAccounts({account()});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().column(), int(Column::Account));
    QCOMPARE(changed[0][1].toModelIndex(), m_table->index(1, int(Column::Provider)));
    QCOMPARE(cell(Column::Account).toString(), u"PPIO · account 1"_s);
    QCOMPARE(cell(Column::Account, InstanceTableModel::AccountColorRole).value<QColor>(), QColor(0x2f6fed));
    m_table->setAccounts({account()});
    QCOMPARE(changed.size(), 1);
}

void TestInstanceTableModel::tickMovesClocksOnly()
{
    m_table->upsert(many(3));
    QSignalSpy changed(m_table.get(), &QAbstractItemModel::dataChanged);
    m_table->tick();
    QSet<int> columns;
    for (const QList<QVariant> &signal : changed) {
        QVERIFY(!signal[2].value<QList<int>>().isEmpty());
        for (int c = signal[0].toModelIndex().column(); c <= signal[1].toModelIndex().column(); ++c)
            columns << c;
    }
    QCOMPARE(columns, QSet<int>({int(Column::RunningTime), int(Column::Ends), int(Column::LastStarted)}));
}

void TestInstanceTableModel::retranslateReadsAllAnew()
{
    m_table->upsert(many(3));
    QSignalSpy header(m_table.get(), &QAbstractItemModel::headerDataChanged);
    QSignalSpy changed(m_table.get(), &QAbstractItemModel::dataChanged);
    m_table->retranslate();
    QCOMPARE(header.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][1].toModelIndex(), m_table->index(2, columnTotal - 1));
}

void TestInstanceTableModel::roles()
{
    m_table->setAccounts({account()});
    Instance full = fullInstance();
    m_table->upsert({full, instance(u"empty"_s)});

    QCOMPARE(cell(Column::Status, InstanceTableModel::StatusGroupRole).toInt(), int(StatusGroup::Running));
    QVERIFY(!cell(Column::Name, InstanceTableModel::StatusGroupRole).isValid());
    QCOMPARE(cell(Column::Ends, InstanceTableModel::ProblemRole).toInt(), int(format::Urgency::Soon));
    QCOMPARE(cell(Column::Ends, Qt::AccessibleTextRole).toString(), u"2026-06-18, in 3 days"_s);
    QCOMPARE(cell(Column::Cpu, InstanceTableModel::SortRole), QVariant(qint64(56)));
    QCOMPARE(cell(Column::Id, InstanceTableModel::MonospaceRole).toBool(), true);
    QCOMPARE(cell(Column::Name, InstanceTableModel::MonospaceRole).toBool(), false);
    QCOMPARE(cell(Column::Cpu, Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    QCOMPARE(cell(Column::Name, Qt::TextAlignmentRole).toInt(), int(Qt::AlignLeft | Qt::AlignVCenter));

    for (int column = 0; column < columnTotal; ++column) {
        if (Column(column) == Column::Id || Column(column) == Column::Account
            || Column(column) == Column::Provider)
            continue;
        QCOMPARE(cell(Column(column), Qt::DisplayRole, 1).toString(), format::dash());
        QCOMPARE(cell(Column(column), Qt::AccessibleTextRole, 1).toString(), u"unknown"_s);
        QCOMPARE(cell(Column(column), InstanceTableModel::MonospaceRole, 1).toBool(), false);
        QVERIFY(!cell(Column(column), InstanceTableModel::SortRole, 1).isValid());
        QCOMPARE(cell(Column(column), Qt::ToolTipRole, 1).toString(), QString());
    }
}

void TestInstanceTableModel::toolTipsAreEscaped()
{
    Instance full = fullInstance();
    full.name = u"<img src='/etc/passwd'> & co"_s;
    m_table->upsert({full});
    const QString name = cell(Column::Name, Qt::ToolTipRole).toString();
    QVERIFY(!name.contains(u"<img"_s));
    QVERIFY(name.contains(u"&amp; co"_s));
    const QString status = cell(Column::Status, Qt::ToolTipRole).toString();
    QCOMPARE(status, u"<qt>Running<br>E42<br>all &lt;b&gt;well&lt;/b&gt;</qt>"_s);
    QVERIFY(cell(Column::SystemDisk, Qt::ToolTipRole).toString().contains(u"1,536 GB"_s));
    QVERIFY(cell(Column::Ends, Qt::ToolTipRole).toString().contains(u"2026-06-18 12:00:00"_s));
    QVERIFY(cell(Column::Ports, Qt::ToolTipRole).toString().contains(u"8080<br>22"_s));
}

void TestInstanceTableModel::header()
{
    const auto header = [&](Column column, int role) {
        return m_table->headerData(int(column), Qt::Horizontal, role);
    };
    QCOMPARE(header(Column::Cpu, Qt::DisplayRole).toString(), u"CPU"_s);
    QCOMPARE(header(Column::Cpu, Qt::InitialSortOrderRole).toInt(), int(Qt::DescendingOrder));
    QCOMPARE(header(Column::Name, Qt::InitialSortOrderRole).toInt(), int(Qt::AscendingOrder));
    QVERIFY(!header(Column::Name, Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(!m_table->headerData(columnTotal, Qt::Horizontal).isValid());
    QVERIFY(!m_table->headerData(-1, Qt::Horizontal).isValid());
}

ROSTER_TEST(TestInstanceTableModel);
#include "tst_instancetablemodel.moc"
