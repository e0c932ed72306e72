// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keymask.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <utility>

namespace roster {

/// From here on, the end of an answer that begins as the key does is a part of it.
static constexpr qsizetype shortestPart = 6;

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

/// The number that @p digits write, or -1.
static int number(QByteArrayView digits, int base)
{
    bool ok = false;
    const int value = digits.toInt(&ok, base);
    return ok && digits.front() != '+' && digits.front() != '-' ? value : -1;
}

/// The length of "%2B", or 0.
static qsizetype percentEncoded(QByteArrayView text, char &c)
{
    const int value = text.size() >= 3 && text.front() == '%' ? number(text.sliced(1, 2), 16) : -1;
    c = char(value);
    return value > 0 ? 3 : 0;
}

/// The length of "\u002b" or "\/", or 0.
static qsizetype jsonEscaped(QByteArrayView text, char &c)
{
    if (text.size() < 2 || text.front() != '\\')
        return 0;
    if (text[1] != 'u') {
        c = text[1];
        return 2;
    }
    const int value = text.size() >= 6 ? number(text.sliced(2, 4), 16) : -1;
    c = char(value);
    return value > 0 && value < 0x80 ? 6 : 0;
}

/// The length of "&#43;", "&#x2b;" or "&amp;", or 0.
static qsizetype htmlEscaped(QByteArrayView text, char &c)
{
    static constexpr std::array names{std::pair{"&amp;", '&'}, std::pair{"&lt;", '<'}, std::pair{"&gt;", '>'},
                                      std::pair{"&quot;", '"'}, std::pair{"&apos;", '\''}};
    if (text.front() != '&')
        return 0;
    for (const auto &[name, meant] : names) {
        if (text.startsWith(name)) {
            c = meant;
            return QByteArrayView(name).size();
        }
    }
    const qsizetype end = text.first(std::min<qsizetype>(text.size(), 10)).indexOf(';');
    if (end < 3 || text[1] != '#')
        return 0;
    const bool isHex = lower(text[2]) == 'x' && end > 3;
    const int value = isHex ? number(text.sliced(3, end - 3), 16) : number(text.sliced(2, end - 2), 10);
    c = char(value);
    return value > 0 && value < 0x80 ? end + 1 : 0;
}

/// How many bytes at the beginning of @p text write @p wanted, in one way or another.
static qsizetype spelled(QByteArrayView text, char wanted)
{
    const char first = text.front();
    if (first != '%' && first != '\\' && first != '&')
        return lower(first) == lower(wanted) ? 1 : 0;
    char c = 0;
    for (const auto spelling : {percentEncoded, jsonEscaped, htmlEscaped}) {
        const qsizetype length = spelling(text, c);
        if (length > 0 && lower(c) == lower(wanted))
            return length;
    }
    return first == wanted ? 1 : 0;
}

/// How many bytes at the beginning of @p text are the key; 0: it is not there.
static qsizetype keyLength(QByteArrayView text, QByteArrayView key)
{
    if (text.startsWith(key)) // whose own signs may look like an escape
        return key.size();
    qsizetype at = 0;
    for (qsizetype i = 0; i < key.size(); ++i) {
        if (at == text.size())
            return i >= std::min(shortestPart, key.size()) ? at : 0;
        const qsizetype length = spelled(text.sliced(at), key[i]);
        if (length == 0)
            return 0;
        at += length;
    }
    return at;
}

QByteArray withoutKey(const QByteArray &answer, const Secret &key)
{
    if (key.isEmpty())
        return answer;
    const QByteArrayView text(answer);
    QByteArray safe;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = keyLength(text.sliced(at), key.reveal());
        if (length > 0) {
            safe += text.sliced(copied, at - copied);
            safe += Secret::mask().toUtf8();
            copied = at + length;
        }
        at += std::max<qsizetype>(length, 1);
    }
    if (copied == 0)
        return answer;
    safe += text.sliced(copied);
    return safe;
}

} // namespace roster
