// SPDX-License-Identifier: GPL-3.0-or-later
// Mistakes in the find language: where they are and what is said of them.
#include "models/find/findparser.h"
#include "models/find/instancematcher.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestFindMistakes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mistakes_data();
    void mistakes();
    void aMistakeIsSaidInFewWords();
    void anyTextIsReadToItsEnd();
};

void TestFindMistakes::mistakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("start");
    QTest::addColumn<qsizetype>("length");

    const auto row = [](const QString &text, qsizetype start, qsizetype length) {
        QTest::newRow(qPrintable(text)) << text << start << length;
    };
    row(u"llm colour:red"_s, 4, 6);
    row(u"price>cheap"_s, 6, 5);
    row(u"price>$2usd"_s, 6, 5);
    row(u"memory>3 parsecs"_s, -1, 0); // two terms: "memory>3" and a word
    row(u"memory>3parsecs"_s, 7, 8);
    row(u"age>soon"_s, 4, 4);
    row(u"gpus>=4GB"_s, 6, 3);
    row(u"renew:perhaps"_s, 6, 7);
    row(u"name>5"_s, 4, 1);
    row(u"name:"_s, 0, 5);
    row(u"status:running,"_s, 0, 15);
    row(u"\"open"_s, 0, 5);
    row(u"name:\"open"_s, 5, 5);
    row(u"OR llm"_s, 0, 2);
    row(u"llm OR"_s, 4, 2);
    row(u"a OR OR b"_s, 5, 2);
    row(u"\"\""_s, 0, 2);
    row(u"price>1,000"_s, 6, 5);
    row(u"price:0,68"_s, 6, 4);
    row(u"gpus>4,8"_s, 5, 3);
    row(u"gpus:1,000"_s, 5, 5);
    row(u"age>1,5h"_s, 4, 4);
    row(u"price:2,none,1,5"_s, 13, 3);
    row(u"memory:64,128"_s, -1, 0);
    row(u"gpus:4,8"_s, -1, 0);
    row(u"price:1,412.64"_s, -1, 0);
    row(u"price:2，3"_s, -1, 0); // a Chinese keyboard's comma is never in a number
    row(u"gpus>=٤"_s, 6, 1); // digits that are not read are no zero
    row(u"price>1e9"_s, 6, 3);
    row(u"颜色：红"_s, 0, 2);
    row(u"مرحبا:x"_s, 0, 5);
}

void TestFindMistakes::mistakes()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, start);
    QFETCH(qsizetype, length);
    const FindParse parsed = parseFind(text);
    QCOMPARE(parsed.error.has_value(), start >= 0);
    if (start < 0)
        return;
    QCOMPARE(parsed.error->start, start);
    QCOMPARE(parsed.error->length, length);
    QVERIFY(!parsed.error->message.isEmpty());
}

void TestFindMistakes::aMistakeIsSaidInFewWords()
{
    for (const QString &start : {u"colour"_s, u"gpus:"_s}) {
        const FindParse parsed = parseFind(start + QString(2000, u'x') + u":1"_s);
        QVERIFY(parsed.error);
        QVERIFY2(parsed.error->message.size() < 200, qPrintable(parsed.error->message));
    }
}

void TestFindMistakes::anyTextIsReadToItsEnd()
{
    // Signs of all kinds in all orders: a text is understood, or a part of it is the mistake.
    const QStringList pieces{u"name"_s,        u":"_s,
                             u"＞"_s,          u","_s,
                             u"\""_s,          u"-"_s,
                             u"OR"_s,          u" "_s,
                             u"("_s,           u".*"_s,
                             u"[^"_s,          u"\\"_s,
                             u"\u202E"_s,      u"é"_s,
                             u"🚀"_s,           u"م"_s,
                             u"gpus"_s,        u"４"_s,
                             u"%1"_s,          u"\n"_s,
                             u"\t"_s,          u"="_s,
                             u"!"_s,           u"无"_s,
                             u"\u0301"_s,      QString(QChar(0xD83D)),
                             QString(QChar(0))};
    Instance instance;
    instance.name = u"name-４"_s;
    instance.gpuCount = 4;
    const SearchText searched = SearchTexts().make(instance, {});
    QRandomGenerator random(7);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int left = random.bounded(1, 12); left > 0; --left)
            text += pieces[random.bounded(pieces.size())];
        const FindParse parsed = parseFind(text);
        if (parsed.error) {
            QVERIFY2(parsed.error->start >= 0 && parsed.error->length > 0, qPrintable(text));
            QVERIFY2(parsed.error->start + parsed.error->length <= text.size(), qPrintable(text));
        } else {
            parsed.expression.matches(instance, {}, searched);
        }
    }
}

ROSTER_TEST(TestFindMistakes);
#include "tst_findmistakes.moc"
