// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"
#include "fixtures.h"
#include "models/output/tablewriter.h"
#include "providers/provider.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;

static TableExtract extractOf(const QList<Instance> &instances, const QList<Column> &columns)
{
    return {columns, instances, {{account().id, account()}}, now};
}

/// Every way in which a name could break out of its cell.
static QStringList hostileNames()
{
    return {u"=HYPERLINK(\"http://evil.example\",\"x\")"_s,
            u"+1+1"_s,
            u"-2+3"_s,
            u"@SUM(A1)"_s,
            u"=cmd|' /C calc'!A0"_s,
            u"\t=1"_s,
            u"\r=1"_s,
            u"＝1+1"_s,
            u"＋1"_s,
            u"－1"_s,
            u"＠x"_s,
            u"a,b;c"_s,
            u"a;=1+1"_s,
            u"a,=1+1"_s,
            u"a; \"@x"_s,
            u"say \"hi\""_s,
            u"two\r\nlines"_s,
            u"a | b \\| c"_s,
            u"<img src=x onerror=alert(1)>"_s,
            u"[link](javascript:x)"_s,
            u"训练-01 \U0001F680"_s,
            u"\u202Egnp.exe"_s,
            u"'quoted"_s};
}

class TableWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { useEnglish(); }

    void csvCell_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << u"train-01"_s << u"train-01"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
        QTest::newRow("semicolon") << u"a;b"_s << u"\"a;b\""_s;
        QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
        QTest::newRow("line") << u"a\r\nb"_s << u"\"a\r\nb\""_s;
        QTest::newRow("edges") << u" a "_s << u"\" a \""_s;
        QTest::newRow("=") << u"=1"_s << u"'=1"_s;
        QTest::newRow("+") << u"+1"_s << u"'+1"_s;
        QTest::newRow("-") << u"-a"_s << u"'-a"_s;
        QTest::newRow("minus sum") << u"-1+2"_s << u"'-1+2"_s;
        QTest::newRow("@") << u"@a"_s << u"'@a"_s;
        QTest::newRow("tab") << u"\ta"_s << u"\"'\ta\""_s;
        QTest::newRow("return") << u"\ra"_s << u"\"'\ra\""_s;
        QTest::newRow("space before") << u"  =1"_s << u"'  =1"_s;
        QTest::newRow("quotes do not help") << u"=\"a\""_s << u"\"'=\"\"a\"\"\""_s;
        QTest::newRow("full-width =") << u"＝1"_s << u"'＝1"_s;
        QTest::newRow("full-width +") << u"＋1"_s << u"'＋1"_s;
        QTest::newRow("full-width -") << u"－1"_s << u"'－1"_s;
        QTest::newRow("full-width @") << u"＠a"_s << u"'＠a"_s;
        QTest::newRow("ideographic space before") << u"　=1"_s << u"'　=1"_s;
        QTest::newRow("negative number") << u"-5"_s << u"-5"_s;
        QTest::newRow("negative decimal") << u"-0.50"_s << u"-0.50"_s;
        QTest::newRow("no number") << u"-5.5.5"_s << u"'-5.5.5"_s;
        QTest::newRow("inside") << u"a=b+c@d"_s << u"a=b+c@d"_s;
        QTest::newRow("behind a semicolon") << u"a;=1+1"_s << u"\"a;'=1+1\""_s;
        QTest::newRow("behind a semicolon and more") << u"a; \"@x"_s << u"\"a;' \"\"@x\""_s;
        QTest::newRow("behind a comma") << u"a,＝1"_s << u"\"a,'＝1\""_s;
        QTest::newRow("behind a line break") << u"a\n-b"_s << u"\"a\n'-b\""_s;
        QTest::newRow("behind several") << u"=1;;+2"_s << u"\"'=1;;'+2\""_s;
        QTest::newRow("number behind a semicolon") << u"a;-5"_s << u"\"a;-5\""_s;
        QTest::newRow("semicolon at the end") << u"a;"_s << u"\"a;\""_s;
    }

    void csvCell()
    {
        QFETCH(QString, text);
        QTEST(tablewriter::csvCell(text), "cell");
    }

    void csvIsPlain()
    {
        Instance debt = instance(u"b"_s);
        debt.price = Money(-150, 2, Currency::Usd, Period::Hour);
        Instance listed = instance(u"c"_s);
        listed.listPrice = Money(2, 0, Currency::Cny, Period::Month);
        const auto csv = tablewriter::csv(
            extractOf({fullInstance(), debt, listed},
                      {Column::Id, Column::Memory, Column::EphemeralDisk, Column::Price, Column::TotalCost,
                       Column::RunningTime, Column::Created, Column::LastStopped}));
        QCOMPARE(csv,
                 "ID,Memory (GB),Ephemeral disk (GB),Price,List price,Price currency,Price per,"
                 "Total cost,Total cost currency,Uptime (s),Created,Last stopped\r\n"
                 "ca338f12f3,248,62.5,40.42,,CNY,hour,961.5400,CNY,2786400,2026-05-06T12:00:00Z,never\r\n"
                 "b,,,-1.50,,USD,hour,,,,,\r\n"
                 "c,,,,2,CNY,month,,,,,\r\n");
    }

    void textAndMarkdown()
    {
        Instance odd = instance(u"x"_s, u"a | b\nc"_s);
        const TableExtract extract = extractOf({fullInstance(), odd}, {Column::Name, Column::Memory});
        QCOMPARE(tablewriter::text(extract), u"train-llm-07\t248 GB\na | b c\t\n"_s);
        QCOMPARE(tablewriter::markdown(extract),
                 u"| Name | Memory |\n| --- | --- |\n| train-llm-07 | 248 GB |\n| a \\| b c |  |\n"_s);
        QVERIFY(tablewriter::text(extractOf({}, {Column::Name})).isEmpty());
    }

    void nothingIsMarkup()
    {
        for (const QString &name : hostileNames()) {
            const QString markdown =
                tablewriter::markdown(extractOf({instance(u"x"_s, name)}, {Column::Name}));
            QCOMPARE(markdown.count(u'\n'), 3);
            QVERIFY(!markdown.contains(u'<'));
            QVERIFY(!markdown.contains(u"k]("_s));
        }
    }

    void plainTextIsNoFormula()
    {
        for (const QString &name : hostileNames()) {
            const QString line =
                tablewriter::text(extractOf({instance(u"x"_s, name)}, {Column::Name, Column::Id}));
            QCOMPARE(line.count(u'\t'), 1);
            expectNoFormula(line, u",;\t\n");
        }
        QCOMPARE(tablewriter::text(extractOf({instance(u"x"_s, u"a;=1+1"_s)}, {Column::Name})),
                 u"a;'=1+1\n"_s);
        QCOMPARE(tablewriter::text(extractOf({instance(u"-5"_s, u"plain"_s)}, {Column::Name, Column::Id})),
                 u"plain\t-5\n"_s);
    }

    /// What a spreadsheet makes of the file where a comma parts cells, and where a semicolon does.
    void csvReadByPython_data()
    {
        QTest::addColumn<QString>("separator");
        QTest::newRow("comma") << u","_s;
        QTest::newRow("semicolon") << u";"_s;
        QTest::newRow("tab") << u"\t"_s;
    }

    void csvReadByPython()
    {
        QFETCH(QString, separator);
        QList<Instance> instances;
        for (const QString &name : hostileNames())
            instances.append(instance(u"id"_s, name));
        const auto rows = readByPython(
            u"import csv,sys,json,io\n"
            "text=sys.stdin.buffer.read().decode('utf-8-sig')\n"
            "rows=list(csv.reader(io.StringIO(text,newline=''),delimiter='%1'))\n"
            "print(json.dumps(rows))\n"_s.arg(separator == u"\t"_s ? u"\\t"_s : separator),
            QByteArray(tablewriter::utf8Mark)
                + tablewriter::csv(extractOf(instances, {Column::Id, Column::Name, Column::Price})));
        if (rows.isNull())
            QSKIP("There is no python3.");
        QVERIFY(rows.array().size() > 1);
        for (const QJsonValue &row : rows.array()) {
            const QJsonArray cells = row.toArray();
            for (const QJsonValue &cell : cells)
                expectNoFormula(cell.toString(), {});
        }
        if (separator != ","_L1)
            return;
        QCOMPARE(rows.array().size(), instances.size() + 1);
        QCOMPARE(rows.array()[0].toArray()[1].toString(), u"Name"_s);
        for (int i = 0; i < instances.size(); ++i) {
            const QJsonArray row = rows.array()[i + 1].toArray();
            QCOMPARE(row.size(), 6);
            QCOMPARE(row[1].toString().remove(u'\''),
                     columnSpec(Column::Name).text(instances[i], {}).remove(u'\''));
        }
    }

    /// What looks like a number or a date to a spreadsheet is nobody's formula: docs/export.md tells how to
    /// import it.
    void idsStayAsTheyAre()
    {
        const QStringList ids{u"73928e0312"_s, u"0012345678"_s, u"1e10000000"_s, u"9007199254740993"_s};
        QList<Instance> instances;
        QByteArray csv = "ID,Name\r\n";
        QString text;
        for (const QString &id : ids) {
            instances.append(instance(id, u"2-3"_s));
            csv += id.toUtf8() + ",2-3\r\n";
            text += id + u"\t2-3\n"_s;
        }
        const TableExtract extract = extractOf(instances, {Column::Id, Column::Name});
        QCOMPARE(tablewriter::csv(extract), csv);
        QCOMPARE(tablewriter::text(extract), text);
        const QJsonArray json = QJsonDocument::fromJson(tablewriter::json(extract)).array();
        for (int i = 0; i < ids.size(); ++i)
            QCOMPARE(json[i].toObject()[u"id"_s], QJsonValue(ids[i]));
    }

    void jsonReadByPython()
    {
        QList<Instance> instances{fullInstance()};
        for (const QString &name : hostileNames())
            instances.append(instance(u"id"_s, name));
        const auto read = readByPython(u"import sys,json\n"
                                       "rows=json.loads(sys.stdin.buffer.read().decode('utf-8'))\n"
                                       "print(json.dumps(rows))\n"_s,
                                       tablewriter::json(extractOf(instances, {})));
        if (read.isNull())
            QSKIP("There is no python3.");
        QCOMPARE(read.array().size(), instances.size());
        for (int i = 0; i < instances.size(); ++i) // as it came, to the last sign
            QCOMPARE(read.array()[i].toObject()[u"name"_s].toString(), instances[i].name);

        const QJsonObject full = read.array()[0].toObject();
        QCOMPARE(full[u"memory_gb"_s].toDouble(), 248.0);
        QCOMPARE(full[u"gpu_count"_s].toInt(), 4);
        QCOMPARE(
            full[u"price"_s].toObject(),
            (QJsonObject{{u"amount"_s, u"40.42"_s}, {u"currency"_s, u"CNY"_s}, {u"period"_s, u"hour"_s}}));
        QCOMPARE(full[u"total_cost"_s].toObject(),
                 (QJsonObject{{u"amount"_s, u"961.5400"_s}, {u"currency"_s, u"CNY"_s}}));
        QCOMPARE(full[u"ends_at"_s].toString(), u"2026-06-18T12:00:00Z"_s);
        QCOMPARE(full[u"last_stopped_at"_s].toString(), u"never"_s);
        QCOMPARE(full[u"running_time_seconds"_s].toInt(), 2'786'400);
        QCOMPARE(full[u"auto_renew"_s].toObject()[u"months"_s].toInt(), 2);
        QCOMPARE(full[u"ports"_s].toArray().size(), 2);
        QCOMPARE(full[u"account"_s].toString(), u"account 1"_s);
        QVERIFY(full[u"list_price"_s].isNull());
        const QStringList keys = full.keys();
        for (const QString &key : keys) {
            if (key != "list_price"_L1 && key != "region_name"_L1)
                QVERIFY2(!full[key].isNull(), qPrintable(key)); // every known fact
        }
        // And unknown is null, not 0 or "".
        const QJsonObject bare = read.array()[1].toObject();
        for (const QString &key : {u"gpu_count"_s, u"memory_gb"_s, u"price"_s, u"created_at"_s, u"status"_s})
            QVERIFY2(bare.contains(key) && bare[key].isNull(), qPrintable(key));
    }

    void noSecretLeaves()
    {
        Instance leaky = fullInstance();
        leaky.image = u"https://robot:hunter2secret@registry.example.com/image:tag"_s;
        leaky.name = u"token=hunter2secret"_s;
        leaky.statusMessage = u"Authorization: Bearer hunter2secret"_s;
        leaky.ports = {{80, u"http"_s, u"https://x.example/?token=hunter2secret"_s}};
        leaky.exposedPorts = u"password=hunter2secret"_s;
        QList<Column> all;
        for (const ColumnSpec &spec : columnSpecs())
            all.append(spec.column);
        const TableExtract extract = extractOf({leaky}, all);
        for (const QString &text :
             {tablewriter::text(extract), tablewriter::markdown(extract),
              QString::fromUtf8(tablewriter::csv(extract)), QString::fromUtf8(tablewriter::json(extract))}) {
            QVERIFY2(!text.contains("hunter2"_L1), qPrintable(text));
            QVERIFY(text.contains(Secret::mask()));
        }
    }

    /// An older list of Nebula Block's had the machine's password in it.
    void aPasswordInAListNeverLeaves()
    {
        const auto page = provider(ProviderId::NebulaBlock).readPage(R"({"status": "success", "data": [
            {"id": 41, "instance_type": "Virtual Machine", "host_name": "demo-1001", "vm_name": "demo-1001",
             "vm_password": "Xy7!pass", "password": "hunter2", "status": "Running"}]})");
        QVERIFY(page);
        Instance listed = page.value().instances.first();
        listed.account = account().id;
        QList<Column> all;
        for (const ColumnSpec &spec : columnSpecs())
            all.append(spec.column);
        const TableExtract extract = extractOf({listed}, all);
        for (const QString &text :
             {tablewriter::text(extract), tablewriter::markdown(extract),
              QString::fromUtf8(tablewriter::csv(extract)), QString::fromUtf8(tablewriter::json(extract))}) {
            QVERIFY(text.contains(u"demo-1001"_s) && text.contains(u"Virtual Machine"_s));
            QVERIFY2(!text.contains(u"Xy7"_s) && !text.contains(u"hunter2"_s), qPrintable(text));
        }
    }

    void nothingAtAll()
    {
        QCOMPARE(tablewriter::json(extractOf({}, {})), "[\n]\n");
        QCOMPARE(tablewriter::csv(extractOf({}, {Column::Id})), "ID\r\n");
        QCOMPARE(tablewriter::markdown(extractOf({}, {Column::Id})), u"| ID |\n| --- |\n"_s);
    }

    void stopsWhenToldSo()
    {
        const TableExtract extract = extractOf({fullInstance(), fullInstance()}, {Column::Name});
        const StopFlag stop;
        stop.set();
        QCOMPARE(tablewriter::text(extract, stop), QString());
        QCOMPARE(tablewriter::markdown(extract, stop).count(u'\n'), 2);
        QCOMPARE(tablewriter::csv(extract, stop).count('\n'), 1);
        QVERIFY(!tablewriter::json(extract, stop).contains('{'));
    }

private:
    /// Neither the text nor, where one of these signs parts it, what follows.
    static void expectNoFormula(const QString &text, QStringView separators)
    {
        bool begins = true;
        for (const QChar c : text) {
            QVERIFY2(!begins || !u"=+-@＝＋－＠"_s.contains(c), qPrintable(text));
            begins = separators.contains(c) || (begins && (c.isSpace() || c == u'"'));
        }
    }

    /// What the script prints for this input; null without python3.
    static QJsonDocument readByPython(const QString &script, const QByteArray &input)
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            return {};
        QProcess process;
        process.start(python, {u"-c"_s, script});
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished();
        const QByteArray errors = process.readAllStandardError();
        if (!errors.isEmpty())
            qWarning("%s", errors.constData());
        const QJsonDocument answer = QJsonDocument::fromJson(process.readAllStandardOutput());
        return answer.isNull() ? QJsonDocument(QJsonArray()) : answer;
    }
};

ROSTER_TEST(TableWriterTest);
#include "tst_tablewriter.moc"
