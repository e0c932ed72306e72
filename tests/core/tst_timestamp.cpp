// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/newyorktime.h"
#include "core/timestamp.h"
#include "support/testprogram.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace roster;

class TestTimestamp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsUnknownNeverAndMoment();
    void ordersUnknownNeverMoments();
    void readsText_data();
    void readsText();
    void newYorksRuleIsThatOfTheZoneData();
    void tellsWhatHasCome();
    void readsDurations_data();
    void readsDurations();
};

void TestTimestamp::tellsUnknownNeverAndMoment()
{
    QVERIFY(Timestamp().isUnknown());
    QVERIFY(Timestamp::fromUnixSeconds(0).isNever());
    QVERIFY(Timestamp::fromUnixSeconds(-1).isNever()); // v1: "pay as you go"
    QVERIFY(Timestamp::fromUnixSeconds(1714464000).isMoment());
    QCOMPARE(Timestamp::fromUnixSeconds(1714464000).toLocalTime().toUTC(),
             QDateTime(QDate(2024, 4, 30), QTime(8, 0), QTimeZone::utc()));
    QVERIFY(Timestamp().toLocalTime().isNull());
    QVERIFY(Timestamp::never().toLocalTime().isNull());
}

void TestTimestamp::ordersUnknownNeverMoments()
{
    QVERIFY(Timestamp() < Timestamp::never());
    QVERIFY(Timestamp::never() < Timestamp::fromUnixSeconds(1));
    QVERIFY(Timestamp::fromUnixSeconds(1) < Timestamp::fromUnixSeconds(2));
}

void TestTimestamp::readsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc"); // empty: unknown

    QTest::newRow("zone first") << u"EST 2024-11-04 10:11:50"_s << u"2024-11-04T15:11:50Z"_s;
    // One of Nebula Block's answers has 1751620391 beside it, which is 09:13:11 UTC.
    QTest::newRow("zone last, in summer") << u"2025-07-04 05:13:11 EST"_s << u"2025-07-04T09:13:11Z"_s;
    QTest::newRow("zone last, in winter") << u"2025-12-04 05:13:11 EST"_s << u"2025-12-04T10:13:11Z"_s;
    QTest::newRow("summer time") << u"2025-07-04 05:13:11 EDT"_s << u"2025-07-04T09:13:11Z"_s;
    QTest::newRow("summer time, in winter") << u"EDT 2025-12-04 05:13:11"_s << u"2025-12-04T10:13:11Z"_s;
    QTest::newRow("before the clocks change") << u"2025-03-09 01:59:59 EST"_s << u"2025-03-09T06:59:59Z"_s;
    QTest::newRow("after the clocks changed") << u"2025-03-09 03:00:00 EST"_s << u"2025-03-09T07:00:00Z"_s;
    QTest::newRow("in the hour left out") << u"2025-03-09 02:30:00 EST"_s << u"2025-03-09T07:30:00Z"_s;
    QTest::newRow("the first of an hour that comes twice")
        << u"2025-11-02 01:30:00 EDT"_s << u"2025-11-02T05:30:00Z"_s;
    QTest::newRow("the second of it") << u"2025-11-02 01:30:00 EST"_s << u"2025-11-02T06:30:00Z"_s;
    QTest::newRow("UTC") << u"UTC 2025-07-04 05:13:11"_s << u"2025-07-04T05:13:11Z"_s;
    QTest::newRow("GMT, small") << u"2025-07-04 05:13:11 gmt"_s << u"2025-07-04T05:13:11Z"_s;
    QTest::newRow("ISO 8601") << u"2025-07-04T05:13:11Z"_s << u"2025-07-04T05:13:11Z"_s;
    QTest::newRow("fraction") << u"2025-07-04T05:13:11.123456Z"_s << u"2025-07-04T05:13:11Z"_s;
    QTest::newRow("east") << u"2025-07-04T05:13:11+08:00"_s << u"2025-07-03T21:13:11Z"_s;
    QTest::newRow("west, no colon") << u"2025-07-04T05:13:11-0330"_s << u"2025-07-04T08:43:11Z"_s;

    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("no zone") << u"2025-07-04 05:13:11"_s << QString();
    QTest::newRow("ambiguous zone") << u"2025-07-04 05:13:11 CST"_s << QString();
    QTest::newRow("two zones") << u"EST 2025-07-04 05:13:11 EST"_s << QString();
    QTest::newRow("no such day") << u"EST 2025-02-30 05:13:11"_s << QString();
    QTest::newRow("no such hour") << u"EST 2025-02-20 25:13:11"_s << QString();
    QTest::newRow("word") << u"yesterday"_s << QString();
    QTest::newRow("a page of blanks")
        << u"2025-07-04 05:13:11"_s + QString(1'000'000, u' ') + u"EST"_s << QString();
}

