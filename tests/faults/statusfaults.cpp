// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultstage.h"

using namespace Qt::StringLiterals;

namespace roster::test {

static Begin answers(int status, const QByteArray &body = {})
{
    return always(FaultAnswer::withStatus(status, body));
}

static Begin leadsTo(int status, const QByteArray &address)
{
    return always(FaultAnswer::withStatus(status).with("Location", address));
}

/// As Novita AI's table of reasons has them.
static Begin reason(int status, const QByteArray &word)
{
    return answers(status,
                   "{\"code\":" + QByteArray::number(status) + ",\"reason\":\"" + word
                       + "\",\"message\":\"so it is\",\"metadata\":{}}");
}

std::vector<FaultCase> statusFaults()
{
    using enum Saying;
    const Outcome again{.requests = 4};
    const Outcome soItIs{.details = {u"so it is"_s}};
    const Outcome firstNothing{.state = LoadState::Partial, .rows = 0};
    const Scene first{.firstLoad = true};
    const Scene nebula{.provider = ProviderId::NebulaBlock};
    return {
        {"301",
         "leads to another host",
         leadsTo(301, "https://elsewhere.example/list"),
         Redirected,
         {.details = {u"elsewhere.example"_s}}},
        {"302", "leads to a login page", leadsTo(302, "/login"), Redirected},
        {"303", "leads to a login page", leadsTo(303, "/login"), Redirected},
        {"304", "answers \"not modified\", though nobody asked for that", answers(304), Redirected},
        {"307", "leads from https to http, or the like", leadsTo(307, "http://elsewhere.example/"),
         Redirected},
        {"308 to itself", "leads in a circle", leadsTo(308, "/gpus/v2/instances"), Redirected},
        {"300 without a way",
         "answers 300 with nothing",
         answers(300),
         Redirected,
         {.details = {u"nowhere"_s}}},

        {"400", "answers 400 with nothing", answers(400), RequestRefused},
        {"400 VALIDATOR_PARAM", "answers 400 with this reason", reason(400, "VALIDATOR_PARAM"),
         RequestRefused, soItIs},
        {"400 RESOURCE_NOT_FOUND", "answers 400 with this reason", reason(400, "RESOURCE_NOT_FOUND"),
         NotFound, soItIs},
        {"400 GET_TOKEN_FAILED", "answers 400 with this reason", reason(400, "GET_TOKEN_FAILED"), KeyRefused,
         soItIs},
        {"400 BANNED_USER", "answers 400 with this reason", reason(400, "BANNED_USER"), NoPermission, soItIs},
        {"400 BALANCE_NOT_ENOUGH", "answers 400 with this reason", reason(400, "BALANCE_NOT_ENOUGH"),
         RequestRefused, soItIs},
        {"400 IMAGE_NOT_FOUND", "answers 400 with this reason", reason(400, "IMAGE_NOT_FOUND"),
         RequestRefused, soItIs},
        {"401 UNAUTHORIZED", "answers 401 with this reason", reason(401, "UNAUTHORIZED"), KeyRefused, soItIs},
        {"401 at the first load", "answers 401 with this reason", reason(401, "UNAUTHORIZED"), KeyRefused,
         firstNothing, first},
        {"401 without a word", "answers 401 with nothing", answers(401), KeyRefused},
        {"401 of Nebula Block",
         "answers 401 with a message",
         answers(401, R"({"detail":"Not authenticated"})"),
         KeyRefused,
         {.details = {u"Not authenticated"_s}},
         nebula},
        {"402",
         "answers 402 with a title",
         answers(402, R"({"title":"payment required"})"),
         RequestRefused,
         {.details = {u"payment required"_s}}},
        {"403 FORBIDDEN", "answers 403 with this reason", reason(403, "FORBIDDEN"), NoPermission, soItIs},
        {"404",
         "answers 404 with JSON",
         answers(404, R"({"error":"no such route"})"),
         NotFound,
         {.details = {u"no such route"_s}}},
        {"405",
         "answers 405",
         answers(405, R"({"msg":"method not allowed"})"),
         RequestRefused,
         {.details = {u"method not allowed"_s}}},
        {"406", "answers 406", answers(406), RequestRefused},
        {"407 without a proxy", "answers 407, though there is no proxy", answers(407), RequestRefused},
        {"408", "answers \"request time-out\"", answers(408), TimedOut},
        {"409 CONFLICT", "answers 409 with this reason", reason(409, "CONFLICT"), RequestRefused, soItIs},
        {"410", "answers \"gone\"", answers(410), NotFound},
        {"413", "answers \"too large\"", answers(413), RequestRefused},
        {"414", "answers \"address too long\"", answers(414), RequestRefused},
        {"418",
         "answers that it is a teapot",
         answers(418, "I'm a teapot"),
         RequestRefused,
         {.details = {u"teapot"_s}}},
        {"421", "answers \"misdirected\"", answers(421), RequestRefused},
        {"422",
         "answers 422 with a list of errors",
         answers(422, R"({"errors":[{"detail":"limit is too high"}]})"),
         RequestRefused,
         {.details = {u"limit is too high"_s}}},
        {"426", "answers \"upgrade required\"", answers(426), RequestRefused},
        {"431", "answers \"headers too large\"", answers(431), RequestRefused},
        {"451", "answers \"unavailable for legal reasons\"", answers(451), RequestRefused},
        {"499", "answers 499, as nginx logs it", answers(499), RequestRefused},
        {"an error in pieces", "answers 400 with numbers where words belong",
         answers(400, R"({"message":{"a":[1,2]},"code":{},"reason":7,"error":[]})"), RequestRefused},
        {"an error of 1 MB", "answers 400 with a message of 1 MB",
         answers(400, "{\"message\":\"" + QByteArray(1'000'000, 'm') + "\"}"), RequestRefused},

        {"500 UNKNOWN", "answers 500 with this reason", reason(500, "UNKNOWN"), ServerError, soItIs},
        {"500 WALLET_NOT_FOUND", "answers 500 with this reason", reason(500, "WALLET_NOT_FOUND"), ServerError,
         soItIs},
        {"500 without a word", "answers 500 with nothing", answers(500), ServerError},
        {"500 at the first load", "answers 500 with nothing", answers(500), ServerError, firstNothing, first},
        {"500 of Nebula Block",
         "answers 500 as the older pages say",
         answers(500, R"({"status":"error","error":{"code":"INTERNAL","message":"oh no","details":"x"}})"),
         ServerError,
         {.details = {u"oh no"_s}},
         nebula},
        {"501", "answers \"not implemented\"", answers(501), ServerError},
        {"502",
         "answers \"bad gateway\"",
         answers(502, "<html><title>502 Bad Gateway</title></html>"),
         ServerError,
         {.requests = 4, .details = {u"502 Bad Gateway"_s}}},
        {"503",
         "answers \"no healthy upstream\"",
         answers(503, "no healthy upstream"),
         ServerError,
         {.requests = 4, .details = {u"no healthy upstream"_s}}},
        {"503 once",
         "answers 503 once, then well",
         once({FaultAnswer::withStatus(503)}),
         UpToDate,
         {.state = LoadState::Complete, .requests = 2}},
        {"504", "answers \"gateway time-out\"", answers(504), ServerError, again},
        {"505", "answers \"version not supported\"", answers(505), ServerError},
        {"507", "answers \"no space left\"", answers(507), ServerError},
        {"511", "wants a login to the network", answers(511), ServerError},
        {"520", "answers 520, as Cloudflare does", answers(520), ServerError},
        {"522", "answers 522, as Cloudflare does", answers(522), ServerError},
        {"524", "answers 524, as Cloudflare does", answers(524), ServerError},
        {"529", "answers \"overloaded\"", answers(529), ServerError},
        {"599", "answers the last status that there is", answers(599), ServerError},
    };
}

} // namespace roster::test
