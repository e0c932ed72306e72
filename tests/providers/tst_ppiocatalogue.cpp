// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/provider.h"
#include "support/testprogram.h"
#include "testdata.h"

using namespace Qt::StringLiterals;
using namespace roster;

/// PPIO's and Novita AI's lists of products and regions: how they are asked for, the page's own example, and
/// what deviates from it.
class TestPpioCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForEachList_data();
    void asksForEachList();
    void refusesWhatTheListWould();
    void readsTheProductsExample();
    void currencyIsTheClouds();
    void readsNumbersAsTexts();
    void readsACpuProduct();
    void pricesThatAreNone_data();
    void pricesThatAreNone();
    void readsRegions();
    void leavesOutWhatHasNoId();
    void followsCursors_data();
    void followsCursors();
    void refusesUnreadableEnvelopes_data();
    void refusesUnreadableEnvelopes();
    void nebulaBlockHasNone();
};

static CataloguePage read(CataloguePart part, const QByteArray &body, ProviderId provider = ProviderId::Ppio)
{
    const auto page = roster::provider(provider).readCataloguePage(part, body);
    if (!page)
        qFatal("%s", qPrintable(page.error().detail));
    return page.value();
}

static Product readProduct(const QByteArray &fields)
{
    const auto page =
        read(CataloguePart::GpuProducts, test::list(R"({"id": "p", "type": "gpu", )" + fields + "}"));
    return page.products.value(0);
}

void TestPpioCatalogue::asksForEachList_data()
{
    QTest::addColumn<CataloguePart>("part");
    QTest::addColumn<QString>("url");
    QTest::newRow("gpu") << CataloguePart::GpuProducts
                         << u"/gpus/v2/products?type=gpu&category=instance&limit=100"_s;
    QTest::newRow("cpu") << CataloguePart::CpuProducts
                         << u"/gpus/v2/products?type=cpu&category=instance&limit=100"_s;
    QTest::newRow("regions") << CataloguePart::Regions << u"/gpus/v2/regions?limit=100"_s;
}

void TestPpioCatalogue::asksForEachList()
{
    QFETCH(CataloguePart, part);
    QFETCH(QString, url);
    for (const ProviderId id : {ProviderId::Ppio, ProviderId::Novita}) {
        const Provider &provider = roster::provider(id);
        QVERIFY(provider.catalogueParts().contains(part));
        const QUrl api = providerInfo(id).apiAddress;
        const auto address = [&](const QString &cursor) {
            return provider.catalogueRequest(part, {cursor, 0, 100}).value().url(api).value().toString();
        };
        QCOMPARE(address({}), api.toString() + url);
        QCOMPARE(address(u"next"_s), api.toString() + url + u"&cursor=next"_s);
    }
}

void TestPpioCatalogue::refusesWhatTheListWould()
{
    const Provider &ppio = provider(ProviderId::Ppio);
    QVERIFY(!ppio.catalogueRequest(CataloguePart::Regions, {QString(1025, u'a'), 0, 100}).ok());
    QVERIFY(!ppio.catalogueRequest(CataloguePart::Regions, {{}, 0, -1}).ok());
}

