// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/provider.h"
#include "support/testprogram.h"
#include "testdata.h"

#include <QSet>
#include <QUrlQuery>

#include <functional>

using namespace Qt::StringLiterals;
using namespace roster;

/// A walk over all pages of a list against a cloud that is a function from query to answer.
class TestPaging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ppioStep_data();
    void ppioStep();
    void ppioWalksToTheEnd();
    void ppioEndsWhereCursorsGoRound();

    void nebulaBlockFindsAll_data();
    void nebulaBlockFindsAll();
    void nebulaBlockEndsThoughThePageRepeats();
    void nebulaBlockEndsWithoutTotal_data();
    void nebulaBlockEndsWithoutTotal();
};

using Cloud = std::function<QByteArray(const QUrlQuery &query)>;

struct Walk {
    QSet<QString> ids;
    int requests = 0;
};

static Walk walk(ProviderId id, int limit, const Cloud &cloud)
{
    constexpr int tooMany = 1000;
    const Provider &asked = provider(id);
    Walk walk;
    std::optional<QString> cursor = QString();
    while (cursor && walk.requests < tooMany) {
        const auto request = asked.listRequest({}, *cursor, limit);
        const auto url = request.value().url(QUrl(u"https://h.example"_s));
        const auto page = asked.readPage(cloud(QUrlQuery(url.value())));
        const qsizetype before = walk.ids.size();
        for (const Instance &instance : page.value().instances)
            walk.ids.insert(instance.id);
        ++walk.requests;
        const int known = static_cast<int>(walk.ids.size());
        cursor = asked.nextPage({*cursor, page.value(), known, known - static_cast<int>(before), limit});
    }
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

void TestPaging::ppioStep_data()
{
    QTest::addColumn<QString>("cursor");
    QTest::addColumn<QString>("next");
    QTest::addColumn<int>("total"); // -1: none
    QTest::addColumn<int>("known");
    QTest::addColumn<int>("fresh");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("more") << u""_s << u"b"_s << -1 << 100 << 100 << true;
    QTest::newRow("more, total not reached") << u"a"_s << u"b"_s << 140 << 100 << 100 << true;
    QTest::newRow("no cursor") << u"a"_s << u""_s << 140 << 100 << 100 << false;
    QTest::newRow("same cursor") << u"a"_s << u"a"_s << -1 << 100 << 100 << false;
    QTest::newRow("nothing new") << u"a"_s << u"b"_s << -1 << 100 << 0 << false;
    QTest::newRow("total reached") << u"a"_s << u"b"_s << 140 << 140 << 40 << false;
}

void TestPaging::ppioStep()
{
    QFETCH(QString, cursor);
    QFETCH(QString, next);
    QFETCH(int, total);
    QFETCH(int, known);
    QFETCH(int, fresh);
    QFETCH(bool, goesOn);

    InstancePage page;
    page.nextCursor = next;
    if (total >= 0)
        page.total = total;
    const auto step = provider(ProviderId::Novita).nextPage({cursor, page, known, fresh, 100});
    QCOMPARE(step, goesOn ? std::optional(next) : std::nullopt);
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
}

void TestPaging::nebulaBlockFindsAll_data()
{
    QTest::addColumn<bool>("countsPages");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("fleet");
    QTest::addColumn<int>("requests");
    QTest::newRow("skips, none") << false << 100 << 0 << 1;
    QTest::newRow("skips, one page") << false << 100 << 40 << 1;
    QTest::newRow("skips, exactly one page") << false << 100 << 100 << 1;
    QTest::newRow("skips, three pages") << false << 100 << 250 << 3;
    QTest::newRow("pages, one page") << true << 100 << 40 << 1;
    // Offset 100 is the empty page 100, then pages 2 and 3.
    QTest::newRow("pages, three pages") << true << 100 << 250 << 4;
    // Offset 10 is page 10, which has new ids; 20 is past the end; then 2 to 14, of which 10 is known.
    QTest::newRow("pages, many small") << true << 10 << 140 << 16;
}

void TestPaging::nebulaBlockFindsAll()
{
    QFETCH(bool, countsPages);
    QFETCH(int, limit);
    QFETCH(int, fleet);
    QFETCH(int, requests);

    const auto cloud = [countsPages, fleet](const QUrlQuery &query) {
        const int size = number(query, u"limit"_s);
        const int offset = number(query, u"offset"_s);
        const int first = countsPages ? qMax(0, offset - 1) * size : offset;
        return test::list(instances(first, first + size, fleet),
                          "\"total_instance\": " + QByteArray::number(fleet));
    };
    const Walk all = walk(ProviderId::NebulaBlock, limit, cloud);
    QCOMPARE(all.ids.size(), fleet);
    QCOMPARE(all.requests, requests);
}

void TestPaging::nebulaBlockEndsThoughThePageRepeats()
{
    const auto cloud = [](const QUrlQuery &) {
        return test::list(instances(0, 10, 10), R"("total_instance": 95)");
    };
    const Walk all = walk(ProviderId::NebulaBlock, 10, cloud);
    QCOMPARE(all.ids.size(), 10);
    QVERIFY2(all.requests <= 12, qPrintable(QString::number(all.requests)));
}

void TestPaging::nebulaBlockEndsWithoutTotal_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("fleet");
    QTest::addColumn<int>("requests");
    QTest::newRow("none") << 100 << 0 << 1;
    QTest::newRow("short page") << 100 << 140 << 2;
    QTest::newRow("full pages") << 100 << 200 << 3;
    QTest::newRow("no limit") << 0 << 50 << 2;
}

void TestPaging::nebulaBlockEndsWithoutTotal()
{
    QFETCH(int, limit);
    QFETCH(int, fleet);
    QFETCH(int, requests);

    const auto cloud = [fleet](const QUrlQuery &query) {
        const int first = number(query, u"offset"_s);
        const int asked = number(query, u"limit"_s);
        return test::list(instances(first, first + (asked > 0 ? asked : 50), fleet));
    };
    const Walk all = walk(ProviderId::NebulaBlock, limit, cloud);
    QCOMPARE(all.ids.size(), fleet);
    QCOMPARE(all.requests, requests);
}

ROSTER_TEST(TestPaging);
#include "tst_paging.moc"
