// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestDemoFleet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fleetHasSomeOfEverything();
    void ppioDetail();
    void int64Spelling();
    void nebulaPagesAndDetail();
    void productsAndRegions();
    void sameSeedGivesSameFleet();
    void lifeGoesOn();
    void nothingChangesWhenToldSo();
    void machinesThatComeAndGoDoNotDisturbPaging();
    void tenThousand();
    void hundredThousand();
};

void TestDemoFleet::fleetHasSomeOfEverything()
{
    DemoClient client;
    QSet<QString> statuses, modes, regions;
    int errors = 0, endsInADay = 0, endsInAWeek = 0, autoRenewed = 0, secrets = 0;
    for (const QJsonValue &instance : client.all(client.account(u"training"_s))) {
        statuses.insert(instance["status"_L1]["status"_L1].toString());
        modes.insert(instance["billing"_L1]["mode"_L1].toString());
        regions.insert(instance["region"_L1].toString());
        errors += !instance["status"_L1]["error"_L1].toString().isEmpty();
        const QJsonValue prepaid = instance["billing"_L1]["prepaid"_L1];
        const qint64 left = prepaid["end_time"_L1].toInteger() - DemoClient::start;
        endsInADay += prepaid.isObject() && left < 24 * 3600;
        endsInAWeek += prepaid.isObject() && left < 7 * 24 * 3600;
        autoRenewed += prepaid["auto_renew"_L1]["enabled"_L1].toBool();
        for (const QJsonValue &variable : instance["envs"_L1].toArray())
            secrets += variable["value"_L1].toString().startsWith(u"demo-");
    }
    QCOMPARE(statuses.size(), 17); // every word of the documentation but "removed"
    QCOMPARE(modes, (QSet<QString>{u"postpaid"_s, u"prepaid"_s, u"spot"_s}));
    QVERIFY(regions.size() > 2);
    QVERIFY(errors > 1);
    QVERIFY(endsInADay > 0);
    QVERIFY(endsInAWeek > endsInADay);
    QVERIFY(autoRenewed > 0);
    QVERIFY(secrets > 10);
}

void TestDemoFleet::ppioDetail()
{
    DemoClient client;
    const DemoAccount training = client.account(u"training"_s);
    for (const QJsonValue &listed : client.all(training)) {
        QVERIFY(!listed.toObject().contains("tools"_L1));
        const auto reply = client.get(training, u"/gpus/v2/instances/"_s + listed["id"_L1].toString());
        QCOMPARE(reply.status, 200);
        QJsonObject detail = reply.json;
        const QJsonValue tools = detail.take("tools"_L1);
        const QJsonValue pricing = detail.take("pricing"_L1);
        QCOMPARE(QJsonValue(detail), listed);
        for (const QString &tool : {u"jupyter"_s, u"ssh"_s, u"web_terminal"_s, u"log"_s})
            QVERIFY(tools[tool].isObject());
        QVERIFY(pricing["instance_price"_L1].toInteger() > 0);
        const QString mode = listed["billing"_L1]["mode"_L1].toString();
        QCOMPARE(pricing["spot"_L1].isObject(), mode == u"spot"_s);
        QCOMPARE(pricing["prepaid"_L1]["monthly_price"_L1].toArray().size(), mode == u"prepaid"_s ? 3 : 0);
    }
}

void TestDemoFleet::int64Spelling()
{
    DemoClient client;
    const auto first = [&client](const QString &name) { return client.all(client.account(name)).first(); };
    QVERIFY(first(u"training"_s)["created_at"_L1].isDouble());
    const QJsonValue live = first(u"inference"_s);
    QVERIFY(live["created_at"_L1].isString());
    QVERIFY(live["resource_specs"_L1]["memory_gb"_L1].isString());
    QVERIFY(live["resource_specs"_L1]["cpu_num"_L1].isDouble());
    QCOMPARE(client.get(client.account(u"inference"_s), u"/gpus/v2/instances"_s).json["total"_L1].toInt(),
             31);
    QVERIFY(!client.get(client.account(u"training"_s), u"/gpus/v2/instances"_s).json.contains("total"_L1));
}

