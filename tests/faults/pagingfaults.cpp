// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultstage.h"

using namespace Qt::StringLiterals;

namespace roster::test {

using Cut = FaultAnswer::Cut;
using Then = FaultAnswer::Then;

/// A page of the entries i<from> … i<to - 1> with these members beside the list.
static FaultAnswer part(int from, int to, const QByteArray &members)
{
    return FaultAnswer::json("{\"data\":[" + dozenEntries().mid(from, to - from).join(',') + "]," + members
                             + '}');
}

/// Six entries and the way to the others.
static FaultAnswer firstHalf(const QByteArray &cursor = "\"two\"")
{
    return part(0, 6, "\"has_more\":true,\"next_cursor\":" + cursor);
}

static Begin halfAnd(const FaultAnswer &second)
{
    return [second](FaultStage &stage) {
        stage.cloud().setHandler([second](const SeenRequest &request) {
            return queryItem(request, u"cursor"_s).isEmpty() ? firstHalf() : second;
        });
    };
}

/// Each page names another one; @p entries are on it.
static Begin endless(const std::function<QList<QByteArray>(int page)> &entries)
{
    return [entries](FaultStage &stage) {
        stage.cloud().setHandler([entries, page = 0](const SeenRequest &) mutable {
            ++page;
            return FaultAnswer::json("{\"data\":[" + entries(page).join(',')
                                     + "],\"has_more\":true,\"next_cursor\":\"" + QByteArray::number(page)
                                     + "\"}");
        });
    };
}

static QList<QByteArray> newEntries(int page)
{
    QList<QByteArray> entries;
    for (int i = 0; i < 10; ++i)
        entries.append("{\"id\":\"p" + QByteArray::number(page * 10 + i) + "\"}");
    return entries;
}

/// Nebula Block: @p main, and @p reserved where the reserved ones are asked for.
static Begin nebula(const FaultAnswer &main, const FaultAnswer &reserved)
{
    return [main, reserved](FaultStage &stage) {
        stage.cloud().setHandler([main, reserved](const SeenRequest &request) {
            return queryItem(request, u"type"_s).isEmpty() ? main : reserved;
        });
    };
}

/// One entry of the reserved ones, which cannot be read, and no more of them.
static void nebulaRefusesLater(FaultStage &stage)
{
    stage.cloud().setHandler([asked = 0](const SeenRequest &request) mutable {
        if (queryItem(request, u"type"_s).isEmpty())
            return dozen();
        return ++asked == 1 ? listOf({"{}"}, ",\"total_instance\":2") : FaultAnswer::withStatus(400);
    });
}

static FaultAnswer total(int number)
{
    return listOf(dozenEntries(), ",\"total_instance\":" + QByteArray::number(number));
}

std::vector<FaultCase> pagingFaults()
{
    using enum Saying;
    const Outcome half{.requests = 2};
    const Outcome good{.state = LoadState::Complete};
    const Scene first{.firstLoad = true};
    const Scene ofNebula{.provider = ProviderId::NebulaBlock};
    const auto gap = [](int requests, const QStringList &numbers) {
        return Outcome{.state = LoadState::Partial, .requests = requests, .numbers = numbers};
    };
    return {
        {"401 amid the pages", "gives page 1 and refuses the key at page 2",
         halfAnd(FaultAnswer::withStatus(401, R"({"reason":"UNAUTHORIZED"})")), KeyRefused, half},
        {"401 amid the pages of a first load",
         "gives page 1 and refuses the key at page 2",
         halfAnd(FaultAnswer::withStatus(401, R"({"reason":"UNAUTHORIZED"})")),
         KeyRefused,
         {.state = LoadState::Partial, .requests = 2, .rows = 6},
         first},
        {"429 amid the pages",
         "asks for a pause at page 2",
         halfAnd(FaultAnswer::withStatus(429).with("Retry-After", "90")),
         PauseSeconds,
         {.requests = 2, .numbers = {u"90"_s}}},
        {"500 amid the pages", "fails at page 2", halfAnd(FaultAnswer::withStatus(500)), ServerError, half},
        {"a page amid the pages", "gives a web page for page 2", halfAnd(FaultAnswer::json("<html></html>")),
         NotTheApi, half},
        {"reset amid the pages",
         "resets the connection at page 2",
         halfAnd(dozen().cutAt(Cut::InBody, Then::Reset)),
         Unreachable,
         {.requests = 5, .mostRequests = 20}},
        {"silent amid the pages",
         "says nothing at page 2",
         halfAnd(FaultAnswer::withFault(FaultAnswer::Fault::Hang)),
         TimedOut,
         half,
         {.impatient = true}},
        {"a cursor that has vanished",
         "answers 400 for its own cursor",
         halfAnd(FaultAnswer::withStatus(400, R"({"message":"cursor expired"})")),
         RequestRefused,
         {.requests = 2, .details = {u"cursor expired"_s}}},
        {"a cursor that leads to nothing",
         "answers 404 for its own cursor",
         halfAnd(FaultAnswer::withStatus(404, R"({"message":"no such page"})")),
         NotFound,
         {.requests = 2, .details = {u"no such page"_s}}},
        {"page 2 is empty", "gives page 1, an empty page 2 and no more", halfAnd(listOf({}, ",\"total\":12")),
         TooFew, gap(2, {u"6"_s, u"12"_s})},
        {"page 2 is page 1", "gives the same entries twice, with a total of 12",
         halfAnd(part(0, 6, "\"has_more\":false,\"total\":12")), TooFew, gap(2, {u"6"_s, u"12"_s})},
        {"a cursor that repeats", "names the same next page again and again", halfAnd(firstHalf()), Repeats,
         gap(2, {u"6"_s})},
        {"cursors in a circle", "page 2 leads to 3, and 3 back to 2",
         [](FaultStage &stage) {
             stage.cloud().setHandler([](const SeenRequest &request) {
                 return firstHalf(queryItem(request, u"cursor"_s) == "two"_L1 ? "\"three\"" : "\"two\"");
             });
         },
         Repeats, gap(3, {u"6"_s})},
        {"a list without an end",
         "names a new page with every page; the limit is 30 here, else a million",
         endless(newEntries),
         Endless,
         {.state = LoadState::Partial, .requests = 3, .rows = 42, .numbers = {u"30"_s}},
         {.mostInstances = 30}},
        {"empty pages without an end", "names a new page with every page, and lists nothing",
         endless([](int) { return QList<QByteArray>(); }), Endless, gap(1000, {u"0"_s})},
        {"more, but no cursor", "says that there is more, and not where", always(firstHalf("\"\"")), NoWayOn,
         gap(1, {u"6"_s})},
        {"more, and null", "says that there is more, at null", always(firstHalf("null")), NoWayOn,
         gap(1, {u"6"_s})},
        {"a cursor that is an object", "names the next page by an object", always(firstHalf("{}")), NoWayOn,
         gap(1, {u"6"_s})},
        {"a cursor too long", "names the next page by 5,000 characters",
         always(firstHalf('"' + QByteArray(5000, 'c') + '"')), NoWayOn, gap(1, {u"6"_s})},
        {"more, perhaps", "says \"has_more\": \"maybe\"", always(part(0, 6, "\"has_more\":\"maybe\"")),
         NoWayOn, gap(1, {u"6"_s})},
        {"more at the first load",
         "says that there is more, and not where",
         always(firstHalf("\"\"")),
         NoWayOn,
         {.state = LoadState::Partial, .rows = 6, .numbers = {u"6"_s}},
         first},
        {"nothing, but more", "lists nothing, says that there is more, and not where",
         always(FaultAnswer::json(R"({"data":[],"has_more":true,"next_cursor":""})")), NoWayOn,
         gap(1, {u"0"_s})},
        {"an empty page between",
         "has an empty page amid the list",
         [](FaultStage &stage) {
             stage.cloud().enqueue({firstHalf(), part(0, 0, "\"has_more\":true,\"next_cursor\":\"three\""),
                                    part(6, 12, "\"has_more\":false")});
         },
         UpToDate,
         {.state = LoadState::Complete, .requests = 3}},
        {"an instance moves to the next page",
         "lists i5 on both pages, as when one is new while it is read",
         halfAnd(part(5, 12, "\"has_more\":false")),
         UpToDate,
         {.state = LoadState::Complete, .requests = 2}},
        {"a total too high", "lists 12 and says 60", always(listOf(dozenEntries(), ",\"total\":60")), TooFew,
         gap(1, {u"12"_s, u"60"_s})},
        {"a total too low", "lists 12 and says 3", always(listOf(dozenEntries(), ",\"total\":3")), UpToDate,
         good},
        {"a total below zero", "lists 12 and says -1", always(listOf(dozenEntries(), ",\"total\":-1")),
         UpToDate, good},
        {"a total beyond all numbers", "lists 12 and says 10^30",
         always(listOf(dozenEntries(), ",\"total\":1" + QByteArray(30, '0'))), UpToDate, good},
        {"none, of twelve", "lists nothing and says 12", always(listOf({}, ",\"total\":12")), TooFew,
         gap(1, {u"0"_s, u"12"_s})},
        {"none",
         "lists nothing, and says so: all twelve are gone",
         always(listOf({}, ",\"total\":0")),
         UpToDate,
         {.state = LoadState::Complete, .rows = 0, .gone = 12}},
        {"Nebula Block: a total too high", "lists 12 and says 60, whatever page is asked for",
         nebula(total(60), total(60)), TooFew, gap(14, {u"12"_s, u"60"_s}), ofNebula},
        {"Nebula Block: a total too low",
         "lists 12 and says 3",
         nebula(total(3), total(3)),
         UpToDate,
         {.state = LoadState::Complete, .requests = 8},
         ofNebula},
        {"Nebula Block: reserved ones fail", "answers 500 for the reserved instances",
         nebula(dozen(), FaultAnswer::withStatus(500)), ServerError, half, ofNebula},
        {"Nebula Block: reserved ones are refused",
         "answers 400 for the reserved instances, of which it "
         "never gave any",
         nebula(dozen(), FaultAnswer::withStatus(400)),
         UpToDate,
         {.state = LoadState::Complete, .requests = 2},
         ofNebula},
        {"Nebula Block: reserved ones are refused that it gave before",
         "answers 400 for the reserved instances after one that cannot be read",
         nebulaRefusesLater,
         ReservedRefused,
         {.state = LoadState::Partial, .requests = 3, .numbers = {u"12"_s}},
         ofNebula},
        {"Nebula Block: the key is refused for them", "answers 401 for the reserved instances",
         nebula(dozen(), FaultAnswer::withStatus(401, "{}")), KeyRefused, half, ofNebula},
    };
}

} // namespace roster::test