void TestTimestamp::readsText()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);

    const Timestamp time = Timestamp::fromText(text);

    QCOMPARE(time.isMoment() ? time.toLocalTime().toUTC().toString(Qt::ISODate) : QString(), utc);
    QCOMPARE(time.isUnknown(), utc.isEmpty());
}

/// For systems without time zone data.
void TestTimestamp::newYorksRuleIsThatOfTheZoneData()
{
    const QTimeZone newYork("America/New_York");
    if (!newYork.isValid())
        QSKIP("This system has no time zone data to compare with.");
    for (QDateTime utc(QDate(2007, 1, 1), QTime(0, 30), QTimeZone::utc()); utc.date().year() < 2038;
         utc = utc.addSecs(3600)) {
        if (newYorkOffsetByRule(utc) != newYork.offsetFromUtc(utc))
            QFAIL(qPrintable(utc.toString(Qt::ISODate)));
    }
}

void TestTimestamp::tellsWhatHasCome()
{
    constexpr qint64 now = 1'781'524'800;
    QVERIFY(Timestamp::fromUnixSeconds(now).hasCome(now));
    QVERIFY(Timestamp::fromUnixSeconds(now + 59).hasCome(now)); // a clock that is not exact
    QVERIFY(!Timestamp::fromUnixSeconds(now + 60).hasCome(now));
    QVERIFY(!Timestamp().hasCome(now));
    QVERIFY(!Timestamp::never().hasCome(now));
}

void TestTimestamp::readsDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds"); // -1: unreadable

    QTest::newRow("Nebula Block's example") << u"0.0000 hours"_s << qint64(0);
    QTest::newRow("hours") << u"66.9070 hours"_s << qint64(240865);
    QTest::newRow("one hour") << u"1 hour"_s << qint64(3600);
    QTest::newRow("short") << u"2h"_s << qint64(7200);
    QTest::newRow("minutes") << u"90 minutes"_s << qint64(5400);
    QTest::newRow("days") << u"1.5 Days"_s << qint64(129600);
    QTest::newRow("seconds") << u" 30 sec "_s << qint64(30);

    QTest::newRow("empty") << QString() << qint64(-1);
    QTest::newRow("no unit") << u"66.9"_s << qint64(-1);
    QTest::newRow("months") << u"2 months"_s << qint64(-1);
    QTest::newRow("negative") << u"-1 hours"_s << qint64(-1);
    QTest::newRow("huge") << u"9999999999999 hours"_s << qint64(-1);
    QTest::newRow("a page of blanks") << u"1"_s + QString(1'000'000, u' ') + u"x"_s << qint64(-1);
}

void TestTimestamp::readsDurations()
{
    QFETCH(QString, text);
    QFETCH(qint64, seconds);

    QCOMPARE(durationFromText(text).value_or(std::chrono::seconds(-1)).count(), seconds);
}

ROSTER_TEST(TestTimestamp);
#include "tst_timestamp.moc"
