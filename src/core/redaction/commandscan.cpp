// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/commandscan.h"

#include "core/redaction/commandwords.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster::redaction {

namespace {

using Part = CommandRule::Part;

bool endsWord(char16_t c)
{
    return c == 0 || isSpace(c) || isQuote(c);
}

/// Takes a text for the words of a shell, whatever it is, and however deep a command stands in the quotes of
/// "bash -c" or of a list: quotes only part words. What may be piped on is remembered by its place.
class CommandScan {
public:
    explicit CommandScan(TextScan &scan)
        : m_scan(scan)
    {
    }

    Spans find()
    {
        while (!m_scan.isEnd(m_at)) {
            if (!takeGap())
                takeWord();
        }
        return m_found;
    }

private:
    /// White space, quotes, brackets, and what ends a command. False before a word.
    bool takeGap()
    {
        const char16_t c = m_scan.at(m_at);
        const char16_t next = m_scan.at(m_at + 1);
        if (isLineBreak(c))
            takeLineBreak();
        else if (isSpace(c) || c == '>' || (c == '<' && next != '<') || isListSign(c, next))
            part(1);
        else if (isQuote(c))
            takeQuote(c);
        else if (c == '\\' && (isSpace(next) || isQuote(next) || next == '\\'))
            ++m_at; // what it escapes is looked at next
        else if (c == '\\' && (next == 'n' || next == 'r' || next == 't'))
            part(2);
        else if (c == '|' && next != '|')
            takePipe();
        else if (c == '|' || (c == '&' && next == '&'))
            endCommand(2);
        else if ((c == ';' || c == '&') && endsWord(next))
            endCommand(1);
        else if (c == '(' || c == ')')
            takeBracket(c);
        else if (m_scan.has(m_at, "<<<"_L1))
            takeHereString();
        else if (m_scan.has(m_at, "<<"_L1))
            takeHereDocument();
        else
            return false;
        return true;
    }

    /// So many characters part two words.
    void part(qsizetype length)
    {
        m_at += length;
        m_hasParted = true;
    }

    /// The signs of a list: ["docker", "login"]. Within a word they belong to it.
    bool isListSign(char16_t c, char16_t next)
    {
        return (c == ',' || c == '[' || c == ']' || c == '{' || c == '}')
            && (endsWord(m_scan.at(m_at - 1)) || endsWord(next));
    }

    void takeQuote(char16_t quote)
    {
        const auto turn = [quote](char16_t &open) {
            if (open == 0 || open == quote)
                open = open == 0 ? quote : char16_t(0);
        };
        ++m_at;
        if (quote == '`')
            return;
        turn(m_quote);
        if (m_printed >= 0 && quote != m_quoteAroundPrinted)
            turn(m_quoteInPrinted);
    }

    void takeBracket(char16_t bracket)
    {
        m_depth = std::max(0, m_depth + (bracket == '(' ? 1 : -1));
        part(1);
    }

    void takePipe()
    {
        m_pipe = m_at;
        m_isPipedInto = true;
        m_isBehindPipe = true;
        m_words.endCommand();
        part(1);
    }

    /// @p length: of the sign that ends it.
    void endCommand(qsizetype length)
    {
        m_words.endCommand();
        m_isPipedInto = m_isBehindPipe = false;
        m_hereString = -1;
        if (m_quoteInPrinted == 0 && m_depth == 0)
            m_printed = -1;
        part(length);
    }

    void takeLineBreak()
    {
        const qsizetype body = m_at + 1;
        if (std::exchange(m_isHereSecret, false) && !m_hereEnd.isEmpty())
            maskHereDocument(body);
        m_hereEnd = {};
        if (m_isBehindPipe || m_scan.at(m_at - 1) == '\\')
            part(1);
        else
            endCommand(1);
    }

    void takeHereString()
    {
        part(3);
        m_hereString = m_scan.endOfRun(Run::Space, m_at);
        maskInput();
    }

    /// "<<EOF": its lines come behind this one.
    void takeHereDocument()
    {
        part(2);
        while (m_scan.at(m_at) == '-' || isQuote(m_scan.at(m_at)) || m_scan.at(m_at) == ' ')
            ++m_at;
        const qsizetype end = m_scan.endOfRun(Run::Word, m_at);
        m_hereEnd = m_scan.text().sliced(m_at, end - m_at);
        m_at = end;
        maskInput();
    }

    void maskHereDocument(qsizetype begin)
    {
        qsizetype line = begin;
        while (!m_scan.isEnd(line)) {
            qsizetype end = line;
            while (!m_scan.isEnd(end) && !isLineBreak(m_scan.at(end)))
                ++end;
            if (m_scan.text().sliced(line, end - line).trimmed() == m_hereEnd)
                break;
            line = end + 1;
        }
        const qsizetype end = std::min(line - 1, m_scan.size());
        if (end <= begin)
            return;
        m_found.append({begin, end});
        m_at = end;
    }

