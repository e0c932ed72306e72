// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

/// What a catalogue tells of an instance, and above all what it does not.
class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gpuTexts_data();
    void gpuTexts();
    void monthlyPrices_data();
    void monthlyPrices();
    void listPriceFollowsTheBillingMode_data();
    void listPriceFollowsTheBillingMode();
    void whatTheCloudSaidItselfStands();
    void unknownIdsStayIds();
    void laterEntriesReplaceEarlierOnes();
};

static Money yuan(qint64 amount, int decimals, Period period = Period::Once)
{
    return Money(amount, decimals, Currency::Cny, period);
}

static Product product()
{
    Product product;
    product.id = u"4090.16c62g.os"_s;
    product.gpu = u"RTX 4090 24 GB"_s;
    product.postpaid = yuan(2180, 3, Period::Hour);
    product.spot = yuan(1390, 3, Period::Hour);
    product.prepaid = {{1, yuan(1'000'000, 3)}, {3, yuan(2'700'000, 3)}};
    return product;
}

static Instance instance()
{
    Instance instance;
    instance.id = u"a"_s;
    instance.productId = product().id;
    instance.region = u"us-ca-6"_s;
    instance.billing = BillingMode(u"postpaid"_s);
    return instance;
}

static Catalogue catalogue()
{
    Catalogue catalogue;
    catalogue.add(product());
    catalogue.add(Region{u"us-ca-6"_s, u"US-CA-06 (California)"_s});
    return catalogue;
}

void TestCatalogue::gpuTexts_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<double>("memory");
    QTest::addColumn<QString>("text");
    QTest::newRow("both") << u"RTX 4090"_s << 24.0 << u"RTX 4090 24 GB"_s;
    QTest::newRow("memory in the name") << u"A100 80G"_s << 80.0 << u"A100 80G"_s;
    QTest::newRow("memory in the name, spelled apart") << u"H200 141 GB"_s << 141.0 << u"H200 141 GB"_s;
    QTest::newRow("another number in the name") << u"A100-SXM4"_s << 80.0 << u"A100-SXM4 80 GB"_s;
    QTest::newRow("no memory") << u"L40S"_s << 0.0 << u"L40S"_s;
    QTest::newRow("no model") << QString() << 24.0 << QString();
}

void TestCatalogue::gpuTexts()
{
    QFETCH(QString, model);
    QFETCH(double, memory);
    QTEST(Product::gpuText(model, memory), "text");
    QCOMPARE(Product::gpuText(model, {}), model);
}

void TestCatalogue::monthlyPrices_data()
{
    QTest::addColumn<QList<PrepaidOffer>>("offers");
    QTest::addColumn<std::optional<int>>("months");
    QTest::addColumn<std::optional<Money>>("price");
    using Offers = QList<PrepaidOffer>;
    const auto monthly = [](qint64 amount, int decimals) {
        return std::optional(yuan(amount, decimals, Period::Month));
    };
    const Offers two = product().prepaid;
    QTest::newRow("its own duration") << two << std::optional(3) << monthly(900'000, 3);
    QTest::newRow("no such duration") << two << std::optional(12) << monthly(1'000'000, 3);
    QTest::newRow("duration not known") << two << std::optional<int>() << monthly(1'000'000, 3);
    QTest::newRow("no offer") << Offers() << std::optional(1) << std::optional<Money>();
    QTest::newRow("only another duration")
        << Offers{{12, yuan(12, 0)}} << std::optional(1) << std::optional<Money>();
    QTest::newRow("whole yuan") << Offers{{3, yuan(2700, 0)}} << std::optional(3) << monthly(900, 0);
    QTest::newRow("cents that the sum has not")
        << Offers{{3, yuan(1000, 0)}} << std::optional(3) << monthly(333'33, 2);
    QTest::newRow("rounded up") << Offers{{3, yuan(200, 0)}} << std::optional(3) << monthly(66'67, 2);
}

void TestCatalogue::monthlyPrices()
{
    QFETCH(QList<PrepaidOffer>, offers);
    QFETCH(std::optional<int>, months);
    Product product;
    product.prepaid = offers;
    QTEST(product.monthlyPrice(months), "price");
}

void TestCatalogue::listPriceFollowsTheBillingMode_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<std::optional<Money>>("price");
    QTest::newRow("postpaid") << u"postpaid"_s << std::optional(yuan(2'18, 2, Period::Hour));
    QTest::newRow("spot") << u"spot"_s << std::optional(yuan(1'39, 2, Period::Hour));
    QTest::newRow("prepaid") << u"prepaid"_s << std::optional(yuan(900, 0, Period::Month));
    QTest::newRow("a mode of the future") << u"barter"_s << std::optional<Money>();
}

void TestCatalogue::listPriceFollowsTheBillingMode()
{
    QFETCH(QString, mode);
    QFETCH(std::optional<Money>, price);
    Instance described = instance();
    described.billing = BillingMode(mode);
    described.prepaidMonths = 3;
    catalogue().describe(described);
    QCOMPARE(described.listPrice, price);
    QVERIFY(!described.price); // never what this instance costs
    QCOMPARE(described.gpu, u"RTX 4090 24 GB"_s);
    QCOMPARE(described.region, u"us-ca-6"_s);
    QCOMPARE(described.regionName, u"US-CA-06 (California)"_s);
}

void TestCatalogue::whatTheCloudSaidItselfStands()
{
    Instance told = instance();
    told.gpu = u"RTX-A6000"_s;
    told.price = yuan(679, 3, Period::Hour);
    catalogue().describe(told);
    QCOMPARE(told.gpu, u"RTX-A6000"_s);
    QVERIFY(!told.listPrice);
}

void TestCatalogue::unknownIdsStayIds()
{
    Instance other = instance();
    other.productId = u"gone"_s;
    other.region = u"elsewhere"_s;
    const Instance before = other;
    catalogue().describe(other);
    QCOMPARE(other, before);
    Catalogue().describe(other);
    QCOMPARE(other, before);
}

void TestCatalogue::laterEntriesReplaceEarlierOnes()
{
    Catalogue both = catalogue();
    Catalogue newer;
    newer.add(Region{u"us-ca-6"_s, u"California"_s});
    both.add(newer);
    QCOMPARE(both.region(u"us-ca-6"_s)->name, u"California"_s);
    QCOMPARE(*both.product(product().id), product());
    QVERIFY(Catalogue().isEmpty());
    QVERIFY(!newer.isEmpty());
}

ROSTER_TEST(TestCatalogue);
#include "tst_catalogue.moc"
