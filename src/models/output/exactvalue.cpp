// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/output/exactvalue.h"

#include "core/redactor.h"

#include <QLocale>
#include <QTimeZone>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace roster::exact {

QString text(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

QString text(const std::optional<double> &number)
{
    if (!number || !std::isfinite(*number))
        return {};
    return QString::number(*number, 'f', QLocale::FloatingPointShortest);
}

QString text(const std::optional<Money> &money)
{
    return money ? money->toPlainText() : QString();
}

QString text(const Timestamp &moment)
{
    if (moment.isMoment())
        return QDateTime::fromSecsSinceEpoch(moment.unixSeconds(), QTimeZone::utc())
            .toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    return moment.isNever() ? u"never"_s : QString();
}

QString word(Currency currency)
{
    return currencyInfo(currency).code;
}

QString word(Period period)
{
    switch (period) {
    case Period::Hour:
        return u"hour"_s;
    case Period::Month:
        return u"month"_s;
    case Period::Once:
        break;
    }
    return {};
}

QString text(const QString &outside)
{
    // Looked for in both: white space may part a secret, and so may characters that are not seen.
    const QString shown = displayText(outside, std::numeric_limits<int>::max());
    if (Redactor::redact(outside) == outside && Redactor::redact(shown) == shown)
        return outside;
    return Redactor::redact(shown);
}

} // namespace roster::exact