    bool isInWord(qsizetype i)
    {
        const char16_t c = m_scan.at(i);
        const char16_t next = m_scan.at(i + 1);
        if (isSpace(c) || isQuote(c) || c == '|' || c == '<' || c == '>' || c == '(' || c == ')')
            return false;
        if (c == '\\')
            return !isSpace(next) && !isQuote(next) && next != '\\' && next != 'n' && next != 'r'
                && next != 't';
        if (c == '&' && next == '&')
            return false;
        return (c != ';' && c != '&' && c != ',' && c != ']' && c != '}') || !endsWord(next);
    }

    void takeWord()
    {
        const qsizetype begin = m_at;
        do {
            ++m_at;
        } while (!m_scan.isEnd(m_at) && isInWord(m_at));
        const char16_t before = m_scan.at(begin - 1);
        const QStringView text = m_scan.text().sliced(begin, m_at - begin);
        m_isBehindPipe = false;
        m_scan.count(CommandWords::costOfWord());
        const auto verdict = m_words.take({.text = text,
                                           .isQuoted = before == '"' || before == '\'',
                                           .isAdjacent = !std::exchange(m_hasParted, false)});
        if (verdict.isSecret) {
            maskWord(begin, verdict);
        } else if (m_printed < 0 && (text == "echo"_L1 || text == "printf"_L1 || text == "yes"_L1)) {
            m_printed = m_at;
            m_quoteInPrinted = 0;
            m_quoteAroundPrinted = m_quote;
        }
        maskInput();
    }

    /// The value that begins with this word, its quotes with it, or the part of it that is a secret.
    void maskWord(qsizetype word, const CommandWords::Verdict &verdict)
    {
        qsizetype begin = word + verdict.from;
        const bool isQuoted =
            verdict.from == 0 && (m_scan.at(word - 1) == '"' || m_scan.at(word - 1) == '\'');
        if (isQuoted) {
            --begin;
            while (m_scan.at(begin - 1) == '\\')
                --begin;
        }
        if (verdict.part != Part::Whole) {
            maskPart(begin, word + verdict.from, signOf(verdict.part));
            return;
        }
        const Span value = valueAt(m_scan, begin);
        mask(value);
        if (isQuoted && !value.isEmpty())
            takeClosedQuote(m_scan.at(word - 1));
    }

    /// What stands behind a sign that is not far, up to the end of the value.
    void maskPart(qsizetype valueBegin, qsizetype wordBegin, char16_t sign)
    {
        constexpr qsizetype longest = 256;
        qsizetype i = wordBegin;
        while (i - wordBegin < longest && !endsWord(m_scan.at(i)) && m_scan.at(i) != sign)
            ++i;
        if (m_scan.at(i) == sign)
            mask({i + 1, withoutQuotes(m_scan, valueAt(m_scan, valueBegin)).end});
    }

    /// A masked value took its closing quote with it; the opening one has been taken before.
    void takeClosedQuote(char16_t quote)
    {
        const qsizetype at = m_at;
        takeQuote(quote);
        m_at = at;
    }

    void mask(Span span)
    {
        if (span.isEmpty())
            return;
        m_found.append(span);
        m_at = std::max(m_at, span.end);
    }

    /// For a command that reads a password: what is piped into it, or given to it.
    void maskInput()
    {
        if (!m_words.readsSecret())
            return;
        m_isHereSecret = true;
        if (m_hereString >= 0)
            mask(valueAt(m_scan, std::exchange(m_hereString, -1)));
        if (!m_isPipedInto || m_printed < 0 || m_pipe < m_printed)
            return;
        Span printed{skipEchoOptions(m_printed), m_pipe};
        while (!printed.isEmpty()
               && (isSpace(m_scan.at(printed.end - 1)) || m_scan.at(printed.end - 1) == ')'))
            --printed.end;
        if (!printed.isEmpty())
            m_found.append(printed);
        m_printed = -1;
    }

    qsizetype skipEchoOptions(qsizetype i)
    {
        constexpr int most = 4;
        for (int n = 0; n < most; ++n) {
            i = m_scan.endOfRun(Run::Space, i);
            qsizetype end = i + 1;
            while (m_scan.at(i) == '-'
                   && (m_scan.at(end) == 'n' || m_scan.at(end) == 'e' || m_scan.at(end) == 'E'))
                ++end;
            if (end == i + 1 || !isSpace(m_scan.at(end)))
                break;
            i = end;
        }
        return i;
    }

    TextScan &m_scan;
    CommandWords m_words;
    Spans m_found;
    qsizetype m_at = 0;
    bool m_hasParted = true; ///< more than a quote since the last word
    char16_t m_quote = 0; ///< that is open
    int m_depth = 0; ///< of brackets

    qsizetype m_printed = -1; ///< where the words of an "echo" begin
    char16_t m_quoteAroundPrinted = 0;
    char16_t m_quoteInPrinted = 0; ///< that is open
    qsizetype m_pipe = -1; ///< the last one
    bool m_isPipedInto = false; ///< the command that is read
    bool m_isBehindPipe = false; ///< no word came since

    qsizetype m_hereString = -1; ///< where one begins
    QStringView m_hereEnd; ///< the word that ends a here document
    bool m_isHereSecret = false;
};

} // namespace

Spans findInCommands(TextScan &scan)
{
    return CommandScan(scan).find();
}

} // namespace roster::redaction
