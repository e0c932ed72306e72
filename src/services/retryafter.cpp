// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/retryafter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

// Keeps sums with other times far from overflow, and no cloud means more.
constexpr qint64 longestSeconds = 365LL * 24 * 60 * 60;

} // namespace

std::optional<std::chrono::seconds> readRetryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    if (!text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool ok = false;
        const qint64 seconds = text.toLongLong(&ok);
        return std::chrono::seconds(ok ? std::min(seconds, longestSeconds) : longestSeconds);
    }

    QString date = QString::fromLatin1(text);
    if (!date.endsWith(" GMT"_L1))
        return {};
    date.replace(date.size() - 3, 3, u"+0000"_s); // as the mail format, which Qt reads, spells the same zone
    const QDateTime moment = QDateTime::fromString(date, Qt::RFC2822Date);
    if (!moment.isValid())
        return {};
    return std::chrono::seconds(std::clamp<qint64>(now.secsTo(moment), 0, longestSeconds));
}

} // namespace roster
