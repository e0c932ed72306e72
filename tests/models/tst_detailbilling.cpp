// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailfixtures.h"

#include "models/text/format.h"
#include "support/testprogram.h"

#include <QTest>

using namespace roster;
using namespace roster::fixtures;

class TestDetailBilling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglish(); }

    void pricesAreTables();
    void offersWithoutPrecisionAreRaw();
    void spotCountsDown_data();
    void spotCountsDown();
};

void TestDetailBilling::pricesAreTables()
{
    const auto pages = detailPages(fullDetail(), account(), now);
    const auto page = std::ranges::find(pages, u"billing"_s, &DetailPage::id);
    QVERIFY(page != pages.end());
    int tables = 0;
    for (const DetailGroup &group : page->groups) {
        if (group.columns.isEmpty())
            continue;
        ++tables;
        for (const DetailField &field : group.fields) {
            QCOMPARE(field.cells.size() + 1, group.columns.size());
            QVERIFY(!field.cells.contains(QString()));
        }
    }
    QCOMPARE(tables, 2);
    QCOMPARE(find(pages, u"billing"_s, u"Prices (raw figures, unit not documented)"_s, u"Instance"_s)->cells,
             QStringList({u"Instance"_s, u"100"_s, u"1,200"_s}));
    QCOMPARE(find(pages, u"billing"_s, u"Monthly offers"_s, u"1 months"_s)->cells,
             QStringList({u"1 months"_s, u"¥ 10.00"_s, u"¥ 12.00"_s, u"16.7 %"_s}));
}

void TestDetailBilling::offersWithoutPrecisionAreRaw()
{
    InstanceDetail detail;
    detail.instance = instance(u"a"_s);
    detail.pricing = Pricing();
    detail.pricing->monthly = {{{}, {}, 1000, 1000, {}}, {2, {}, 500, {}, 99}};
    detail.pricing->spot = SpotState{{}, Timestamp::never()};
    const auto pages = detailPages(detail, account(), now);
    const QString raw = u"1,000 (raw figure)"_s;
    const QString none = format::dash();
    QCOMPARE(find(pages, u"billing"_s, u"Monthly offers"_s, u"Offer"_s)->cells,
             QStringList({u"Offer"_s, raw, raw, u"0.0 %"_s}));
    QCOMPARE(find(pages, u"billing"_s, u"Monthly offers"_s, u"2 months"_s)->cells,
             QStringList({u"2 months"_s, u"500 (raw figure)"_s, none, none}));
    QVERIFY(!find(pages, u"billing"_s, u"Spot"_s, u"Time left"_s));
    QCOMPARE(find(pages, u"billing"_s, u"Spot"_s, u"Taken back"_s)->text, u"not planned"_s);
}

void TestDetailBilling::spotCountsDown_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<QString>("text");
    QTest::newRow("days") << qint64(2 * 86400 + 3600) << u"2 d 01 h"_s;
    QTest::newRow("an hour") << qint64(3600) << u"1 h 00 min"_s;
    QTest::newRow("minutes") << qint64(725) << u"12 min 05 s"_s;
    QTest::newRow("seconds") << qint64(9) << u"0 min 09 s"_s;
    QTest::newRow("over") << qint64(0) << QString();
    QTest::newRow("long over") << qint64(-100) << QString();
}

void TestDetailBilling::spotCountsDown()
{
    QFETCH(qint64, left);
    QFETCH(QString, text);
    InstanceDetail detail;
    detail.instance = instance(u"a"_s);
    detail.pricing = Pricing{.spot = SpotState{{}, Timestamp::fromUnixSeconds(now + left)}};
    const auto pages = detailPages(detail, account(), now);
    const DetailField *field = find(pages, u"billing"_s, u"Spot"_s, u"Time left"_s);
    QCOMPARE(field ? field->text : QString(), text);
}

ROSTER_TEST(TestDetailBilling);
#include "tst_detailbilling.moc"
