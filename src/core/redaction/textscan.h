// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>

namespace roster::redaction {

inline bool isDigit(char16_t c)
{
    return c >= '0' && c <= '9';
}
inline bool isUpper(char16_t c)
{
    return c >= 'A' && c <= 'Z';
}
inline bool isLower(char16_t c)
{
    return c >= 'a' && c <= 'z';
}
inline bool isLetter(char16_t c)
{
    return isUpper(c) || isLower(c);
}
inline bool isAlnum(char16_t c)
{
    return isLetter(c) || isDigit(c);
}
inline bool isHex(char16_t c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
inline char16_t toLower(char16_t c)
{
    return isUpper(c) ? char16_t(c - 'A' + 'a') : c;
}
inline bool isSpace(char16_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || (c > 0x7F && QChar(c).isSpace());
}
inline bool isLineBreak(char16_t c)
{
    return c == '\n' || c == '\r';
}
inline bool isQuote(char16_t c)
{
    return c == '"' || c == '\'' || c == '`';
}

/// Classes of characters whose runs the rules ask for.
enum class Run {
    Space,
    Alnum,
    Word, ///< letters, digits, dash, underscore
    Base64, ///< letters, digits, "+", "/", "-", "_"
    Authority, ///< of a URL: up to white space, a quote, a slash or the like
    Solid, ///< up to white space, a quote, "<" or ">"
    Credential, ///< up to white space, a quote, a comma or a semicolon
    Backslash,
    Count,
};

bool isInRun(Run run, char16_t c);

/// A text as the rules of the Redactor read it.
///
/// Rules read with at(), a few characters ahead and a bounded number back, and ask for what may be long,
/// the end of a run or the next of some character, where the answer is kept: so each character is looked at
/// for it once, however often a rule asks. What a rule masks is not looked at by it again. That makes every
/// rule linear, and steps() is the proof: what was looked at, in characters.
class TextScan {
public:
    explicit TextScan(QStringView text)
        : m_text(text)
    {
    }

    QStringView text() const { return m_text; }
    qsizetype size() const { return m_text.size(); }
    qint64 steps() const { return m_steps; }
    /// For what is looked at elsewhere.
    void count(qsizetype steps) { m_steps += steps; }

    /// 0 before the beginning and behind the end.
    char16_t at(qsizetype i)
    {
        ++m_steps;
        return i >= 0 && i < m_text.size() ? m_text[i].unicode() : char16_t(0);
    }
    bool isEnd(qsizetype i) const { return i >= m_text.size(); }

    /// Whether @p literal stands at @p i, in any letter case.
    bool has(qsizetype i, QLatin1StringView literal)
    {
        for (const char letter : literal) {
            if (toLower(at(i++)) != toLower(char16_t(letter)))
                return false;
        }
        return true;
    }
    bool hasExactly(qsizetype i, QLatin1StringView literal)
    {
        for (const char letter : literal) {
            if (at(i++) != char16_t(letter))
                return false;
        }
        return true;
    }

    /// Where the run that goes on at @p i ends; @p i where there is none.
    qsizetype endOfRun(Run run, qsizetype i)
    {
        KnownRuns &known = m_runs[size_t(run)];
        for (const Known &one : known.last) {
            if (i >= one.from && i < one.to)
                return one.to;
        }
        qsizetype end = i;
        while (end < size() && isInRun(run, at(end)))
            ++end;
        if (end > i)
            known.last[size_t(known.next++) % known.last.size()] = {i, end};
        return end;
    }
    qsizetype lengthOfRun(Run run, qsizetype i) { return endOfRun(run, i) - i; }

    /// The first "@" from @p i on; the text's size where there is none.
    qsizetype nextAt(qsizetype i)
    {
        if (i < m_nextAt.from || i > m_nextAt.to || m_nextAt.to < 0) {
            qsizetype found = i;
            while (found < size() && at(found) != '@')
                ++found;
            m_nextAt = {i, found};
        }
        return m_nextAt.to;
    }

    /// Whether a word can begin at @p i: not within one. "%3D" and "\n" before it are signs, not letters.
    bool isWordBegin(qsizetype i)
    {
        const char16_t before = at(i - 1);
        if (!isAlnum(before) && before != '_')
            return true;
        if (at(i - 3) == '%' && isHex(at(i - 2)) && isHex(before))
            return true;
        return at(i - 2) == '\\' && (before == 'n' || before == 'r' || before == 't');
    }
    bool isWordEnd(qsizetype i)
    {
        const char16_t after = at(i);
        return !isAlnum(after) && after != '_';
    }

private:
    struct Known {
        qsizetype from = 0;
        qsizetype to = -1;
    };

    /// More than a rule asks for at one place.
    struct KnownRuns {
        std::array<Known, 8> last{};
        int next = 0;
    };

    const QStringView m_text;
    qint64 m_steps = 0;
    std::array<KnownRuns, size_t(Run::Count)> m_runs{};
    Known m_nextAt;
};

inline bool isInRun(Run run, char16_t c)
{
    switch (run) {
    case Run::Space:
        return isSpace(c);
    case Run::Alnum:
        return isAlnum(c);
    case Run::Word:
        return isAlnum(c) || c == '-' || c == '_';
    case Run::Base64:
        return isAlnum(c) || c == '+' || c == '/' || c == '-' || c == '_';
    case Run::Authority:
        return !isSpace(c) && !isQuote(c) && c != '/' && c != '?' && c != '#' && c != '<' && c != '>'
            && c != '\\';
    case Run::Solid:
        return !isSpace(c) && !isQuote(c) && c != '<' && c != '>';
    case Run::Credential:
        return !isSpace(c) && c != '"' && c != '\'' && c != ',' && c != ';';
    case Run::Backslash:
        return c == '\\';
    case Run::Count:
        break;
    }
    return false;
}

} // namespace roster::redaction
