// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/provider.h"
#include "support/testprogram.h"
#include "testdata.h"

using namespace Qt::StringLiterals;
using namespace roster;

/// Nebula Block's answers: the page's own example field by field, then every other spelling.
class TestNebulaBlockReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheDetailsExample();
    void readsTheDetailsTable();
    void readsTheOtherSpellings();
    void theStartIsTakenFromTheNumber();
    void theMachinesNameIsNoLogin();
    void readsTheOlderList();
    void readsReservedInstances();
    void readsDataAsAnObject();
    void emptyDetailIsNotFound_data();
    void emptyDetailIsNotFound();
    void readsAList();
    void readsEmptyLists();
    void wrongTypesCostOneField();
    void lessThanNothingIsUnknown();
    void refusesUnreadableEnvelopes_data();
    void refusesUnreadableEnvelopes();
};

static const Provider &nebula()
{
    return provider(ProviderId::NebulaBlock);
}

static InstanceDetail readDetail(const QByteArray &body)
{
    const auto detail = nebula().readDetail(body);
    if (!detail)
        qFatal("%s", qPrintable(detail.error().detail));
    return detail.value();
}

static Money usd(const QString &text, Period period)
{
    return *Money::fromText(text, Currency::Usd, period);
}

void TestNebulaBlockReader::readsTheDetailsExample()
{
    const QByteArray body = test::data("nebulablock-detail.json");
    const InstanceDetail detail = readDetail(body);
    QCOMPARE(detail.warnings, QStringList());

    const Instance &instance = detail.instance;
    QVERIFY(instance.account.isNull());
    QCOMPARE(instance.id, u"102cade84ea-e703-4400-b77d-8ed545d198ee"_s);
    QCOMPARE(instance.region, u"CANADA"_s);
    QCOMPARE(instance.type, u"Virtual Machine"_s);
    QCOMPARE(instance.name, u"demo"_s);
    QCOMPARE(instance.cpuCount, 28);
    QCOMPARE(instance.memoryGb, 58.0);
    QCOMPARE(instance.gpu, u"RTX-A6000"_s);
    QCOMPARE(instance.gpuCount, 1);
    QCOMPARE(instance.systemDiskGb, 100.0);
    QVERIFY(!instance.ephemeralDiskGb);
    QCOMPARE(instance.publicAddress, u"38.80.81.128"_s);
    QCOMPARE(instance.privateAddress, QString());
    QCOMPARE(instance.image, u"Ubuntu Server 20.04 LTS (Focal Fossa)"_s);
    QCOMPARE(instance.exposedPorts, QString());
    QCOMPARE(instance.status.word(), u"Running"_s);
    QCOMPARE(instance.status.group(), StatusGroup::Running);
    QCOMPARE(instance.lastStartedAt, Timestamp::fromUnixSeconds(1730733110));
    QCOMPARE(instance.runningTime, std::chrono::seconds(0));
    QVERIFY(instance.totalCost);
    QCOMPARE(instance.totalCost->toPlainText(), u"0.0000"_s);
    QCOMPARE(instance.totalCost->currency(), Currency::Usd);
    QVERIFY(!instance.price);
    QVERIFY(!instance.billing.isKnown());
    QVERIFY(instance.createdAt.isUnknown() && instance.endsAt.isUnknown());

    QVERIFY(detail.login);
    QCOMPARE(detail.login->method, QString());
    QCOMPARE(detail.login->userName, QString()); // "vm_name" is the machine's name
    QCOMPARE(detail.login->password.reveal(), "qZ3!Xukz=I-Xv_ya"_ba);
    QCOMPARE(detail.gpuSeries, QString());
    QCOMPARE(detail.json.reveal(), body);
    QVERIFY(!detail.ssh && !detail.pricing);
}

