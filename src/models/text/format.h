// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/billingmode.h"
#include "core/instance.h"
#include "core/instancestatus.h"
#include "core/money.h"
#include "core/timestamp.h"

#include <QString>

/// Values as a person reads them, in the user's language. Unknown values give an empty text; the caller shows
/// dash().
namespace roster::format {

/// What stands for an unknown value.
QString dash();

/// So many ports, variables, volumes and the like of one instance are shown, found and compared. Nobody reads
/// more; a cloud may send any number.
inline constexpr qsizetype mostEntries = 500;
/// "… and 9,500 more, see JSON": behind the first ones.
QString more(qsizetype count);

/// "PPIO · training"; the provider alone when the account has no name.
QString account(const Account &account);
/// "Running", "运行中"; an unlisted word as it came, made displayable.
QString status(const InstanceStatus &status);
/// "Pay as you go", "Subscription", "Spot"; an unlisted word as it came.
QString billing(const BillingMode &mode);
/// "¥ 1.39/h", "$ 86.20", "¥ 1,000.00/mo". At least two decimals, more only when they are not zero.
QString money(const Money &money);
/// "62 GB", "1.5 TB" (of 1,024 GB); at most one decimal.
QString gigabytes(const std::optional<double> &gigabytes);
QString count(const std::optional<int> &count);
QString yesNo(const std::optional<bool> &value);
/// Local date and time "2026-12-19 14:03"; "never" for never.
QString dateTime(const Timestamp &moment);
/// Only the date of it: "2026-12-19"; "never" for never.
QString date(const Timestamp &moment);
/// For a tool tip: "2026-12-19 14:03:27 UTC+08:00 (in 3 days)".
QString exactDateTime(const Timestamp &moment, qint64 now);
/// "32 d 06 h", "5 h 02 min", "3 min"; the two largest units.
QString duration(std::chrono::seconds duration);
/// "in 3 days", "2 h ago", "just now"; empty for never.
QString relative(const Timestamp &moment, qint64 now);
/// "8080 → http://1.2.3.4:8080"
QString port(const Port &port);
/// The first mostEntries, joined by ", ", and how many more there are.
QString ports(const QList<Port> &ports);
/// "yes, for 1 month", "no"
QString autoRenew(const AutoRenew &autoRenew);
/// "yes", "yes, with the system disk", "no"
QString autoMigrate(const AutoMigrate &autoMigrate);
/// "1 month", "12 months"
QString months(const std::optional<int> &months);

/// How near an end is: under 24 hours, under 7 days, later or none.
enum class Urgency { None, Soon, VerySoon };
Urgency urgency(const Timestamp &end, qint64 now);

} // namespace roster::format
