// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timestamp.h"

#include "core/newyorktime.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace roster {

/// What is longer than this is no time, and is not held against a pattern.
static constexpr qsizetype longestTime = 64;

/// Only the zones that are documented: "CST" alone may mean Chicago or Shanghai.
static std::optional<qint64> secondsInZone(const QDate &date, const QTime &time, const QString &zone)
{
    const auto isZone = [&zone](QLatin1StringView name) {
        return zone.compare(name, Qt::CaseInsensitive) == 0;
    };
    if (isZone("EST"_L1) || isZone("EDT"_L1))
        return newYorkSeconds(date, time, isZone("EDT"_L1));
    if (isZone("UTC"_L1) || isZone("GMT"_L1) || isZone("Z"_L1))
        return QDateTime(date, time, QTimeZone::utc()).toSecsSinceEpoch();
    return {};
}

Timestamp Timestamp::fromText(const QString &text)
{
    if (text.size() > longestTime)
        return {};
    // A text without a zone is nobody's time: it stays unknown.
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(uR"(\s*(?:([A-Za-z]{3})\s+)?)"
                                            uR"((\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d{1,9})?))"
                                            uR"(\s*(?:([A-Za-z]{1,3})|([+-])(\d\d):?(\d\d))?\s*)"_s));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};

    const QDate date = QDate::fromString(match.captured(2), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(3).left(8), Qt::ISODate);
    if (!date.isValid() || !time.isValid())
        return {};
    if (match.hasCaptured(5)) {
        const int minutes = match.captured(6).toInt() * 60 + match.captured(7).toInt();
        const int secondsEast = (match.captured(5) == "-"_L1 ? -60 : 60) * minutes;
        return fromUnixSeconds(QDateTime(date, time, QTimeZone::utc()).toSecsSinceEpoch() - secondsEast);
    }
    const auto seconds = secondsInZone(date, time, match.captured(1) + match.captured(4));
    return seconds ? fromUnixSeconds(*seconds) : Timestamp();
}

QDateTime Timestamp::toLocalTime() const
{
    return isMoment() ? QDateTime::fromSecsSinceEpoch(m_seconds) : QDateTime();
}

std::optional<std::chrono::seconds> durationFromText(const QString &text)
{
    if (text.size() > longestTime)
        return {};
    struct Unit {
        char16_t initial;
        int seconds;
    };
    static constexpr std::array units{Unit{u'd', 86400}, Unit{u'h', 3600}, Unit{u'm', 60}, Unit{u's', 1}};
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(
            uR"(\s*(\d{1,12}(?:\.\d+)?)\s*)"
            uR"((d|days?|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)\s*)"_s),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const char16_t initial = match.capturedView(2).front().toLower().unicode();
    const auto unit = std::ranges::find(units, initial, &Unit::initial);
    return std::chrono::seconds(std::llround(match.captured(1).toDouble() * unit->seconds));
}

} // namespace roster
