// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "models/find/searchtext.h"
#include "support/testprogram.h"

#include <QTest>

#include <vector>

using namespace roster;
using namespace roster::fixtures;

class TestSearchText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatEachColumnReads_data();
    void holdsWhatEachColumnReads();
    void holdsTheRegionsIdAsWell();
    void rowsHaveTheirOwnWhereTheyDiffer();
    void aWordIsLookedForInManyTexts();
    void clearingTakesNothingFromWhatWasMade();
    void whatNoRowHasAnyMoreIsForgotten();
    void aWordKeepsFewTextsAlive();
};

static bool contains(const SearchText &text, const QString &word)
{
    return SearchWord(word).isIn(text);
}

void TestSearchText::holdsWhatEachColumnReads_data()
{
    QTest::addColumn<int>("column");
    for (const ColumnSpec &spec : columnSpecs())
        QTest::newRow(spec.key) << int(spec.column);
}

void TestSearchText::holdsWhatEachColumnReads()
{
    QFETCH(int, column);
    const ColumnSpec &spec = columnSpec(Column(column));
    const Account ours = account();
    const Instance full = fullInstance();
    const CellContext context{&ours, now};
    const QString shown = spec.text(full, context);
    QVERIFY(!shown.isEmpty());
    const SearchText text = SearchTexts().make(full, context);
    QCOMPARE(contains(text, shown), !spec.ticks);
    QCOMPARE(contains(text, shown.toUpper()), !spec.ticks);
    QVERIFY(!contains(text, shown + u"?"_s));
}

void TestSearchText::holdsTheRegionsIdAsWell()
{
    Instance named = fullInstance();
    named.region = u"us-ca-6"_s;
    named.regionName = u"California"_s;
    const SearchText text = SearchTexts().make(named, {});
    QVERIFY(contains(text, u"us-ca-6"_s));
    QVERIFY(contains(text, u"california"_s));
}

void TestSearchText::rowsHaveTheirOwnWhereTheyDiffer()
{
    SearchTexts texts;
    Instance first = fullInstance();
    first.name = u"Alpha"_s;
    Instance second = fullInstance();
    second.name = u"Beta"_s;
    Instance third = fullInstance();
    third.region = u"elsewhere"_s;
    const SearchText a = texts.make(first, {});
    const SearchText b = texts.make(second, {});
    const SearchText c = texts.make(third, {});
    QVERIFY(contains(a, u"alpha"_s) && !contains(a, u"beta"_s));
    QVERIFY(contains(b, u"beta"_s) && !contains(b, u"alpha"_s));
    QVERIFY(contains(a, u"cn-south-1"_s) && contains(b, u"cn-south-1"_s) && !contains(c, u"cn-south-1"_s));
    QVERIFY(contains(c, u"elsewhere"_s) && !contains(a, u"elsewhere"_s));
}

void TestSearchText::aWordIsLookedForInManyTexts()
{
    SearchTexts texts;
    const Instance here = fullInstance();
    Instance there = fullInstance();
    there.region = u"elsewhere"_s;
    Instance named = there;
    named.name = u"from cn-south-1"_s;

    const SearchWord word(u"CN-South-1"_s);
    const SearchWord copy = word;
    for (int times = 0; times < 2; ++times) {
        for (const SearchWord &each : {word, copy}) {
            QVERIFY(each.isIn(texts.make(here, {})));
            QVERIFY(!each.isIn(texts.make(there, {})));
            QVERIFY(each.isIn(texts.make(named, {})));
            QVERIFY(!each.isIn(SearchText()));
        }
    }
}

void TestSearchText::clearingTakesNothingFromWhatWasMade()
{
    QVERIFY(SearchText().isNull());
    SearchTexts texts;
    const SearchText text = texts.make(fullInstance(), {});
    texts.clear();
    QVERIFY(!text.isNull());
    QVERIFY(contains(text, u"cn-south-1"_s));
}

void TestSearchText::whatNoRowHasAnyMoreIsForgotten()
{
    SearchTexts texts;
    std::vector<SearchText> kept;
    Instance changing = fullInstance();
    for (int i = 0; i < 6000; ++i) {
        changing.image = u"image-%1"_s.arg(i);
        const SearchText text = texts.make(changing, {});
        if (i % 20 == 0)
            kept.push_back(text);
    }
    QVERIFY(texts.commonCount() <= 2 * 1000);
    for (size_t i = 0; i < kept.size(); ++i)
        QVERIFY(contains(kept[i], u"image-%1\n"_s.arg(i * 20)));
}

void TestSearchText::aWordKeepsFewTextsAlive()
{
    SearchTexts texts;
    const SearchWord word(u"image-7"_s);
    Instance changing = fullInstance();
    for (int i = 0; i < 25'000; ++i) {
        changing.image = u"image-%1"_s.arg(i);
        word.isIn(texts.make(changing, {}));
    }
    QVERIFY(texts.commonCount() <= 2 * 10'000);
}

ROSTER_TEST(TestSearchText);
#include "tst_searchtext.moc"
