// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/provider.h"
#include "support/testprogram.h"
#include "testdata.h"

#include <QRandomGenerator>
#include <QSet>
#include <QUrlQuery>

#include <functional>

using namespace Qt::StringLiterals;
using namespace roster;
using Gap = Completeness::Gap;

/// A walk over all pages of a list against a cloud that is a function from query to answer.
class TestPaging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneCursorPage_data();
    void oneCursorPage();
    void aTotalThatTheAnswerBeliesIsNotExpected();
    void ppioWalksToTheEnd();
    void ppioWalksOverEmptyPages();
    void ppioCountsWhatTotalMeantAsAPage();
    void ppioEndsWhereCursorsGoRound();
    void aListWithoutAnEndIsCutOff_data();
    void aListWithoutAnEndIsCutOff();

    void nebulaBlockFindsAll_data();
    void nebulaBlockFindsAll();
    void nebulaBlockFindsAllBehindAPageThatCountsItself_data();
    void nebulaBlockFindsAllBehindAPageThatCountsItself();
    void nebulaBlockEndsThoughThePageRepeats();
    void fullPagesAloneAreNoEnd();
    void whatGoesMeanwhileLeavesNothingOut();
    void nebulaBlockEndsWithoutTotal_data();
    void nebulaBlockEndsWithoutTotal();
    void entriesThatCannotBeReadAreNoShortPage_data();
    void entriesThatCannotBeReadAreNoShortPage();

    void listsAddUp();
    void aSecondListThatIsTheFirstAddsNothing();
    void whateverIsAnsweredTheWalkEnds_data();
    void whateverIsAnsweredTheWalkEnds();
};

using Cloud = std::function<QByteArray(const QUrlQuery &query)>;

struct Walk {
    QSet<QString> ids;
    int requests = 0;
    Completeness result;
};

static Walk walk(ProviderId id, int limit, const Cloud &cloud)
{
    const Provider &asked = provider(id);
    Walk walk;
    PageWalker walker(asked.paging(), limit, {.pages = 1000});
    while (walker.next()) {
        const auto request = asked.listRequest({}, InstanceList::Main, *walker.next());
        const auto url = request.value().url(QUrl(u"https://h.example"_s));
        const auto page = asked.readPage(cloud(QUrlQuery(url.value())));
        const qsizetype before = walk.ids.size();
        for (const Instance &instance : page.value().instances)
            walk.ids.insert(instance.id);
        ++walk.requests;
        const int news = int(walk.ids.size() - before);
        walker.take(page.value().facts, {news, news});
    }
    walk.result = walker.result();
    return walk;
}

/// Instances number first to last - 1 of a fleet of so many.
static QByteArray instances(int first, int last, int fleet)
{
    QByteArray json;
    for (int i = qMax(0, first); i < qMin(last, fleet); ++i)
        json += (json.isEmpty() ? "{\"id\": \"i-" : ", {\"id\": \"i-") + QByteArray::number(i) + "\"}";
    return json;
}

static int number(const QUrlQuery &query, const QString &name)
{
    return query.queryItemValue(name).toInt();
}

static QByteArray total(int instances)
{
    return "\"total_instance\": " + QByteArray::number(instances);
}

void TestPaging::oneCursorPage_data()
{
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("unreadable");
    QTest::addColumn<QString>("more"); // "yes", "no" or nothing
    QTest::addColumn<QString>("next");
    QTest::addColumn<int>("total"); // -1: none
    QTest::addColumn<bool>("goesOn");
    QTest::addColumn<int>("gap");
    const auto row = [](const char *name, int entries, int unreadable, const QString &more,
                        const QString &next, int total, bool goesOn, Gap gap = Gap::None) {
        QTest::newRow(name) << entries << unreadable << more << next << total << goesOn << int(gap);
    };
    row("more", 100, 0, u"yes"_s, u"b"_s, -1, true);
    row("a cursor alone", 100, 0, {}, u"b"_s, -1, true);
    row("more than the total", 100, 0, u"yes"_s, u"b"_s, 100, true);
    row("a cursor beyond the total", 100, 0, {}, u"b"_s, 100, true);
    row("an empty page", 0, 0, u"yes"_s, u"b"_s, -1, true);
    row("a page that cannot be read", 5, 5, u"yes"_s, u"b"_s, -1, true);
    row("the end", 100, 0, u"no"_s, {}, -1, false);
    row("the end beside a cursor", 100, 0, u"no"_s, u"b"_s, -1, false);
    row("nothing said", 100, 0, {}, {}, -1, false);
    row("nothing there", 0, 0, u"no"_s, {}, 0, false);
    row("the end, as many as promised", 100, 0, u"no"_s, {}, 100, false);
    row("the end, more than promised", 100, 0, u"no"_s, {}, 40, false);
    row("the end, fewer than promised", 100, 0, u"no"_s, {}, 140, false, Gap::TooFew);
    row("the end, some unreadable", 60, 2, u"no"_s, {}, 60, false, Gap::Unreadable);
    row("the end, all unreadable", 60, 60, u"no"_s, {}, -1, false, Gap::Unreadable);
    row("more without a cursor", 100, 0, u"yes"_s, {}, -1, false, Gap::NoWayOn);
    row("more without a cursor, all promised are there", 100, 0, u"yes"_s, {}, 100, false, Gap::NoWayOn);
    row("more without anything", 0, 0, u"yes"_s, {}, -1, false, Gap::NoWayOn);
}