void TestPpioCatalogue::readsTheProductsExample()
{
    const auto page = read(CataloguePart::GpuProducts, test::data("ppio-products.json"));
    QCOMPARE(page.products.size(), 1);
    QCOMPARE(page.facts.nextCursor, QString());
    QCOMPARE(page.warnings, QStringList());
    const Product &product = page.products.first();
    QCOMPARE(product.id, u"prod-a100-80g"_s);
    QCOMPARE(product.name, u"A100-80G"_s);
    QCOMPARE(product.gpuModel, u"A100"_s);
    QCOMPARE(product.gpuMemoryGb, std::optional(80.0));
    QCOMPARE(product.gpu, u"A100 80 GB"_s);
    QCOMPARE(product.cpuCount, std::optional(16));
    QCOMPARE(product.memoryGb, std::optional(128.0));
    QCOMPARE(product.postpaid, std::optional(Money(12'60, 2, Currency::Cny, Period::Hour)));
    QCOMPARE(product.spot, std::optional(Money(6, 0, Currency::Cny, Period::Hour)));
    QCOMPARE(product.prepaid.size(), 1);
    QCOMPARE(product.prepaid.first().months, 1);
    QCOMPARE(product.monthlyPrice(1), std::optional(Money(9072, 0, Currency::Cny, Period::Month)));
}

void TestPpioCatalogue::currencyIsTheClouds()
{
    const auto page = read(CataloguePart::GpuProducts, test::data("ppio-products.json"), ProviderId::Novita);
    QCOMPARE(page.products.first().spot, std::optional(Money(6, 0, Currency::Usd, Period::Hour)));
}

void TestPpioCatalogue::readsNumbersAsTexts()
{
    const Product product = readProduct(R"(
        "resource_spec": {"gpu": {"name": "RTX 4090", "memory_gb": "24"}, "cpu": "16", "memory_gb": "62"},
        "pricing": {"precision": "5", "postpaid": {"base_price": "250000", "final_price": "218000"},
                    "prepaid": [{"duration_months": "3", "final_price": "270000000"}]})");
    QCOMPARE(product.gpu, u"RTX 4090 24 GB"_s);
    QCOMPARE(product.cpuCount, std::optional(16));
    QCOMPARE(product.postpaid, std::optional(Money(2'18, 2, Currency::Cny, Period::Hour)));
    QCOMPARE(product.monthlyPrice(3), std::optional(Money(900, 0, Currency::Cny, Period::Month)));
}

void TestPpioCatalogue::readsACpuProduct()
{
    const auto page = read(CataloguePart::CpuProducts, test::list(R"({
        "id": "cpu.8c16g.os", "name": "8 cores", "type": "cpu", "resource_spec": {"gpu": null, "cpu": 8},
        "pricing": {"precision": 2, "postpaid": {"base_price": 42, "unit": "per_hour"}, "spot": null,
                    "prepaid": null}})"));
    QCOMPARE(page.warnings, QStringList());
    const Product &product = page.products.first();
    QCOMPARE(product.gpu, QString());
    QCOMPARE(product.cpuCount, std::optional(8));
    QCOMPARE(product.postpaid, std::optional(Money(42, 2, Currency::Cny, Period::Hour)));
    QVERIFY(!product.spot);
    QVERIFY(product.prepaid.isEmpty());
}

void TestPpioCatalogue::pricesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("pricing");
    const auto row = [](const char *name, const QByteArray &pricing) { QTest::newRow(name) << pricing; };
    const QByteArray offers = R"("postpaid": {"final_price": 12600, "unit": "per_hour"},
                                 "prepaid": [{"duration_months": 1, "final_price": 9072000}])";
    row("absent", "null");
    row("no object", "[1]");
    row("no precision", "{" + offers + "}");
    row("precision below 0", R"({"precision": -1, )" + offers + "}");
    row("precision beyond reason", R"({"precision": 30, )" + offers + "}");
    row("free", R"({"precision": 3, "postpaid": {"final_price": 0}, "prepaid": [{"duration_months": 1,
                    "final_price": 0}]})");
    row("below nothing", R"({"precision": 3, "postpaid": {"final_price": -5}})");
    row("an unknown unit", R"({"precision": 3, "postpaid": {"final_price": 5, "unit": "per_fortnight"}})");
    row("no figure", R"({"precision": 3, "postpaid": {"final_price": "much", "unit": "per_hour"}})");
    row("no months", R"({"precision": 3, "prepaid": [{"final_price": 5}, {"duration_months": 0,
                         "final_price": 5}]})");
}

void TestPpioCatalogue::pricesThatAreNone()
{
    QFETCH(QByteArray, pricing);
    const Product product = readProduct(R"("name": "RTX 4090", "pricing": )" + pricing);
    QCOMPARE(product.gpu, u"RTX 4090"_s);
    QVERIFY(!product.postpaid);
    QVERIFY(!product.spot);
    QVERIFY(!product.monthlyPrice(1));
}

