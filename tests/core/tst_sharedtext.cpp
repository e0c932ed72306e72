// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sharedtext.h"

#include "support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class TestSharedText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAsItsText();
    void isNothingWhenEmpty();
    void comparesTexts();
    void copiesShareOneText();
    void equalTextsAreOneInASet();
};

void TestSharedText::readsAsItsText()
{
    const SharedText text = u"cn-south-1"_s;
    const QString &read = text;
    QCOMPARE(read, u"cn-south-1"_s);
    QCOMPARE(text.text(), u"cn-south-1"_s);
    QVERIFY(!text.isEmpty());
    QCOMPARE(sizeof(SharedText), sizeof(void *));
}

void TestSharedText::isNothingWhenEmpty()
{
    for (const SharedText &text : {SharedText(), SharedText(QString()), SharedText(u""_s)}) {
        QVERIFY(text.isEmpty());
        QVERIFY(text.isSharedWith(SharedText()));
        QCOMPARE(text.text(), QString());
    }
    SharedText text = u"a"_s;
    text.clear();
    QVERIFY(text.isEmpty());
}

void TestSharedText::comparesTexts()
{
    const SharedText text = u"a"_s;
    QVERIFY(text == SharedText(u"a"_s));
    QVERIFY(text != SharedText(u"A"_s));
    QVERIFY(text != SharedText());
    QVERIFY(text == u"a"_s && u"a"_s == text && text != u"b"_s);
    QVERIFY(text == "a"_L1 && text != "b"_L1);
    QCOMPARE(qHash(text), qHash(u"a"_s));
}

void TestSharedText::copiesShareOneText()
{
    const SharedText text = u"a"_s;
    SharedText copy = text;
    QVERIFY(copy.isSharedWith(text));
    QVERIFY(!text.isOnlyCopy() && !copy.isOnlyCopy());
    QVERIFY(!SharedText(u"a"_s).isSharedWith(text));
    copy = u"b"_s;
    QCOMPARE(text.text(), u"a"_s);
    QVERIFY(text.isOnlyCopy());
    QVERIFY(!SharedText().isOnlyCopy());
}

void TestSharedText::equalTextsAreOneInASet()
{
    QSet<SharedText> texts;
    const SharedText first = *texts.insert(u"a"_s);
    QVERIFY(texts.insert(u"a"_s)->isSharedWith(first));
    QCOMPARE(texts.size(), 1);
}

ROSTER_TEST(TestSharedText);
#include "tst_sharedtext.moc"