void TestPaging::oneCursorPage()
{
    QFETCH(int, entries);
    QFETCH(int, unreadable);
    QFETCH(QString, more);
    QFETCH(QString, next);
    QFETCH(int, total);
    QFETCH(bool, goesOn);
    QFETCH(int, gap);

    PageFacts page{.entries = entries, .unreadable = unreadable, .nextCursor = next};
    if (!more.isEmpty())
        page.hasMore = more == u"yes"_s;
    if (total >= 0)
        page.total = total;
    PageWalker walker(Paging::Cursor, 100);
    QCOMPARE(walker.next(), std::optional(PageRequest{.limit = 100}));
    walker.take(page, {entries - unreadable, entries - unreadable});
    QCOMPARE(walker.next(), goesOn ? std::optional(PageRequest{.cursor = next, .limit = 100}) : std::nullopt);
    if (goesOn)
        return;
    QCOMPARE(walker.result().gap, Gap(gap));
    QCOMPARE(walker.result().have, entries - unreadable);
    QCOMPARE(walker.result().unreadable, unreadable);
    if (Gap(gap) == Gap::TooFew || Gap(gap) == Gap::Unreadable)
        QCOMPARE(walker.result().expected, std::optional(qMax(total, entries)));
}

void TestPaging::aTotalThatTheAnswerBeliesIsNotExpected()
{
    PageWalker walker(Paging::Cursor, 100);
    walker.take({.entries = 100, .hasMore = true, .nextCursor = u"b"_s, .total = 100}, {100, 100});
    QVERIFY(!walker.expected());
    walker.take({.entries = 100, .hasMore = true, .nextCursor = u"c"_s, .total = 250}, {100, 100});
    QCOMPARE(walker.expected(), 250);
}

void TestPaging::ppioWalksToTheEnd()
{
    const auto cloud = [](const QUrlQuery &query) {
        const int first = number(query, u"cursor"_s);
        const int last = first + number(query, u"limit"_s);
        const bool more = last < 250;
        return test::list(instances(first, last, 250),
                          "\"next_cursor\": \"" + (more ? QByteArray::number(last) : QByteArray())
                              + "\", \"has_more\": " + (more ? "true" : "false"));
    };
    const Walk all = walk(ProviderId::Ppio, 100, cloud);
    QCOMPARE(all.ids.size(), 250);
    QCOMPARE(all.requests, 3);
    QVERIFY(all.result.isComplete());
    QCOMPARE(all.result.have, 250);
}

/// A server that filters after paging sends such pages.
void TestPaging::ppioWalksOverEmptyPages()
{
    const auto cloud = [](const QUrlQuery &query) {
        const QString cursor = query.queryItemValue(u"cursor"_s);
        if (cursor.isEmpty())
            return test::list(instances(0, 100, 150), R"("next_cursor": "c1", "has_more": true)");
        if (cursor == u"c1"_s)
            return test::list({}, R"("next_cursor": "c2", "has_more": true)");
        return test::list(instances(100, 150, 150), R"("next_cursor": "", "has_more": false)");
    };
    const Walk all = walk(ProviderId::Ppio, 100, cloud);
    QCOMPARE(all.ids.size(), 150);
    QVERIFY(all.result.isComplete());
}

void TestPaging::ppioCountsWhatTotalMeantAsAPage()
{
    const auto cloud = [](const QUrlQuery &query) {
        return query.queryItemValue(u"cursor"_s).isEmpty()
            ? test::list(instances(0, 100, 140), R"("total": 100, "next_cursor": "c1", "has_more": true)")
            : test::list(instances(100, 140, 140), R"("total": 40, "next_cursor": "", "has_more": false)");
    };
    const Walk all = walk(ProviderId::Novita, 100, cloud);
    QCOMPARE(all.ids.size(), 140);
    QVERIFY(all.result.isComplete());
    QCOMPARE(all.result.expected, 140);
}

