// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/instancetablemodel.h"
#include "support/testprogram.h"
#include "views/find/filterline.h"
#include "views/find/filterwords.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

/// What the filter line offers: names to read, ids for the clouds.
class TestFilterWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void regionsAreSortedByName();
    void namesMayComeLate();
    void menuShowsNamesAndSendsIds();

private:
    static Instance instance(const QString &id, const QString &region, const QString &regionName = {});
};

Instance TestFilterWords::instance(const QString &id, const QString &region, const QString &regionName)
{
    Instance instance;
    instance.id = id;
    instance.region = region;
    instance.regionName = regionName;
    return instance;
}

void TestFilterWords::regionsAreSortedByName()
{
    InstanceTableModel table;
    const FilterWords words(table);
    table.upsert({instance(u"a"_s, u"z9"_s, u"Amsterdam"_s), instance(u"b"_s, u"CANADA"_s),
                  instance(u"c"_s, u"a1"_s, u"Zürich"_s), instance(u"d"_s, {})});
    QCOMPARE(words.regions(), (QStringList{u"z9"_s, u"CANADA"_s, u"a1"_s}));
    QCOMPARE(words.regionName(u"a1"_s), u"Zürich"_s);
    QCOMPARE(words.regionName(u"CANADA"_s), u"CANADA"_s);
    QCOMPARE(words.regionName(u"never met"_s), u"never met"_s);
}

void TestFilterWords::namesMayComeLate()
{
    InstanceTableModel table;
    const FilterWords words(table);
    table.upsert({instance(u"a"_s, u"a1"_s)});
    QCOMPARE(words.regionName(u"a1"_s), u"a1"_s);
    table.upsert({instance(u"a"_s, u"a1"_s, u"Zürich"_s)});
    QCOMPARE(words.regionName(u"a1"_s), u"Zürich"_s);
    // A row that has it not yet takes it from nobody.
    table.upsert({instance(u"b"_s, u"a1"_s)});
    QCOMPARE(words.regionName(u"a1"_s), u"Zürich"_s);
}

void TestFilterWords::menuShowsNamesAndSendsIds()
{
    InstanceTableModel table;
    const FilterWords words(table);
    table.upsert({instance(u"a"_s, u"us-ca-6"_s, u"US-CA-06 (California)"_s)});
    FilterLine line;
    line.setWords(words);
    QSignalSpy changed(&line, &FilterLine::queryChanged);

    QPushButton *button = nullptr;
    QAction *entry = nullptr;
    for (QPushButton *each : line.findChildren<QPushButton *>()) {
        if (!each->menu())
            continue;
        Q_EMIT each->menu()->aboutToShow();
        for (QAction *action : each->menu()->actions()) {
            if (action->text() == "US-CA-06 (California)"_L1) {
                button = each;
                entry = action;
            }
        }
    }
    QVERIFY(entry);
    entry->trigger();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(line.query().regions, QStringList{u"us-ca-6"_s});
    QVERIFY(button->text().contains(u"US-CA-06 (California)"_s));
    QVERIFY(line.description().contains(u"US-CA-06 (California)"_s));
}

ROSTER_TEST(TestFilterWords);
#include "tst_filterwords.moc"
