// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultstage.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster::test {

/// A status that wishes for a pause, in the words of @p retryAfter.
static Begin rests(const QByteArray &retryAfter, int status = 429)
{
    return always(FaultAnswer::withStatus(status, R"({"reason":"RATE_LIMIT_EXCEEDED"})")
                      .with("Retry-After", retryAfter));
}

/// The same as a date, from now on.
static Begin restsUntil(std::chrono::seconds time, const QString &form = u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
{
    return [time, form](FaultStage &stage) {
        const QDateTime moment = QDateTime::currentDateTimeUtc().addSecs(time.count());
        rests(QLocale::c().toString(moment, form).toLatin1())(stage);
    };
}

std::vector<FaultCase> restFaults()
{
    using enum Saying;
    const auto wait = [](const QString &number) { return Outcome{.numbers = {number}}; };
    const Outcome again{.requests = 4};
    return {
        {"429", "asks for a pause without a time",
         always(FaultAnswer::withStatus(429, R"({"reason":"RATE_LIMIT_EXCEEDED"})")), Pause, again},
        {"429 at the first load",
         "asks for a pause of a minute",
         rests("60"),
         PauseSeconds,
         {.state = LoadState::Partial, .rows = 0, .numbers = {u"60"_s}},
         {.firstLoad = true}},
        {"429 LIST_BILL_TOO_FAST",
         "answers 429 with this reason",
         always(FaultAnswer::withStatus(429, R"({"reason":"LIST_BILL_TOO_FAST","message":"slow down"})")),
         Pause,
         {.requests = 4, .details = {u"slow down"_s}}},
        {"a pause in seconds", "Retry-After: 45", rests("45"), PauseSeconds, wait(u"45"_s)},
        {"a pause in minutes", "Retry-After: 121", rests("121"), PauseMinutes, wait(u"3"_s)},
        {"a pause in hours", "Retry-After: 7200", rests("7200"), PauseHours, wait(u"2"_s)},
        {"a pause without an end", "Retry-After: 10^20", rests('1' + QByteArray(20, '0')), PauseHours,
         wait(u"8760"_s)},
        {"a pause of nothing",
         "Retry-After: 0",
         rests("0"),
         PauseSeconds,
         {.requests = 4, .numbers = {u"0"_s}}},
        {"a pause below zero", "Retry-After: -5", rests("-5"), Pause, again},
        {"a pause with a fraction", "Retry-After: 1.5", rests("1.5"), Pause, again},
        {"a pause until a date of RFC 850", "Retry-After: such a date three hours ahead",
         restsUntil(10'770s, u"dddd, dd-MMM-yy HH:mm:ss 'GMT'"_s), PauseHours, wait(u"3"_s)},
        {"a pause until a date of asctime()", "Retry-After: such a date three hours ahead",
         restsUntil(10'770s, u"ddd MMM d HH:mm:ss yyyy"_s), PauseHours, wait(u"3"_s)},
        {"a pause in words", "Retry-After: soon", rests("soon"), Pause, again},
        {"a pause until a date", "Retry-After: the date three hours ahead", restsUntil(10'770s), PauseHours,
         wait(u"3"_s)},
        {"a pause until a date that has passed",
         "Retry-After: a date of 1994",
         rests("Sun, 06 Nov 1994 08:49:37 GMT"),
         PauseSeconds,
         {.requests = 4, .numbers = {u"0"_s}}},
        {"a pause until the year 9999", "Retry-After: a date of 9999", rests("Fri, 31 Dec 9999 23:59:59 GMT"),
         PauseHours, wait(u"8760"_s)},
        {"a pause until no date", "Retry-After: the 36th of November", rests("Sun, 36 Nov 2026 08:49:37 GMT"),
         Pause, again},
        {"a short pause, kept",
         "Retry-After: 1, then answers well",
         once({FaultAnswer::withStatus(429).with("Retry-After", "1")}),
         UpToDate,
         {.state = LoadState::Complete, .requests = 2},
         {.longestRest = 30s}},
        {"a pause with a page",
         "answers 429 with a web page",
         always(FaultAnswer::withStatus(429, "<html><title>Slow down</title></html>")),
         Pause,
         {.requests = 4, .details = {u"Slow down"_s}}},
        {"503 with a pause", "answers 503 with Retry-After: 60", rests("60", 503), ServerError},
        {"a pause inside a good answer",
         "answers 200 with reason RATE_LIMIT_EXCEEDED",
         always(FaultAnswer::json(R"({"reason":"RATE_LIMIT_EXCEEDED","message":"slow down","data":[]})")),
         Pause,
         {.details = {u"slow down"_s}}},
    };
}

} // namespace roster::test
