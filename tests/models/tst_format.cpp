// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include "models/text/format.h"
#include "support/testprogram.h"

#include <QTest>

using namespace roster;
using namespace roster::fixtures;

class TestFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { useEnglish(); }

    void money_data();
    void money();
    void numbersFollowTheLanguage();
    void gigabytes_data();
    void gigabytes();
    void duration_data();
    void duration();
    void relative_data();
    void relative();
    void dates();
    void everyListedStatusHasAText();
    void words();
    void ports();
    void account();
    void urgency_data();
    void urgency();
    void unknownIsEmpty();
};

void TestFormat::money_data()
{
    QTest::addColumn<Money>("money");
    QTest::addColumn<QString>("text");
    using enum Currency;
    using enum Period;
    QTest::newRow("per hour") << Money(139, 2, Cny, Hour) << u"¥ 1.39/h"_s;
    QTest::newRow("dollars, no zeros at the end") << Money(9615400, 4, Usd, Once) << u"$ 961.54"_s;
    QTest::newRow("three decimals") << Money(679, 3, Usd, Hour) << u"$ 0.679/h"_s;
    QTest::newRow("thousands, per month") << Money(1000, 0, Cny, Month) << u"¥ 1,000.00/mo"_s;
    QTest::newRow("one decimal") << Money(15, 1, Usd, Once) << u"$ 1.50"_s;
    QTest::newRow("zero") << Money(0, 4, Usd, Once) << u"$ 0.00"_s;
    QTest::newRow("below zero") << Money(-5, 2, Usd, Once) << u"$ -0.05"_s;
}

void TestFormat::money()
{
    QFETCH(Money, money);
    QFETCH(QString, text);
    QCOMPARE(format::money(money), text);
}

void TestFormat::numbersFollowTheLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(format::money(Money(1234567, 2, Currency::Usd, Period::Once)), u"$ 12.345,67"_s);
    QCOMPARE(format::gigabytes(62.5), u"62,5 GB"_s);
    QCOMPARE(format::count(1532), u"1.532"_s);
}

void TestFormat::gigabytes_data()
{
    QTest::addColumn<double>("gigabytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << 62.0 << u"62 GB"_s;
    QTest::newRow("tenth") << 62.49 << u"62.5 GB"_s;
    QTest::newRow("rounded to whole") << 61.97 << u"62 GB"_s;
    QTest::newRow("zero") << 0.0 << u"0 GB"_s;
    QTest::newRow("thousand") << 1000.0 << u"1,000 GB"_s;
    QTest::newRow("terabyte") << 1536.0 << u"1.5 TB"_s;
    QTest::newRow("terabytes") << 2048.0 << u"2 TB"_s;
    QTest::newRow("no number") << qQNaN() << QString();
}

void TestFormat::gigabytes()
{
    QFETCH(double, gigabytes);
    QFETCH(QString, text);
    QCOMPARE(format::gigabytes(gigabytes), text);
}

void TestFormat::duration_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << u"0 min"_s;
    QTest::newRow("minutes") << 3 * 60 + 59 << u"3 min"_s;
    QTest::newRow("hours") << 5 * 3600 + 2 * 60 << u"5 h 02 min"_s;
    QTest::newRow("days") << (32 * 24 + 6) * 3600 + 3599 << u"32 d 06 h"_s;
    QTest::newRow("years") << 1200 * 24 * 3600 << u"1,200 d 00 h"_s;
    QTest::newRow("below zero") << -5 << u"0 min"_s;
}

void TestFormat::duration()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    QCOMPARE(format::duration(std::chrono::seconds(seconds)), text);
}

void TestFormat::relative_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64(0) << u"just now"_s;
    QTest::newRow("before") << qint64(-59) << u"just now"_s;
    QTest::newRow("soon") << qint64(30) << u"in a moment"_s;
    QTest::newRow("minutes") << qint64(125) << u"in 2 min"_s;
    QTest::newRow("hours ago") << qint64(-2 * 3600) << u"2 h ago"_s;
    QTest::newRow("days") << qint64(3 * 24 * 3600 + 5) << u"in 3 days"_s;
    QTest::newRow("days ago") << qint64(-50 * 24 * 3600) << u"50 days ago"_s;
}

void TestFormat::relative()
{
    QFETCH(qint64, offset);
    QFETCH(QString, text);
    QCOMPARE(format::relative(Timestamp::fromUnixSeconds(now + offset), now), text);
}

void TestFormat::dates()
{
    const auto moment = Timestamp::fromUnixSeconds(now + 3 * 24 * 3600 + 187);
    QCOMPARE(format::dateTime(moment), u"2026-06-18 12:03"_s);
    QCOMPARE(format::date(moment), u"2026-06-18"_s);
    const QString exact = format::exactDateTime(moment, now);
    QVERIFY2(exact.startsWith(u"2026-06-18 12:03:07 UTC"_s), qPrintable(exact));
    QVERIFY2(exact.endsWith(u"(in 3 days)"_s), qPrintable(exact));
    for (const QString &never : {format::dateTime(Timestamp::never()), format::date(Timestamp::never()),
                                 format::exactDateTime(Timestamp::never(), now)})
        QCOMPARE(never, u"never"_s);
}

