// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/output/formulaguard.h"

#include <algorithm>

namespace roster {

namespace {

/// May end a cell and begin the next one.
bool isSeparator(QChar c)
{
    return QStringView(u",;\t\r\n").contains(c);
}

/// What spreadsheets do not look at before a formula.
bool isSkipped(QChar c)
{
    return c.isSpace() || c == u'"' || c == QChar(QChar::ByteOrderMark);
}

/// In full width, too, which spreadsheets take for the usual ones.
bool isFormulaSign(QChar c)
{
    return QStringView(u"=+-@＝＋－＠").contains(c);
}

qsizetype endOfDigits(QStringView text, qsizetype begin)
{
    while (begin < text.size() && text[begin] >= u'0' && text[begin] <= u'9')
        ++begin;
    return begin;
}

/// "-5", "0.25": a number to every spreadsheet.
bool isPlainNumber(QStringView text)
{
    const qsizetype begin = text.startsWith(u'-') ? 1 : 0;
    const qsizetype point = endOfDigits(text, begin);
    const bool hasLeadingZero = point - begin > 1 && text[begin] == u'0';
    if (point == begin || hasLeadingZero)
        return false;
    if (point == text.size())
        return true;
    return text[point] == u'.' && point + 1 < text.size() && endOfDigits(text, point + 1) == text.size();
}

bool isFormula(QStringView cell)
{
    const auto sign = std::ranges::find_if_not(cell, isSkipped);
    return sign != cell.end() && isFormulaSign(*sign) && !isPlainNumber(cell.trimmed());
}

} // namespace

QString withoutFormulas(const QString &text)
{
    QString guarded;
    guarded.reserve(text.size() + 1);
    // Some spreadsheets look behind a tab or a line break that begins a cell.
    if (!text.isEmpty() && QStringView(u"\t\r\n").contains(text.front()))
        guarded += u'\'';
    auto begin = text.begin();
    while (true) {
        const auto end = std::find_if(begin, text.end(), isSeparator);
        const QStringView cell(begin, end);
        if (isFormula(cell))
            guarded += u'\'';
        guarded += cell;
        if (end == text.end())
            return guarded;
        guarded += *end;
        begin = end + 1;
    }
}

} // namespace roster
