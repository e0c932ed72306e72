// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/secretvalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster::redaction {

namespace {

/// The quote at @p begin, or behind the backslashes there; -1 where none is.
qsizetype quoteAt(TextScan &scan, qsizetype begin)
{
    const qsizetype quote = scan.endOfRun(Run::Backslash, begin);
    const char16_t c = scan.at(quote);
    return c == '"' || c == '\'' ? quote : -1;
}

/// Whether a quote behind @p backslashes closes one that was opened behind @p opened of them. In JSON within
/// JSON a quote is written \", a quote in that one \\\".
bool closesQuote(qsizetype backslashes, qsizetype opened)
{
    for (; opened > 0; opened = (opened - 1) / 2) {
        if (backslashes % 2 == 0)
            return true; // it closes what is around
        backslashes = (backslashes - 1) / 2;
    }
    return backslashes % 2 == 0;
}

qsizetype endOfDoubleQuoted(TextScan &scan, qsizetype quote, qsizetype opened)
{
    qsizetype backslashes = 0;
    for (qsizetype i = quote + 1; !scan.isEnd(i); ++i) {
        const char16_t c = scan.at(i);
        if (c == '\\') {
            ++backslashes;
            continue;
        }
        if (c == '"' && closesQuote(backslashes, opened))
            return i + 1;
        backslashes = 0;
    }
    return scan.size();
}

/// A shell knows no escapes in them; others write 'it\'s'.
qsizetype endOfSingleQuoted(TextScan &scan, qsizetype quote)
{
    for (qsizetype i = quote + 1; !scan.isEnd(i); ++i) {
        if (scan.at(i) == '\'' && !(scan.at(i - 1) == '\\' && isAlnum(scan.at(i + 1))))
            return i + 1;
    }
    return scan.size();
}

bool endsValue(char16_t c)
{
    return isSpace(c) || c == '"' || c == '\'' || c == '&' || c == ';' || c == '<' || c == '>' || c == u'，'
        || c == u'；' || c == u'。' || c == u'、';
}

bool isClosing(char16_t c)
{
    return c == ',' || c == '}' || c == ']';
}

qsizetype endOfBare(TextScan &scan, qsizetype begin)
{
    qsizetype i = begin;
    for (; !scan.isEnd(i); ++i) {
        const char16_t c = scan.at(i);
        const char16_t next = scan.at(i + 1);
        if (endsValue(c))
            break;
        // Within a value, unless it closes what the value stands in.
        if (isClosing(c) && (next == 0 || endsValue(next) || isClosing(next) || next == '\\'))
            break;
        if (c == '\\') { // "\ " and "\$" of a shell; not the line break or the quote of an escaped text
            if (next == 0 || isAlnum(next) || isQuote(next))
                break;
            ++i;
        }
    }
    return std::min(i, scan.size());
}

/// What stands right behind a closed quote belongs to it as a shell reads it: 'it'\''s', "a"b.
bool goesOn(TextScan &scan, qsizetype end, char16_t quote)
{
    const char16_t c = scan.at(end);
    return isAlnum(c) || c == '_' || c == '$' || c == quote
        || (quote == '\'' && c == '\\' && scan.at(end + 1) == '\'');
}

} // namespace

Span valueAt(TextScan &scan, qsizetype begin)
{
    const qsizetype quote = quoteAt(scan, begin);
    if (quote < 0)
        return {begin, endOfBare(scan, begin)};

    const char16_t kind = scan.at(quote);
    const qsizetype opened = quote - begin;
    qsizetype end = begin;
    qsizetype next = quote;
    do {
        if (scan.at(next) == '\\')
            end = next + 2; // \'
        else if (scan.at(next) != kind)
            end = endOfBare(scan, next);
        else
            end = kind == '"' ? endOfDoubleQuoted(scan, next, opened) : endOfSingleQuoted(scan, next);
        if (end == next)
            break;
        next = end;
    } while (opened == 0 && !scan.isEnd(end) && goesOn(scan, end, kind));

    const bool isEmptyText = end - quote == 1 || (end - quote == 2 + opened && scan.at(end - 1) == kind);
    return {begin, isEmptyText ? begin : end};
}

Span withoutQuotes(TextScan &scan, Span value)
{
    const qsizetype quote = quoteAt(scan, value.begin);
    if (quote < 0 || quote >= value.end)
        return value;
    const char16_t kind = scan.at(quote);
    Span inside{quote + 1, value.end};
    if (inside.end > inside.begin && scan.at(inside.end - 1) == kind) {
        --inside.end;
        for (qsizetype i = value.begin;
             i < quote && inside.end > inside.begin && scan.at(inside.end - 1) == '\\'; ++i)
            --inside.end;
    }
    return inside;
}

bool isNoValue(QStringView value)
{
    for (const QLatin1StringView word :
         {"true"_L1, "false"_L1, "null"_L1, "none"_L1, "nil"_L1, "undefined"_L1}) {
        if (value.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace roster::redaction
