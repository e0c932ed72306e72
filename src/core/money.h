// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/currency.h"
#include "core/maybe.h"

#include <QString>

#include <compare>
#include <optional>

namespace roster {

/// What a sum is paid for.
enum class Period : quint8 { Once, Hour, Month };

/// A sum of money as a decimal number: amount() / 10^decimals(), exact, never a double.
class Money {
public:
    Money() = default;
    /// @p decimals from 0 to maxDecimals.
    Money(qint64 amount, int decimals, Currency currency, Period period);

    static constexpr int maxDecimals = 9;

    /// Reads "1.39", "$961.5400", "¥ 1,284.50" or "0.679". Empty when the text is no decimal number or has
    /// more digits than a Money holds, or than anybody writes. The sign in the text is not read as a
    /// currency: the caller knows it.
    static std::optional<Money> fromText(const QString &text, Currency currency, Period period);

    qint64 amount() const { return m_amount; }
    int decimals() const { return m_decimals; }
    Currency currency() const { return m_currency; }
    Period period() const { return m_period; }

    /// The amount with exactly its decimals and a point, for files: "961.5400".
    QString toPlainText() const;
    /// For what a screen shows; not for accounts, and not to compare.
    double toDouble() const;
    /// A number that sorts as operator<=>() does, for an order by numbers: it never contradicts it, but sums
    /// of one currency and period that differ in their fourteenth digit only may have the same.
    double sortKey() const;

    /// The sum when currency and period agree and it fits.
    static std::optional<Money> sum(const Money &a, const Money &b);

    /// Compares value, not spelling: 1.5 equals 1.50. Of different currencies or periods: ordered by these.
    friend std::strong_ordering operator<=>(const Money &a, const Money &b);
    friend bool operator==(const Money &a, const Money &b) { return (a <=> b) == 0; }

private:
    qint64 m_amount = 0;
    quint8 m_decimals = 0;
    Currency m_currency = Currency::Cny;
    Period m_period = Period::Once;
};

/// No text is read as an amount that has no opposite.
template<>
struct UnknownValue<Money> {
    static Money make() { return Money(std::numeric_limits<qint64>::min(), 0, Currency{}, Period{}); }
    static bool is(const Money &money) { return money.amount() == std::numeric_limits<qint64>::min(); }
};

} // namespace roster
