// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money.h"
#include "core/timestamp.h"

#include <QString>

#include <optional>

/// Values as programs read them: exact, the same in every language; empty when unknown.
namespace roster::exact {

QString text(const std::optional<int> &number);
/// The shortest digits that read back as the same number; never with an exponent.
QString text(const std::optional<double> &number);
/// The amount alone: "961.5400".
QString text(const std::optional<Money> &money);
/// "2026-06-15T12:00:00Z"; "never" for never.
QString text(const Timestamp &moment);
/// "CNY", "USD"
QString word(Currency currency);
/// "hour", "month"; empty for Period::Once.
QString word(Period period);

/// A text from outside as it came, unless something in it could be a secret: then as safeText() shows it, in
/// full length.
QString text(const QString &outside);

} // namespace roster::exact
