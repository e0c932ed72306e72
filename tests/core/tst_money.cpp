// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money.h"

#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace roster;

class TestMoney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsText_data();
    void readsText();
    void comparesValueNotSpelling();
    void ordersByCurrencyAndPeriodFirst();
    void comparesWhatHasNoCommonScale();
    void sortsByANumberAsByItself();
    void everyCurrencyHasItsRow();
    void sums();
};

static Money usd(qint64 amount, int decimals, Period period = Period::Once)
{
    return Money(amount, decimals, Currency::Usd, period);
}

void TestMoney::readsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain"); // empty: no sum of money

    QTest::newRow("decimal") << u"1.39"_s << u"1.39"_s;
    QTest::newRow("Nebula Block's total") << u"$961.5400"_s << u"961.5400"_s;
    QTest::newRow("Nebula Block's nothing") << u"$0.0000"_s << u"0.0000"_s;
    QTest::newRow("grouped") << u"¥ 1,284.50"_s << u"1284.50"_s;
    QTest::newRow("full-width sign") << u"¥12"_s << u"12"_s;
    QTest::newRow("whole") << u"42"_s << u"42"_s;
    QTest::newRow("spaces") << u"  0.679 "_s << u"0.679"_s;
    QTest::newRow("negative") << u"-0.05"_s << u"-0.05"_s;
    QTest::newRow("sign before the currency") << u"-$3.5"_s << u"-3.5"_s;
    QTest::newRow("sign after the currency") << u"$-3.5"_s << u"-3.5"_s;
    QTest::newRow("nine decimals") << u"0.123456789"_s << u"0.123456789"_s;
    QTest::newRow("zeros beyond nine decimals") << u"1.10000000000"_s << u"1.100000000"_s;
    QTest::newRow("point at the end") << u"5."_s << u"5"_s;

    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("word") << u"free"_s << QString();
    QTest::newRow("two signs") << u"-$-3"_s << QString();
    QTest::newRow("sign alone") << u"$"_s << QString();
    QTest::newRow("wrong groups") << u"1,28.50"_s << QString();
    QTest::newRow("comma as a point") << u"1,5"_s << QString();
    QTest::newRow("two numbers") << u"1.5 2.5"_s << QString();
    QTest::newRow("exponent") << u"1e3"_s << QString();
    QTest::newRow("too many decimals") << u"0.1234567891"_s << QString();
    QTest::newRow("too many digits") << u"99999999999999999999"_s << QString();
    QTest::newRow("no number") << u"nan"_s << QString();
    QTest::newRow("other digits") << u"١٢"_s << QString();
    QTest::newRow("comma first") << u",123"_s << QString();
    QTest::newRow("group after four digits") << u"1234,567"_s << QString();
    QTest::newRow("point alone") << u"."_s << QString();
    QTest::newRow("currency behind") << u"5$"_s << QString();
    QTest::newRow("two currencies") << u"$¥5"_s << QString();
    QTest::newRow("dollar in full width") << u"＄5"_s << u"5"_s;
    QTest::newRow("blanks between") << u"- $  7"_s << u"-7"_s;
    // A pattern with several places for white space took 24 seconds for this.
    QTest::newRow("a page of blanks") << QString(60'000, u' ') + u'x' << QString();
    QTest::newRow("a number in a page of blanks") << QString(60'000, u' ') + u'5' << u"5"_s;
    QTest::newRow("a page of digits") << QString(60'000, u'5') << QString();
    QTest::newRow("a page of groups") << u"1"_s + u",234"_s.repeated(20'000) << QString();
}

void TestMoney::readsText()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);

    const auto money = Money::fromText(text, Currency::Usd, Period::Hour);

    QCOMPARE(money.has_value(), !plain.isEmpty());
    if (money) {
        QCOMPARE(money->toPlainText(), plain);
        QCOMPARE(money->currency(), Currency::Usd);
        QCOMPARE(money->period(), Period::Hour);
    }
}

void TestMoney::comparesValueNotSpelling()
{
    QVERIFY(usd(15, 1) == usd(150, 2));
    QVERIFY(usd(15, 1) < usd(151, 2));
    QVERIFY(usd(-15, 1) < usd(-1, 0));
    QVERIFY(usd(-5, 1) < usd(5, 1));
    QVERIFY(usd(-5, 1) < usd(-4, 1));
    QVERIFY(usd(9, 0) < usd(10, 0));
}

void TestMoney::ordersByCurrencyAndPeriodFirst()
{
    const Money yuan(999, 0, Currency::Cny, Period::Hour);
    QVERIFY(yuan != Money(999, 0, Currency::Usd, Period::Hour));
    QVERIFY(yuan < Money(1, 0, Currency::Usd, Period::Hour));
    QVERIFY(usd(999, 0, Period::Hour) < usd(1, 0, Period::Month));
}

void TestMoney::comparesWhatHasNoCommonScale()
{
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    QVERIFY(usd(largest, 9) < usd(largest, 0));
    QVERIFY(usd(-largest, 0) < usd(-largest, 9));
    QVERIFY(usd(largest, 9) == usd(largest, 9));
}

void TestMoney::sortsByANumberAsByItself()
{
    QRandomGenerator random(7);
    QList<Money> sums;
    for (int i = 0; i < 400; ++i) {
        const qint64 amount = random.bounded(-2'000'000, 2'000'000);
        sums.append(Money(amount, random.bounded(10), Currency(random.bounded(int(Currency::Count))),
                          Period(random.bounded(3))));
    }
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    for (const Currency currency : {Currency::Cny, Currency::Usd}) {
        for (const Period period : {Period::Once, Period::Hour, Period::Month}) {
            for (const qint64 amount : {qint64(0), qint64(1), qint64(-1), largest, -largest})
                sums << Money(amount, 0, currency, period) << Money(amount, 9, currency, period);
        }
    }
    for (const Money &a : std::as_const(sums)) {
        QVERIFY(std::isfinite(a.sortKey()));
        for (const Money &b : std::as_const(sums)) {
            QVERIFY(!(a < b) || a.sortKey() <= b.sortKey());
            QVERIFY(a != b || a.sortKey() == b.sortKey());
        }
    }
    // Amounts beyond a billion stay among their own kind, and small ones are told apart.
    QVERIFY(Money(20'000'000'000, 0, Currency::Cny, Period::Hour).sortKey()
            < Money(1, 9, Currency::Usd, Period::Hour).sortKey());
    QVERIFY(usd(679'000'001, 9, Period::Month).sortKey() > usd(679, 3, Period::Month).sortKey());
}

void TestMoney::everyCurrencyHasItsRow()
{
    QSet<QString> seen;
    for (const CurrencyInfo &info : currencies()) {
        QCOMPARE(&currencyInfo(info.currency), &info);
        QCOMPARE(info.code.size(), 3);
        QVERIFY(isCurrencySign(info.sign.front()));
        QStringList words = info.names.toString().split(u' ');
        words << info.sign.toString() << QString(info.code).toLower();
        for (const QString &word : std::as_const(words)) {
            QCOMPARE(currencyNamed(word), info.currency);
            QVERIFY2(!seen.contains(word), qPrintable(word));
            seen.insert(word);
        }
    }
    QCOMPARE(currencies().size(), size_t(Currency::Count));
    QVERIFY(!currencyNamed(u"EUR") && !currencyNamed(u"") && !isCurrencySign(u'€') && !isCurrencySign(u'x'));
}

void TestMoney::sums()
{
    const auto sum = Money::sum(usd(15, 1), usd(-25, 2));
    QVERIFY(sum);
    QCOMPARE(sum->toPlainText(), u"1.25"_s);
    QCOMPARE(sum->toDouble(), 1.25);

    QVERIFY(!Money::sum(usd(1, 0), Money(1, 0, Currency::Cny, Period::Once)));
    QVERIFY(!Money::sum(usd(1, 0, Period::Hour), usd(1, 0, Period::Month)));
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    QVERIFY(!Money::sum(usd(largest, 0), usd(1, 0)));
    QVERIFY(!Money::sum(usd(largest, 0), usd(1, 9)));
}

ROSTER_TEST(TestMoney);
#include "tst_money.moc"
