// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/jsonfields.h"
#include "support/testprogram.h"
#include "testdata.h"

using namespace Qt::StringLiterals;
using namespace roster;

class TestJsonFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsIntegers_data();
    void readsIntegers();
    void readsNumbers_data();
    void readsNumbers();
    void readsBooleans_data();
    void readsBooleans();
    void readsTimes_data();
    void readsTimes();
    void readsMoney_data();
    void readsMoney();
    void readsTexts_data();
    void readsTexts();
    void clampsLongTexts();
    void secretsStaySecret();
    void findsOtherSpellings();
    void warnsOnceForEachField();
};

/// The object {"x": <json>}, its fields, and whether reading them warned.
struct Field {
    explicit Field(const QString &json)
        : fields(test::object("{\"x\": " + json.toUtf8() + "}"), warnings)
    {
    }

    bool warned() const { return !warnings.toList().isEmpty(); }

    FieldWarnings warnings;
    JsonFields fields;
};

static void addRow(const char *json, const QString &value, bool warns)
{
    QTest::newRow(json) << QString::fromUtf8(json) << value << warns;
}

static void addColumns()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("value"); // "-": unknown
    QTest::addColumn<bool>("warns");

    addRow("null", u"-"_s, false);
    addRow("[1]", u"-"_s, true);
    addRow("{}", u"-"_s, true);
}

void TestJsonFields::readsIntegers_data()
{
    addColumns();
    addRow("62", u"62"_s, false);
    addRow("\"62\"", u"62"_s, false);
    addRow("\" 62 \"", u"62"_s, false);
    addRow("62.0", u"62"_s, false);
    addRow("\"62.0\"", u"62"_s, false);
    addRow("9007199254740993", u"9007199254740993"_s, false);
    addRow("\"9007199254740993\"", u"9007199254740993"_s, false);
    addRow("0", u"0"_s, false);
    addRow("-1", u"-1"_s, false);
    addRow("\"\"", u"-"_s, false);
    addRow("1.5", u"-"_s, true);
    addRow("\"many\"", u"-"_s, true);
    addRow("\"nan\"", u"-"_s, true);
    addRow("99999999999999999999", u"-"_s, true);
    addRow("true", u"-"_s, true);
}

void TestJsonFields::readsIntegers()
{
    QFETCH(QString, json);
    QFETCH(QString, value);
    QFETCH(bool, warns);

    const Field field(json);
    const auto integer = field.fields.bigInteger("x"_L1);
    QCOMPARE(integer ? QString::number(*integer) : u"-"_s, value);
    QCOMPARE(field.warned(), warns);

    const bool fits = integer && *integer < 1'000'000;
    QCOMPARE(field.fields.integer("x"_L1).has_value(), fits);
}

void TestJsonFields::readsNumbers_data()
{
    addColumns();
    addRow("0.5", u"0.5"_s, false);
    addRow("\"0.5\"", u"0.5"_s, false);
    addRow("\"58\"", u"58"_s, false);
    addRow("\"\"", u"-"_s, false);
    addRow("\"inf\"", u"-"_s, true);
    addRow("\"58 GB\"", u"-"_s, true);
    addRow("false", u"-"_s, true);
}

void TestJsonFields::readsNumbers()
{
    QFETCH(QString, json);
    QFETCH(QString, value);
    QFETCH(bool, warns);

    const Field field(json);
    const auto number = field.fields.number("x"_L1);
    QCOMPARE(number ? QString::number(*number) : u"-"_s, value);
    QCOMPARE(field.warned(), warns);
}

void TestJsonFields::readsBooleans_data()
{
    addColumns();
    addRow("true", u"true"_s, false);
    addRow("false", u"false"_s, false);
    addRow("\"true\"", u"true"_s, false);
    addRow("\"False\"", u"false"_s, false);
    addRow("1", u"true"_s, false);
    addRow("0", u"false"_s, false);
    addRow("\"\"", u"-"_s, false);
    addRow("\"maybe\"", u"-"_s, true);
    addRow("2", u"-"_s, true);
}

void TestJsonFields::readsBooleans()
{
    QFETCH(QString, json);
    QFETCH(QString, value);
    QFETCH(bool, warns);

    const Field field(json);
    const auto boolean = field.fields.boolean("x"_L1);
    QCOMPARE(!boolean ? u"-"_s : *boolean ? u"true"_s : u"false"_s, value);
    QCOMPARE(field.warned(), warns);
}

void TestJsonFields::readsTimes_data()
{
    addColumns();
    addRow("1714464000", u"1714464000"_s, false);
    addRow("\"1785780950\"", u"1785780950"_s, false);
    addRow("1730733110.75", u"1730733110"_s, false);
    addRow("\"EST 2024-11-04 10:11:50\"", u"1730733110"_s, false);
    addRow("\"2025-07-04 05:13:11 EST\"", u"1751620391"_s, false);
    addRow("0", u"0"_s, false);
    addRow("\"0\"", u"0"_s, false);
    addRow("-1", u"0"_s, false);
    addRow("\"\"", u"-"_s, false);
    addRow("1714464000000", u"-"_s, true); // milliseconds would be the year 56298
    addRow("\"soon\"", u"-"_s, true);
    addRow("true", u"-"_s, true);
}