void TestPaging::ppioEndsWhereCursorsGoRound()
{
    const auto cloud = [](const QUrlQuery &query) {
        const bool odd = query.queryItemValue(u"cursor"_s) == u"odd"_s;
        return test::list(odd ? R"({"id": "a"})" : R"({"id": "b"})",
                          odd ? R"("next_cursor": "even", "has_more": true)"
                              : R"("next_cursor": "odd", "has_more": true)");
    };
    const Walk all = walk(ProviderId::Ppio, 1, cloud);
    QCOMPARE(all.ids.size(), 2);
    QCOMPARE(all.requests, 3);
    QCOMPARE(all.result.gap, Gap::Repeats);
}

void TestPaging::aListWithoutAnEndIsCutOff_data()
{
    QTest::addColumn<bool>("bringsNews");
    QTest::addColumn<int>("pages");
    QTest::newRow("too many entries") << true << 5;
    QTest::newRow("too many pages without anything new") << false << 7;
}

void TestPaging::aListWithoutAnEndIsCutOff()
{
    QFETCH(bool, bringsNews);
    PageWalker walker(Paging::Cursor, 10, {.entries = 50, .pages = 100, .pagesWithoutNews = 7});
    int pages = 0;
    while (walker.next()) {
        const int news = bringsNews ? 10 : 0;
        walker.take({.entries = 10, .hasMore = true, .nextCursor = QString::number(++pages)}, {news, news});
    }
    QTEST(pages, "pages");
    QCOMPARE(walker.result().gap, Gap::Endless);
}

void TestPaging::nebulaBlockFindsAll_data()
{
    QTest::addColumn<int>("firstPage"); // the number of the first page; -1: offsets count entries
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("fleet");
    QTest::addColumn<int>("requests");
    QTest::newRow("skips, none") << -1 << 100 << 0 << 1;
    QTest::newRow("skips, one page") << -1 << 100 << 40 << 1;
    // Such a page may have counted itself only.
    QTest::newRow("skips, exactly one page") << -1 << 100 << 100 << 2;
    QTest::newRow("skips, three pages") << -1 << 100 << 250 << 3;
    QTest::newRow("skips, two full pages") << -1 << 100 << 200 << 2;
    QTest::newRow("pages from 1, one page") << 1 << 100 << 40 << 1;
    // Offset 100 is the empty page 100, then pages 1, 2 and 3.
    QTest::newRow("pages from 1, three pages") << 1 << 100 << 250 << 5;
    // Offset 10 is page 10, which has new ids; 20 is past the end; then 1 to 14, of which 10 is known.
    QTest::newRow("pages from 1, many small") << 1 << 10 << 140 << 17;
    QTest::newRow("pages from 0, three pages") << 0 << 100 << 250 << 4;
}

void TestPaging::nebulaBlockFindsAll()
{
    QFETCH(int, firstPage);
    QFETCH(int, limit);
    QFETCH(int, fleet);

    const auto cloud = [firstPage, fleet](const QUrlQuery &query) {
        const int size = number(query, u"limit"_s);
        const int offset = number(query, u"offset"_s);
        const int first = firstPage < 0 ? offset : qMax(0, offset - firstPage) * size;
        return test::list(instances(first, first + size, fleet), total(fleet));
    };
    const Walk all = walk(ProviderId::NebulaBlock, limit, cloud);
    QCOMPARE(all.ids.size(), fleet);
    QTEST(all.requests, "requests");
    QVERIFY(all.result.isComplete());
}

void TestPaging::nebulaBlockFindsAllBehindAPageThatCountsItself_data()
{
    QTest::addColumn<int>("firstPage"); // as above
    QTest::addColumn<int>("fleet");
    QTest::newRow("skips") << -1 << 250;
    QTest::newRow("skips, two full pages") << -1 << 200;
    // Offset 100 is page 100, where nothing is.
    QTest::newRow("pages from 1") << 1 << 250;
    QTest::newRow("pages from 1, two full pages") << 1 << 200;
    QTest::newRow("pages from 0") << 0 << 250;
}

void TestPaging::nebulaBlockFindsAllBehindAPageThatCountsItself()
{
    QFETCH(int, firstPage);
    QFETCH(int, fleet);
    const auto cloud = [firstPage, fleet](const QUrlQuery &query) {
        const int offset = number(query, u"offset"_s);
        const int first = firstPage < 0 ? offset : qMax(0, offset - firstPage) * 100;
        return test::list(instances(first, first + 100, fleet), total(qBound(0, fleet - first, 100)));
    };
    const Walk all = walk(ProviderId::NebulaBlock, 100, cloud);
    QCOMPARE(all.ids.size(), fleet);
    QVERIFY(all.result.isComplete());
}