void TestPpioCatalogue::readsRegions()
{
    const auto page = read(CataloguePart::Regions, R"json({"data": [
        {"id": "us-ca-6", "name": "US-CA-06 (California)", "gpus": ["RTX 4090"],
         "feature": {"network_volume": true, "instance_vpc_network": true}},
        {"id": "cn-south-1", "name": "华南一"}]})json");
    QCOMPARE(page.regions,
             (QList<Region>{{u"us-ca-6"_s, u"US-CA-06 (California)"_s}, {u"cn-south-1"_s, u"华南一"_s}}));
    QVERIFY(page.products.isEmpty());
    QCOMPARE(page.warnings, QStringList());
}

void TestPpioCatalogue::leavesOutWhatHasNoId()
{
    const auto page = read(CataloguePart::Regions, test::list(R"({"name": "nowhere"}, 7, {"id": "here"})"));
    QCOMPARE(page.regions, (QList<Region>{{u"here"_s, {}}}));
    QCOMPARE(page.warnings.size(), 2);
}

void TestPpioCatalogue::followsCursors_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("cursor");
    QTest::addColumn<std::optional<bool>>("hasMore");
    QTest::newRow("more") << R"("has_more": true, "next_cursor": "2")"_ba << u"2"_s << std::optional(true);
    QTest::newRow("only a cursor") << R"("next_cursor": "2")"_ba << u"2"_s << std::optional<bool>();
    QTest::newRow("the end") << R"("has_more": false)"_ba << QString() << std::optional(false);
    QTest::newRow("nothing") << R"("total": 1)"_ba << QString() << std::optional<bool>();
}

void TestPpioCatalogue::followsCursors()
{
    QFETCH(QByteArray, more);
    for (const CataloguePart part : {CataloguePart::CpuProducts, CataloguePart::Regions}) {
        const PageFacts facts = read(part, test::list(R"({"id": "a"}, {"id": null})", more)).facts;
        QTEST(facts.nextCursor, "cursor");
        QTEST(facts.hasMore, "hasMore");
        QCOMPARE(facts.entries, 2);
        QCOMPARE(facts.unreadable, 1);
    }
}

void TestPpioCatalogue::refusesUnreadableEnvelopes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::newRow("nothing") << ""_ba << ApiError::Kind::Unreadable;
    QTest::newRow("a web page") << "<html><title>Log in</title>"_ba << ApiError::Kind::Foreign;
    QTest::newRow("no list") << R"({"products": []})"_ba << ApiError::Kind::Unreadable;
    QTest::newRow("a failure") << R"({"code": 403, "reason": "FORBIDDEN", "message": "no"})"_ba
                               << ApiError::Kind::Forbidden;
    QTest::newRow("a failure beside a list")
        << R"({"code": 403, "reason": "FORBIDDEN", "message": "no", "data": []})"_ba
        << ApiError::Kind::Forbidden;
}

void TestPpioCatalogue::refusesUnreadableEnvelopes()
{
    QFETCH(QByteArray, body);
    for (const CataloguePart part : {CataloguePart::GpuProducts, CataloguePart::Regions}) {
        const auto page = provider(ProviderId::Ppio).readCataloguePage(part, body);
        QVERIFY(!page.ok());
        QTEST(page.error().kind, "kind");
    }
}

void TestPpioCatalogue::nebulaBlockHasNone()
{
    const Provider &nebula = provider(ProviderId::NebulaBlock);
    QVERIFY(nebula.catalogueParts().isEmpty());
    QVERIFY(!nebula.catalogueRequest(CataloguePart::Regions, {}).ok());
    QVERIFY(!nebula.readCataloguePage(CataloguePart::Regions, "{}").ok());
}

ROSTER_TEST(TestPpioCatalogue);
#include "tst_ppiocatalogue.moc"
