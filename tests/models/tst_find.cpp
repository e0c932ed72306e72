// SPDX-License-Identifier: GPL-3.0-or-later
// The find language: what matches. Mistakes in it: see tst_findmistakes.cpp.
#include "models/find/findparser.h"
#include "models/find/instancematcher.h"
#include "support/testprogram.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace roster;

namespace {

constexpr qint64 foundAt = 1'800'000'000;
constexpr qint64 oneDay = 86'400;

Account inferAccount()
{
    Account account;
    account.provider = ProviderId::Ppio;
    account.name = u"推理 infer"_s;
    return account;
}

/// A running spot machine with four GPUs, created 40 days ago, that ends in three days.
Instance busyInstance()
{
    Instance instance;
    instance.id = u"ca338f12f3"_s;
    instance.name = u"Train LLM-07"_s;
    instance.type = u"gpu"_s;
    instance.status = InstanceStatus(u"running"_s);
    instance.gpu = u"RTX 4090 24 GB"_s;
    instance.gpuCount = 4;
    instance.cpuCount = 56;
    instance.memoryGb = 248;
    instance.systemDiskGb = 1536;
    instance.image = u"registry.example.com/vllm:latest"_s;
    instance.region = u"cn-south-1"_s;
    instance.billing = BillingMode(u"spot"_s);
    instance.price = Money(139, 2, Currency::Cny, Period::Hour);
    instance.privateAddress = u"10.2.1.24"_s;
    instance.createdAt = Timestamp::fromUnixSeconds(foundAt - 40 * oneDay);
    instance.endsAt = Timestamp::fromUnixSeconds(foundAt + 3 * oneDay);
    instance.autoRenew.enabled = false;
    return instance;
}

bool finds(const QString &text, const Instance &instance)
{
    const Account infer = inferAccount();
    const FindParse parsed = parseFind(text);
    const CellContext context{&infer, foundAt};
    return !parsed.error
        && parsed.expression.matches(instance, context, SearchTexts().make(instance, context));
}

} // namespace

class TestFind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void fullWidthSignsInNames_data();
    void fullWidthSignsInNames();
    void namesAndIds_data();
    void namesAndIds();
    void sizesAreFoundAsTheyRead_data();
    void sizesAreFoundAsTheyRead();
    void unknownValues_data();
    void unknownValues();
    void everyFieldIsFoundByEachOfItsNames();
    void whatIsToComeHasNotStarted();
    void noTextFindsEverything();
    void eachThreadHasItsCopy();
};

void TestFind::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");

    const auto row = [](const char *text, bool found) {
        QTest::newRow(text) << QString::fromUtf8(text) << found;
    };
    row("llm", true);
    row("LLM 4090", true);
    row("llm h100", false);
    row("llm -h100", true);
    row("-llm", false);
    row("\"train llm\"", true);
    row("\"llm train\"", false);
    row("h100 OR 4090", true);
    row("h100 OR a100", false);
    row("h100 4090 OR ca338", true);
    row("or", false);

    row("name:train", true);
    row("name=train", false);
    row("name=\"train llm-07\"", true);
    row("name!=\"train llm-07\"", false);
    row("-name:train", false);
    row("name:eval,train", true);
    row("status:running,exited", true);
    row("status:exited", false);
    row("-status:exited", true);
    row("gpu:4090", true);
    row("region:cn", true);
    row("account:infer", true);
    row("account:推理", true);
    row("provider:ppio", true);
    row("billing:spot", true);
    row("address:10.2", true);
    row("image:VLLM", true);

    row("gpus>=4", true);
    row("gpus>4", false);
    row("gpus:4", true);
    row("gpus=2,4", true);
    row("gpus!=4", false);
    row("cpu<64", true);
    row("memory>200", true);
    row("memory>200GB", true);
    row("memory<0.25TB", true);
    row("disk:1.5TB", true);
    row("price>1", true);
    row("price>2", false);
    row("price>1cny", true);
    row("price>1usd", false);
    row("price>$1", false);
    row("price<¥2", true);
    row("price=1.39", true);
    row("price=1.390", true);
    row("price=1.390000001", false);
    row("price>=1.39", true);
    row("price>1.389999999", true);
    row("price<1.390000001rmb", true);
    row("price>1元", true);
    row("price>.5", true);
    row("price>美元1", false);
    row("age>30d", true);
    row("创建时长>30d", true);
    row("年龄>30d", true);
    row("age>6w", false);
    row("age<1000h", true);
    row("ends<7d", true);
    row("ends<24h", false);
    row("renew:no", true);
    row("renew:yes", false);

    row("name:train gpu:4090 status:running,exited region:cn account:infer billing:spot gpus>=4 price>1 "
        "age>30d ends<7d",
        true);
    row("age=40d", true);
    row("age:39d", false);
    row("age:39.9d", false);
    row("age:40.0d", true);
    row("age:960h", true);
    row("age!=40d", false);
    row("ends=3d", true);
    row("ends=72h", true);
    row("ends=2d", false);

    row("状态:running", true);
    row("服务商:ppio", true);
    row("服务商:nebula", false);
    row("显卡:4090 卡数>=4", true);
    row("显卡：4090　卡数＞＝4", true);
    row("到期<7天", true);
    row("价格>1元", true);
    row("卡数＞＝４", true);
    row("卡数＝４，８", true);
    row("卡数》＝4 价格《2", true);
    row("价格》2", false);
    row("《一》", false);
    row("模型《一》", false);
    row("gpus＞４", false);
    row("价格＞￥１．２", true);
    row("价格≤2 卡数≥4 卡数≠5", true);
    row("ｇｐｕ：４０９０", true);
    row("－显卡：４０９０", false);
    row("ａ１００　ＯＲ　４０９０", true);
    row("“train llm”", true);
    row("名称＝“train llm-07”", true);
    row("gpus>=4\u200B", true); // as pasted from a chat
    row("\u200Ellm\u200F", true);
    row("内存>200", true);
    row("自动续费:否", true);

    row("10.2.1.1:8080", false);
    row("https://example", false);
}

