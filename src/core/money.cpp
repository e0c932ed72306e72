// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace roster {

static qint64 powerOfTen(int exponent)
{
    static constexpr std::array<qint64, Money::maxDecimals + 1> powers{
        1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
    return powers.at(static_cast<size_t>(exponent));
}

Money::Money(qint64 amount, int decimals, Currency currency, Period period)
    : m_amount(amount)
    , m_decimals(static_cast<quint8>(qBound(0, decimals, maxDecimals)))
    , m_currency(currency)
    , m_period(period)
{
    Q_ASSERT(decimals == m_decimals);
}

std::optional<Money> Money::fromText(const QString &text, Currency currency, Period period)
{
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(
        uR"(\s*([+-]?)\s*[$\x{A5}\x{FFE5}]?\s*([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?\s*)"_s));
    const auto match = pattern.match(text);
    const QString sign = match.captured(1) + match.captured(2);
    if (!match.hasMatch() || sign.size() > 1)
        return {};
    QString fraction = match.captured(4);
    while (fraction.size() > maxDecimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > maxDecimals)
        return {};

    bool fits = false;
    const QString digits = match.captured(3).remove(u',') + fraction;
    const qint64 amount = digits.toLongLong(&fits);
    if (!fits)
        return {};
    return Money(sign == "-"_L1 ? -amount : amount, static_cast<int>(fraction.size()), currency, period);
}

QString Money::toPlainText() const
{
    QString digits = QString::number(m_amount);
    const qsizetype sign = digits.startsWith(u'-') ? 1 : 0;
    if (m_decimals == 0)
        return digits;
    const qsizetype missing = m_decimals + 1 - (digits.size() - sign);
    if (missing > 0)
        digits.insert(sign, QString(missing, u'0'));
    digits.insert(digits.size() - m_decimals, u'.');
    return digits;
}

double Money::toDouble() const
{
    return static_cast<double>(m_amount) / static_cast<double>(powerOfTen(m_decimals));
}

std::optional<Money> Money::sum(const Money &a, const Money &b)
{
    if (a.m_currency != b.m_currency || a.m_period != b.m_period)
        return {};
    const int decimals = qMax(a.m_decimals, b.m_decimals);
    qint64 left = 0;
    qint64 right = 0;
    qint64 total = 0;
    if (qMulOverflow(a.m_amount, powerOfTen(decimals - a.m_decimals), &left)
        || qMulOverflow(b.m_amount, powerOfTen(decimals - b.m_decimals), &right)
        || qAddOverflow(left, right, &total))
        return {};
    return Money(total, decimals, a.m_currency, a.m_period);
}

std::strong_ordering operator<=>(const Money &a, const Money &b)
{
    if (const auto order = a.m_currency <=> b.m_currency; order != 0)
        return order;
    if (const auto order = a.m_period <=> b.m_period; order != 0)
        return order;
    // Whole part and fraction one after the other, because a common scale might not fit.
    const qint64 unitA = powerOfTen(a.m_decimals);
    const qint64 unitB = powerOfTen(b.m_decimals);
    if (const auto order = a.m_amount / unitA <=> b.m_amount / unitB; order != 0)
        return order;
    return a.m_amount % unitA * powerOfTen(Money::maxDecimals - a.m_decimals)
        <=> b.m_amount % unitB * powerOfTen(Money::maxDecimals - b.m_decimals);
}

} // namespace roster
