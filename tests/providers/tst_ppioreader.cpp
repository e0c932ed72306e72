// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/provider.h"
#include "support/testprogram.h"
#include "testdata.h"

using namespace Qt::StringLiterals;
using namespace roster;

/// PPIO's and Novita AI's answers: the pages' own examples field by field, then what deviates from them.
class TestPpioReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheListsExample();
    void readsTheDetailsExample();
    void readsNumbersAsTexts();
    void listKeepsNoSecrets();
    void keepsUnknownWords();
    void missingAndNullFieldsAreUnknown();
    void wrongTypesCostOneField();
    void lessThanNothingIsUnknown();
    void ignoresUnknownFields();
    void leavesOutInstancesWithoutId();
    void anIdIsWholeOrNone();
    void readsEmptyLists_data();
    void readsEmptyLists();
    void readsCursors_data();
    void readsCursors();
    void readsTotals();
    void refusesUnreadableEnvelopes_data();
    void refusesUnreadableEnvelopes();
    void detailWithoutTools();
    void equalAnswersMakeEqualInstances();
};

static const Provider &ppio()
{
    return provider(ProviderId::Ppio);
}

static InstancePage readPage(const QByteArray &body)
{
    const auto page = ppio().readPage(body);
    if (!page)
        qFatal("%s", qPrintable(page.error().detail));
    return page.value();
}

static InstanceDetail readPpioDetail(const QByteArray &body)
{
    const auto detail = ppio().readDetail(body);
    if (!detail)
        qFatal("%s", qPrintable(detail.error().detail));
    return detail.value();
}

/// What both pages' examples say alike.
static void compareExample(const Instance &instance)
{
    QVERIFY(instance.account.isNull());
    QCOMPARE(instance.id, u"ca338f12f3"_s);
    QCOMPARE(instance.name, u"example-instance"_s);
    QCOMPARE(instance.type, u"gpu"_s);
    QCOMPARE(instance.productId, u"product-id"_s);
    QCOMPARE(instance.image, u"registry.example.com/namespace/image:tag"_s);
    QCOMPARE(instance.billing.kind(), BillingMode::Kind::Prepaid);
    QCOMPARE(instance.prepaidMonths, 1);
    QCOMPARE(instance.autoRenew, (AutoRenew{true, 1, u"active"_s}));
    QCOMPARE(instance.ports, (QList<Port>{{8080, u"tcp"_s, u"http://1.2.3.4:8080"_s}}));
    QCOMPARE(instance.systemDiskGb, 20.0);
    QCOMPARE(instance.gpuCount, 1);
    QCOMPARE(instance.cpuCount, 8);
    QCOMPARE(instance.memoryGb, 32.0);
    QCOMPARE(instance.privateAddress, u"10.2.1.1"_s);
    QCOMPARE(instance.region, u"region-id"_s);
    QCOMPARE(instance.autoMigrate, (AutoMigrate{false, false}));
    QCOMPARE(instance.status.word(), u"running"_s);
    QCOMPARE(instance.status.group(), StatusGroup::Running);
    QCOMPARE(instance.statusError, QString());
    QCOMPARE(instance.statusMessage, QString());
    QCOMPARE(instance.createdAt, Timestamp::fromUnixSeconds(1714464000));
    QCOMPARE(instance.lastStartedAt, Timestamp::fromUnixSeconds(1714467600));
    QVERIFY(instance.lastStoppedAt.isNever());

    // What this API does not tell.
    QVERIFY(!instance.price && !instance.totalCost && !instance.runningTime && !instance.ephemeralDiskGb);
    QCOMPARE(instance.gpu + instance.publicAddress + instance.exposedPorts, QString());
}

void TestPpioReader::readsTheListsExample()
{
    for (const ProviderId id : {ProviderId::Ppio, ProviderId::Novita}) {
        const auto page = provider(id).readPage(test::data("ppio-list.json"));
        QVERIFY(page);
        QCOMPARE(page.value().instances.size(), 1);
        QCOMPARE(page.value().facts,
                 (PageFacts{.entries = 1, .hasMore = true, .nextCursor = u"next-cursor-token"_s}));
        QCOMPARE(page.value().warnings, QStringList());
        compareExample(page.value().instances.first());
        QCOMPARE(page.value().instances.first().endsAt, Timestamp::fromUnixSeconds(123));
    }
}

