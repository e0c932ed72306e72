// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/retryafter.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

// Keeps sums with other times far from overflow, and no cloud means more.
constexpr qint64 longestSeconds = 365LL * 24 * 60 * 60;

/// Of a year of two digits, the one that is not more than fifty years ahead.
int fullYear(int twoDigits, const QDateTime &now)
{
    const int latest = now.date().year() + 50;
    return latest - (latest - twoDigits) % 100;
}

/// A date in one of the three forms of RFC 9110 as the mail format has it, which Qt reads; empty: in none.
QString asMailDate(const QString &text, const QDateTime &now)
{
    static const QRegularExpression usual(u"^(\\w{3}, \\d\\d \\w{3} \\d{4} [\\d:]{8}) GMT$"_s);
    static const QRegularExpression rfc850(u"^\\w+, (\\d\\d)-(\\w{3})-(\\d\\d) ([\\d:]{8}) GMT$"_s);
    static const QRegularExpression asctime(u"^\\w{3} (\\w{3}) +(\\d\\d?) ([\\d:]{8}) (\\d{4})$"_s);
    if (const auto form = usual.match(text); form.hasMatch())
        return form.captured(1) + " +0000"_L1;
    const auto mailDate = u"%1 %2 %3 %4 +0000"_s;
    if (const auto form = rfc850.match(text); form.hasMatch())
        return mailDate.arg(form.captured(1), form.captured(2),
                            QString::number(fullYear(form.captured(3).toInt(), now)), form.captured(4));
    if (const auto form = asctime.match(text); form.hasMatch())
        return mailDate.arg(form.captured(2), form.captured(1), form.captured(4), form.captured(3));
    return {};
}

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

    const QDateTime moment =
        QDateTime::fromString(asMailDate(QString::fromLatin1(text), now), Qt::RFC2822Date);
    if (!moment.isValid())
        return {};
    return std::chrono::seconds(std::clamp<qint64>(now.secsTo(moment), 0, longestSeconds));
}

} // namespace roster
