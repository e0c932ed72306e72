// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/detailjson.h"

#include "core/jsontokens.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

constexpr int indent = 2;

bool isInvisible(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

/// The same to a reader of JSON, and to be read by people, too.
QString visible(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (isInvisible(c))
            result += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result;
}

class Layout {
public:
    Layout(const QByteArray &json, const JsonLimits &limits)
        : m_json(json)
        , m_limits(limits)
    {
    }

    JsonLayout take(const QList<JsonToken> &tokens)
    {
        for (const JsonToken &token : tokens) {
            if (m_result.lines.size() > m_limits.lines) {
                cut();
                break;
            }
            add(token);
        }
        return m_result;
    }

    JsonLayout takePlain()
    {
        const QStringList lines = QString::fromUtf8(m_json).split(u'\n');
        const qsizetype count = std::min(lines.size(), m_limits.lines);
        for (qsizetype i = 0; i < count; ++i)
            m_result.lines.append(JsonLine{clamped(visible(QStringView(lines[i]).trimmed()))});
        m_result.isWhole &= count == lines.size();
        return m_result;
    }

private:
    struct Open {
        int line;
        bool empty = true;
    };

    void add(const JsonToken &token)
    {
        const QString text = clamped(
            visible(QString::fromUtf8(QByteArrayView(m_json).sliced(token.begin, token.end - token.begin))));
        switch (token.kind) {
        case JsonToken::Kind::ObjectBegin:
        case JsonToken::Kind::ArrayBegin:
            beginValue();
            line() += text;
            m_open.append(Open{int(m_result.lines.size()) - 1});
            break;
        case JsonToken::Kind::End:
            close(text);
            break;
        case JsonToken::Kind::Name:
            beginValue();
            line() += text + u": "_s;
            m_afterName = true;
            break;
        case JsonToken::Kind::String:
        case JsonToken::Kind::Number:
        case JsonToken::Kind::Word:
            beginValue();
            line() += text;
            break;
        }
    }

    void beginValue()
    {
        if (std::exchange(m_afterName, false))
            return;
        if (!m_open.isEmpty()) {
            if (!m_open.constLast().empty)
                line() += u',';
            m_open.last().empty = false;
        }
        newLine();
    }

    void close(const QString &bracket)
    {
        m_afterName = false;
        const Open opened = m_open.takeLast();
        if (!opened.empty) {
            newLine();
            m_result.lines[opened.line].foldsTo = int(m_result.lines.size()) - 1;
        }
        line() += bracket;
    }

    void cut()
    {
        m_result.lines.removeLast();
        m_result.isWhole = false;
        for (JsonLine &line : m_result.lines) {
            if (line.foldsTo == m_result.lines.size())
                line.foldsTo = -1;
        }
    }

    void newLine() { m_result.lines.append(JsonLine{QString(indent * m_open.size(), u' ')}); }
    QString &line() { return m_result.lines.last().text; }

    QString clamped(const QString &text)
    {
        if (text.size() <= m_limits.token)
            return text;
        m_result.isWhole = false;
        return text.left(m_limits.token) + u'…';
    }

    const QByteArray &m_json;
    const JsonLimits m_limits;
    JsonLayout m_result;
    QList<Open> m_open;
    bool m_afterName = false;
};

JsonPiece::Kind kindOf(QChar first)
{
    if (first == u'"')
        return JsonPiece::Kind::String;
    if (first.isDigit() || first == u'-')
        return JsonPiece::Kind::Number;
    return first.isLetter() ? JsonPiece::Kind::Word : JsonPiece::Kind::Punctuation;
}

qsizetype endOfPiece(QStringView line, qsizetype begin, JsonPiece::Kind kind)
{
    static constexpr QStringView ends = u" ,:{}[]\"";
    qsizetype end = begin + 1;
    if (kind == JsonPiece::Kind::Punctuation)
        return end;
    if (kind != JsonPiece::Kind::String) {
        while (end < line.size() && !ends.contains(line[end]))
            ++end;
        return end;
    }
    while (end < line.size() && line[end] != u'"')
        end += line[end] == u'\\' ? 2 : 1;
    return std::min(end + 1, line.size());
}

} // namespace

QString JsonLayout::text() const
{
    qsizetype size = 0;
    for (const JsonLine &line : lines)
        size += line.text.size() + 1;
    QString text;
    text.reserve(size);
    for (const JsonLine &line : lines)
        text += line.text + u'\n';
    text.chop(1);
    return text;
}

JsonLayout layOutJson(const QByteArray &json, const JsonLimits &limits)
{
    Layout layout(json, limits);
    const auto tokens = jsonTokens(json);
    return tokens ? layout.take(*tokens) : layout.takePlain();
}

QList<JsonPiece> jsonPieces(const QString &line)
{
    QList<JsonPiece> pieces;
    qsizetype at = 0;
    while (at < line.size()) {
        if (line[at] == u' ') {
            ++at;
            continue;
        }
        JsonPiece::Kind kind = kindOf(line[at]);
        const qsizetype end = endOfPiece(line, at, kind);
        if (kind == JsonPiece::Kind::String && end < line.size() && line[end] == u':')
            kind = JsonPiece::Kind::Name;
        pieces.append({kind, at, end - at});
        at = end;
    }
    return pieces;
}

} // namespace roster