void TestNebulaBlockReader::readsTheDetailsTable()
{
    // The page's table where it differs from its example.
    const InstanceDetail detail = readDetail(test::list(R"({"id": "a", "cpu_cores": 28, "ram": 58.5,
        "gpu": "NVIDIA RTX A6000", "gpu_type": "RTX-A6000", "ephemeral": 725, "lan_ipv4": "10.0.0.7",
        "login_method": "ssh key", "exposed_ports": "80, 443", "user_name": "ubuntu", "password": "pw"})"));
    QCOMPARE(detail.warnings, QStringList());
    QCOMPARE(detail.instance.cpuCount, 28);
    QCOMPARE(detail.instance.memoryGb, 58.5);
    QCOMPARE(detail.instance.gpu, u"RTX-A6000"_s);
    QCOMPARE(detail.gpuSeries, u"NVIDIA RTX A6000"_s);
    QCOMPARE(detail.instance.ephemeralDiskGb, 725.0);
    QCOMPARE(detail.instance.privateAddress, u"10.0.0.7"_s);
    QCOMPARE(detail.instance.exposedPorts, u"80, 443"_s);
    QCOMPARE(detail.login->method, u"ssh key"_s);
    QCOMPARE(detail.login->userName, u"ubuntu"_s);
    QCOMPARE(detail.login->password.reveal(), "pw"_ba);
}

void TestNebulaBlockReader::readsTheOtherSpellings()
{
    const InstanceDetail detail = readDetail(test::list(R"({"id": 4711, "name": "n", "cpu_count": "8",
        "gpu": "H100", "gpu_count": "2", "disk_size": "100", "ephemeral": null, "lan_ipv4": null,
        "username": "root", "password": null, "vm_password": "pw", "image": "pytorch", "bandwidth": 10,
        "cpu_model": "EPYC", "price_per_hour": "0.679", "start_time": "2025-07-04 05:13:11 EST",
        "running_time": "66.9070 hours", "total_cost": "$961.5400", "created_at": 1730733110.25,
        "ended_at": 0, "team_id": 5, "dc_id": null, "type": 1})"));
    QCOMPARE(detail.warnings, QStringList());
    const Instance &instance = detail.instance;
    QCOMPARE(instance.id, u"4711"_s);
    QCOMPARE(instance.name, u"n"_s);
    QCOMPARE(instance.cpuCount, 8);
    QCOMPARE(instance.gpu, u"H100"_s);
    QCOMPARE(detail.gpuSeries, QString());
    QCOMPARE(instance.gpuCount, 2);
    QCOMPARE(instance.systemDiskGb, 100.0);
    QVERIFY(!instance.ephemeralDiskGb);
    QCOMPARE(instance.image, u"pytorch"_s);
    QCOMPARE(*instance.price, usd(u"0.679"_s, Period::Hour));
    QCOMPARE(*instance.totalCost, usd(u"961.54"_s, Period::Once));
    QCOMPARE(instance.runningTime, std::chrono::seconds(240865));
    QCOMPARE(instance.lastStartedAt, Timestamp::fromUnixSeconds(1751620391));
    QCOMPARE(instance.createdAt, Timestamp::fromUnixSeconds(1730733110));
    QVERIFY(instance.endsAt.isNever());
    QCOMPARE(detail.login->userName, u"root"_s);
    QCOMPARE(detail.login->password.reveal(), "pw"_ba);
    QCOMPARE(detail.bandwidth, u"10"_s);
    QCOMPARE(detail.cpuModel, u"EPYC"_s);
}

/// The number is exact; the text's zone is a word.
void TestNebulaBlockReader::theStartIsTakenFromTheNumber()
{
    const auto start = [](const QByteArray &fields) {
        return readDetail(test::list("{\"id\": \"a\", " + fields + '}')).instance.lastStartedAt;
    };
    const auto seconds = [](qint64 value) { return Timestamp::fromUnixSeconds(value); };
    QCOMPARE(start(R"("start_time": "2025-07-04 05:13:11 EST", "started_at": 1751623200)"),
             seconds(1751623200));
    QCOMPARE(start(R"("start_time": "2025-07-04 05:13:11 EST", "started_at": 0)"), seconds(1751620391));
    QCOMPARE(start(R"("start_time": "2025-07-04 05:13:11 EST", "started_at": null)"), seconds(1751620391));
    QCOMPARE(start(R"("start_time": "", "started_at": 1751623200.75)"), seconds(1751623200));
    QVERIFY(start(R"("started_at": 0)").isNever());
    QVERIFY(start(R"("start_time": "")").isUnknown());
}

