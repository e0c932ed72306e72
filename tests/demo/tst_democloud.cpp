// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestDemoCloud : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accountsAreToldApart();
    void keyIsNeeded_data();
    void keyIsNeeded();
    void unknownPaths_data();
    void unknownPaths();
    void onlyGetIsAnswered();
    void badParameters_data();
    void badParameters();
    void filters_data();
    void filters();
    void pagesNeitherLoseNorRepeat_data();
    void pagesNeitherLoseNorRepeat();
    void limits();
    void catalogueExplainsEveryId();
    void cataloguesHavePages();
};

void TestDemoCloud::accountsAreToldApart()
{
    DemoClient client;
    QCOMPARE(client.cloud().accounts().size(), 3);
    QCOMPARE(client.all(client.account(u"training"_s)).size(), 96);
    QCOMPARE(client.all(client.account(u"inference"_s)).size(), 31);
    const auto canada =
        client.get(client.account(u"CA"_s), u"/computing/instances"_s, {{u"limit"_s, u"100"_s}});
    QCOMPARE(canada.json["data"_L1].toArray().size(), 15);
    QCOMPARE(client.account(u"training"_s).provider, u"ppio"_s);
    QCOMPARE(client.account(u"CA"_s).provider, u"nebulablock"_s);
    QCOMPARE(client.account(u"CA"_s).apiAddress.host(), u"127.0.0.1"_s);
    QCOMPARE(client.account(u"CA"_s).apiAddress.path(), u"/api/v1"_s);
}

void TestDemoCloud::keyIsNeeded_data()
{
    QTest::addColumn<QString>("accountName");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("ppio none") << u"training"_s << u"/gpus/v2/instances"_s << ""_ba;
    QTest::newRow("ppio wrong") << u"training"_s << u"/gpus/v2/instances"_s << "sk-wrong"_ba;
    QTest::newRow("ppio with Nebula's") << u"training"_s << u"/gpus/v2/instances"_s << "demo-key-of-ca"_ba;
    QTest::newRow("nebula none") << u"CA"_s << u"/computing/instances"_s << ""_ba;
    QTest::newRow("nebula with PPIO's") << u"CA"_s << u"/computing/instances"_s << "demo-key-of-training"_ba;
}

void TestDemoCloud::keyIsNeeded()
{
    QFETCH(QString, accountName);
    QFETCH(QString, path);
    QFETCH(QByteArray, key);
    DemoClient client;
    DemoAccount stranger = client.account(accountName);
    stranger.apiKey = key;
    const auto reply = client.get(stranger, path);
    QCOMPARE(reply.status, 401);
    QVERIFY(!reply.json["message"_L1].toString().isEmpty());
    if (stranger.provider == u"ppio"_s) {
        QCOMPARE(reply.json["reason"_L1].toString(), u"UNAUTHORIZED"_s);
        QCOMPARE(reply.json["code"_L1].toInt(), 401);
        QVERIFY(reply.json["metadata"_L1].isObject());
    } else {
        QCOMPARE(reply.json["status"_L1].toString(), u"failed"_s);
    }
}

void TestDemoCloud::unknownPaths_data()
{
    QTest::addColumn<QString>("accountName");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("root") << u"training"_s << u"/"_s << 404;
    QTest::newRow("other path") << u"training"_s << u"/gpus/v2/endpoints"_s << 404;
    QTest::newRow("below an instance") << u"training"_s << u"/gpus/v2/instances/x/y"_s << 404;
    QTest::newRow("ppio id") << u"training"_s << u"/gpus/v2/instances/unknown"_s << 400;
    QTest::newRow("nebula path") << u"CA"_s << u"/computing/others"_s << 404;
    QTest::newRow("nebula id") << u"CA"_s << u"/computing/instance/unknown"_s << 404;
    QTest::newRow("nebula action") << u"CA"_s << u"/computing/instance/unknown/stop"_s << 404;
    QTest::newRow("an encoded slash stays in its id") << u"CA"_s << u"/computing/instance/a%2Fstop"_s << 404;
}

void TestDemoCloud::unknownPaths()
{
    QFETCH(QString, accountName);
    QFETCH(QString, path);
    QFETCH(int, status);
    DemoClient client;
    const auto reply = client.get(client.account(accountName), path);
    QCOMPARE(reply.status, status);
    QVERIFY(!reply.json["message"_L1].toString().isEmpty());
    if (status == 400)
        QCOMPARE(reply.json["reason"_L1].toString(), u"RESOURCE_NOT_FOUND"_s);
}