void TestJsonFields::readsTimes()
{
    QFETCH(QString, json);
    QFETCH(QString, value);
    QFETCH(bool, warns);

    const Field field(json);
    const Timestamp time = field.fields.time("x"_L1);
    QCOMPARE(time.isUnknown() ? u"-"_s : QString::number(time.unixSeconds()), value);
    QCOMPARE(field.warned(), warns);
}

void TestJsonFields::readsMoney_data()
{
    addColumns();
    addRow("0.679", u"0.679"_s, false);
    addRow("\"0.679\"", u"0.679"_s, false);
    addRow("\"$961.5400\"", u"961.5400"_s, false);
    addRow("3", u"3"_s, false);
    addRow("0", u"0"_s, false);
    addRow("0.30000000000000004", u"0.300000000"_s, false);
    addRow("\"\"", u"-"_s, false);
    addRow("1e30", u"-"_s, true);
    addRow("\"free\"", u"-"_s, true);
    addRow("true", u"-"_s, true);
}

void TestJsonFields::readsMoney()
{
    QFETCH(QString, json);
    QFETCH(QString, value);
    QFETCH(bool, warns);

    const Field field(json);
    const auto money = field.fields.money("x"_L1, Currency::Usd, Period::Hour);
    QCOMPARE(money ? money->toPlainText() : u"-"_s, value);
    QCOMPARE(field.warned(), warns);
}

void TestJsonFields::readsTexts_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("warns");

    addRow("\"gpu\"", u"gpu"_s, false);
    addRow("\"\"", QString(), false);
    addRow("null", QString(), false);
    addRow("4711", u"4711"_s, false);
    addRow("9007199254740993", u"9007199254740993"_s, false);
    addRow("1.5", u"1.5"_s, false);
    addRow("99999999999999999999", QString(), true); // JSON lost its last digits: another id
    addRow("true", QString(), true);
    addRow("[\"a\"]", QString(), true);
    addRow("{}", QString(), true);
}

void TestJsonFields::readsTexts()
{
    QFETCH(QString, json);
    QFETCH(QString, value);
    QFETCH(bool, warns);

    const Field field(json);
    QCOMPARE(field.fields.text("x"_L1), value);
    QCOMPARE(field.warned(), warns);
    QCOMPARE(field.fields.text("absent"_L1), QString());
}

void TestJsonFields::clampsLongTexts()
{
    const Field field(u"\"%1\""_s.arg(QString(100'000, u'a')));
    QCOMPARE(field.fields.text("x"_L1).size(), JsonFields::maxText);
    QVERIFY(field.fields.text("x"_L1).endsWith(u'…'));
    QCOMPARE(Field(u"\"abc👩d\""_s).fields.text("x"_L1, 5), u"abc…"_s);
    QCOMPARE(Field(u"\"abc👩\""_s).fields.text("x"_L1, 5), u"abc👩"_s);
}

void TestJsonFields::secretsStaySecret()
{
    QCOMPARE(Field(u"\"pä\""_s).fields.secret("x"_L1).reveal(), "pä"_ba);
    QVERIFY(Field(u"null"_s).fields.secret("x"_L1).isEmpty());

    const Field field(u"[\"qZ3!Xukz\"]"_s);
    QVERIFY(field.fields.secret("x"_L1).isEmpty());
    QCOMPARE(field.warnings.toList(), QStringList{u"x: expected a text"_s});
}

void TestJsonFields::findsOtherSpellings()
{
    FieldWarnings warnings;
    const JsonFields fields(test::object(R"({"a": null, "b": "", "c": 0, "d": 1})"), warnings);
    QCOMPARE(fields.anyOf({"a"_L1, "b"_L1, "c"_L1, "d"_L1}), "c"_L1);
    QCOMPARE(fields.anyOf({"a"_L1, "z"_L1}), "a"_L1);
    QVERIFY(!fields.has("b"_L1));
    QVERIFY(fields.has("c"_L1));
}

void TestJsonFields::warnsOnceForEachField()
{
    FieldWarnings warnings;
    const JsonFields fields(test::object(R"({
        "data": [{"specs": {"cpu": "secret"}}, {"specs": {"cpu": []}}, {"specs": 7}, 8],
        "ids": [1, "2", "x"], "no": {}})"),
                            warnings);
    int read = 0;
    fields.forEach("data"_L1, [&read](const JsonFields &item) {
        const JsonFields specs = item.object("specs"_L1);
        QVERIFY(!specs.integer("cpu"_L1));
        ++read;
    });
    QCOMPARE(read, 3);
    QCOMPARE(fields.integers("ids"_L1), (QList{1, 2}));
    QVERIFY(fields.integers("no"_L1).isEmpty());

    QCOMPARE(warnings.toList(),
             (QStringList{u"data[].specs.cpu: expected a whole number (2 times)"_s,
                          u"data[].specs: expected an object"_s, u"data[]: expected an object"_s,
                          u"ids[]: expected a whole number"_s, u"no: expected an array"_s}));
}

ROSTER_TEST(TestJsonFields);
#include "tst_jsonfields.moc"
