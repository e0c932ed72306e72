// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/find/numbertext.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

/// Digits with single signs between them, and what stands around them.
struct Parts {
    QString before;
    QString digits;
    QString after;

    QString with(const QString &number) const { return before + number + after; }
};

constexpr QStringView groupSpaces = u"\u00A0\u2009\u202F";

Parts partsOf(const QString &text)
{
    static const QRegularExpression form(u"[0-9](?:[.,'\u2019\u00A0\u2009\u202F]?[0-9])*"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {text, {}, {}};
    return {text.first(match.capturedStart()), match.captured(), text.sliced(match.capturedEnd())};
}

/// "1,412", "1,234,567", in India "12,34,567", in Spain "1234.567".
bool isGrouped(const QString &digits, QChar separator)
{
    const QStringList groups = digits.split(separator);
    if (groups.size() < 2 || groups.first().startsWith(u'0') || groups.first().size() > 4
        || groups.last().size() != 3)
        return false;
    return std::all_of(groups.begin() + 1, groups.end() - 1,
                       [](const QString &group) { return group.size() == 2 || group.size() == 3; });
}

bool hasGroupOfNumber(const QString &digits)
{
    const QStringList groups = digits.split(u',');
    return std::any_of(groups.begin() + 1, groups.end(),
                       [](const QString &group) { return group.startsWith(u'0'); });
}

bool languageHas(QChar decimalPoint)
{
    return QLocale().decimalPoint() == QString(decimalPoint);
}

/// A comma alone: a list, the groups of a number, or its decimals.
bool isUnclear(const Parts &parts, FindKind kind)
{
    const bool looksGrouped = isGrouped(parts.digits, u',') && hasGroupOfNumber(parts.digits);
    switch (kind) {
    case FindKind::Sum:
        return true; // sums have decimals and groups wherever they are shown
    case FindKind::Size:
        return looksGrouped || languageHas(u',');
    case FindKind::Span: // "1,5h" is no list: its numbers would have different units
        return looksGrouped || languageHas(u',') || !parts.after.isEmpty();
    case FindKind::Number:
        return looksGrouped; // counts have no decimals
    case FindKind::Text:
    case FindKind::YesNo:
        break;
    }
    return false;
}

/// "1.412", where that may be 1412: with more decimals it is not.
QString asDecimals(const QString &digits)
{
    return isGrouped(digits, u'.') ? digits + u'0' : digits;
}

NumberText withCommas(const Parts &parts, FindKind kind)
{
    QStringList list = parts.digits.split(u',');
    list.first() = parts.before + list.first();
    list.last() += parts.after;
    if (!isUnclear(parts, kind))
        return {list, {}, {}};
    const bool isGroups = isGrouped(parts.digits, u',') && !languageHas(u',');
    if (isGroups || list.size() > 2)
        return {{}, {parts.with(QString(parts.digits).remove(u','))}, list};
    QString point = parts.digits;
    point.replace(u',', u'.');
    return {{}, {parts.with(languageHas(u',') ? asDecimals(point) : point)}, list};
}

NumberText withPoints(const Parts &parts)
{
    const QString whole = QString(parts.digits).remove(u'.');
    if (parts.digits.count(u'.') > 1)
        return {{isGrouped(parts.digits, u'.') ? parts.with(whole) : parts.with(parts.digits)}, {}, {}};
    if (isGrouped(parts.digits, u'.') && languageHas(u','))
        return {{}, {parts.with(whole), parts.with(asDecimals(parts.digits))}, {}};
    return {{parts.with(parts.digits)}, {}, {}};
}

} // namespace

bool isGroupSpace(QChar c)
{
    return groupSpaces.contains(c);
}

NumberText readNumberText(const QString &text, FindKind kind)
{
    const Parts parts = partsOf(text);
    QString signs = parts.digits;
    signs.removeIf([](QChar c) { return c >= u'0' && c <= u'9'; });
    if (signs.isEmpty())
        return {{text}, {}, {}};

    // Two kinds of signs: the last one is the decimal point, whatever it looks like.
    const QChar last = signs.back();
    if (signs.front() != last) {
        const bool isPoint = last == u'.' || last == u',';
        const qsizetype at = parts.digits.lastIndexOf(last);
        const QString whole = parts.digits.first(at);
        if (isPoint && isGrouped(whole, signs.front()) && !whole.contains(last))
            return {{parts.with(QString(whole).remove(signs.front()) + u'.' + parts.digits.sliced(at + 1))},
                    {},
                    {}};
        return {{text}, {}, {}}; // no number: whoever reads it says so
    }
    if (last == u',')
        return withCommas(parts, kind);
    if (last == u'.')
        return withPoints(parts);
    return {{isGrouped(parts.digits, last) ? parts.with(QString(parts.digits).remove(last)) : text}, {}, {}};
}

} // namespace roster
