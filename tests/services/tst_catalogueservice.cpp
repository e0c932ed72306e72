// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleethouse.h"

#include "support/testprogram.h"

#include <algorithm>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Fault = FaultAnswer::Fault;

/// Names for ids over real HTTP: that they come, that nothing waits for them, and that nothing breaks
/// without.
class TestCatalogueService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void idsGetNames();
    void allPagesAreRead();
    void aSlowCatalogueDelaysNothing();
    void newerRowsAreNotOverwritten();
    void rowsThatWentStayAway();
    void aCatalogueIsKept();
    void withoutInstancesNothingIsAsked();
    void failuresLeaveTheIds_data();
    void failuresLeaveTheIds();
    void oneListMayFailAlone();
    void aFailureIsInTheLog();
    void endlessListsEnd();
    void emptyPagesAreNoEnd();
    void aGapIsInTheLog();
    void manyRowsComeInSeveralTurns();
    void cancelEndsAFetch();
    void anotherKeyAsksAnew();
    void cloudsWithoutACatalogueAreNotAsked();

private:
    using Answers = QHash<QByteArray, FaultAnswer>;
    /// A cloud with one page of instances, and these answers for "gpu", "cpu" and "regions".
    FaultServer &cloud(const Answers &answers = {}, const QByteArray &list = {});
    static int asked(const FaultServer &server, const QByteArray &part);
    Instance row(const QString &id) const { return m_rows.value(id); }

    std::unique_ptr<FleetHouse> m_house;
    QHash<QString, Instance> m_rows; ///< as they were told last
    QList<qsizetype> m_batches;
};

static const QByteArray gpuList = R"({"data": [{"id": "4090.os", "type": "gpu",
    "resource_spec": {"gpu": {"name": "RTX 4090", "memory_gb": "24"}},
    "pricing": {"precision": 3, "postpaid": {"final_price": "2180", "unit": "per_hour"}}}]})";
static const QByteArray cpuList = R"({"data": [{"id": "cpu.os", "type": "cpu",
    "pricing": {"precision": 3, "postpaid": {"final_price": 420, "unit": "per_hour"}}}]})";
static const QByteArray regionList = R"({"data": [{"id": "r1", "name": "Region One"}]})";

static QByteArray item(const QByteArray &id, const QByteArray &product = "4090.os",
                       const QByteArray &name = "n")
{
    return R"({"id": ")" + id + R"(", "name": ")" + name + R"(", "product_id": ")" + product
        + R"(", "region": "r1", "billing": {"mode": "postpaid"}})";
}

static QByteArray list(const QByteArray &items, const QByteArray &next = {})
{
    return R"({"data": [)" + items + R"(], "next_cursor": ")" + next + R"("})";
}

/// "gpu", "cpu" or "regions"; empty: a list of instances.
static QByteArray partOf(const SeenRequest &request)
{
    if (request.path() == "/gpus/v2/products")
        return queryItem(request, u"type"_s).toLatin1();
    return request.path() == "/gpus/v2/regions" ? "regions"_ba : QByteArray();
}

void TestCatalogueService::init()
{
    m_house = std::make_unique<FleetHouse>();
    connect(m_house->fleet.get(), &Fleet::instancesArrived, this, [this](const QList<Instance> &instances) {
        m_batches.append(instances.size());
        for (const Instance &instance : instances)
            m_rows.insert(instance.id, instance);
    });
}

void TestCatalogueService::cleanup()
{
    QVERIFY(m_house->countsAreRight());
    m_house.reset();
    m_rows.clear();
    m_batches.clear();
}

FaultServer &TestCatalogueService::cloud(const Answers &answers, const QByteArray &instances)
{
    Answers all{{"", FaultAnswer::json(list(instances.isEmpty() ? item("a") : instances))},
                {"gpu", FaultAnswer::json(gpuList)},
                {"cpu", FaultAnswer::json(cpuList)},
                {"regions", FaultAnswer::json(regionList)}};
    all.insert(answers);
    FaultServer &server = m_house->serverWithCatalogue();
    server.setHandler([all](const SeenRequest &request) { return all.value(partOf(request)); });
    return server;
}

int TestCatalogueService::asked(const FaultServer &server, const QByteArray &part)
{
    return int(std::ranges::count_if(server.requests(), [&](const auto &r) { return partOf(r) == part; }));
}

