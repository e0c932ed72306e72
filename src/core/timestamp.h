// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <compare>
#include <optional>

namespace roster {

/// A moment as the APIs tell it: unknown (the field is absent or unreadable), never (a 0), or seconds since
/// 1970 UTC.
class Timestamp {
public:
    constexpr Timestamp() = default; ///< unknown
    /// @p seconds since 1970-01-01T00:00:00Z; 0 and below mean never.
    static constexpr Timestamp fromUnixSeconds(qint64 seconds)
    {
        return seconds > 0 ? Timestamp(seconds) : never();
    }
    static constexpr Timestamp never() { return Timestamp(0); }

    /// Reads what Nebula Block writes: "EST 2024-11-04 10:11:50" and "2025-07-04 05:13:11 EST", with any of
    /// EST, EDT, UTC and GMT, and ISO 8601. EST and EDT mean New York's clock, summer time included: one of
    /// Nebula Block's answers has the same moment as a number beside "EST" in July. Unknown when it is none
    /// of these; an empty text is unknown too.
    static Timestamp fromText(const QString &text);

    constexpr bool isUnknown() const { return m_seconds < 0; }
    constexpr bool isNever() const { return m_seconds == 0; }
    constexpr bool isMoment() const { return m_seconds > 0; }
    /// Only for a moment.
    constexpr qint64 unixSeconds() const { return m_seconds; }
    /// A moment that is not ahead of @p now, in seconds since 1970; less than a minute ahead is a clock that
    /// is not exact.
    constexpr bool hasCome(qint64 now) const { return isMoment() && m_seconds < now + 60; }
    QDateTime toLocalTime() const;

    /// Moments by time; never before every moment, unknown before never.
    friend constexpr auto operator<=>(const Timestamp &, const Timestamp &) = default;

private:
    explicit constexpr Timestamp(qint64 seconds)
        : m_seconds(seconds)
    {
    }

    qint64 m_seconds = -1;
};

/// Reads a duration as Nebula Block writes it: "66.9070 hours". Also minutes, days, seconds. Empty when
/// unreadable.
std::optional<std::chrono::seconds> durationFromText(const QString &text);

} // namespace roster
