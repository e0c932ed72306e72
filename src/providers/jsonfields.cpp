// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/jsonfields.h"

#include "core/displaytext.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

void FieldWarnings::add(const QString &field, QLatin1StringView expected)
{
    ++m_counts[field + ": expected "_L1 + expected];
}

QStringList FieldWarnings::toList() const
{
    QStringList list;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
        list.append(it.value() == 1 ? it.key() : u"%1 (%2 times)"_s.arg(it.key()).arg(it.value()));
    return list;
}

/// A number that is whole and exact, also beyond the 53 bits of a double.
static std::optional<qint64> exactInteger(const QJsonValue &value)
{
    const qint64 integer = value.toInteger(0);
    return integer != 0 || value.toInteger(1) == 0 ? std::optional(integer) : std::nullopt;
}

static std::optional<double> toNumber(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    bool isNumber = false;
    const double number = value.toString().trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

static std::optional<qint64> toInteger(const QJsonValue &value)
{
    if (value.isDouble())
        return exactInteger(value);
    bool isInteger = false;
    const qint64 integer = value.toString().trimmed().toLongLong(&isInteger);
    if (isInteger)
        return integer;
    const auto number = toNumber(value); // "62.0"
    return number ? exactInteger(QJsonValue(*number)) : std::nullopt;
}

static std::optional<QString> toText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isDouble())
        return {};
    if (const auto integer = exactInteger(value))
        return QString::number(*integer);
    // An integer that JSON could not hold exactly would be another id.
    const double number = value.toDouble();
    if (std::abs(number) > 9e15)
        return {};
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

static bool saysNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
}

JsonFields::JsonFields(const QJsonObject &object, FieldWarnings &warnings)
    : m_object(object)
    , m_warnings(&warnings)
{
}

JsonFields::JsonFields(const QJsonObject &object, FieldWarnings &warnings, const JsonFields *parent,
                       QLatin1StringView name, bool isElement)
    : m_object(object)
    , m_warnings(&warnings)
    , m_parent(parent)
    , m_name(name)
    , m_isElement(isElement)
{
}

bool JsonFields::has(QLatin1StringView name) const
{
    return !saysNothing(m_object.value(name));
}

QLatin1StringView JsonFields::anyOf(std::initializer_list<QLatin1StringView> names) const
{
    const auto found = std::ranges::find_if(names, [this](QLatin1StringView name) { return has(name); });
    return found == names.end() ? *names.begin() : *found;
}

QString JsonFields::text(QLatin1StringView name, int maxLength) const
{
    const QJsonValue value = m_object.value(name);
    if (saysNothing(value))
        return {};
    const auto text = toText(value);
    if (!text) {
        warn(name, "a text"_L1);
        return {};
    }
    return clampedText(*text, maxLength);
}

QString JsonFields::wholeText(QLatin1StringView name, int maxLength) const
{
    const QJsonValue value = m_object.value(name);
    if (saysNothing(value))
        return {};
    const auto text = toText(value);
    if (text && text->size() <= maxLength)
        return *text;
    warn(name, "a shorter text"_L1);
    return {};
}

Secret JsonFields::secret(QLatin1StringView name) const
{
    return Secret(text(name, maxLongText).toUtf8());
}

std::optional<int> JsonFields::integer(QLatin1StringView name) const
{
    const auto integer = bigInteger(name);
    if (integer && !std::in_range<int>(*integer)) {
        warn(name, "a smaller number"_L1);
        return {};
    }
    return integer ? std::optional(static_cast<int>(*integer)) : std::nullopt;
}

template<typename Number>
Number JsonFields::notNegative(Number number, QLatin1StringView name) const
{
    if (!number || *number >= 0)
        return number;
    warn(name, "no negative number"_L1);
    return {};
}

std::optional<int> JsonFields::count(QLatin1StringView name) const
{
    return notNegative(integer(name), name);
}

std::optional<qint64> JsonFields::bigInteger(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (saysNothing(value))
        return {};
    const auto integer = toInteger(value);
    if (!integer)
        warn(name, "a whole number"_L1);
    return integer;
}