/// The machine's name is no login: whoever typed it would be refused.
void TestNebulaBlockReader::theMachinesNameIsNoLogin()
{
    const QByteArray fields =
        R"("id": "41", "host_name": "demo-1001", "vm_name": "demo-1001", "vm_password": "Xy7!pass")";
    const auto login = [](const QByteArray &instance) { return readDetail(test::list(instance)).login; };
    QCOMPARE(login('{' + fields + '}')->userName, QString());
    QCOMPARE(login('{' + fields + R"(, "username": "ubuntu"})")->userName, u"ubuntu"_s);
    QCOMPARE(login('{' + fields + R"(, "user_name": "root", "username": "ubuntu"})")->userName, u"root"_s);
    QCOMPARE(login('{' + fields + '}')->password.reveal(), "Xy7!pass"_ba);
}

/// An older revision of the page: a number as id, other names, and a password in the list.
void TestNebulaBlockReader::readsTheOlderList()
{
    const auto page = nebula().readPage(test::list(
        R"({"id": 41, "instance_type": "Virtual Machine", "host_name": "demo-1001", "vm_name": "demo-1001",
            "vm_password": "Xy7!pass", "status": "Running"})"));
    QVERIFY(page);
    QCOMPARE(page.value().warnings, QStringList());
    const Instance &instance = page.value().instances.first();
    QCOMPARE(instance.id, u"41"_s);
    QCOMPARE(instance.type, u"Virtual Machine"_s);
    QCOMPARE(instance.name, u"demo-1001"_s);
}

/// What is reserved may start in the future, and says so with fractions of a second.
void TestNebulaBlockReader::readsReservedInstances()
{
    const auto page = nebula().readPage(test::list(
        R"({"id": "r1", "host_name": "res-7", "status": "Booked", "started_at": 1781525400.25,
            "ended_at": 1781528400.25, "team": null, "cpu_count": "2", "os": "", "gpu_type": "RTX-4090",
            "gpu_count": 1, "type": 1})"));
    QVERIFY(page);
    QCOMPARE(page.value().warnings, QStringList());
    const Instance &instance = page.value().instances.first();
    QCOMPARE(instance.lastStartedAt, Timestamp::fromUnixSeconds(1781525400));
    QCOMPARE(instance.endsAt, Timestamp::fromUnixSeconds(1781528400));
    QCOMPARE(instance.cpuCount, 2);
    QCOMPARE(instance.image, QString());
    QCOMPARE(instance.status.group(), StatusGroup::Changing);
}

void TestNebulaBlockReader::readsDataAsAnObject()
{
    const InstanceDetail detail = readDetail(R"({"data": {"id": "a"}, "status": "success"})");
    QCOMPARE(detail.instance.id, u"a"_s);
    QVERIFY(!detail.login);
}

void TestNebulaBlockReader::emptyDetailIsNotFound_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << R"({"data": [], "message": "ok", "status": "success"})"_ba;
    QTest::newRow("null") << R"({"data": null, "message": "ok", "status": "success"})"_ba;
}

void TestNebulaBlockReader::emptyDetailIsNotFound()
{
    QFETCH(QByteArray, body);
    const auto detail = nebula().readDetail(body);
    QVERIFY(!detail);
    QCOMPARE(detail.error().kind, ApiError::Kind::NotFound);
}