void TestFind::matches()
{
    QFETCH(QString, text);
    QFETCH(bool, found);
    const FindParse parsed = parseFind(text);
    QVERIFY2(!parsed.error, parsed.error ? qPrintable(parsed.error->message) : "");
    QCOMPARE(finds(text, busyInstance()), found);
}

void TestFind::fullWidthSignsInNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *text, bool found) {
        QTest::newRow(text) << QString::fromUtf8(text) << found;
    };
    row("“训练：第３轮”", true);
    row("\"训练：第３轮\"", true);
    row("\"训练:第3轮\"", true); // either width is the same text
    row("名称:第３轮", true);
    row("名称=“训练：第３轮，夜间”", true);
    row("名称!=“训练：第３轮，夜间”", false);
    row("名称:白天，夜间", true);
    row("轮，夜间", true);
    row("-“第３轮”", false);
    row("名称:《夜", false);
    row("-名称:第３轮", false);
}

void TestFind::fullWidthSignsInNames()
{
    QFETCH(QString, text);
    QFETCH(bool, found);
    Instance instance = busyInstance();
    instance.name = u"训练：第３轮，夜间"_s;
    QCOMPARE(finds(text, instance), found);

    instance.name = u"模型《一》"_s;
    QVERIFY(finds(u"模型《一》"_s, instance));
    QVERIFY(finds(u"名称：《一》"_s, instance));
}

void TestFind::namesAndIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *text, bool found) {
        QTest::newRow(text) << QString::fromUtf8(text) << found;
    };
    row("region:us-ca-6", true);
    row("region=us-ca-6", true);
    row("region:california", true);
    row("region=\"US-CA-06 (California)\"", true);
    row("区域:california", true);
    row("region:cn", false);
    row("-region:california", false);
    row("california", true);
    row("us-ca-6", true);
    row("gpu:l40s", true); // the catalogue's
    row("gpu:14c62g", true); // the product's id
    row("gpu:4090", false);
    row("price>2cny", true);
    row("price<2", false);
    row("price:none", false);
}

void TestFind::namesAndIds()
{
    QFETCH(QString, text);
    QFETCH(bool, found);
    Instance instance = busyInstance();
    instance.productId = u"l40.14c62g.os"_s;
    instance.gpu = u"L40S 48 GB"_s;
    instance.region = u"us-ca-6"_s;
    instance.regionName = u"US-CA-06 (California)"_s;
    instance.price.reset();
    instance.listPrice = Money(3'71, 2, Currency::Cny, Period::Hour);
    QCOMPARE(finds(text, instance), found);

    // Without the catalogue the product's id is all that names a GPU.
    instance.gpu.clear();
    QVERIFY(finds(u"gpu:l40"_s, instance));
    instance.gpuCount = 0;
    QVERIFY(!finds(u"gpu:l40"_s, instance));
}

void TestFind::sizesAreFoundAsTheyRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const QString &text, bool found) {
        QTest::newRow(qPrintable(text)) << text << found;
    };
    row(u"disk:1.8TB"_s, true); // 1862 GB
    row(u"disk:1.9TB"_s, false);
    row(u"disk:1.82TB"_s, true);
    row(u"disk:1.80TB"_s, false);
    row(u"disk:2TB"_s, false);
    row(u"disk=1862"_s, true);
    row(u"disk=1861,1863"_s, false);
    row(u"disk!=1.8TB"_s, false);
    row(u"disk>1.8TB"_s, true);
    row(u"memory:61.9"_s, true); // 61.87 GB
    row(u"memory:62"_s, false);
    row(u"memory:61.87"_s, true);
    row(u"memory:61.88"_s, false);
    row(u"memory:61.87000000000000000001"_s, true);
}