void TestPpioReader::readsTheDetailsExample()
{
    const QByteArray body = test::data("ppio-detail.json");
    const InstanceDetail detail = readPpioDetail(body);
    QCOMPARE(detail.warnings, QStringList());
    compareExample(detail.instance);
    QCOMPARE(detail.instance.endsAt, Timestamp::fromUnixSeconds(1714464000));

    QCOMPARE(detail.registryAuthId, u"registry-auth-id"_s);
    QCOMPARE(detail.entrypoint, QString());
    QCOMPARE(detail.command, QString());
    QCOMPARE(detail.environment.size(), 1);
    QCOMPARE(detail.environment.first().name, u"ENV_NAME"_s);
    QCOMPARE(detail.environment.first().value.reveal(), "ENV_VALUE"_ba);
    QCOMPARE(detail.gpuIndices, QList{0});
    QCOMPARE(detail.networkId, u"vpc-550e8400-e29b-41d4-a716-446655440000"_s);
    QCOMPARE(detail.volumes.size(), 1);
    QCOMPARE(detail.volumes.first().type, u"network"_s);
    QCOMPARE(detail.volumes.first().id, u"network-storage-id"_s);
    QCOMPARE(detail.volumes.first().mountPoint, u"/data"_s);

    QVERIFY(detail.ssh && detail.jupyter && detail.webTerminal && detail.logs && detail.pricing);
    QCOMPARE(detail.ssh->command, u"ssh -p 51039 root@proxy.cn-south-nas-1.gpu-instance.ppinfra.com"_s);
    QCOMPARE(detail.ssh->userName, u"xxx"_s);
    QCOMPARE(detail.ssh->password.reveal(), "xxx"_ba);
    QCOMPARE(detail.jupyter->enabled, true);
    QCOMPARE(detail.jupyter->port, 8888);
    QCOMPARE(detail.jupyter->endpoint.reveal(), "https://jupyter.example.com/instance/ca338f12f3"_ba);
    QCOMPARE(detail.webTerminal->enabled, true);
    QCOMPARE(detail.webTerminal->endpoint.reveal(), "wss://terminal.example.com/instance/ca338f12f3"_ba);
    QCOMPARE(detail.webTerminal->userName, u"root"_s);
    QCOMPARE(detail.webTerminal->password.reveal(), "xxx"_ba);
    QCOMPARE(detail.logs->instance.reveal(), "https://log.example.com/system/ca338f12f3"_ba);
    QCOMPARE(detail.logs->system.reveal(), "https://log.example.com/instance/ca338f12f3"_ba);

    QCOMPARE(detail.pricing->instancePrice, 100);
    QCOMPARE(detail.pricing->instanceBasePrice, 120);
    QCOMPARE(detail.pricing->rootfsStoragePrice, 10);
    QCOMPARE(detail.pricing->monthly.size(), 1);
    const MonthlyPrice &month = detail.pricing->monthly.first();
    QCOMPARE(month.price, 1000);
    QCOMPARE(month.basePrice, 1200);
    QCOMPARE(month.months, 1);
    QCOMPARE(month.precision, 2);
    QCOMPARE(month.specId, u"spec-1m"_s);
    QVERIFY(detail.pricing->spot);
    QCOMPARE(detail.pricing->spot->status, u"<string>"_s);
    QCOMPARE(detail.pricing->spot->reclaimAt, Timestamp::fromUnixSeconds(123));

    QCOMPARE(detail.memberId, u"member-id"_s);
    QCOMPARE(detail.ownerId, u"550e8400-e29b-41d4-a716-446655440000"_s);
    QCOMPARE(detail.regionVersion, u"v1.0"_s);
    QCOMPARE(detail.json.reveal(), body);
    QVERIFY(!detail.login);
}

void TestPpioReader::readsNumbersAsTexts()
{
    const InstancePage page = readPage(test::data("novita-list-strings.json"));
    QCOMPARE(page.warnings, QStringList());
    QCOMPARE(page.facts.nextCursor, QString());
    QCOMPARE(page.facts.total, 1);
    const Instance &instance = page.instances.first();
    QCOMPARE(instance.memoryGb, 62.0);
    QCOMPARE(instance.systemDiskGb, 100.0);
    QCOMPARE(instance.createdAt, Timestamp::fromUnixSeconds(1785780950));
    QVERIFY(instance.lastStoppedAt.isNever());
    QVERIFY(instance.endsAt.isUnknown());
    QVERIFY(!instance.prepaidMonths);
    QCOMPARE(instance.ports.first().endpoint, QString());
}

