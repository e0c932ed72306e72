// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"

#include "core/jsontokens.h"
#include "core/redaction/commandwords.h"
#include "core/redaction/secretname.h"
#include "core/redaction/textscan.h"
#include "core/secret.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

using redaction::CommandWords;

/// An object or array around what is looked at.
struct Level {
    bool isObject = false;
    bool isPair = false; ///< {"key": "HF_TOKEN", "value": "…"}
    bool isSecret = false; ///< all of it is, by its name
    bool isEnvironment = false;
    bool isCommand = false;
    QString name; ///< of the member that is looked at
    CommandWords words; ///< of an array

    bool isMemberOf(bool (*kind)(QStringView)) const { return isObject && kind(name); }
};

/// The member of a pair that says what its value is.
bool namesPair(QStringView name)
{
    return name.compare("key"_L1, Qt::CaseInsensitive) == 0
        || name.compare("name"_L1, Qt::CaseInsensitive) == 0;
}

bool isPairsValue(QStringView name)
{
    return name.compare("value"_L1, Qt::CaseInsensitive) == 0;
}

bool isSecretMember(const Level &level)
{
    if (!level.isObject)
        return false;
    if (level.isPair && namesPair(level.name))
        return false;
    return (level.isPair && isPairsValue(level.name)) || Redactor::isSecretName(level.name);
}

/// "TOKEN=abc": the name may be read, if it is one.
QString maskAssigned(const QString &text)
{
    const qsizetype sign = text.indexOf(u'=');
    constexpr qsizetype longestName = 128;
    const auto isNameSign = [](QChar c) {
        return redaction::isAlnum(c.unicode()) || c == u'_' || c == u'.' || c == u'-';
    };
    const bool hasName = sign > 0 && sign <= longestName && sign + 1 < text.size() && text[sign + 1] != u'='
        && std::all_of(text.begin(), text.begin() + sign, isNameSign);
    return (hasName ? text.first(sign + 1) : QString()) + Secret::mask();
}

/// As one of the words of a command, if that makes a secret of it.
std::optional<QString> maskedWord(CommandWords &words, const QString &text)
{
    using Part = CommandWords::Part;
    const CommandWords::Verdict verdict = words.take({.text = text});
    if (!verdict.isSecret)
        return {};
    qsizetype kept = verdict.from;
    if (verdict.part != Part::Whole) {
        const QChar sign = redaction::signOf(verdict.part);
        kept = text.indexOf(sign, verdict.from) + 1;
        if (kept == 0)
            return {};
    }
    return text.first(kept) + Secret::mask();
}

class JsonRedaction {
public:
    explicit JsonRedaction(const QByteArray &json, const QList<JsonToken> &tokens)
        : m_json(json)
        , m_tokens(tokens)
        , m_isPair(size_t(tokens.size()))
    {
        findPairs();
    }

    QByteArray redacted()
    {
        QByteArray redacted;
        redacted.reserve(m_json.size());
        std::vector<Level> levels(1);
        qsizetype done = 0;
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const JsonToken &token = m_tokens[i];
            redacted += QByteArrayView(m_json).sliced(done, token.begin - done);
            done = token.end;
            switch (token.kind) {
            case JsonToken::Kind::ObjectBegin:
            case JsonToken::Kind::ArrayBegin:
                levels.push_back(levelBelow(levels.back(), i));
                redacted += raw(token);
                break;
            case JsonToken::Kind::End:
                levels.pop_back();
                redacted += raw(token);
                break;
            case JsonToken::Kind::Name:
                levels.back().name = jsonText(raw(token));
                redacted += redactedName(raw(token), levels.back().name);
                break;
            case JsonToken::Kind::String:
                redacted += redactedString(raw(token), levels.back());
                break;
            case JsonToken::Kind::Number:
                redacted += redactedNumber(raw(token), levels.back());
                break;
            case JsonToken::Kind::Word:
                redacted += raw(token); // true, false, null
                break;
            }
        }
        redacted += QByteArrayView(m_json).sliced(done);
        return redacted;
    }

