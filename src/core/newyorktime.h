// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace roster {

/// Seconds since 1970 UTC of the moment at which New York's clocks show this date and time. In autumn an hour
/// comes twice: the first one is meant with @p daylight, the second one without. An hour that spring leaves
/// out is read as if the clocks had not been changed yet.
qint64 newYorkSeconds(const QDate &date, const QTime &time, bool daylight);

/// Seconds east of UTC in New York at the moment @p utc by the rule that holds since 2007, for systems
/// without time zone data: summer time from the second Sunday in March to the first one in November, at 2
/// o'clock.
int newYorkOffsetByRule(const QDateTime &utc);

} // namespace roster
