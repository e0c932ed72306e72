// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultstage.h"

using namespace Qt::StringLiterals;

namespace roster::test {

static Begin dated(const QByteArray &date)
{
    return always(dozen().with("Date", date));
}

static Begin created(const QByteArray &time)
{
    return always(listOf(dozenEntries() << "{\"id\":\"i12\",\"created_at\":" + time
                             + ",\"billing\":{\"mode\":\"prepaid\",\"prepaid\":{\"end_time\":" + time
                             + "}}}"));
}

std::vector<FaultCase> timeFaults()
{
    using enum Saying;
    const Outcome good{.state = LoadState::Complete};
    const Outcome oneMore{.state = LoadState::Complete, .rows = 13};
    const FaultAnswer pause = FaultAnswer::withStatus(429).with("Retry-After", "90");
    return {
        {"a clock years behind", "says Date: 1994", dated("Sun, 06 Nov 1994 08:49:37 GMT"), UpToDate, good},
        {"a clock years ahead", "says Date: 2094", dated("Sat, 06 Nov 2094 08:49:37 GMT"), UpToDate, good},
        {"a clock without a time", "says Date: yesterday", dated("yesterday"), UpToDate, good},
        {"a pause by a clock years behind",
         "says Date: 1994 and Retry-After: 90",
         always(FaultAnswer(pause).with("Date", "Sun, 06 Nov 1994 08:49:37 GMT")),
         PauseSeconds,
         {.numbers = {u"90"_s}}},
        {"an instance of the future", "lists one made in the year 2286", created("9999999999"), UpToDate,
         oneMore},
        {"an instance before all time", "lists one made at -1", created("-1"), UpToDate, oneMore},
        {"a time in milliseconds", "lists one made at 1751620391000", created("1751620391000"), UpToDate,
         oneMore},
        {"a time past all calendars", "lists one made at 9223372036854775807", created("9223372036854775807"),
         UpToDate, oneMore},
        {"a time in words", "lists one made \"yesterday\"", created("\"yesterday\""), UpToDate, oneMore},
    };
}

} // namespace roster::test