private:
    QByteArrayView raw(const JsonToken &token) const
    {
        return QByteArrayView(m_json).sliced(token.begin, token.end - token.begin);
    }

    /// Which objects have a member "value", and "key" or "name".
    void findPairs()
    {
        struct Open {
            qsizetype token;
            bool hasName = false;
            bool hasValue = false;
        };
        std::vector<Open> open;
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const JsonToken &token = m_tokens[i];
            if (token.kind == JsonToken::Kind::ObjectBegin || token.kind == JsonToken::Kind::ArrayBegin) {
                open.push_back({i});
            } else if (token.kind == JsonToken::Kind::End) {
                m_isPair[size_t(open.back().token)] = open.back().hasName && open.back().hasValue;
                open.pop_back();
            } else if (token.kind == JsonToken::Kind::Name) {
                constexpr qsizetype longest = 64; // also with escapes
                const QString name = raw(token).size() <= longest ? jsonText(raw(token)) : QString();
                open.back().hasName |= namesPair(name);
                open.back().hasValue |= isPairsValue(name);
            }
        }
    }

    Level levelBelow(const Level &outer, qsizetype token) const
    {
        const bool isObject = m_tokens[token].kind == JsonToken::Kind::ObjectBegin;
        return {.isObject = isObject,
                .isPair = m_isPair[size_t(token)],
                .isSecret = outer.isSecret || isSecretMember(outer),
                .isEnvironment = outer.isEnvironment || outer.isMemberOf(redaction::isEnvironmentName),
                .isCommand = !isObject && (outer.isCommand || outer.isMemberOf(redaction::isCommandName)),
                .name = {},
                .words = {}};
    }

    static bool isMasked(const Level &level)
    {
        const bool isNamePart = level.isPair && namesPair(level.name);
        return level.isSecret || isSecretMember(level) || (level.isEnvironment && !isNamePart);
    }

    static QByteArray redactedString(QByteArrayView raw, Level &level)
    {
        const QString text = jsonText(raw);
        if (text.isEmpty())
            return raw.toByteArray();
        if (isMasked(level))
            return jsonString(level.isObject ? Secret::mask() : maskAssigned(text));
        if (level.isMemberOf(redaction::isEnvironmentName))
            return jsonString(maskAssigned(text));
        if (!level.isObject) {
            if (const auto masked = maskedWord(level.words, text))
                return jsonString(*masked);
        }
        const bool isCommand = level.isCommand || level.isMemberOf(redaction::isCommandName);
        const QString redacted =
            Redactor::redact(text, isCommand ? Redactor::Text::Command : Redactor::Text::Any);
        return redacted == text ? raw.toByteArray() : jsonString(redacted);
    }

    static QByteArray redactedNumber(QByteArrayView raw, Level &level)
    {
        const bool isSecretWord = !level.isObject && maskedWord(level.words, QString::fromLatin1(raw));
        const bool masked = isSecretWord || isMasked(level) || level.isMemberOf(redaction::isEnvironmentName);
        return masked ? jsonString(Secret::mask()) : raw.toByteArray();
    }

    /// A member's name may be a secret's text, too: {"sk_live_…": 1}.
    static QByteArray redactedName(QByteArrayView raw, const QString &name)
    {
        const QString redacted = Redactor::redact(name);
        return redacted == name ? raw.toByteArray() : jsonString(redacted);
    }

    const QByteArray &m_json;
    const QList<JsonToken> &m_tokens;
    std::vector<bool> m_isPair; ///< by the token that opens an object
};

} // namespace

QByteArray redactJson(const QByteArray &json)
{
    const auto tokens = jsonTokens(json);
    if (!tokens)
        return Redactor::redact(QString::fromUtf8(json), Redactor::Text::Command).toUtf8();
    return JsonRedaction(json, *tokens).redacted();
}

} // namespace roster