void TestPaging::nebulaBlockEndsThoughThePageRepeats()
{
    const auto cloud = [](const QUrlQuery &) { return test::list(instances(0, 10, 10), total(95)); };
    const Walk all = walk(ProviderId::NebulaBlock, 10, cloud);
    QCOMPARE(all.ids.size(), 10);
    QVERIFY2(all.requests <= 12, qPrintable(QString::number(all.requests)));
    QCOMPARE(all.result, (Completeness{Gap::TooFew, 10, 95, 0}));
}

/// A server that takes no notice of the offset, and tells no total: what follows its first page, nobody
/// knows.
void TestPaging::fullPagesAloneAreNoEnd()
{
    const auto cloud = [](const QUrlQuery &) { return test::list(instances(0, 100, 250)); };
    const Walk all = walk(ProviderId::NebulaBlock, 100, cloud);
    QCOMPARE(all.ids.size(), 100);
    QCOMPARE(all.result.gap, Gap::Repeats);
}

/// One of the first page goes while the second is asked for: another moves up to where nobody looks again.
void TestPaging::whatGoesMeanwhileLeavesNothingOut()
{
    int asked = 0;
    const auto cloud = [&asked](const QUrlQuery &query) {
        const int gone = asked++ > 0 ? 1 : 0;
        const int first = number(query, u"offset"_s) + gone;
        return test::list(instances(first, first + 100, 150), total(150 - gone));
    };
    const Walk all = walk(ProviderId::NebulaBlock, 100, cloud);
    QVERIFY2(all.ids.size() == 150 || !all.result.isComplete(), qPrintable(QString::number(all.ids.size())));
}

void TestPaging::nebulaBlockEndsWithoutTotal_data()
{
    QTest::addColumn<bool>("countsPages");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("cap"); // of the server
    QTest::addColumn<int>("fleet");
    QTest::addColumn<int>("requests");
    QTest::newRow("none") << false << 100 << 100 << 0 << 1;
    // Whether an offset that brings nothing new was the number of a page is asked by pages 1 and 2.
    QTest::newRow("one short page") << false << 100 << 100 << 40 << 4;
    QTest::newRow("two pages") << false << 100 << 100 << 140 << 5;
    QTest::newRow("full pages") << false << 100 << 100 << 200 << 5;
    QTest::newRow("a server that gives less than was asked for") << false << 100 << 50 << 140 << 6;
    QTest::newRow("no limit") << false << 0 << 50 << 140 << 6;
    // Offset 100 is the empty page 100; page 4 is empty, too.
    QTest::newRow("pages") << true << 100 << 100 << 250 << 6;
}

void TestPaging::nebulaBlockEndsWithoutTotal()
{
    QFETCH(bool, countsPages);
    QFETCH(int, limit);
    QFETCH(int, cap);
    QFETCH(int, fleet);

    const auto cloud = [countsPages, cap, fleet](const QUrlQuery &query) {
        const int asked = number(query, u"limit"_s);
        const int size = asked > 0 ? qMin(asked, cap) : cap;
        const int offset = number(query, u"offset"_s);
        const int first = countsPages ? qMax(0, offset - 1) * size : offset;
        return test::list(instances(first, first + size, fleet));
    };
    const Walk all = walk(ProviderId::NebulaBlock, limit, cloud);
    QCOMPARE(all.ids.size(), fleet);
    QTEST(all.requests, "requests");
    QVERIFY(all.result.isComplete());
}

void TestPaging::entriesThatCannotBeReadAreNoShortPage_data()
{
    QTest::addColumn<ProviderId>("provider");
    QTest::addColumn<bool>("tellsTotal");
    QTest::newRow("Nebula Block, a total") << ProviderId::NebulaBlock << true;
    QTest::newRow("Nebula Block, no total") << ProviderId::NebulaBlock << false;
    QTest::newRow("PPIO") << ProviderId::Ppio << false;
}