std::optional<double> JsonFields::number(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (saysNothing(value))
        return {};
    const auto number = toNumber(value);
    if (!number)
        warn(name, "a number"_L1);
    return number;
}

std::optional<double> JsonFields::amount(QLatin1StringView name) const
{
    return notNegative(number(name), name);
}

std::optional<bool> JsonFields::boolean(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (saysNothing(value))
        return {};
    if (value.isBool())
        return value.toBool();
    const QString word = toText(value).value_or(QString()).trimmed().toLower();
    if (word == "true"_L1 || word == "1"_L1)
        return true;
    if (word == "false"_L1 || word == "0"_L1)
        return false;
    warn(name, "true or false"_L1);
    return {};
}

Timestamp JsonFields::time(QLatin1StringView name) const
{
    static constexpr double endOfYear9999 = 253402300799.0;

    const QJsonValue value = m_object.value(name);
    if (saysNothing(value))
        return {};
    if (const auto seconds = toNumber(value)) {
        if (*seconds <= 0)
            return Timestamp::never();
        if (*seconds >= 1 && *seconds <= endOfYear9999)
            return Timestamp::fromUnixSeconds(static_cast<qint64>(*seconds));
    }
    const Timestamp time = Timestamp::fromText(value.toString());
    if (time.isUnknown())
        warn(name, "a time"_L1);
    return time;
}

Timestamp JsonFields::firstTime(std::initializer_list<QLatin1StringView> names) const
{
    Timestamp first;
    for (const QLatin1StringView name : names) {
        const Timestamp time = this->time(name);
        if (time.isMoment())
            return time;
        if (first.isUnknown())
            first = time;
    }
    return first;
}

std::optional<std::chrono::seconds> JsonFields::duration(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (saysNothing(value))
        return {};
    const auto duration = durationFromText(value.toString());
    if (!duration)
        warn(name, "a duration"_L1);
    return duration;
}

std::optional<Money> JsonFields::money(QLatin1StringView name, Currency currency, Period period) const
{
    const QJsonValue value = m_object.value(name);
    if (saysNothing(value))
        return {};
    // 0.1 + 0.2 comes as 0.30000000000000004: such a number is rounded, a text is taken as it stands.
    QString text = toText(value).value_or(QString());
    if (value.isDouble() && text.section(u'.', 1).size() > Money::maxDecimals)
        text = QString::number(value.toDouble(), 'f', Money::maxDecimals);
    const auto money = Money::fromText(text, currency, period);
    if (!money)
        warn(name, "a sum of money"_L1);
    return money;
}

QList<int> JsonFields::integers(QLatin1StringView name) const
{
    QList<int> integers;
    const QJsonArray elements = array(name);
    for (const auto element : elements) {
        const auto integer = toInteger(element);
        if (integer && std::in_range<int>(*integer))
            integers.append(static_cast<int>(*integer));
        else
            warnElement(name, "a whole number"_L1);
    }
    return integers;
}

JsonFields JsonFields::object(QLatin1StringView name) const &
{
    const QJsonValue value = m_object.value(name);
    if (!saysNothing(value) && !value.isObject())
        warn(name, "an object"_L1);
    return JsonFields(value.toObject(), *m_warnings, this, name, false);
}

QJsonArray JsonFields::array(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (!saysNothing(value) && !value.isArray())
        warn(name, "an array"_L1);
    return value.toArray();
}

void JsonFields::warn(QLatin1StringView name, QLatin1StringView expected) const
{
    const QString where = path();
    m_warnings->add(where.isEmpty() ? QString(name) : where + u'.' + name, expected);
}

void JsonFields::warnElement(QLatin1StringView name, QLatin1StringView expected) const
{
    const QString where = path();
    m_warnings->add((where.isEmpty() ? QString(name) : where + u'.' + name) + "[]"_L1, expected);
}

QString JsonFields::path() const
{
    if (!m_parent)
        return {};
    QString path = m_parent->path();
    if (!path.isEmpty())
        path += u'.';
    path += m_name;
    if (m_isElement)
        path += "[]"_L1;
    return path;
}

} // namespace roster
