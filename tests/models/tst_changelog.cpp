// SPDX-License-Identifier: GPL-3.0-or-later
#include "changemodels.h"

#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;

using News = InstanceTableModel::News;

/// How changes are written down.
class TestChangeLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglish(); }

    void logNamesOldAndNew();
    void logIsBounded();
    void logIsPlainText();
    void privacyModeHoldsForTheLog();
};

void TestChangeLog::logNamesOldAndNew()
{
    ChangeModels m;
    Instance a = fullInstance();
    m.table.upsert({a});
    a.status = InstanceStatus(u"exited"_s);
    a.region.clear();
    m.table.upsert({a, instance(u"b"_s)}, News::All);
    m.time += 60;
    m.table.markGone({a.key()});

    QCOMPARE(m.log.rowCount(), 4); // the newest first
    QCOMPARE(m.line(0),
             QStringList({u"12:01:00"_s, u"PPIO · account 1"_s, u"train-llm-07"_s, u"Gone"_s, u"Stopped"_s,
                          QString()}));
    QCOMPARE(
        m.line(1),
        QStringList({u"12:00:00"_s, u"PPIO · account 1"_s, u"b"_s, u"New instance"_s, QString(), u"—"_s}));
    QCOMPARE(m.line(2).mid(2), QStringList({u"train-llm-07"_s, u"Status"_s, u"Running"_s, u"Stopped"_s}));
    QCOMPARE(m.line(3).mid(3), QStringList({u"Region"_s, u"cn-south-1"_s, u"—"_s}));
    QCOMPARE(m.log.instanceAt(1), InstanceKey({account().id, u"b"_s}));
    QCOMPARE(m.log.headerData(ChangeLog::Before, Qt::Horizontal).toString(), u"Before"_s);

    m.time += 24 * 3600;
    QCOMPARE(m.line(0).first(), u"2026-06-15 12:01:00"_s);
    m.log.clear();
    QCOMPARE(m.log.rowCount(), 0);
}

void TestChangeLog::logIsBounded()
{
    ChangeModels m;
    QList<Instance> instances;
    for (int i = 0; i < 15; ++i)
        instances << instance(QString::number(i));
    m.table.upsert(instances);
    m.table.upsert({instance(u"first"_s)}, News::All);
    for (const QString &name : {u"x"_s, u"y"_s}) {
        for (Instance &one : instances)
            one.name = name;
        m.table.upsert(instances, News::All);
    }
    QCOMPARE(m.log.rowCount(), 20);
    QCOMPARE(m.line(0).mid(2), QStringList({u"y"_s, u"Name"_s, u"x"_s, u"y"_s}));
    QCOMPARE(m.line(19).mid(2), QStringList({u"x"_s, u"Name"_s, u"—"_s, u"x"_s}));

    for (Instance &one : instances) {
        one.name = u"z"_s;
        one.region = u"z"_s;
    }
    m.table.upsert(instances, News::All); // more at once than there is room for
    QCOMPARE(m.log.rowCount(), 20);
    QCOMPARE(m.log.instanceAt(0).id, u"14"_s);
}

void TestChangeLog::logIsPlainText()
{
    ChangeModels m;
    m.table.upsert({instance(u"a"_s)});
    m.table.upsert({instance(u"a"_s, u"<img src='/x'>\tb"_s)}, News::All);
    QVERIFY(!m.log.index(0, ChangeLog::After).data(Qt::ToolTipRole).toString().contains(u"<img"_s));
    QCOMPARE(m.line(0).size(), int(ChangeLog::FieldCount));
}

void TestChangeLog::privacyModeHoldsForTheLog()
{
    ChangeModels m;
    m.table.upsert({fullInstance()});
    Instance other = fullInstance();
    other.publicAddress = u"192.0.2.7"_s;
    other.region = u"cn-north-2"_s;
    m.table.upsert({other}, News::All); // two lines: the region's, and the address's
    QSignalSpy changed(&m.log, &QAbstractItemModel::dataChanged);
    m.table.setPrivate(true);
    QCOMPARE(changed.size(), 1);
    const auto concealed = [&](int row, int field) {
        return m.log.index(row, field).data(ChangeLog::ConcealedRole).toBool();
    };
    QVERIFY(concealed(0, ChangeLog::Name));
    QVERIFY(!concealed(0, ChangeLog::What));
    QVERIFY(!concealed(0, ChangeLog::After));
    QVERIFY(concealed(1, ChangeLog::After));
    const QModelIndex address = m.log.index(1, ChangeLog::After);
    QCOMPARE(address.data(Qt::ToolTipRole).toString(), QString());
    QCOMPARE(address.data(Qt::AccessibleTextRole).toString(), u"hidden"_s);
    QVERIFY(m.log.lineAt(1).contains(u"192.0.2.7"_s)); // what is copied stays

    m.table.setPrivate(false);
    m.table.remove({fullInstance().key()});
    changed.clear();
    m.table.setPrivate(true);
    QCOMPARE(changed.size(), 1); // also when the log is all there is
}

ROSTER_TEST(TestChangeLog);
#include "tst_changelog.moc"
