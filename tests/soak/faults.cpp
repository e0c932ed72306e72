// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

#include <vector>

using roster::test::FaultAnswer;
using Cut = FaultAnswer::Cut;
using Then = FaultAnswer::Then;

namespace roster::soak {

namespace {

template<int status>
FaultAnswer inJson(const FaultAnswer &)
{
    return FaultAnswer::withStatus(status,
                                   R"({"code":1,"reason":"SOME_REASON","message":"Something failed"})");
}

template<int status>
FaultAnswer inHtml(const FaultAnswer &)
{
    return FaultAnswer::withStatus(status, "<html><head><title>Gateway</title></head><body>No</body></html>");
}

template<Cut cut, Then then>
FaultAnswer broken(const FaultAnswer &good)
{
    return good.cutAt(cut, then);
}

FaultAnswer withBody(const QByteArray &body)
{
    return FaultAnswer::json(body);
}

FaultAnswer replaced(FaultAnswer answer, const QByteArray &what, const QByteArray &with)
{
    answer.body.replace(what, with);
    return answer;
}

/// @p what where it stands first.
FaultAnswer replacedOnce(FaultAnswer answer, const QByteArray &what, const QByteArray &with)
{
    if (const auto at = answer.body.indexOf(what); at >= 0)
        answer.body.replace(at, what.size(), with);
    return answer;
}

const std::vector<Fault> quickFaults{
    {"400", inJson<400>},
    {"401", inJson<401>},
    {"403", inJson<403>},
    {"403 of a firewall", inHtml<403>},
    {"404", inJson<404>},
    {"408", inJson<408>},
    {"418", inHtml<418>},
    {"429", inJson<429>},
    {"429 and no wait", [](const FaultAnswer &good) { return inJson<429>(good).with("Retry-After", "0"); }},
    {"429 until a day that has passed",
     [](const FaultAnswer &good) {
         return inJson<429>(good).with("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT");
     }},
    {"500", inJson<500>},
    {"502", inHtml<502>},
    {"503", inJson<503>},
    {"504", inHtml<504>},
    {"599", inHtml<599>},
    {"204", [](const FaultAnswer &) { return FaultAnswer::withStatus(204); }},
    {"302",
     [](const FaultAnswer &) {
         return FaultAnswer::withStatus(302).with("Location", "http://127.0.0.1:9/elsewhere");
     }},
    {"closed before the head", broken<Cut::BeforeHead, Then::Close>},
    {"closed in the head", broken<Cut::InHead, Then::Close>},
    {"closed after the head", broken<Cut::AfterHead, Then::Close>},
    {"closed in the body", broken<Cut::InBody, Then::Close>},
    {"reset in the head", broken<Cut::InHead, Then::Reset>},
    {"reset in the body", broken<Cut::InBody, Then::Reset>},
    {"not HTTP", [](const FaultAnswer &) { return FaultAnswer::withFault(FaultAnswer::Fault::Garbage); }},
    {"a length of a terabyte",
     [](const FaultAnswer &good) {
         return good.with("Content-Length", "1099511627776").cutAt(Cut::InBody, Then::Close);
     }},
    {"a length that is too short",
     [](const FaultAnswer &good) {
         return good.with("Content-Length", QByteArray::number(good.body.size() / 2))
             .cutAt(Cut::Nowhere, Then::Close);
     }},
    {"an empty body", [](const FaultAnswer &) { return withBody({}); }},
    {"half of the JSON",
     [](const FaultAnswer &good) { return withBody(good.body.left(good.body.size() / 2)); }},
    {"no JSON", [](const FaultAnswer &) { return withBody("upstream connect error"); }},
    {"not UTF-8", [](const FaultAnswer &good) { return replaced(good, "\"data\"", "\"da\xff\xfeta\""); }},
    {"NUL", [](const FaultAnswer &good) { return withBody(QByteArray(1000, '\0') + good.body); }},
    {"deep nesting", [](const FaultAnswer &) { return withBody(QByteArray(20'000, '[')); }},
    {"no list", [](const FaultAnswer &) { return withBody(R"({"data":{"a":1},"status":"success"})"); }},
    {"null for a list", [](const FaultAnswer &) { return withBody(R"({"data":null})"); }},
    {"an array", [](const FaultAnswer &) { return withBody("[]"); }},
    {"a failure with 200",
     [](const FaultAnswer &) { return withBody(R"({"code":500,"message":"failed","data":[]})"); }},
    {"an entry without an id",
     [](const FaultAnswer &good) { return replacedOnce(good, R"({"id":)", R"({"no":)"); }},
    {"more, but no cursor",
     [](const FaultAnswer &good) { return replaced(good, R"("next_cursor":)", R"("has_more":true,"x":)"); }},
    {"a cursor that is a number",
     [](const FaultAnswer &good) {
         return replaced(good, R"("next_cursor":")", R"("next_cursor":7,"x":")");
     }},
    {"a total that is too high",
     [](const FaultAnswer &good) { return replaced(good, R"("total_instance":)", R"("total_instance":9)"); }},
    {"gzip that is none", [](const FaultAnswer &good) { return good.with("Content-Encoding", "gzip"); }},
    {"brotli", [](const FaultAnswer &good) { return good.with("Content-Encoding", "br"); }},
    {"gzip of a good answer", [](const FaultAnswer &good) { return FaultAnswer::gzip(good.body); }},
    {"a bomb",
     [](const FaultAnswer &) {
         static const QByteArray folded = test::gzip(QByteArray(8 * 1024 * 1024, ' '));
         return FaultAnswer::json(folded).with("Content-Encoding", "gzip");
     }},
    {"names that are lists",
     [](const FaultAnswer &good) { return replaced(good, R"(name":)", R"(name":[1],"x":)"); }, true},
    {"counts past all bounds",
     [](const FaultAnswer &good) { return replaced(good, R"("gpu_)", R"("gpu_num":1e99,"x_)"); }, true},
    {"every entry twice, and another the second time",
     [](const FaultAnswer &good) {
         const auto begin = good.body.indexOf('[') + 1;
         const auto end = good.body.lastIndexOf(']');
         const QByteArray entries = good.body.mid(begin, end - begin);
         QByteArray others = entries;
         others.replace("running", "stopped");
         return withBody(good.body.left(begin) + entries + (entries.isEmpty() ? "" : ",") + others
                         + good.body.mid(end));
     },
     true},
};

const std::vector<Fault> slowFaults{
    {"silence", [](const FaultAnswer &) { return FaultAnswer::withFault(FaultAnswer::Fault::Hang); }},
    {"silence in the body", broken<Cut::InBody, Then::KeepOpen>},
    {"429 for a second", [](const FaultAnswer &good) { return inJson<429>(good).with("Retry-After", "1"); }},
};

} // namespace

const Fault &anyFault(std::mt19937_64 &random)
{
    const std::vector<Fault> &faults = random() % 100 == 0 ? slowFaults : quickFaults;
    return faults[random() % faults.size()];
}

} // namespace roster::soak