void TestPpioReader::listKeepsNoSecrets()
{
    // A list's Instance has no member for them; this holds that none came to hold one by another way.
    const QByteArray body = test::list(R"({"id": "a", "envs": [{"key": "K", "value": "SECRET"}],
        "entrypoint": "run SECRET", "command": "run SECRET"})");
    const Instance instance = readPage(body).instances.first();
    Instance empty;
    empty.id = u"a"_s;
    QVERIFY(instance == empty);
}

void TestPpioReader::keepsUnknownWords()
{
    const QByteArray body = test::list(R"({"id": "a", "type": "tpu", "billing": {"mode": "auction"},
        "status": {"status": "Hibernating", "error": "E1", "message": "by night"}})");
    const Instance instance = readPage(body).instances.first();
    QCOMPARE(instance.type, u"tpu"_s);
    QCOMPARE(instance.billing.word(), u"auction"_s);
    QCOMPARE(instance.status.word(), u"Hibernating"_s);
    QCOMPARE(instance.status.group(), StatusGroup::Unknown);
    QCOMPARE(instance.statusError, u"E1"_s);
    QCOMPARE(instance.statusMessage, u"by night"_s);
}

void TestPpioReader::missingAndNullFieldsAreUnknown()
{
    const InstancePage page = readPage(test::list(R"({"id": "a"}, {"id": "b", "name": null, "billing": null,
        "ports": null, "resource_specs": {"gpu_num": null}, "status": null, "created_at": null,
        "network": null, "auto_migrate": null})"));
    QCOMPARE(page.instances.size(), 2);
    QCOMPARE(page.warnings, QStringList());
    Instance missing = page.instances.at(0);
    QVERIFY(missing.createdAt.isUnknown() && !missing.gpuCount && !missing.status.isKnown());
    missing.id = u"b"_s;
    QVERIFY(page.instances.at(1) == missing);
}

void TestPpioReader::wrongTypesCostOneField()
{
    QJsonObject body = test::object(test::data("ppio-list.json"));
    QJsonObject item = body[u"data"_s].toArray().first().toObject();
    item[u"name"_s] = QJsonObject();
    item[u"created_at"_s] = u"password=hunter2"_s;
    item[u"ports"_s] = u"8080"_s;
    item[u"billing"_s] = 7;
    item[u"resource_specs"_s] =
        QJsonObject{{u"gpu_num"_s, u"one"_s}, {u"cpu_num"_s, QJsonArray()}, {u"memory_gb"_s, 32}};
    body[u"data"_s] = QJsonArray{item};

    const InstancePage page = readPage(test::json(body));

    const Instance &instance = page.instances.first();
    QCOMPARE(instance.id, u"ca338f12f3"_s);
    QCOMPARE(instance.name, QString());
    QVERIFY(instance.createdAt.isUnknown());
    QVERIFY(instance.ports.isEmpty());
    QVERIFY(!instance.billing.isKnown());
    QVERIFY(!instance.gpuCount && !instance.cpuCount);
    QCOMPARE(instance.memoryGb, 32.0);
    QCOMPARE(instance.region, u"region-id"_s);
    QCOMPARE(page.warnings.size(), 6);
    QVERIFY(page.warnings.contains(u"data[].resource_specs.gpu_num: expected a whole number"_s));
    QVERIFY(!page.warnings.join(u' ').contains(u"hunter2"_s));
}

void TestPpioReader::lessThanNothingIsUnknown()
{
    const InstancePage page = readPage(R"({"has_more": false, "data": [{"id": "a",
        "resource_specs": {"gpu_num": -1, "cpu_num": "-5", "memory_gb": -0.5, "rootfs_size_gb": 0},
        "ports": [{"port": -22}], "billing": {"prepaid": {"months": -1, "auto_renew": {"months": -1}}}}]})");
    const Instance &instance = page.instances.first();
    QVERIFY(!instance.gpuCount && !instance.cpuCount && !instance.memoryGb);
    QVERIFY(!instance.prepaidMonths && !instance.autoRenew.months && !instance.ports.first().port);
    QCOMPARE(instance.systemDiskGb, 0.0); // nothing is something that is known
    QCOMPARE(page.warnings.size(), 6);
    QVERIFY(page.warnings.contains(u"data[].resource_specs.cpu_num: expected no negative number"_s));
}

