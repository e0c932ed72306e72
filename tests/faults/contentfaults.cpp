// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultstage.h"

using namespace Qt::StringLiterals;

namespace roster::test {

static Begin says(const QByteArray &body)
{
    return always(FaultAnswer::json(body));
}

static Begin page(int status, const QByteArray &body)
{
    return always(FaultAnswer::withStatus(status, body).with("Content-Type", "text/html"));
}

std::vector<FaultCase> contentFaults()
{
    using enum Saying;
    const Outcome good{.state = LoadState::Complete};
    const Outcome expired{.details = {u"token expired"_s}};
    const Scene first{.firstLoad = true};
    const Outcome firstNothing{.state = LoadState::Partial, .rows = 0};
    const Scene nebula{.provider = ProviderId::NebulaBlock};
    const QByteArray body = dozen().body;
    const QByteArray html = "<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>";
    return {
        {"an empty body", "answers 200 with nothing", says({}), NotReadable},
        {"an empty body at the first load", "answers 200 with nothing", says({}), NotReadable, firstNothing,
         first},
        {"white space", "answers 200 with blank lines", says(" \r\n\t\n"), NotReadable},
        {"204", "answers \"no content\"", always(FaultAnswer::bytes("HTTP/1.1 204 No Content\r\n\r\n")),
         NotReadable},
        {"half a list", "leaves out the second half of the JSON", says(body.left(body.size() / 2)),
         NotReadable},
        {"more after the list", "adds words after the JSON", says(body + "and more"), NotReadable},
        {"a byte order mark", "begins the list with a BOM", says("\xEF\xBB\xBF" + body), UpToDate, good},
        {"UTF-16", "writes the list in UTF-16", says(QByteArray("\xFF\xFE", 2) + QByteArray("{\0\"\0d\0", 6)),
         NotReadable},
        {"invalid UTF-8", "writes bytes into a name that are no UTF-8",
         says(listOf(dozenEntries() << "{\"id\":\"i\xC3\x28\xFF\"}").body), NotReadable},
        {"a NUL in the list", "puts a zero byte between two entries",
         says(QByteArray(body).replace(",\"has", QByteArray("\0,\"has", 6))), NotReadable},
        {"nested without end", "nests 100,000 lists in one another",
         says("{\"data\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}'), NotReadable},
        {"the same key twice", "has \"data\" twice, the first time empty",
         says("{\"data\":[]," + body.mid(1)), UpToDate, good},
        {"NaN", "writes a number as NaN",
         says(listOf(dozenEntries() << "{\"id\":\"x\",\"gpu_num\":NaN}").body), NotReadable},
        {"a comma too many", "ends the list with a comma", says(QByteArray(body).replace("}]", "},]")),
         NotReadable},
        {"a list without an object around it", "answers with a JSON array", says("[1,2,3]"), NotReadable},
        {"a text", "answers with a JSON string", says("\"instances\""), NotReadable},
        {"null", "answers null", says("null"), NotReadable},
        {"no list", "answers with an object without \"data\"", says("{\"items\":[]}"), NotReadable},
        {"a text for the list", "answers with a text as \"data\"", says("{\"data\":\"none\"}"), NotReadable},
        {"an object for the list", "answers with an object as \"data\"",
         says("{\"data\":{\"items\":[]},\"has_more\":false}"), NotReadable},
        {"white space of 20 MB", "puts 20 MB of spaces before the list",
         says(QByteArray(20'000'000, ' ') + body), UpToDate, good},
        {"words", "answers \"OK\" in plain text", says("OK"), NotReadable},
        {"a web page",
         "answers 200 with a login page",
         page(200, html),
         NotTheApi,
         {.details = {u"Sign in"_s}}},
        {"a web page at the first load", "answers 200 with a login page", page(200, html), NotTheApi,
         firstNothing, first},
        {"XML", "answers in XML", says("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>"),
         NotTheApi},
        {"a web page with 401", "answers 401 with a page", page(401, html), NotTheApi},
        {"a web page with 403", "answers 403 with a firewall's page", page(403, html), NotTheApi},
        {"403 without a word", "answers 403 with nothing", always(FaultAnswer::withStatus(403)), NotTheApi},
        {"a web page with 404", "answers 404 with a page", page(404, html), NotTheApi},
        {"a web page with 500",
         "answers 500 with a page",
         page(500, html),
         ServerError,
         {.details = {u"Sign in"_s}}},
        {"a refusal beside a list", "answers 200 with code 401 and an empty list",
         says(R"({"code":401,"message":"token expired","data":[],"has_more":false})"), KeyRefused, expired},
        {"an error beside a list", "answers 200 with an error and an empty list",
         says(R"({"error":{"code":401,"message":"token expired"},"data":[]})"), KeyRefused, expired},
        {"no success",
         "answers 200 with \"success\": false",
         says(R"({"success":false,"message":"try later","data":[]})"),
         RequestRefused,
         {.details = {u"try later"_s}}},
        {"a failure of Nebula Block",
         "answers 200 with status \"failed\"",
         says(R"({"status":"failed","message":"no such user","data":[]})"),
         RequestRefused,
         {.details = {u"no such user"_s}},
         nebula},
        {"an error of Nebula Block",
         "answers 200 with status \"error\", as older pages show",
         says(
             R"({"status":"error","error":{"code":"INVALID_TOKEN","message":"Invalid token","details":""}})"),
         KeyRefused,
         {.details = {u"Invalid token"_s}},
         nebula},
        {"the key in an error", "echoes the key in its message",
         always(FaultAnswer::withStatus(400, R"({"message":"bad key-of-the-test given"})")), RequestRefused},
    };
}

} // namespace roster::test