void TestFind::sizesAreFoundAsTheyRead()
{
    QFETCH(const QString, text);
    QFETCH(const bool, found);
    Instance instance = busyInstance();
    instance.systemDiskGb = 1862;
    instance.memoryGb = 61.87;
    QCOMPARE(finds(text, instance), found);
}

void TestFind::unknownValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");

    QTest::newRow("is unknown") << u"price:none"_s << true;
    QTest::newRow("in Chinese") << u"价格:无"_s << true;
    QTest::newRow("a text") << u"gpu:none"_s << true;
    QTest::newRow("not unknown") << u"-price:none"_s << false;
    QTest::newRow("unknown is not small") << u"price<1000"_s << false;
    QTest::newRow("unknown is not large") << u"price>0"_s << false;
    QTest::newRow("unknown differs") << u"gpus!=4"_s << true;
    QTest::newRow("nor is it the opposite") << u"-price>2"_s << true;
    QTest::newRow("known and no more") << u"-price>2 -price:none"_s << false;
    QTest::newRow("a text differs") << u"region!=cn"_s << true;
    QTest::newRow("no text holds another") << u"region:cn"_s << false;
}

void TestFind::unknownValues()
{
    QFETCH(QString, text);
    QFETCH(bool, found);
    Instance bare;
    bare.id = u"x"_s;
    QCOMPARE(finds(text, bare), found);
}

void TestFind::everyFieldIsFoundByEachOfItsNames()
{
    QSet<QString> seen;
    for (const FindField &field : findFields()) {
        QStringList names = QString::fromUtf16(field.aliases).split(u' ');
        names.append(QString::fromLatin1(field.name));
        for (const QString &name : std::as_const(names)) {
            QVERIFY2(!seen.contains(name), qPrintable(name));
            seen.insert(name);
            QCOMPARE(findField(name.toUpper()), &field);
        }
        QVERIFY((field.kind == FindKind::Text) == (field.text != nullptr));
        QVERIFY((field.kind != FindKind::Text && field.kind != FindKind::Sum) == (field.number != nullptr));
        QVERIFY((field.kind == FindKind::Sum) == (field.money != nullptr));
    }
}

/// A reserved machine starts in ten minutes and ends in an hour.
void TestFind::whatIsToComeHasNotStarted()
{
    Instance instance = busyInstance();
    instance.lastStartedAt = Timestamp::fromUnixSeconds(foundAt + 600);
    instance.endsAt = Timestamp::fromUnixSeconds(foundAt + 3600);
    QVERIFY(!finds(u"started<1d"_s, instance));
    QVERIFY(!finds(u"started>1d"_s, instance));
    QVERIFY(finds(u"started:none"_s, instance));
    QVERIFY(finds(u"ends<2h"_s, instance));
    instance.lastStartedAt = Timestamp::fromUnixSeconds(foundAt + 30); // a clock that is not exact
    QVERIFY(finds(u"started<1d"_s, instance));
    instance.lastStartedAt = Timestamp::fromUnixSeconds(foundAt - 3600);
    QVERIFY(finds(u"started<1d"_s, instance));
}

void TestFind::noTextFindsEverything()
{
    QVERIFY(parseFind({}).expression.isEmpty());
    QVERIFY(finds(u"   "_s, busyInstance()));
}

/// Words remember what they were found in, so copies may have nothing in common.
void TestFind::eachThreadHasItsCopy()
{
    std::vector<SearchText> rows;
    SearchTexts texts;
    Instance instance = busyInstance();
    for (int i = 0; i < 3000; ++i) {
        instance.image = u"image-%1"_s.arg(i);
        rows.push_back(texts.make(instance, {}));
    }
    const FindExpression expression = parseFind(u"image-1"_s).expression;
    std::vector<int> found(8);
    std::vector<std::thread> threads;
    for (int &count : found) {
        threads.emplace_back([&rows, &count, copy = expression] {
            for (const SearchText &row : rows)
                count += copy.matches({}, {}, row) ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const int count : found)
        QCOMPARE(count, 1111); // 1, 10 to 19, 100 to 199, 1000 to 1999
}

ROSTER_TEST(TestFind);
#include "tst_find.moc"
