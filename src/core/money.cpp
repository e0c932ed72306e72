// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money.h"

#include <array>
#include <bit>

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

namespace {

/// The parts of a written sum, from left to right. Each character is looked at once.
class SumReader {
public:
    explicit SumReader(QStringView text)
        : m_rest(text)
    {
    }

    bool isAtEnd() const { return m_rest.isEmpty(); }
    void skipSpace() { m_rest = m_rest.trimmed(); }

    /// "+" or "-"; 0: none.
    char16_t takeSign() { return startsWith(u'+') || startsWith(u'-') ? take() : char16_t(0); }
    void takeCurrency()
    {
        if (!m_rest.isEmpty() && isCurrencySign(m_rest.front()))
            take();
    }
    bool takePoint() { return startsWith(u'.') && take(); }

    QString takeDigits()
    {
        QString digits;
        while (!m_rest.isEmpty() && m_rest.front() >= u'0' && m_rest.front() <= u'9')
            digits += QChar(take());
        return digits;
    }

    /// "1284" and "1,284"; empty when the commas part no groups of three.
    QString takeWhole()
    {
        constexpr qsizetype group = 3;
        QString digits = takeDigits();
        if (!startsWith(u','))
            return digits;
        bool isGrouped = !digits.isEmpty() && digits.size() <= group;
        while (startsWith(u',')) {
            take();
            const QString next = takeDigits();
            isGrouped = isGrouped && next.size() == group;
            digits += next;
        }
        return isGrouped ? digits : QString();
    }

private:
    bool startsWith(char16_t c) const { return m_rest.startsWith(QChar(c)); }
    char16_t take()
    {
        const char16_t c = m_rest.front().unicode();
        m_rest = m_rest.sliced(1);
        return c;
    }

    QStringView m_rest;
};

} // namespace

std::optional<Money> Money::fromText(const QString &text, Currency currency, Period period)
{
    constexpr qsizetype longest = 64;
    const QStringView written = QStringView(text).trimmed();
    if (written.size() > longest)
        return {};
    SumReader reader(written);
    char16_t sign = reader.takeSign();
    reader.skipSpace();
    reader.takeCurrency();
    reader.skipSpace();
    if (const char16_t second = reader.takeSign()) {
        if (sign != 0)
            return {};
        sign = second;
    }
    const QString whole = reader.takeWhole();
    QString fraction = reader.takePoint() ? reader.takeDigits() : QString();
    if (whole.isEmpty() || !reader.isAtEnd())
        return {};
    while (fraction.size() > maxDecimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > maxDecimals)
        return {};

    bool fits = false;
    const qint64 amount = (whole + fraction).toLongLong(&fits);
    if (!fits)
        return {};
    return Money(sign == u'-' ? -amount : amount, static_cast<int>(fraction.size()), currency, period);
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

double Money::sortKey() const
{
    // Currency and period, and behind them the amount, written as the bits of a number that is not negative:
    // such numbers sort as their bits do.
    constexpr int kindBits = 6; // fewer than 63 kinds: the greatest exponent means "no number"
    constexpr quint64 periods = quint64(Period::Month) + 1;
    static_assert(quint64(Currency::Count) * periods < (1 << kindBits) - 1);
    constexpr quint64 negative = quint64(1) << 63;
    auto bits = std::bit_cast<quint64>(toDouble() + 0.0); // no -0
    bits = bits & negative ? ~bits : bits | negative;
    const auto kind = quint64(m_currency) * periods + quint64(m_period);
    return std::bit_cast<double>((kind << (63 - kindBits)) | (bits >> (kindBits + 1)));
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
