// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money.h"
#include "core/secret.h"
#include "core/timestamp.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <initializer_list>

namespace roster {

/// Which fields of an answer had a wrong type: each field once with a count, however many instances had it.
class FieldWarnings {
public:
    /// @p field as in "data[].resource_specs.gpu_num"; @p expected as in "a number".
    void add(const QString &field, QLatin1StringView expected);
    /// English, without any value of the answer, so without secrets.
    QStringList toList() const;

private:
    QMap<QString, int> m_counts;
};

/// Reads the members of a JSON object as values, and forgives what clouds do.
///
/// A number may be written as a text and a text as a number. An absent member, null and an empty text where a
/// number belongs are unknown. So is any other wrong type, with a warning. Nothing here ever fails.
class JsonFields {
public:
    JsonFields(const QJsonObject &object, FieldWarnings &warnings);
    Q_DISABLE_COPY_MOVE(JsonFields)

    static constexpr int maxText = 4096;
    static constexpr int maxLongText = 65536;

    /// Whether the member is there and says anything: neither null nor an empty text.
    bool has(QLatin1StringView name) const;
    /// The first of several spellings that is there; when none is, the first.
    QLatin1StringView anyOf(std::initializer_list<QLatin1StringView> names) const;

    /// Clamped to @p maxLength UTF-16 units, with an ellipsis.
    QString text(QLatin1StringView name, int maxLength = maxText) const;
    /// The whole text, or none and a warning when it is longer: a part of an id or of a cursor is another
    /// one.
    QString wholeText(QLatin1StringView name, int maxLength = maxText) const;
    Secret secret(QLatin1StringView name) const;
    std::optional<int> integer(QLatin1StringView name) const;
    /// How many or how much there is of something: what is below nothing is unknown, with a warning.
    std::optional<int> count(QLatin1StringView name) const;
    std::optional<double> amount(QLatin1StringView name) const;
    std::optional<qint64> bigInteger(QLatin1StringView name) const;
    std::optional<double> number(QLatin1StringView name) const;
    std::optional<bool> boolean(QLatin1StringView name) const;
    /// Seconds since 1970, with or without a fraction, or what Timestamp::fromText() reads.
    Timestamp time(QLatin1StringView name) const;
    /// The first of several members that tells a moment; when none does, what the first of them tells.
    Timestamp firstTime(std::initializer_list<QLatin1StringView> names) const;
    std::optional<std::chrono::seconds> duration(QLatin1StringView name) const;
    std::optional<Money> money(QLatin1StringView name, Currency currency, Period period) const;
    QList<int> integers(QLatin1StringView name) const;

    /// The object in this member; one without members when there is none. It refers to this one.
    JsonFields object(QLatin1StringView name) const &;
    JsonFields object(QLatin1StringView name) const && = delete;

    /// Calls @p read with the JsonFields of each object in the array of this member.
    /// @return how many elements the array has, whatever they are.
    template<typename Read>
    qsizetype forEach(QLatin1StringView name, Read read) const
    {
        const QJsonArray elements = array(name);
        for (const auto element : elements) {
            if (element.isObject())
                read(JsonFields(element.toObject(), *m_warnings, this, name, true));
            else
                warnElement(name, QLatin1StringView("an object"));
        }
        return elements.size();
    }

    void warn(QLatin1StringView name, QLatin1StringView expected) const;

private:
    JsonFields(const QJsonObject &object, FieldWarnings &warnings, const JsonFields *parent,
               QLatin1StringView name, bool isElement);

    QJsonArray array(QLatin1StringView name) const;
    template<typename Number>
    Number notNegative(Number number, QLatin1StringView name) const;
    void warnElement(QLatin1StringView name, QLatin1StringView expected) const;
    QString path() const;

    QJsonObject m_object;
    FieldWarnings *m_warnings;
    const JsonFields *m_parent = nullptr;
    QLatin1StringView m_name;
    bool m_isElement = false;
};

} // namespace roster
