// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/format.h"

#include "core/providerid.h"
#include "core/redactor.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace roster::format {

namespace {

struct Format {
    Q_DECLARE_TR_FUNCTIONS(roster::Format)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString twoDigits(qint64 number)
{
    return u"%1"_s.arg(number, 2, 10, '0'_L1);
}

/// The digits after the point: at least so many, and no zeros behind these.
QString decimals(QString digits, int atLeast)
{
    while (digits.size() > atLeast && digits.endsWith('0'_L1))
        digits.chop(1);
    return digits.leftJustified(atLeast, '0'_L1);
}

QString amount(const Money &money)
{
    const QLocale locale;
    const QString plain = money.toPlainText();
    const bool negative = plain.startsWith('-'_L1);
    const qsizetype point = plain.indexOf('.'_L1);
    const QString whole = plain.mid(negative ? 1 : 0, point < 0 ? -1 : point - (negative ? 1 : 0));
    const QString rest = point < 0 ? QString() : plain.mid(point + 1);
    const QString shown = decimals(rest, currencyInfo(money.currency()).decimals);
    return (negative ? locale.negativeSign() : QString()) + locale.toString(whole.toLongLong())
        + (shown.isEmpty() ? QString() : locale.decimalPoint() + shown);
}

} // namespace

QString dash()
{
    return u"—"_s;
}

QString more(qsizetype count)
{
    return Format::tr("… and %n more, see JSON",
                      "ports, variables or volumes of an instance; JSON: a page of its details", int(count));
}

QString account(const Account &account)
{
    const QString provider = providerInfo(account.provider).name;
    const QString name = safeText(account.name);
    // A single account is often named like its cloud: once is enough.
    const bool isNamed = !name.isEmpty() && name.compare(provider, Qt::CaseInsensitive) != 0;
    return isNamed ? u"%1 · %2"_s.arg(provider, name) : provider;
}

QString billing(const BillingMode &mode)
{
    switch (mode.kind()) {
    case BillingMode::Kind::Postpaid:
        return Format::tr("Pay as you go", "billing mode");
    case BillingMode::Kind::Prepaid:
        return Format::tr("Subscription", "billing mode: paid in advance by the month");
    case BillingMode::Kind::Spot:
        return Format::tr("Spot", "billing mode: cheap, but the cloud may take it back");
    case BillingMode::Kind::Unknown:
        break;
    }
    return safeText(mode.word());
}

QString money(const Money &money)
{
    QString sum = u"%1 %2"_s.arg(currencyInfo(money.currency()).sign, amount(money));
    switch (money.period()) {
    case Period::Hour:
        return Format::tr("%1/h", "a price per hour").arg(sum);
    case Period::Month:
        return Format::tr("%1/mo", "a price per month").arg(sum);
    case Period::Once:
        break;
    }
    return sum;
}

QString gigabytes(const std::optional<double> &gigabytes)
{
    if (!gigabytes || !std::isfinite(*gigabytes))
        return {};
    constexpr double terabyte = 1024;
    const bool large = std::abs(*gigabytes) >= terabyte;
    const double tenths = std::round((large ? *gigabytes / terabyte : *gigabytes) * 10);
    const QString number = QLocale().toString(tenths / 10, 'f', std::fmod(tenths, 10) == 0 ? 0 : 1);
    return (large ? u"%1 TB"_s : u"%1 GB"_s).arg(number);
}

QString count(const std::optional<int> &count)
{
    return count ? QLocale().toString(*count) : QString();
}

QString yesNo(const std::optional<bool> &value)
{
    if (!value)
        return {};
    return *value ? Format::tr("yes", "a property that an instance has")
                  : Format::tr("no", "a property that an instance does not have");
}

QString dateTime(const Timestamp &moment)
{
    if (moment.isMoment())
        return moment.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    return moment.isNever() ? Format::tr("never", "in place of a date") : QString();
}

QString date(const Timestamp &moment)
{
    return moment.isMoment() ? moment.toLocalTime().toString(u"yyyy-MM-dd"_s) : dateTime(moment);
}

QString exactDateTime(const Timestamp &moment, qint64 now)
{
    if (!moment.isMoment())
        return dateTime(moment);
    const QDateTime local = moment.toLocalTime();
    const QString zone = local.timeZone().displayName(local, QTimeZone::OffsetName);
    return Format::tr("%1 %2 (%3)",
                      "date and time, offset from UTC, and how far away that is: 2026-12-19 "
                      "14:03:27 UTC+08:00 (in 3 days)")
        .arg(local.toString(u"yyyy-MM-dd HH:mm:ss"_s), zone, relative(moment, now));
}

QString duration(std::chrono::seconds duration)
{
    const qint64 seconds = std::max<qint64>(duration.count(), 0);
    if (seconds >= day)
        return Format::tr("%1 d %2 h", "a duration: days and hours")
            .arg(QLocale().toString(seconds / day), twoDigits(seconds % day / hour));
    if (seconds >= hour)
        return Format::tr("%1 h %2 min", "a duration: hours and minutes")
            .arg(QString::number(seconds / hour), twoDigits(seconds % hour / minute));
    return Format::tr("%1 min", "a duration: minutes").arg(seconds / minute);
}

QString relative(const Timestamp &moment, qint64 now)
{
    if (!moment.isMoment())
        return {};
    const qint64 difference = moment.unixSeconds() - now;
    const qint64 distance = std::abs(difference);
    const bool ahead = difference > 0;
    if (distance < minute)
        return ahead ? Format::tr("in a moment") : Format::tr("just now");
    if (distance < hour) {
        const int n = int(distance / minute);
        return ahead ? Format::tr("in %n min", nullptr, n) : Format::tr("%n min ago", nullptr, n);
    }
    if (distance < 2 * day) {
        const int n = int(distance / hour);
        return ahead ? Format::tr("in %n h", nullptr, n) : Format::tr("%n h ago", nullptr, n);
    }
    const int n = int(distance / day);
    return ahead ? Format::tr("in %n days", nullptr, n) : Format::tr("%n days ago", nullptr, n);
}

QString port(const Port &port)
{
    const QString number = port.port ? QString::number(*port.port) : QString();
    const QString endpoint = safeText(port.endpoint);
    if (number.isEmpty() || endpoint.isEmpty())
        return number + endpoint;
    return u"%1 → %2"_s.arg(number, endpoint);
}

QString ports(const QList<Port> &ports)
{
    QStringList texts;
    for (const Port &each : ports.first(std::min(ports.size(), mostEntries)))
        texts << port(each);
    texts.removeAll(QString());
    if (ports.size() > mostEntries)
        texts << more(ports.size() - mostEntries);
    return texts.join(u", "_s);
}

QString autoRenew(const AutoRenew &autoRenew)
{
    if (autoRenew.enabled.value_or(false) && autoRenew.months)
        return Format::tr("yes, for %1", "automatic renewal, for some months").arg(months(autoRenew.months));
    return yesNo(autoRenew.enabled);
}

QString autoMigrate(const AutoMigrate &autoMigrate)
{
    if (autoMigrate.enabled.value_or(false) && autoMigrate.includeSystemDisk.value_or(false))
        return Format::tr("yes, with the system disk", "automatic migration");
    return yesNo(autoMigrate.enabled);
}

QString months(const std::optional<int> &months)
{
    return months ? Format::tr("%n months", nullptr, *months) : QString();
}

Urgency urgency(const Timestamp &end, qint64 now)
{
    if (!end.isMoment())
        return Urgency::None;
    const qint64 left = end.unixSeconds() - now;
    // What has ended already does not press any more.
    if (left <= 0 || left >= 7 * day)
        return Urgency::None;
    return left < day ? Urgency::VerySoon : Urgency::Soon;
}

} // namespace roster::format
