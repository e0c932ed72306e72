// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/detailjson.h"

#include "support/testprogram.h"

#include <QTest>

using namespace roster;
using namespace Qt::StringLiterals;

class DetailJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layout_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::newRow("object") << R"({"b":1,"a":[true,null]})"_ba
                                << u"{\n  \"b\": 1,\n  \"a\": [\n    true,\n    null\n  ]\n}"_s;
        QTest::newRow("empty ones") << R"({ "a" : { } , "b" : [ ] })"_ba
                                    << u"{\n  \"a\": {},\n  \"b\": []\n}"_s;
        QTest::newRow("digits stay") << "[18446744073709551617, 1.50, 1e400, -0]"_ba
                                     << u"[\n  18446744073709551617,\n  1.50,\n  1e400,\n  -0\n]"_s;
        QTest::newRow("same name twice") << R"({"a":1,"a":2})"_ba << u"{\n  \"a\": 1,\n  \"a\": 2\n}"_s;
        QTest::newRow("escapes stay") << "[\"\\\"\\\\\\/é\"]"_ba << u"[\n  \"\\\"\\\\\\/é\"\n]"_s;
        QTest::newRow("hidden characters are written out")
            << "[\"a\xe2\x80\xae"_ba + "b\"]"_ba << u"[\n  \"a\\u202eb\"\n]"_s;
        QTest::newRow("bare value") << "42"_ba << u"42"_s;
        QTest::newRow("no JSON") << "<html>\n <b>503</b>"_ba << u"<html>\n<b>503</b>"_s;
        QTest::newRow("broken off") << R"({"a": [1)"_ba << u"{\"a\": [1"_s;
        QTest::newRow("nothing") << ""_ba << u""_s;
    }

    void layout()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, text);
        const JsonLayout layout = layOutJson(json, wholeJson);
        QCOMPARE(layout.text(), text);
        QVERIFY(layout.isWhole);
    }

    void folds()
    {
        const JsonLayout layout = layOutJson(R"({"a":{"b":[1]},"c":{}})", wholeJson);
        QList<int> folds;
        for (const JsonLine &line : layout.lines)
            folds << line.foldsTo;
        // { "a": { "b": [ 1 ] }, "c": {} }
        QCOMPARE(folds, QList<int>({7, 5, 4, -1, -1, -1, -1, -1}));
    }

    void limits()
    {
        const QByteArray many = '[' + QByteArray("1,").repeated(500) + "1]";
        const JsonLayout lines = layOutJson(many, {100, 50});
        QCOMPARE(lines.lines.size(), 100);
        QVERIFY(!lines.isWhole);
        QVERIFY(layOutJson(many, {503, 50}).isWhole);

        const QByteArray longText = "[\"" + QByteArray(100, 'x') + "\"]";
        const JsonLayout token = layOutJson(longText, {100, 50});
        QVERIFY(!token.isWhole);
        QCOMPARE(token.lines[1].text.size(), 2 + 50 + 1);
        QVERIFY(layOutJson(longText, {100, 102}).isWhole);
    }

    void pieces_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("kinds"); // n: name, s: string, 1: number, w: word, p: punctuation
        QTest::newRow("member") << u"  \"a\": \"b\","_s << u"npsp"_s;
        QTest::newRow("number") << u"\"a\": -1.5e3,"_s << u"np1p"_s;
        QTest::newRow("word") << u"    true"_s << u"w"_s;
        QTest::newRow("opening") << u"  \"a\": {"_s << u"npp"_s;
        QTest::newRow("quote in a string") << u"\"a\\\"b\": \"{\\\\\""_s << u"nps"_s;
        QTest::newRow("cut string") << u"  \"abc…"_s << u"s"_s;
        QTest::newRow("cut inside an escape") << u"\"abc\\"_s << u"s"_s;
        QTest::newRow("nothing") << u"   "_s << u""_s;
    }

    void pieces()
    {
        QFETCH(QString, line);
        QFETCH(QString, kinds);
        QString found;
        qsizetype at = 0;
        for (const JsonPiece &piece : jsonPieces(line)) {
            QVERIFY(piece.begin >= at && piece.length > 0);
            at = piece.begin + piece.length;
            found += u"ns1wp"[int(piece.kind)];
        }
        QVERIFY(at <= line.size());
        QCOMPARE(found, kinds);
    }
};

ROSTER_TEST(DetailJsonTest);
#include "tst_detailjson.moc"
