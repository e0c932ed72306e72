// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/find/findvalue.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

struct FindValueText {
    Q_DECLARE_TR_FUNCTIONS(roster::FindValue)
};

struct Unit {
    const char16_t *names; ///< separated by spaces
    double factor;
};

constexpr std::array<Unit, 4> sizes{{
    {u"GB G GiB", 1},
    {u"MB M MiB", 1.0 / 1024},
    {u"TB T TiB", 1024},
    {u"PB P PiB", 1024.0 * 1024},
}};

constexpr double day = 24 * 60 * 60;
constexpr std::array<Unit, 8> spans{{
    {u"d day days 天 日", day},
    {u"h hour hours 小时 时", 60 * 60},
    {u"min mins minute minutes 分钟 分", 60},
    {u"s sec second seconds 秒", 1},
    {u"w week weeks 周", 7 * day},
    {u"mo month months 个月 月", 30 * day},
    {u"y year years 年", 365 * day},
    {u"m", 60},
}};

bool isOneOf(QStringView word, QStringView names)
{
    for (const QStringView name : names.tokenize(u' ')) {
        if (name.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// The unit's factor; the first unit's for none written; nothing for one that is not in the list.
std::optional<double> factorOf(QStringView unit, std::span<const Unit> units)
{
    if (unit.isEmpty())
        return units.front().factor;
    for (const Unit &candidate : units) {
        if (isOneOf(unit, candidate.names))
            return candidate.factor;
    }
    return std::nullopt;
}

/// This number and no other, however it was computed.
FindExpression::Value exactly(double number)
{
    const double inexactness = 1e-10 * std::max(1.0, std::abs(number));
    return {.number = number, .from = number - inexactness, .to = number + inexactness};
}

/// As sizes are shown: rounded to a tenth of the unit, or to more digits where more are written.
FindExpression::Value rounded(double number, double unit, double lastDigit)
{
    const double half = std::min(unit / 10, lastDigit) / 2;
    return {.number = number, .from = number - half, .to = number + half};
}

/// A number with what stands around it: "2", "$2", "62 GB".
struct Written {
    QStringView before;
    QStringView number;
    QStringView after;
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Nothing when there is no number, or more than one.
std::optional<Written> takeApart(QStringView text)
{
    const auto isOfNumber = [](QChar c) { return isDigit(c) || c == u'.' || c == u'+' || c == u'-'; };
    const auto begin = std::ranges::find_if(text, isOfNumber);
    auto end = begin;
    if (end != text.end() && !isDigit(*end) && *end != u'.')
        ++end; // the sign
    bool hasPoint = false;
    bool hasDigit = false;
    for (; end != text.end() && (isDigit(*end) || (*end == u'.' && !hasPoint)); ++end) {
        hasPoint |= *end == u'.';
        hasDigit |= isDigit(*end);
    }
    const QStringView after(end, text.end());
    if (!hasDigit || std::ranges::any_of(after, isDigit))
        return {};
    return Written{QStringView(text.begin(), begin).trimmed(), QStringView(begin, end), after.trimmed()};
}

std::optional<FindExpression::Value> parseSum(const Written &written)
{
    if (!written.before.isEmpty() && !written.after.isEmpty())
        return std::nullopt;
    const QStringView sign = written.before.isEmpty() ? written.after : written.before;
    FindExpression::Value value;
    value.currency = currencyNamed(sign);
    if (!sign.isEmpty() && !value.currency)
        return std::nullopt;
    QString number = written.number.toString();
    if (const qsizetype point = number.indexOf(u'.');
        point >= 0 && (point == 0 || !isDigit(number[point - 1])))
        number.insert(point, u'0'); // ".5"
    const auto sum = Money::fromText(number, value.currency.value_or(Currency{}), Period::Once);
    if (!sum)
        return std::nullopt;
    value.sum = *sum;
    return value;
}

std::optional<FindExpression::Value> parseNumber(const QString &text, FindKind kind)
{
    const std::optional<Written> written = takeApart(text);
    if (!written)
        return std::nullopt;
    if (kind == FindKind::Sum)
        return parseSum(*written);
    if (!written->before.isEmpty())
        return std::nullopt;

    static constexpr std::array<Unit, 1> plain{{{u"", 1}}};
    const std::span<const Unit> units = kind == FindKind::Size ? std::span<const Unit>(sizes)
        : kind == FindKind::Span                               ? std::span<const Unit>(spans)
                                                               : std::span<const Unit>(plain);
    const std::optional<double> factor = factorOf(written->after, units);
    if (!factor)
        return std::nullopt;
    const double wanted = written->number.toDouble() * *factor;
    constexpr qsizetype mostDecimals = 6; // more do not tell two values apart
    const qsizetype point = written->number.indexOf(u'.');
    const qsizetype decimals = point < 0 ? 0 : written->number.size() - point - 1;
    const double lastDigit = *factor * std::pow(0.1, double(std::min(decimals, mostDecimals)));
    if (kind == FindKind::Size)
        return rounded(wanted, *factor, lastDigit);
    if (kind == FindKind::Span) // three days are the fourth day, up to its end
        return FindExpression::Value{.number = wanted, .from = wanted, .to = wanted + lastDigit};
    return exactly(wanted);
}

std::optional<FindExpression::Value> parseYesNo(const QString &text)
{
    if (isOneOf(text, u"yes true on 1 是 开"))
        return exactly(1);
    if (isOneOf(text, u"no false off 0 否 关"))
        return exactly(0);
    return std::nullopt;
}

} // namespace

std::optional<FindExpression::Value> parseFindNone(const QString &text)
{
    if (!isOneOf(text, u"none unknown 无 未知"))
        return std::nullopt;
    return FindExpression::Value{.none = true};
}

std::optional<FindExpression::Value> parseFindValue(const QString &text, FindKind kind)
{
    if (auto none = parseFindNone(text))
        return none;
    return kind == FindKind::YesNo ? parseYesNo(text) : parseNumber(text, kind);
}

QString findValueHint(FindKind kind)
{
    switch (kind) {
    case FindKind::Text:
        return {};
    case FindKind::Number:
        return FindValueText::tr("Write a number, such as 4.");
    case FindKind::Size:
        return FindValueText::tr("Write a size, such as 62GB or 1.5TB.");
    case FindKind::Sum:
        return FindValueText::tr("Write a sum, such as 2, $2 or 2cny.");
    case FindKind::Span:
        return FindValueText::tr("Write a time, such as 30d, 12h or 2w.");
    case FindKind::YesNo:
        return FindValueText::tr("Write yes or no.");
    }
    Q_UNREACHABLE();
}

} // namespace roster