void TestFormat::everyListedStatusHasAText()
{
    for (const InstanceStatus::Listed &listed : InstanceStatus::listed()) {
        const QString word = QString::fromUtf16(listed.word);
        const QString text = format::status(InstanceStatus(word));
        QVERIFY2(!text.isEmpty() && text.front().isUpper(), qPrintable(word));
        // Words run together are no English.
        QVERIFY2(!text.sliced(1).contains(QRegularExpression(u"[A-Z]"_s)), qPrintable(text));
        QCOMPARE(format::status(InstanceStatus(word.toUpper())), text);
    }
    QCOMPARE(format::status(InstanceStatus(u"pulling"_s)), u"Pulling image"_s);
    QCOMPARE(format::status(InstanceStatus(u"exited"_s)), u"Stopped"_s);
    QCOMPARE(format::status(InstanceStatus(u"freezing"_s)), u"Freezing"_s);
    QCOMPARE(format::status(InstanceStatus(u"martian \n word"_s)), u"martian word"_s);
}

void TestFormat::words()
{
    QCOMPARE(format::billing(BillingMode(u"postpaid"_s)), u"Pay as you go"_s);
    QCOMPARE(format::billing(BillingMode(u"prepaid"_s)), u"Subscription"_s);
    QCOMPARE(format::billing(BillingMode(u"spot"_s)), u"Spot"_s);
    QCOMPARE(format::billing(BillingMode(u"barter"_s)), u"barter"_s);
    QCOMPARE(format::yesNo(true), u"yes"_s);
    QCOMPARE(format::yesNo(false), u"no"_s);
    QCOMPARE(format::autoRenew({false, 3, {}}), u"no"_s);
    QCOMPARE(format::autoRenew({true, {}, {}}), u"yes"_s);
    QVERIFY(format::autoRenew({true, 3, {}}).startsWith(u"yes, for 3"_s));
    QCOMPARE(format::autoMigrate({true, false}), u"yes"_s);
    QCOMPARE(format::autoMigrate({true, true}), u"yes, with the system disk"_s);
    QCOMPARE(format::autoMigrate({false, true}), u"no"_s);
}

void TestFormat::ports()
{
    QCOMPARE(format::ports({{8080, u"tcp"_s, u"http://1.2.3.4:8080"_s}, {22, u"tcp"_s, {}}, {}}),
             u"8080 → http://1.2.3.4:8080, 22"_s);
    QList<Port> many;
    for (int i = 0; i < 10'000; ++i)
        many.append({i, u"tcp"_s, u"203.0.113.9:%1"_s.arg(i)});
    const QString some = format::ports(many);
    QVERIFY2(some.endsWith(u"499 → 203.0.113.9:499, … and 9500 more, see JSON"_s),
             qPrintable(some.right(80)));
    const QString masked = format::port({1, {}, u"https://a.example/?token=geheim"_s});
    QVERIFY2(!masked.contains(u"geheim"_s), qPrintable(masked));
}

void TestFormat::account()
{
    Account account = fixtures::account();
    QCOMPARE(format::account(account), u"PPIO · account 1"_s);
    account.name.clear();
    QCOMPARE(format::account(account), u"PPIO"_s);
    account.name = u"ppio"_s;
    QCOMPARE(format::account(account), u"PPIO"_s);
}

void TestFormat::urgency_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<format::Urgency>("urgency");
    using enum format::Urgency;
    constexpr qint64 day = 24 * 3600;
    QTest::newRow("over") << qint64(0) << None;
    QTest::newRow("hours") << day - 1 << VerySoon;
    QTest::newRow("a day") << day << Soon;
    QTest::newRow("six days") << 7 * day - 1 << Soon;
    QTest::newRow("a week") << 7 * day << None;
}

void TestFormat::urgency()
{
    QFETCH(qint64, left);
    QFETCH(format::Urgency, urgency);
    QCOMPARE(format::urgency(Timestamp::fromUnixSeconds(now + left), now), urgency);
}

void TestFormat::unknownIsEmpty()
{
    for (const QString &text :
         {format::status({}), format::billing({}), format::gigabytes({}), format::count({}),
          format::yesNo({}), format::dateTime({}), format::date({}), format::exactDateTime({}, now),
          format::relative({}, now), format::relative(Timestamp::never(), now), format::ports({}),
          format::port({}), format::autoRenew({}), format::autoMigrate({}), format::months({})})
        QCOMPARE(text, QString());
    QCOMPARE(format::urgency({}, now), format::Urgency::None);
    QCOMPARE(format::urgency(Timestamp::never(), now), format::Urgency::None);
}

ROSTER_TEST(TestFormat);
#include "tst_format.moc"
