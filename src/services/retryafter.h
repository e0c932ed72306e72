// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace roster {

/// Reads an HTTP "Retry-After" header: seconds, or a date in one of the three forms of RFC 9110,
/// section 5.6.7. A date that has passed is no wait at all. Nothing when the header is absent or unreadable.
std::optional<std::chrono::seconds> readRetryAfter(const QByteArray &header, const QDateTime &now);

} // namespace roster