void TestDemoFleet::nebulaPagesAndDetail()
{
    DemoClient client;
    const DemoAccount canada = client.account(u"CA"_s);
    QSet<QString> ids;
    QSet<QString> startSpellings;
    bool vmName = false, userName = false, noAddress = false;
    for (int offset = 0; offset < 15; offset += 4) {
        const auto page = client.get(canada, u"/computing/instances"_s,
                                     {{u"limit"_s, u"4"_s}, {u"offset"_s, QString::number(offset)}});
        QCOMPARE(page.json["status"_L1].toString(), u"success"_s);
        QCOMPARE(page.json["total_instance"_L1].toInt(), 15);
        for (const QJsonValue &listed : page.json["data"_L1].toArray()) {
            const QString id = listed["id"_L1].toString();
            ids.insert(id);
            QVERIFY(listed.toObject().contains("price_per_hour"_L1));
            const auto reply = client.get(canada, u"/computing/instance/"_s + id);
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.json["data"_L1].toArray().size(), 1);
            const QJsonObject detail = reply.json["data"_L1][0].toObject();
            QCOMPARE(detail["host_name"_L1], listed["host_name"_L1]);
            QVERIFY(detail["cpu_cores"_L1].isString());
            QVERIFY(detail["running_time"_L1].toString().endsWith(u" hours"));
            QVERIFY(detail["total_cost"_L1].toString().startsWith(u'$'));
            vmName |= detail.contains("vm_password"_L1);
            userName |= detail.contains("password"_L1);
            noAddress |= detail["lan_ipv4"_L1].isNull();
            const QString started = detail["start_time"_L1].toString();
            startSpellings.insert(started.startsWith(u"EST ")     ? u"zone first"_s
                                      : started.endsWith(u" EST") ? u"zone last"_s
                                                                  : started);
        }
    }
    QCOMPARE(ids.size(), 15);
    QVERIFY(vmName && userName && noAddress);
    QCOMPARE(startSpellings, (QSet<QString>{u""_s, u"zone first"_s, u"zone last"_s}));
}

void TestDemoFleet::productsAndRegions()
{
    DemoClient client;
    const DemoAccount training = client.account(u"training"_s);
    QCOMPARE(client.get(training, u"/gpus/v2/products"_s).status, 400);
    QCOMPARE(client.get(training, u"/gpus/v2/products"_s, {{u"type"_s, u"gpu"_s}}).status, 400);
    QHash<QString, QJsonValue> products;
    for (const QString &type : {u"gpu"_s, u"cpu"_s}) {
        const auto reply =
            client.get(training, u"/gpus/v2/products"_s, {{u"type"_s, type}, {u"category"_s, u"instance"_s}});
        for (const QJsonValue &product : reply.json["data"_L1].toArray()) {
            QCOMPARE(product["type"_L1].toString(), type);
            products.insert(product["id"_L1].toString(), product);
        }
    }
    QSet<QString> regions;
    for (const QJsonValue &region : client.get(training, u"/gpus/v2/regions"_s).json["data"_L1].toArray())
        regions.insert(region["id"_L1].toString());
    for (const QJsonValue &instance : client.all(training)) {
        QVERIFY(products.contains(instance["product_id"_L1].toString()));
        QVERIFY(regions.contains(instance["region"_L1].toString()));
    }
}

void TestDemoFleet::sameSeedGivesSameFleet()
{
    QList<QJsonArray> runs;
    for (int run = 0; run < 2; ++run) {
        DemoClient client(142, true);
        client.pass(60);
        runs << client.all(client.account(u"training"_s));
    }
    QCOMPARE(runs[0], runs[1]);
    QVERIFY(!runs[0].isEmpty());
}

