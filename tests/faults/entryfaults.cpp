// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultstage.h"

using namespace Qt::StringLiterals;

namespace roster::test {

/// The dozen and one entry more.
static Begin with(const QByteArray &entry, const QByteArray &more = {})
{
    return always(listOf(dozenEntries() << entry, more));
}

static Begin andId(const QByteArray &json)
{
    return with("{\"id\":" + json + '}');
}

/// In each entry, everything is of another type than documented.
static FaultAnswer wrongTypes()
{
    QList<QByteArray> entries;
    for (const QByteArray &entry : dozenEntries())
        entries.append(entry.chopped(1)
                       + R"(,"name":{"a":1},"status":[],"resource_specs":"big","created_at":{},"billing":7,)"
                         R"("ports":"80","envs":{"k":"v"},"network":[1],"region":false,"volumes":-1})");
    return listOf(entries);
}

std::vector<FaultCase> entryFaults()
{
    using enum Saying;
    const Outcome oneUnreadable{.state = LoadState::Partial, .numbers = {u"12"_s, u"13"_s, u"1"_s}};
    const Outcome good{.state = LoadState::Complete};
    const Outcome oneMore{.state = LoadState::Complete, .rows = 13};
    const Scene nebula{.provider = ProviderId::NebulaBlock};
    return {
        {"an empty id", "lists one with the id \"\"", andId("\"\""), EntriesUnreadable, oneUnreadable},
        {"an id of spaces", "lists one with the id \"  \"", andId("\"  \""), UpToDate, oneMore},
        {"a null id", "lists one with the id null", andId("null"), EntriesUnreadable, oneUnreadable},
        {"no id", "lists one without an id", with("{\"name\":\"nobody\"}"), EntriesUnreadable, oneUnreadable},
        {"an id that is an object", "lists one with an object as id", andId("{\"a\":1}"), EntriesUnreadable,
         oneUnreadable},
        {"an id of 100,000 characters", "lists one with such an id",
         andId('"' + QByteArray(100'000, 'x') + '"'), EntriesUnreadable, oneUnreadable},
        {"an id that is a number", "lists one with a number as id", andId("77"), UpToDate, oneMore},
        {"an id past 2^63", "lists one with the id 9223372036854775808", andId("9223372036854775808"),
         EntriesUnreadable, oneUnreadable},
        {"an id like a path", "lists one with the id \"../../i1/stop\"", andId("\"../../i1/stop\""), UpToDate,
         oneMore},
        {"an id with a question", "lists one with the id \"i1?x=1#y\"", andId("\"i1?x=1#y\""), UpToDate,
         oneMore},
        {"an id with a NUL", "lists one with the id \"a\\u0000b\"", andId(R"("a\u0000b")"), UpToDate,
         oneMore},
        {"the same id twice", "lists i3 twice", andId("\"i3\""), UpToDate, good},
        {"the same id in capitals", "lists i3 and I3", andId("\"I3\""), UpToDate, oneMore},
        {"an entry that is null", "lists null among the instances", with("null"), EntriesUnreadable,
         oneUnreadable},
        {"an entry that is a text", "lists a text among the instances", with("\"i12\""), EntriesUnreadable,
         oneUnreadable},
        {"an entry that is a list", "lists a list among the instances", with("[{\"id\":\"i12\"}]"),
         EntriesUnreadable, oneUnreadable},
        {"no entry with an id",
         "calls the id \"instance_id\" in all entries",
         always(FaultAnswer::json(QByteArray(dozen().body).replace("\"id\"", "\"instance_id\""))),
         EntriesUnreadable,
         {.state = LoadState::Partial, .numbers = {u"0"_s, u"12"_s, u"12"_s}}},
        {"no entry with an id at the first load",
         "calls the id \"instance_id\" in all entries",
         always(FaultAnswer::json(QByteArray(dozen().body).replace("\"id\"", "\"instance_id\""))),
         EntriesUnreadable,
         {.state = LoadState::Partial, .rows = 0, .numbers = {u"0"_s, u"12"_s, u"12"_s}},
         {.firstLoad = true}},
        {"wrong types everywhere", "has another type than documented in every field but the id",
         always(wrongTypes()), UpToDate, good},
        {"numbers past 2^63", "has 10^30 cards, 2^63 processors and a time past all calendars",
         with("{\"id\":\"i12\",\"resource_specs\":{\"gpu_num\":1" + QByteArray(30, '0')
              + ",\"cpu_num\":9223372036854775808},\"created_at\":9223372036854775807}"),
         UpToDate, oneMore},
        {"a number that no computer holds", "has 10^400 GB",
         with(R"({"id":"i12","resource_specs":{"memory_gb":1e400}})"), NotReadable},
        {"numbers as texts past 2^63", "has the same as texts",
         with("{\"id\":\"i12\",\"resource_specs\":{\"gpu_num\":\"1" + QByteArray(30, '0')
              + "\"},"
                "\"created_at\":\"9223372036854775808\"}"),
         UpToDate, oneMore},
        {"a name of a megabyte", "lists one with such a name",
         with("{\"id\":\"i12\",\"name\":\"" + QByteArray(1'000'000, 'n') + "\"}"), UpToDate, oneMore},
        {"names that turn the line around", "lists one with control and direction characters in its name",
         with(R"({"id":"i12","name":"a\u202eb\u0007\n\u001b[31m"})"), UpToDate, oneMore},
        {"Nebula Block: an empty id",
         "lists one with the id \"\"",
         andId("\"\""),
         EntriesUnreadable,
         {.state = LoadState::Partial, .requests = 8, .numbers = {u"12"_s, u"13"_s, u"1"_s}},
         nebula},
    };
}

} // namespace roster::test