void TestDemoCloud::onlyGetIsAnswered()
{
    DemoClient client;
    QCOMPARE(client.get(client.account(u"training"_s), u"/gpus/v2/instances"_s).status, 200);
    QCOMPARE(client.cloud().refusedCount(), 0);
    int refused = 0;
    for (const QByteArray method : {"POST", "PUT", "DELETE", "PATCH"}) {
        QCOMPARE(client.get(client.account(u"training"_s), u"/gpus/v2/instances"_s, {}, method).status, 405);
        QCOMPARE(client.get(client.account(u"CA"_s), u"/computing/instance/x"_s, {}, method).status, 405);
        QCOMPARE(client.cloud().refusedCount(), refused += 2);
    }
    QCOMPARE(client.cloud().requestCount(), refused + 1);
}

void TestDemoCloud::badParameters_data()
{
    QTest::addColumn<QString>("accountName");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("limit below 0") << u"training"_s << u"limit"_s << u"-1"_s;
    QTest::newRow("limit no number") << u"training"_s << u"limit"_s << u"ten"_s;
    QTest::newRow("cursor made up") << u"training"_s << u"cursor"_s << u"second page"_s;
    QTest::newRow("cursor too long") << u"training"_s << u"cursor"_s << QString(1025, u'A');
    QTest::newRow("name too long") << u"training"_s << u"name"_s << QString(256, u'a');
    QTest::newRow("status too long") << u"training"_s << u"status"_s << QString(64, u'a');
    QTest::newRow("regions too long") << u"training"_s << u"regions"_s << QString(1025, u'a');
    QTest::newRow("billing mode") << u"training"_s << u"billing_mode"_s << u"onDemand"_s;
    QTest::newRow("nebula limit") << u"CA"_s << u"limit"_s << u"all"_s;
    QTest::newRow("nebula offset") << u"CA"_s << u"offset"_s << u"-5"_s;
}

void TestDemoCloud::badParameters()
{
    QFETCH(QString, accountName);
    QFETCH(QString, name);
    QFETCH(QString, value);
    DemoClient client;
    const DemoAccount asked = client.account(accountName);
    const bool ppio = asked.provider == u"ppio"_s;
    const auto reply =
        client.get(asked, ppio ? u"/gpus/v2/instances"_s : u"/computing/instances"_s, {{name, value}});
    QCOMPARE(reply.status, 400);
    QCOMPARE(ppio ? reply.json["reason"_L1].toString() : reply.json["status"_L1].toString(),
             ppio ? u"VALIDATOR_PARAM"_s : u"failed"_s);
}

void TestDemoCloud::filters_data()
{
    QTest::addColumn<DemoClient::Parameters>("parameters");
    QTest::addColumn<std::function<bool(const QJsonValue &)>>("accepts");
    using Accepts = std::function<bool(const QJsonValue &)>;
    const auto row = [](const char *name, const DemoClient::Parameters &parameters, const Accepts &accepts) {
        QTest::newRow(name) << parameters << accepts;
    };
    const auto named = [](const QJsonValue &i, const QString &part) {
        return i["name"_L1].toString().contains(part, Qt::CaseInsensitive)
            || i["id"_L1].toString().contains(part, Qt::CaseInsensitive);
    };
    const auto mode = [](const QJsonValue &i) { return i["billing"_L1]["mode"_L1].toString(); };
    const auto region = [](const QJsonValue &i) { return i["region"_L1].toString(); };
    const auto status = [](const QJsonValue &i) { return i["status"_L1]["status"_L1].toString(); };

    row("name", {{u"name"_s, u"Train-LLM"_s}}, [=](const QJsonValue &i) { return named(i, u"train-llm"_s); });
    row("part of an id", {{u"name"_s, u"a7"_s}}, [=](const QJsonValue &i) { return named(i, u"a7"_s); });
    row("Chinese name", {{u"name"_s, u"推荐"_s}}, [=](const QJsonValue &i) { return named(i, u"推荐"_s); });
    row("status", {{u"status"_s, u"exited"_s}},
        [=](const QJsonValue &i) { return status(i) == u"exited"_s; });
    row("a region", {{u"regions"_s, u"us-ca-6"_s}},
        [=](const QJsonValue &i) { return region(i) == u"us-ca-6"_s; });
    row("two regions", {{u"regions"_s, u"us-ca-6,cn-south-1"_s}},
        [=](const QJsonValue &i) { return region(i) == u"us-ca-6"_s || region(i) == u"cn-south-1"_s; });
    row("billing mode", {{u"billing_mode"_s, u"spot"_s}},
        [=](const QJsonValue &i) { return mode(i) == u"spot"_s; });
    row("all together",
        {{u"name"_s, u"e"_s},
         {u"status"_s, u"running"_s},
         {u"regions"_s, u"cn-east-2"_s},
         {u"billing_mode"_s, u"postpaid"_s}},
        [=](const QJsonValue &i) {
            return named(i, u"e"_s) && status(i) == u"running"_s && region(i) == u"cn-east-2"_s
                && mode(i) == u"postpaid"_s;
        });
}

