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
        m_open.append(m_tokens.size());
        add(kind, m_at + 1);
        return true;
    }

    bool close(Kind opening)
    {
        if (m_open.isEmpty() || m_tokens[m_open.constLast()].kind != opening)
            return false;
        m_open.removeLast();
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
        if (m_open.isEmpty() || m_tokens[m_open.constLast()].kind != Kind::ObjectBegin)
            return false;
        m_tokens.last().kind = Kind::Name;
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
    QList<qsizetype> m_open; ///< the tokens of the brackets that are not closed yet
};

/// The character of "\u0041", whose digits begin at @p at; nothing where they are none.
std::optional<char16_t> codeAt(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype digits = 4;
    if (at + digits > text.size())
        return {};
    uint code = 0;
    for (const char c : text.sliced(at, digits)) {
        const QByteArrayView hex("0123456789abcdef");
        const qsizetype digit = hex.indexOf(c >= 'A' && c <= 'F' ? char(c - 'A' + 'a') : c);
        if (digit < 0)
            return {};
        code = 16 * code + uint(digit);
    }
    return char16_t(code);
}

char16_t unescaped(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return uchar(c);
    }
}

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
    QString text;
    text.reserve(inside.size());
    qsizetype at = 0;
    while (at < inside.size()) {
        const qsizetype backslash = inside.indexOf('\\', at);
        if (backslash < 0 || backslash + 1 == inside.size())
            break;
        text += QString::fromUtf8(inside.sliced(at, backslash - at));
        const char escaped = inside[backslash + 1];
        at = backslash + 2;
        if (uchar(escaped) >= 0x80) {
            --at; // no escape, but a character of several bytes
        } else if (const auto code = escaped == 'u' ? codeAt(inside, at) : std::nullopt) {
            text += QChar(*code);
            at += 4;
        } else {
            text += QChar(unescaped(escaped));
        }
    }
    return text + QString::fromUtf8(inside.sliced(at));
}

QByteArray jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2); // without the brackets
}

} // namespace roster