void TestCatalogueService::idsGetNames()
{
    FaultServer &server = cloud({}, item("a") + "," + item("b", "cpu.os") + "," + item("c", "unlisted"));
    const QUuid account = m_house->add(server);
    QTRY_COMPARE(row(u"a"_s).gpu, u"RTX 4090 24 GB"_s);
    QCOMPARE(row(u"a"_s).account, account);
    QCOMPARE(row(u"a"_s).regionName, u"Region One"_s);
    QCOMPARE(row(u"a"_s).region, u"r1"_s);
    QCOMPARE(row(u"a"_s).listPrice, std::optional(Money(2'18, 2, Currency::Cny, Period::Hour)));
    QVERIFY(!row(u"a"_s).price);
    QCOMPARE(row(u"b"_s).gpu, QString());
    QCOMPARE(row(u"b"_s).listPrice, std::optional(Money(42, 2, Currency::Cny, Period::Hour)));
    QCOMPARE(row(u"c"_s).gpu, QString());
    QVERIFY(!row(u"c"_s).listPrice);
    QCOMPARE(row(u"c"_s).regionName, u"Region One"_s);
    // Beside the list, not before it.
    QCOMPARE(partOf(server.requests().first()), QByteArray());
    QCOMPARE(m_house->state(account), LoadState::Complete);
}

void TestCatalogueService::allPagesAreRead()
{
    FaultServer &server = m_house->serverWithCatalogue();
    server.setHandler([](const SeenRequest &request) {
        const QByteArray part = partOf(request);
        if (part.isEmpty())
            return FaultAnswer::json(list(item("a")));
        if (part != "regions")
            return FaultAnswer::json(list({}));
        const QString cursor = queryItem(request, u"cursor"_s);
        if (cursor.isEmpty())
            return FaultAnswer::json(list(R"({"id": "r0", "name": "Zero"})", "second"));
        return cursor == "second"_L1 ? FaultAnswer::json(list(R"({"id": "r1", "name": "One"})"))
                                     : FaultAnswer::withStatus(400);
    });
    m_house->add(server);
    QTRY_COMPARE(row(u"a"_s).regionName, u"One"_s);
    QCOMPARE(asked(server, "regions"), 2);
}

void TestCatalogueService::aSlowCatalogueDelaysNothing()
{
    FaultServer &server = cloud({{"gpu", FaultAnswer::withFault(Fault::Hang)}});
    const QUuid account = m_house->add(server);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QTRY_COMPARE(asked(server, "gpu"), 1);
    QVERIFY(!m_house->fleet->isBusy()); // nobody waits for names

    // Lists go on, and do not ask for the same again.
    m_house->fleet->refresh();
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QCOMPARE(asked(server, ""), 2);
    QCOMPARE(asked(server, "gpu"), 1);
    QCOMPARE(row(u"a"_s).gpu, QString());
    QCOMPARE(row(u"a"_s).productId, u"4090.os"_s);
}

void TestCatalogueService::newerRowsAreNotOverwritten()
{
    FaultServer &server = cloud({{"regions", held(FaultAnswer::json(regionList))}});
    server.enqueue(FaultAnswer::json(list(item("a", "4090.os", "before"))));
    m_house->add(server);
    QTRY_COMPARE(row(u"a"_s).name, u"before"_s);
    QTRY_COMPARE(asked(server, "regions"), 1);
    m_house->fleet->refresh();
    QTRY_COMPARE(row(u"a"_s).name, u"n"_s);
    QVERIFY(server.release());
    QTRY_COMPARE(row(u"a"_s).regionName, u"Region One"_s);
    QCOMPARE(row(u"a"_s).name, u"n"_s);
}

void TestCatalogueService::rowsThatWentStayAway()
{
    FaultServer &server = cloud({{"regions", held(FaultAnswer::json(regionList))}});
    server.enqueue(FaultAnswer::json(list(item("gone") + "," + item("a"))));
    const QUuid account = m_house->add(server);
    QTRY_COMPARE(asked(server, "regions"), 1);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    m_house->fleet->refresh();
    QTRY_COMPARE(m_house->rows(account), QStringList{u"a"_s});
    QVERIFY(server.release());
    QTRY_COMPARE(row(u"a"_s).regionName, u"Region One"_s);
    QCOMPARE(m_house->rows(account), QStringList{u"a"_s});
}

void TestCatalogueService::aCatalogueIsKept()
{
    FaultServer &server = cloud();
    const QUuid account = m_house->add(server);
    QTRY_COMPARE(row(u"a"_s).regionName, u"Region One"_s);
    m_rows.clear();
    m_batches.clear();
    m_house->fleet->refresh();
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QCOMPARE(row(u"a"_s).regionName, u"Region One"_s);
    QCOMPARE(m_batches, QList<qsizetype>{1}); // named as they came, and told once
    QCOMPARE(asked(server, ""), 2);
    for (const QByteArray part : {"gpu", "cpu", "regions"})
        QCOMPARE(asked(server, part), 1);
}

void TestCatalogueService::withoutInstancesNothingIsAsked()
{
    FaultServer &server = cloud();
    server.enqueue(FaultAnswer::json(list({})));
    FaultServer &refusing = cloud({{"", FaultAnswer::withStatus(401)}});
    const QUuid empty = m_house->add(server);
    const QUuid refused = m_house->add(refusing);
    QTRY_COMPARE(m_house->state(empty), LoadState::Complete);
    QTRY_COMPARE(m_house->state(refused), LoadState::Partial);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(refusing.requests().size(), 1);
    // It is made up for when it is of use.
    m_house->fleet->refresh(empty);
    QTRY_COMPARE(row(u"a"_s).regionName, u"Region One"_s);
}

void TestCatalogueService::failuresLeaveTheIds_data()
{
    QTest::addColumn<FaultAnswer>("answer");
    QTest::addColumn<int>("requests"); // of the catalogue
    QTest::newRow("no permission") << FaultAnswer::withStatus(403) << 3;
    QTest::newRow("no such path") << FaultAnswer::withStatus(404) << 3;
    QTest::newRow("not JSON") << FaultAnswer{.body = "<html>"} << 3;
    // These would fail for each list: the first one is enough.
    QTest::newRow("key refused") << FaultAnswer::withStatus(401) << 1;
    QTest::newRow("too many questions") << FaultAnswer::withStatus(429) << 1;
    QTest::newRow("server trouble") << FaultAnswer::withStatus(500) << 1;
    QTest::newRow("connection breaks") << FaultAnswer::withFault(Fault::CloseInBody) << 1;
}

void TestCatalogueService::failuresLeaveTheIds()
{
    QFETCH(FaultAnswer, answer);
    QFETCH(int, requests);
    FaultServer &server = cloud({{"gpu", answer}, {"cpu", answer}, {"regions", answer}});
    const QUuid account = m_house->add(server);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    const auto askedForCatalogue = [&] { return int(server.requests().size()) - asked(server, ""); };
    QTRY_COMPARE(askedForCatalogue(), requests);
    QVERIFY(!m_house->status(account).error);
    QCOMPARE(row(u"a"_s).productId, u"4090.os"_s);
    QCOMPARE(row(u"a"_s).region, u"r1"_s);
    QCOMPARE(row(u"a"_s).regionName, QString());

    // The next lists do not try again and again.
    for (int i = 0; i < 3; ++i) {
        m_house->fleet->refresh();
        QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    }
    QCOMPARE(askedForCatalogue(), requests);
}

void TestCatalogueService::oneListMayFailAlone()
{
    FaultServer &server = cloud({{"gpu", FaultAnswer::withStatus(403)}});
    m_house->add(server);
    QTRY_COMPARE(row(u"a"_s).regionName, u"Region One"_s);
    QCOMPARE(row(u"a"_s).gpu, QString());
}

void TestCatalogueService::aFailureIsInTheLog()
{
    QTest::ignoreMessage(QtInfoMsg, QRegularExpression(u"catalogue is not complete.* 403$"_s));
    FaultServer &server =
        cloud({{"gpu", FaultAnswer::withStatus(403)}, {"cpu", FaultAnswer::withStatus(403)}});
    m_house->add(server);
    QTRY_COMPARE(row(u"a"_s).regionName, u"Region One"_s);
}

void TestCatalogueService::endlessListsEnd()
{
    FaultServer &server = cloud({{"gpu", FaultAnswer::json(list(R"({"id": "x"})", "again"))},
                                 {"cpu", FaultAnswer::json(list({}, "more"))}});
    m_house->add(server);
    QTRY_COMPARE(row(u"a"_s).regionName, u"Region One"_s);
    QCOMPARE(asked(server, "gpu"), 2); // the second page names itself
    QCOMPARE(asked(server, "cpu"), 2);
}

/// Between two pages with entries may stand one without.
void TestCatalogueService::emptyPagesAreNoEnd()
{
    FaultServer &server = cloud();
    server.setHandler([](const SeenRequest &request) {
        if (partOf(request) != "regions")
            return FaultAnswer::json(partOf(request).isEmpty() ? list(item("a")) : list({}));
        const QString cursor = queryItem(request, u"cursor"_s);
        if (cursor.isEmpty())
            return FaultAnswer::json(list(R"({"id": "r0", "name": "Zero"})", "1"));
        return FaultAnswer::json(cursor == u"1"_s ? list({}, "2") : list(R"({"id": "r1", "name": "One"})"));
    });
    m_house->add(server);
    QTRY_COMPARE(row(u"a"_s).regionName, u"One"_s);
}

void TestCatalogueService::aGapIsInTheLog()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"expected a text"_s));
    QTest::ignoreMessage(QtInfoMsg, QRegularExpression(u"Entries of the cloud's catalogue are missing"_s));
    const QByteArray withGap = R"({"data": [{"id": "r1", "name": "Region One"}, {"name": "no id"}]})";
    m_house->add(cloud({{"regions", FaultAnswer::json(withGap)}}));
    QTRY_COMPARE(row(u"a"_s).regionName, u"Region One"_s);
}

