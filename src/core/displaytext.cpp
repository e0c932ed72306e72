// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/displaytext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

/// More marks on one letter are no language, but paint over the rows above and below.
constexpr int mostMarks = 4;

constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr char32_t zeroWidthJoiner = 0x200D;

/// Letters and symbols without any ink, and a mark that joins nothing.
bool isBlank(char32_t c)
{
    return c == 0x115F || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xFFA0 || c == 0x034F;
}

/// Not seen, or turning the text around: shown as what it is, because a name is not a stage.
bool isInvisible(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || isBlank(c);
}

/// Persian, Indic scripts and emoji need them; after a Latin letter they only make two names look like one.
bool joins(char32_t c, char32_t before)
{
    return (c == zeroWidthJoiner || c == zeroWidthNonJoiner) && before >= 0x80;
}

QString nameOf(char32_t c)
{
    if (c < 0x20)
        return QChar(char16_t(0x2400 + c)); // its picture: ␛
    if (c == 0x7F)
        return QChar(0x2421);
    return u"[U+%1]"_s.arg(QString::number(uint(c), 16).toUpper(), 4, '0'_L1);
}

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Whether @p text can be shown as it is, which nearly all texts can.
bool isPlain(QStringView text)
{
    bool afterSpace = true;
    for (const QChar c : text) {
        const bool space = c == u' ';
        if (space && afterSpace)
            return false;
        afterSpace = space;
        if (c.unicode() > 0x20 && c.unicode() < 0x7F)
            continue;
        if (c.isSurrogate() || (!space && c.isSpace()) || isInvisible(c.unicode()) || isMark(c.unicode()))
            return false;
    }
    return text.isEmpty() || !afterSpace;
}

/// The character at @p i, which moves to its last half.
char32_t takeCharacter(QStringView text, qsizetype &i)
{
    const QChar c = text[i];
    if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[++i]);
    return c.isSurrogate() ? char32_t(QChar::ReplacementCharacter) : c.unicode();
}

} // namespace

QString displayText(const QString &text, int maxLength)
{
    if (text.size() <= maxLength && isPlain(text))
        return text;

    QString shown;
    bool space = false;
    int marks = 0;
    char32_t before = 0;
    for (qsizetype i = 0; i < text.size() && shown.size() <= maxLength; ++i) {
        const char32_t c = takeCharacter(text, i);
        if (QChar::isSpace(c)) {
            space = !shown.isEmpty();
            before = c;
            continue;
        }
        marks = isMark(c) ? marks + 1 : 0;
        if (marks > mostMarks)
            continue;
        if (std::exchange(space, false))
            shown += u' ';
        if (isInvisible(c) && !joins(c, before))
            shown += nameOf(c);
        else
            shown += QChar::fromUcs4(c);
        before = c;
    }
    return clampedText(shown, maxLength);
}

QString clampedText(const QString &text, qsizetype maxLength)
{
    if (text.size() <= maxLength)
        return text;
    QString begin = text.first(std::max<qsizetype>(0, maxLength - 1));
    if (!begin.isEmpty() && begin.back().isHighSurrogate())
        begin.chop(1);
    return begin + u'…';
}

QString pastableText(const QString &text)
{
    const auto acts = [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
    };
    QString copied = text;
    copied.replace("\r\n"_L1, "\n"_L1);
    copied.removeIf(acts);
    return copied;
}

} // namespace roster