void TestNebulaBlockReader::readsAList()
{
    const auto result = nebula().readPage(test::data("nebulablock-list.json"));
    QVERIFY(result);
    const InstancePage &page = result.value();
    QCOMPARE(page.warnings, QStringList());
    QCOMPARE(page.facts, (PageFacts{.entries = 2, .total = 2}));
    QCOMPARE(page.instances.size(), 2);

    const Instance &first = page.instances.at(0);
    QCOMPARE(first.gpu, u"RTX-A6000"_s);
    QCOMPARE(first.ephemeralDiskGb, 725.0);
    QCOMPARE(*first.price, usd(u"0.679"_s, Period::Hour));
    QCOMPARE(first.status.group(), StatusGroup::Running);
    QVERIFY(first.lastStartedAt.isUnknown());

    const Instance &second = page.instances.at(1);
    QCOMPARE(second.id, u"4711"_s);
    QCOMPARE(second.name, u"by-its-other-name"_s);
    QCOMPARE(second.status.word(), u"Hibernated"_s);
    QCOMPARE(*second.price, usd(u"1.358"_s, Period::Hour));
    QCOMPARE(second.lastStartedAt, Timestamp::fromUnixSeconds(1730733150));
    QVERIFY(second.endsAt.isNever());
}

void TestNebulaBlockReader::readsEmptyLists()
{
    for (const QByteArray &body : {R"({"data": [], "total_instance": 0, "status": "success"})"_ba,
                                   R"({"data": null, "message": "none", "status": "success"})"_ba}) {
        const auto page = nebula().readPage(body);
        QVERIFY(page);
        QVERIFY(page.value().instances.isEmpty());
    }
}

void TestNebulaBlockReader::wrongTypesCostOneField()
{
    const auto result = nebula().readPage(test::list(
        R"({"id": "a", "ram": "58 GB", "price_per_hour": "call us", "running_time": 5, "os": [], "region": "X"},
           {"host_name": "no id"})"));
    QVERIFY(result);
    QCOMPARE(result.value().instances.size(), 1);
    const Instance &instance = result.value().instances.first();
    QVERIFY(!instance.memoryGb && !instance.price && !instance.runningTime);
    QCOMPARE(instance.image, QString());
    QCOMPARE(instance.region, u"X"_s);
    QCOMPARE(
        result.value().warnings,
        (QStringList{u"data[].id: expected a text; the entry is left out"_s, u"data[].os: expected a text"_s,
                     u"data[].price_per_hour: expected a sum of money"_s, u"data[].ram: expected a number"_s,
                     u"data[].running_time: expected a duration"_s}));
}

void TestNebulaBlockReader::lessThanNothingIsUnknown()
{
    const auto result = nebula().readPage(test::list(
        R"({"id": "a", "gpu_count": -1, "cpu_cores": -5, "ram": -2, "disk_size": "-0.5", "ephemeral": 0})"));
    QVERIFY(result);
    const Instance &instance = result.value().instances.first();
    QVERIFY(!instance.gpuCount && !instance.cpuCount && !instance.memoryGb && !instance.systemDiskGb);
    QCOMPARE(instance.ephemeralDiskGb, 0.0);
    QCOMPARE(result.value().warnings.size(), 4);
}

void TestNebulaBlockReader::refusesUnreadableEnvelopes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("no JSON") << "busy"_ba;
    QTest::newRow("nothing in it") << "{}"_ba;
    QTest::newRow("no data") << R"({"status": "success", "message": "fine"})"_ba;
    QTest::newRow("data is a text") << R"({"data": "none", "status": "success"})"_ba;
    QTest::newRow("data is missing beside a total") << R"({"status": "success", "total_instance": 0})"_ba;
    QTest::newRow("null alone") << R"({"data": null})"_ba;
}

void TestNebulaBlockReader::refusesUnreadableEnvelopes()
{
    QFETCH(QByteArray, body);
    const auto page = nebula().readPage(body);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ApiError::Kind::Unreadable);
    const auto detail = nebula().readDetail(body);
    QVERIFY(!detail);
    QCOMPARE(detail.error().kind, ApiError::Kind::Unreadable);
    QVERIFY(!nebula().readDetail(R"({"data": [{"host_name": "no id"}], "status": "success"})"));
    QVERIFY(!nebula().readDetail(R"({"data": [{"id": "a"}, {"id": "b"}], "status": "success"})"));
}

ROSTER_TEST(TestNebulaBlockReader);
#include "tst_nebulablockreader.moc"
