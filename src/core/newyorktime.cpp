// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/newyorktime.h"

#include <QTimeZone>

namespace roster {

static constexpr int standard = -5 * 3600;
static constexpr int daylightSaving = -4 * 3600;

/// At @p hour UTC on the Sunday number @p which of the month.
static QDateTime onSunday(int which, int month, int year, int hour)
{
    const QDate first(year, month, 1);
    const int untilSunday = (7 - first.dayOfWeek()) % 7;
    return QDateTime(first.addDays(untilSunday + 7 * (which - 1)), QTime(hour, 0), QTimeZone::utc());
}

int newYorkOffsetByRule(const QDateTime &utc)
{
    const int year = utc.date().year();
    const bool isSummer = utc >= onSunday(2, 3, year, 7) && utc < onSunday(1, 11, year, 6);
    return isSummer ? daylightSaving : standard;
}

static int offsetAt(const QDateTime &utc)
{
    static const QTimeZone newYork("America/New_York");
    return newYork.isValid() ? newYork.offsetFromUtc(utc) : newYorkOffsetByRule(utc);
}

qint64 newYorkSeconds(const QDate &date, const QTime &time, bool daylight)
{
    const QDateTime shown(date, time, QTimeZone::utc());
    const int first = daylight ? daylightSaving : standard;
    const int second = daylight ? standard : daylightSaving;
    for (const int offset : {first, second}) {
        const QDateTime utc = shown.addSecs(-offset);
        if (offsetAt(utc) == offset)
            return utc.toSecsSinceEpoch();
    }
    return shown.addSecs(-standard).toSecsSinceEpoch();
}

} // namespace roster