void TestCatalogueService::manyRowsComeInSeveralTurns()
{
    constexpr int count = 1200;
    QByteArray items;
    for (int i = 0; i < count; ++i)
        items += (i == 0 ? "" : ",") + item("i" + QByteArray::number(i));
    FaultServer &server = cloud({}, items);
    m_house->add(server);
    const auto isNamed = [](const Instance &instance) { return instance.regionName == "Region One"_L1; };
    QTRY_COMPARE(std::ranges::count_if(m_rows, isNamed), count);
    QVERIFY(std::ranges::max(m_batches) <= 500);
}

void TestCatalogueService::cancelEndsAFetch()
{
    FaultServer &server = cloud({{"gpu", held(FaultAnswer::json(gpuList))}});
    server.enqueue({FaultAnswer::json(list(item("a"), "2"))});
    const QUuid account = m_house->add(server);
    QTRY_COMPARE(asked(server, "gpu"), 1);
    m_house->fleet->refresh();
    m_house->fleet->cancel();
    server.release();
    // The next list asks anew.
    m_house->fleet->refresh();
    QTRY_COMPARE(asked(server, "gpu"), 2);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    QVERIFY(server.release());
    QTRY_COMPARE(row(u"a"_s).gpu, u"RTX 4090 24 GB"_s);
}

void TestCatalogueService::anotherKeyAsksAnew()
{
    FaultServer &server = cloud();
    const QUuid account = m_house->add(server);
    QTRY_COMPARE(row(u"a"_s).regionName, u"Region One"_s);
    m_house->giveKey(account, "another");
    QTRY_COMPARE(asked(server, "regions"), 2);
    QCOMPARE(server.requests().last().headers.value("authorization"), "Bearer another"_ba);
    m_house->accounts.remove(account); // while it may still run
    QVERIFY(m_house->rows(account).isEmpty());
}

void TestCatalogueService::cloudsWithoutACatalogueAreNotAsked()
{
    FaultServer &server = m_house->serverWithCatalogue();
    server.setHandler([](const SeenRequest &) { return nebulaPage({"a"}); });
    const QUuid account = m_house->add(server, ProviderId::NebulaBlock);
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    m_house->fleet->refresh();
    QTRY_COMPARE(m_house->state(account), LoadState::Complete);
    for (const SeenRequest &request : server.requests())
        QCOMPARE(request.path(), "/computing/instances");
}

ROSTER_TEST(TestCatalogueService);
#include "tst_catalogueservice.moc"