/// One entry in the first of three pages has no id.
void TestPaging::entriesThatCannotBeReadAreNoShortPage()
{
    QFETCH(ProviderId, provider);
    QFETCH(bool, tellsTotal);
    const auto cloud = [tellsTotal](const QUrlQuery &query) {
        const int first = number(query, u"offset"_s) + number(query, u"cursor"_s);
        QByteArray all = instances(first, first + 100, 250);
        all.replace("\"i-7\"", "null");
        const bool isPpio = !query.hasQueryItem(u"offset"_s);
        const QByteArray next = first + 100 < 250 ? QByteArray::number(first + 100) : QByteArray();
        return test::list(all,
                          isPpio           ? "\"next_cursor\": \"" + next + '"'
                              : tellsTotal ? total(250)
                                           : QByteArray(R"("message": "fine")"));
    };
    const Walk all = walk(provider, 100, cloud);
    QCOMPARE(all.ids.size(), 249);
    QCOMPARE(all.result, (Completeness{Gap::Unreadable, 249, 250, 1}));
}

void TestPaging::listsAddUp()
{
    const Completeness all{Gap::None, 40, 40, 0};
    const Completeness gap{Gap::Unreadable, 58, 60, 2};
    QCOMPARE(all + gap, (Completeness{Gap::Unreadable, 98, 100, 2}));
    QCOMPARE(gap + all, (Completeness{Gap::Unreadable, 98, 100, 2}));
    const Completeness lost{Gap::NoWayOn, 5, std::nullopt, 0};
    QCOMPARE(lost + all, (Completeness{Gap::NoWayOn, 45, std::nullopt, 0}));
    QCOMPARE((all + all).gap, Gap::None);
}

/// A cloud may take no notice of which list is asked for.
void TestPaging::aSecondListThatIsTheFirstAddsNothing()
{
    const PageFacts page{.entries = 60, .unreadable = 2, .total = 60};
    PageWalker first(Paging::Offset, 100);
    first.take(page, {58, 58});
    PageWalker second(Paging::Offset, 100);
    second.take(page, {58, 0});
    QVERIFY(!second.next());
    QCOMPARE(first.result() + second.result(first.result()), (Completeness{Gap::Unreadable, 58, 60, 2}));
    QCOMPARE(second.expected(), std::optional(2));

    // The same again, but for two that cannot be read.
    PageWalker whole(Paging::Offset, 100);
    whole.take({.entries = 58, .total = 58}, {58, 58});
    PageWalker longer(Paging::Offset, 100);
    longer.take(page, {58, 0});
    QCOMPARE(whole.result() + longer.result(whole.result()), (Completeness{Gap::Unreadable, 58, 60, 2}));
}

void TestPaging::whateverIsAnsweredTheWalkEnds_data()
{
    QTest::addColumn<Paging>("paging");
    QTest::newRow("cursor") << Paging::Cursor;
    QTest::newRow("offset") << Paging::Offset;
}

/// Answers by chance: the walk ends, and what it calls complete nothing in the answers contradicts.
void TestPaging::whateverIsAnsweredTheWalkEnds()
{
    QFETCH(Paging, paging);
    constexpr int pages = 50;
    QRandomGenerator chance(20260615);
    int complete = 0;
    for (int round = 0; round < 20'000; ++round) {
        PageWalker walker(paging, chance.bounded(3), {.entries = 40, .pages = pages, .pagesWithoutNews = 20});
        int asked = 0;
        int known = 0;
        qint64 unreadable = 0;
        PageFacts last;
        while (walker.next()) {
            QVERIFY(walker.next()->offset >= 0);
            PageFacts page;
            page.entries = chance.bounded(4);
            page.unreadable = chance.bounded(8) > 0 ? 0 : chance.bounded(int(page.entries) + 1);
            if (chance.bounded(3) > 0)
                page.hasMore = chance.bounded(4) > 0;
            if (chance.bounded(3) > 0)
                page.nextCursor = QString::number(chance.bounded(100));
            if (chance.bounded(3) == 0)
                page.total = chance.bounded(30);
            const int news = chance.bounded(int(page.entries - page.unreadable) + 1);
            walker.take(page, {news, news});
            known += news;
            unreadable += page.unreadable;
            last = page;
            QVERIFY(++asked <= pages);
        }
        const Completeness result = walker.result();
        QCOMPARE(result.have, known);
        QVERIFY(result.unreadable <= unreadable);
        if (!result.isComplete())
            continue;
        ++complete;
        QCOMPARE(result.expected, std::optional(known));
        QCOMPARE(unreadable, 0);
        QVERIFY(last.total.value_or(0) <= known);
        if (paging == Paging::Cursor)
            QVERIFY(!last.hasMore.value_or(!last.nextCursor.isEmpty()));
    }
    QVERIFY2(complete > 100, qPrintable(QString::number(complete)));
}

ROSTER_TEST(TestPaging);
#include "tst_paging.moc"
