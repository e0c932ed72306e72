// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"

#include "core/jsontokens.h"
#include "core/secret.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

/// An object or array around what is looked at.
struct Level {
    bool isObject = false;
    bool isPair = false; ///< {"key": "HF_TOKEN", "value": "…"}
    bool isSecret = false; ///< all of it is, by its name
    bool isEnvironment = false;
    QString name; ///< of the member that is looked at
};

bool isEnvironmentName(const QString &name)
{
    static constexpr std::array names{"env"_L1,          "envs"_L1,     "environment"_L1,
                                      "environments"_L1, "env_vars"_L1, "environment_variables"_L1};
    return std::ranges::any_of(
        names, [&](QLatin1StringView known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

/// The member of a pair that says what its value is.
bool namesPair(const QString &name)
{
    return name == "key"_L1 || name == "name"_L1;
}

bool isSecretMember(const Level &level)
{
    if (!level.isObject)
        return false;
    if (level.isPair && namesPair(level.name))
        return false;
    return (level.isPair && level.name == "value"_L1) || Redactor::isSecretName(level.name);
}

/// "TOKEN=abc": the name may be read.
QString maskAssigned(const QString &text)
{
    return text.left(text.indexOf(u'=') + 1) + Secret::mask();
}

QByteArray redactedValue(const JsonToken &token, QByteArrayView raw, const Level &level)
{
    if (token.kind == JsonToken::Kind::Word)
        return raw.toByteArray(); // true, false, null
    const bool isNamePart = level.isPair && namesPair(level.name);
    const bool masked = level.isSecret || isSecretMember(level) || (level.isEnvironment && !isNamePart);
    if (token.kind == JsonToken::Kind::Number)
        return masked ? jsonString(Secret::mask()) : raw.toByteArray();

    const QString text = jsonText(raw);
    if (text.isEmpty())
        return raw.toByteArray();
    if (masked)
        return jsonString(level.isObject ? Secret::mask() : maskAssigned(text));
    const QString redacted = Redactor::redact(text);
    return redacted == text ? raw.toByteArray() : jsonString(redacted);
}

/// A member's name may be a secret's text, too: {"sk_live_…": 1}.
QByteArray redactedName(QByteArrayView raw, const QString &name)
{
    const QString redacted = Redactor::redact(name);
    return redacted == name ? raw.toByteArray() : jsonString(redacted);
}

Level levelBelow(const Level &outer, const JsonToken &opening)
{
    return {.isObject = opening.kind == JsonToken::Kind::ObjectBegin,
            .isPair = opening.isPair,
            .isSecret = outer.isSecret || isSecretMember(outer),
            .isEnvironment = outer.isEnvironment || (outer.isObject && isEnvironmentName(outer.name)),
            .name = {}};
}

} // namespace

QByteArray redactJson(const QByteArray &json)
{
    const auto tokens = jsonTokens(json);
    if (!tokens)
        return Redactor::redact(QString::fromUtf8(json)).toUtf8();

    QByteArray redacted;
    redacted.reserve(json.size());
    QList<Level> levels{Level()};
    qsizetype done = 0;
    for (const JsonToken &token : *tokens) {
        redacted += QByteArrayView(json).sliced(done, token.begin - done);
        done = token.end;
        const QByteArrayView raw = QByteArrayView(json).sliced(token.begin, token.end - token.begin);
        switch (token.kind) {
        case JsonToken::Kind::ObjectBegin:
        case JsonToken::Kind::ArrayBegin:
            levels.append(levelBelow(levels.constLast(), token));
            redacted += raw;
            break;
        case JsonToken::Kind::End:
            levels.removeLast();
            redacted += raw;
            break;
        case JsonToken::Kind::Name:
            levels.last().name = jsonText(raw);
            redacted += redactedName(raw, levels.constLast().name);
            break;
        case JsonToken::Kind::String:
        case JsonToken::Kind::Number:
        case JsonToken::Kind::Word:
            redacted += redactedValue(token, raw, levels.constLast());
            break;
        }
    }
    redacted += QByteArrayView(json).sliced(done);
    return redacted;
}

} // namespace roster