void TestDemoFleet::lifeGoesOn()
{
    DemoClient client(142, true);
    const DemoAccount training = client.account(u"training"_s);
    auto before = client.statuses(training);
    QCOMPARE(before.size(), 96);
    QCOMPARE(client.statuses(training), before); // the clock stood still

    int changes = 0, newcomers = 0, gone = 0, pulledToRunning = 0;
    for (int minute = 0; minute < 60; ++minute) {
        client.pass(60);
        const auto after = client.statuses(training);
        QVERIFY(qAbs(after.size() - 96) <= 4);
        for (const auto &[id, status] : after.asKeyValueRange()) {
            newcomers += !before.contains(id);
            changes += before.contains(id) && before.value(id) != status;
            pulledToRunning += before.value(id) == u"pulling"_s && status == u"running"_s;
        }
        for (const QString &id : before.keys())
            gone += !after.contains(id);
        before = after;
    }
    QVERIFY(changes > 60);
    QVERIFY(pulledToRunning > 0);
    QVERIFY(newcomers > 0);
    QVERIFY(gone > 0);
    const auto running = std::ranges::count(before.values(), u"running"_s);
    QVERIFY2(running > 40, qPrintable(u"%1 are running"_s.arg(running)));
}

void TestDemoFleet::nothingChangesWhenToldSo()
{
    DemoClient client;
    const auto before = client.all(client.account(u"training"_s));
    client.pass(3600);
    QCOMPARE(client.all(client.account(u"training"_s)), before);
}

void TestDemoFleet::machinesThatComeAndGoDoNotDisturbPaging()
{
    DemoClient client(142, true);
    const DemoAccount training = client.account(u"training"_s);
    const auto atFirst = client.statuses(training);
    QSet<QString> seen;
    QString cursor;
    do {
        const auto page =
            client.get(training, u"/gpus/v2/instances"_s, {{u"limit"_s, u"5"_s}, {u"cursor"_s, cursor}});
        for (const QJsonValue &instance : page.json["data"_L1].toArray()) {
            const QString id = instance["id"_L1].toString();
            QVERIFY(!seen.contains(id));
            seen.insert(id);
        }
        cursor = page.json["next_cursor"_L1].toString();
        client.pass(60);
    } while (!cursor.isEmpty());
    const auto atLast = client.statuses(training);
    for (const QString &id : atFirst.keys()) {
        if (atLast.contains(id))
            QVERIFY(seen.contains(id));
    }
}

void TestDemoFleet::tenThousand()
{
    DemoClient client(10'000, true);
    QElapsedTimer timer;
    timer.start();
    QSet<QString> ids;
    for (const QString &name : {u"training"_s, u"inference"_s}) {
        for (const QJsonValue &instance : client.all(client.account(name)))
            ids.insert(instance["id"_L1].toString());
    }
    const DemoAccount canada = client.account(u"CA"_s);
    for (int offset = 0; offset < 2000; offset += 100) {
        const auto page = client.get(canada, u"/computing/instances"_s,
                                     {{u"limit"_s, u"100"_s}, {u"offset"_s, QString::number(offset)}});
        for (const QJsonValue &instance : page.json["data"_L1].toArray())
            ids.insert(instance["id"_L1].toString());
    }
    QCOMPARE(ids.size(), 10'000);
    qInfo("10,000 instances page by page: %lld ms", timer.elapsed());
}

void TestDemoFleet::hundredThousand()
{
    DemoClient client(100'000);
    const auto reply = client.get(client.account(u"inference"_s), u"/gpus/v2/instances"_s,
                                  {{u"status"_s, u"running"_s}, {u"limit"_s, u"100"_s}});
    QCOMPARE(reply.json["data"_L1].toArray().size(), 100);
    QVERIFY(reply.json["total"_L1].toInt() > 10'000);
}

ROSTER_TEST(TestDemoFleet);
#include "tst_demofleet.moc"