void TestPpioReader::ignoresUnknownFields()
{
    const InstancePage page =
        readPage(test::list(R"({"id": "a", "new": {"x": [1]}, "status": {"status": "running", "since": 5}})",
                            R"("has_more": false, "trace_id": "t")"));
    QCOMPARE(page.instances.size(), 1);
    QCOMPARE(page.warnings, QStringList());
}

void TestPpioReader::leavesOutInstancesWithoutId()
{
    const InstancePage page =
        readPage(test::list(R"({"id": "a"}, {"name": "x"}, {"id": {}}, {"id": ""}, 5, {"id": 12})"));
    QCOMPARE(page.instances.size(), 2);
    QCOMPARE(page.instances.at(0).id, u"a"_s);
    QCOMPARE(page.instances.at(1).id, u"12"_s);
    QCOMPARE(page.facts.entries, 6);
    QCOMPARE(page.facts.unreadable, 4);
    QVERIFY(page.warnings.contains(u"data[].id: expected a text; the entry is left out (3 times)"_s));
    QVERIFY(page.warnings.contains(u"data[]: expected an object"_s));
}

/// A part of an id, or a number that JSON does not hold exactly, would be another instance.
void TestPpioReader::anIdIsWholeOrNone()
{
    const QByteArray longest(4096, 'x');
    const InstancePage page = readPage(test::list("{\"id\": \"" + longest + "\"}, {\"id\": \"" + longest
                                                  + "y\"}, {\"id\": 18446744073709551616}, {\"id\": 4711}"));
    QCOMPARE(page.instances.size(), 2);
    QCOMPARE(page.instances.at(0).id.toLatin1(), longest);
    QCOMPARE(page.instances.at(1).id, u"4711"_s);
    QCOMPARE(page.facts.unreadable, 2);
}

void TestPpioReader::readsEmptyLists_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("as documented") << R"({"data": [], "next_cursor": "", "has_more": false})"_ba;
    QTest::newRow("null") << R"({"data": null, "next_cursor": "", "has_more": false})"_ba;
    QTest::newRow("absent") << R"({"has_more": false})"_ba;
    QTest::newRow("alone") << R"({"data": []})"_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF{\"data\": []}"_ba;
}

void TestPpioReader::readsEmptyLists()
{
    QFETCH(QByteArray, body);
    const auto page = ppio().readPage(body);
    QVERIFY(page);
    QVERIFY(page.value().instances.isEmpty());
    QCOMPARE(page.value().facts.nextCursor, QString());
    QCOMPARE(page.value().facts.entries, 0);
}

void TestPpioReader::readsCursors_data()
{
    using More = std::optional<bool>;
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("cursor");
    QTest::addColumn<More>("more");
    QTest::newRow("more") << R"("next_cursor": "c", "has_more": true)"_ba << u"c"_s << More(true);
    QTest::newRow("no more") << R"("next_cursor": "c", "has_more": false)"_ba << u"c"_s << More(false);
    QTest::newRow("no word on more") << R"("next_cursor": "c")"_ba << u"c"_s << More();
    QTest::newRow("more is null") << R"("next_cursor": "c", "has_more": null)"_ba << u"c"_s << More();
    QTest::newRow("nothing") << R"("total": 1)"_ba << QString() << More();
    // What cannot be read is no evidence of an end.
    QTest::newRow("more is odd") << R"("next_cursor": "c", "has_more": [])"_ba << u"c"_s << More(true);
    QTest::newRow("more is odd, no cursor") << R"("has_more": "perhaps")"_ba << QString() << More(true);
    QTest::newRow("a cursor is odd") << R"("next_cursor": {"a": 1})"_ba << QString() << More(true);
    QTest::newRow("a cursor is odd at the end")
        << R"("next_cursor": {"a": 1}, "has_more": false)"_ba << QString() << More(false);
    QTest::newRow("a cursor as long as allowed")
        << "\"next_cursor\": \"" + QByteArray(1024, 'c') + "\"" << QString(1024, u'c') << More();
    QTest::newRow("a cursor that cannot be sent")
        << "\"next_cursor\": \"" + QByteArray(1025, 'c') + "\"" << QString() << More(true);
    QTest::newRow("empty") << R"("next_cursor": "", "has_more": true)"_ba << QString() << More(true);
    QTest::newRow("null") << R"("next_cursor": null, "has_more": true)"_ba << QString() << More(true);
    QTest::newRow("number") << R"("next_cursor": 20, "has_more": true)"_ba << u"20"_s << More(true);
}