void TestDemoCloud::filters()
{
    QFETCH(DemoClient::Parameters, parameters);
    QFETCH(std::function<bool(const QJsonValue &)>, accepts);
    DemoClient client;
    for (const QString &name : {u"training"_s, u"inference"_s}) {
        QJsonArray expected;
        for (const QJsonValue &instance : client.all(client.account(name))) {
            if (accepts(instance))
                expected.append(instance);
        }
        QCOMPARE(client.all(client.account(name), parameters, 3), expected);
        if (name == u"training"_s)
            QVERIFY(!expected.isEmpty());
    }
}

void TestDemoCloud::pagesNeitherLoseNorRepeat_data()
{
    QTest::addColumn<int>("limit");
    for (const int limit : {0, 1, 7, 96, 1000})
        QTest::addRow("limit %d", limit) << limit;
}

void TestDemoCloud::pagesNeitherLoseNorRepeat()
{
    QFETCH(int, limit);
    DemoClient client;
    const QJsonArray instances = client.all(client.account(u"training"_s), {}, limit);
    QSet<QString> ids;
    for (const QJsonValue &instance : instances)
        ids.insert(instance["id"_L1].toString());
    QCOMPARE(instances.size(), 96);
    QCOMPARE(ids.size(), 96);
}

void TestDemoCloud::limits()
{
    DemoClient client(1000);
    const auto pageSize = [&client](const QString &name, const DemoClient::Parameters &parameters) {
        const DemoAccount asked = client.account(name);
        const QString path = name == u"CA"_s ? u"/computing/instances"_s : u"/gpus/v2/instances"_s;
        return client.get(asked, path, parameters).json["data"_L1].toArray().size();
    };
    QCOMPARE(pageSize(u"training"_s, {}), 20);
    QCOMPARE(pageSize(u"training"_s, {{u"limit"_s, u"0"_s}}), 20);
    QCOMPARE(pageSize(u"training"_s, {{u"limit"_s, u"33"_s}}), 33);
    QCOMPARE(pageSize(u"training"_s, {{u"limit"_s, u"5000"_s}}), 100);
    QCOMPARE(pageSize(u"CA"_s, {}), 20);
    QCOMPARE(pageSize(u"CA"_s, {{u"limit"_s, u"5000"_s}}), 100);
    QCOMPARE(pageSize(u"CA"_s, {{u"offset"_s, u"5000"_s}}), 0);
}

static QJsonArray catalogue(DemoClient &client, const QString &path, DemoClient::Parameters parameters,
                            const QString &limit = u"100"_s)
{
    QJsonArray entries;
    QString cursor;
    do {
        DemoClient::Parameters page = parameters;
        page += {{u"limit"_s, limit}, {u"cursor"_s, cursor}};
        const auto reply = client.get(client.account(u"training"_s), path, page);
        for (const QJsonValue &entry : reply.json["data"_L1].toArray())
            entries.append(entry);
        cursor = reply.json["next_cursor"_L1].toString();
    } while (!cursor.isEmpty() && entries.size() < 100);
    return entries;
}

static DemoClient::Parameters instancesOf(const QString &type)
{
    return {{u"type"_s, type}, {u"category"_s, u"instance"_s}};
}

void TestDemoCloud::catalogueExplainsEveryId()
{
    DemoClient client;
    QSet<QString> known;
    for (const QString &type : {u"gpu"_s, u"cpu"_s}) {
        for (const QJsonValue &product : catalogue(client, u"/gpus/v2/products"_s, instancesOf(type)))
            known << product["id"_L1].toString();
    }
    for (const QJsonValue &region : catalogue(client, u"/gpus/v2/regions"_s, {})) {
        known << region["id"_L1].toString();
        QVERIFY(region["name"_L1].toString() != region["id"_L1].toString());
    }
    for (const QJsonValue &instance : client.all(client.account(u"training"_s))) {
        QVERIFY(known.contains(instance["product_id"_L1].toString()));
        QVERIFY(known.contains(instance["region"_L1].toString()));
    }
}

void TestDemoCloud::cataloguesHavePages()
{
    DemoClient client;
    QCOMPARE(catalogue(client, u"/gpus/v2/products"_s, instancesOf(u"gpu"_s), u"2"_s),
             catalogue(client, u"/gpus/v2/products"_s, instancesOf(u"gpu"_s)));
    QCOMPARE(catalogue(client, u"/gpus/v2/regions"_s, {}, u"3"_s).size(), 4);
    for (const QString &path : {u"/gpus/v2/products"_s, u"/gpus/v2/regions"_s}) {
        DemoClient::Parameters bad = instancesOf(u"gpu"_s);
        bad += {{u"limit"_s, u"-1"_s}};
        QCOMPARE(client.get(client.account(u"training"_s), path, bad).status, 400);
    }
    QCOMPARE(client.get(client.account(u"training"_s), u"/gpus/v2/products"_s).status, 400);
}

ROSTER_TEST(TestDemoCloud);
#include "tst_democloud.moc"
