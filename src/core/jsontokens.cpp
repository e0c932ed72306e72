// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsontokens.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace roster {

namespace {

constexpr qsizetype deepest = 512;

class Scanner {
public:
    explicit Scanner(const QByteArray &json)
        : m_json(json)
    {
    }

    std::optional<QList<JsonToken>> scan()
    {
        while (skipSpace()) {
            if (!takeToken())
                return {};
        }
        if (!m_open.isEmpty() || m_tokens.isEmpty())
            return {};
        return m_tokens;
    }

private:
    using Kind = JsonToken::Kind;

    struct Open {
        qsizetype token;
        bool hasValue = false;
        bool hasName = false;
    };

    /// False at the end.
    bool skipSpace()
    {
        while (m_at < m_json.size() && QByteArrayView(" \t\r\n,").contains(m_json[m_at]))
            ++m_at;
        return m_at < m_json.size();
    }

    bool takeToken()
    {
        switch (m_json[m_at]) {
        case '{':
            return open(Kind::ObjectBegin);
        case '[':
            return open(Kind::ArrayBegin);
        case '}':
            return close(Kind::ObjectBegin);
        case ']':
            return close(Kind::ArrayBegin);
        case '"':
            return takeString();
        default:
            return takeWord();
        }
    }

    bool open(Kind kind)
    {
        if (m_open.size() == deepest)
            return false;
        m_open.append(Open{m_tokens.size()});
        add(kind, m_at + 1);
        return true;
    }

    bool close(Kind opening)
    {
        if (m_open.isEmpty() || m_tokens[m_open.constLast().token].kind != opening)
            return false;
        const Open closed = m_open.takeLast();
        m_tokens[closed.token].isPair = closed.hasValue && closed.hasName;
        add(Kind::End, m_at + 1);
        return true;
    }

    bool takeString()
    {
        qsizetype end = m_at + 1;
        while (end < m_json.size() && m_json[end] != '"')
            end += m_json[end] == '\\' ? 2 : 1;
        if (end >= m_json.size())
            return false;
        add(Kind::String, end + 1);
        if (!skipSpace() || m_json[m_at] != ':')
            return true;
        ++m_at;
        return nameMember();
    }

    /// The last string was a member's name.
    bool nameMember()
    {
        if (m_open.isEmpty() || m_tokens[m_open.constLast().token].kind != Kind::ObjectBegin)
            return false;
        JsonToken &token = m_tokens.last();
        token.kind = Kind::Name;
        const QByteArrayView name = QByteArrayView(m_json).sliced(token.begin, token.end - token.begin);
        m_open.last().hasValue |= name == "\"value\"";
        m_open.last().hasName |= name == "\"key\"" || name == "\"name\"";
        return true;
    }

    bool takeWord()
    {
        qsizetype end = m_at;
        while (end < m_json.size() && !QByteArrayView(" \t\r\n,:{}[]\"").contains(m_json[end]))
            ++end;
        if (end == m_at)
            return false;
        const char first = m_json[m_at];
        add((first >= '0' && first <= '9') || first == '-' ? Kind::Number : Kind::Word, end);
        const JsonToken &word = m_tokens.constLast();
        const QByteArrayView text = QByteArrayView(m_json).sliced(word.begin, word.end - word.begin);
        return word.kind == Kind::Number || text == "true" || text == "false" || text == "null";
    }

    void add(Kind kind, qsizetype end)
    {
        m_tokens.append({kind, m_at, end});
        m_at = end;
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
    QList<JsonToken> m_tokens;
    QList<Open> m_open;
};

} // namespace

std::optional<QList<JsonToken>> jsonTokens(const QByteArray &json)
{
    return Scanner(json).scan();
}

QString jsonText(QByteArrayView quoted)
{
    const QByteArrayView inside = quoted.sliced(1, quoted.size() - 2);
    if (!inside.contains('\\'))
        return QString::fromUtf8(inside);
    const auto document = QJsonDocument::fromJson('[' + quoted.toByteArray() + ']');
    // Wrong escapes: what is there is still to be looked at.
    return document.isArray() ? document.array().first().toString() : QString::fromUtf8(inside);
}

QByteArray jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2); // without the brackets
}

} // namespace roster
