// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maybe.h"
#include "core/money.h"
#include "support/testprogram.h"

#include <QTest>

using namespace roster;
using namespace std::chrono_literals;

class TestMaybe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesNoMoreRoom();
    void isUnknownUntilSet();
    void zeroIsAValue();
    void convertsFromAndToOptional();
    void compares();
};

void TestMaybe::takesNoMoreRoom()
{
    QCOMPARE(sizeof(Maybe<int>), sizeof(int));
    QCOMPARE(sizeof(Maybe<double>), sizeof(double));
    QCOMPARE(sizeof(Maybe<std::chrono::seconds>), sizeof(std::chrono::seconds));
    QCOMPARE(sizeof(Maybe<Money>), sizeof(Money));
}

void TestMaybe::isUnknownUntilSet()
{
    QVERIFY(!Maybe<int>());
    QVERIFY(!Maybe<double>());
    QVERIFY(!Maybe<std::chrono::seconds>());
    QVERIFY(!Maybe<Money>());

    Maybe<int> number = std::nullopt;
    QCOMPARE(number.value_or(7), 7);
    number = 3;
    QCOMPARE(*number, 3);
    QCOMPARE(number.value_or(7), 3);
    number.reset();
    QVERIFY(!number.has_value());

    Maybe<Money> price = Money(139, 2, Currency::Usd, Period::Hour);
    QCOMPARE(price->toPlainText(), QStringLiteral("1.39"));
    price = {};
    QVERIFY(!price);
}

void TestMaybe::zeroIsAValue()
{
    QVERIFY(Maybe<int>(0));
    QVERIFY(Maybe<double>(0));
    QVERIFY(Maybe<std::chrono::seconds>(0s));
    QVERIFY(Maybe<Money>(Money()));
    QVERIFY(Maybe<int>(-1) && Maybe<int>(std::numeric_limits<int>::max()));
}

void TestMaybe::convertsFromAndToOptional()
{
    for (const std::optional<int> number : {std::optional<int>(), std::optional(0), std::optional(8)}) {
        const Maybe<int> maybe = number;
        const std::optional<int> back = maybe;
        QCOMPARE(back, number);
        QVERIFY(maybe == number && number == maybe);
    }
    const Maybe<double> gigabytes = 62; // as the value converts
    QCOMPARE(*gigabytes, 62.0);
    const Maybe<std::chrono::seconds> time = 2h;
    QCOMPARE(*time, 7200s);
}

void TestMaybe::compares()
{
    const Money oneAndAHalf(15, 1, Currency::Usd, Period::Hour);
    QVERIFY(Maybe<int>(2) == 2 && 2 == Maybe<int>(2) && Maybe<int>(2) != 3);
    QVERIFY(Maybe<int>(2) == Maybe<int>(2) && Maybe<int>(2) != Maybe<int>());
    QVERIFY(Maybe<int>() != 0 && Maybe<int>() == Maybe<int>());
    QVERIFY(Maybe<int>(2) != std::optional<int>() && Maybe<int>() == std::optional<int>());
    QVERIFY(Maybe<Money>(oneAndAHalf) == Money(150, 2, Currency::Usd, Period::Hour));
    QVERIFY(Maybe<Money>(oneAndAHalf) != Maybe<Money>());
}

ROSTER_TEST(TestMaybe);
#include "tst_maybe.moc"