void TestPpioReader::readsCursors()
{
    QFETCH(QByteArray, members);
    const PageFacts facts = readPage(test::list(R"({"id": "a"})", members)).facts;
    QTEST(facts.nextCursor, "cursor");
    QTEST(facts.hasMore, "more");
}

void TestPpioReader::readsTotals()
{
    const auto total = [](const char *json) {
        return readPage(test::list(R"({"id": "a"})", QByteArray("\"total\": ") + json)).facts.total;
    };
    QCOMPARE(total("12"), 12);
    QCOMPARE(total("\"12\""), 12);
    for (const char *odd : {"-1", "1e12", "\"many\"", "null", "[]"})
        QVERIFY2(!total(odd), odd);
}

void TestPpioReader::refusesUnreadableEnvelopes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("white space") << " \r\n"_ba;
    QTest::newRow("cut off") << R"({"data": [{"id": "a")"_ba;
    QTest::newRow("no JSON") << "upstream error"_ba;
    QTest::newRow("array") << R"([{"id": "a"}])"_ba;
    QTest::newRow("nothing in it") << "{}"_ba;
    QTest::newRow("data is an object") << R"({"data": {"id": "a"}, "has_more": false})"_ba;
    QTest::newRow("data is a text") << R"({"data": "none", "has_more": false})"_ba;
    QTest::newRow("web page") << "\n<!DOCTYPE html><html><title>Log in &amp; wait</title><b>x</b></html>"_ba;
    QTest::newRow("bad UTF-8") << "{\"data\": \"\xC3\x28\"}"_ba;
}

void TestPpioReader::refusesUnreadableEnvelopes()
{
    QFETCH(QByteArray, body);

    const auto page = ppio().readPage(body);
    QVERIFY(!page);
    const bool isWebPage = QByteArray(QTest::currentDataTag()) == "web page";
    const auto kind = isWebPage ? ApiError::Kind::Foreign : ApiError::Kind::Unreadable;
    QCOMPARE(page.error().kind, kind);
    QVERIFY(!page.error().detail.isEmpty());
    QCOMPARE(page.error().providerMessage, isWebPage ? u"Log in & wait"_s : QString());

    const auto detail = ppio().readDetail(body);
    QVERIFY(!detail);
    QCOMPARE(detail.error().kind, kind);
}

void TestPpioReader::detailWithoutTools()
{
    const InstanceDetail detail = readPpioDetail(R"({"id": "a", "tools": {"ssh": null}, "envs": "none",
        "resource_specs": {"gpu_ids": ["3", 4]}, "pricing": {"instance_price": "67000", "spot": null}})");
    QVERIFY(!detail.ssh && !detail.jupyter && !detail.webTerminal && !detail.logs);
    QCOMPARE(detail.gpuIndices, (QList{3, 4}));
    QVERIFY(detail.pricing);
    QCOMPARE(detail.pricing->instancePrice, 67000);
    QVERIFY(!detail.pricing->instanceBasePrice);
    QVERIFY(!detail.pricing->spot);
    QCOMPARE(detail.warnings, QStringList{u"envs: expected an array"_s});
    QVERIFY(!readPpioDetail(R"({"id": "a"})").pricing);

    const InstanceDetail spot = readPpioDetail(
        R"({"id": "a", "pricing": {"spot": {"spot_status": "notified", "spot_reclaim_time": "0"}}})");
    QCOMPARE(spot.pricing->spot->status, u"notified"_s);
    QVERIFY(spot.pricing->spot->reclaimAt.isNever());
}

void TestPpioReader::equalAnswersMakeEqualInstances()
{
    const QByteArray body = test::data("ppio-list.json");
    QVERIFY(readPage(body).instances == readPage(body).instances);
    QByteArray changed = body;
    changed.replace("\"cpu_num\": 8", "\"cpu_num\": 9");
    QVERIFY(readPage(body).instances != readPage(changed).instances);
}

ROSTER_TEST(TestPpioReader);
#include "tst_ppioreader.moc"
