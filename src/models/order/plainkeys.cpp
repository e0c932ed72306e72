// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/order/plainkeys.h"

#include <QByteArray>
#include <QCollator>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace roster {

/// Of digits that stand together; a collator may take longer numbers apart.
static constexpr qsizetype longestNumber = 200;

static bool isDigit(char16_t character)
{
    return character >= u'0' && character <= u'9';
}

static QString two(char16_t a, char16_t b)
{
    return QString(QChar(a)) + QChar(b);
}

PlainKeys::PlainKeys(const QCollator &collator)
{
    std::array<char16_t, count> sorted{};
    std::iota(sorted.begin(), sorted.end(), char16_t(first));
    const auto compare = [&](char16_t a, char16_t b) {
        return collator.compare(QString(QChar(a)), QString(QChar(b)));
    };
    std::ranges::stable_sort(sorted, [&](char16_t a, char16_t b) { return compare(a, b) < 0; });
    int rank = 1;
    for (size_t i = 0; i < sorted.size(); ++i) {
        if (i > 0 && compare(sorted[i - 1], sorted[i]) != 0)
            ++rank;
        m_ranks[size_t(sorted[i] - first)] = static_cast<unsigned char>(rank);
    }
    m_valid = isSeenThrough(collator);
}

bool PlainKeys::isSeenThrough(const QCollator &collator) const
{
    const auto holds = [&](const QString &a, const QString &b) {
        QByteArray x;
        QByteArray y;
        append(a, x);
        append(b, y);
        const int difference = collator.compare(a, b);
        return difference < 0 ? x < y : difference > 0 ? y < x : x == y;
    };
    const std::array pairs{std::pair{u"a2"_s, u"a10"_s},     std::pair{u"a9z"_s, u"a10"_s},
                           std::pair{u"a02"_s, u"a2"_s},     std::pair{u"a00"_s, u"a0"_s},
                           std::pair{u"1-2"_s, u"1-10"_s},   std::pair{u"a-1"_s, u"a1"_s},
                           std::pair{u"aB2"_s, u"Ab02"_s},   std::pair{u"a"_s, u"a "_s},
                           std::pair{u"co-op"_s, u"coop"_s}, std::pair{u"it's"_s, u"its"_s}};
    if (!std::ranges::all_of(pairs, [&](const auto &pair) { return holds(pair.first, pair.second); }))
        return false;

    // Each character among letters; a character that counts for less than its rank would lose to what
    // follows.
    for (int a = first; a < first + count; ++a) {
        for (int b = first; b < first + count; ++b) {
            const bool neighbours = std::abs(rank(char16_t(a)) - rank(char16_t(b))) <= 1;
            if (neighbours && !holds(u"a%1z"_s.arg(QChar(a)), u"a%1a"_s.arg(QChar(b))))
                return false;
        }
    }
    // Each letter behind each other one, against the next letter there.
    for (char16_t before = u'a'; before <= u'z'; ++before) {
        for (char16_t letter = u'a'; letter < u'z'; ++letter) {
            if (!holds(two(before, letter), two(before, char16_t(letter + 1))))
                return false;
        }
        if (before < u'z' && !holds(two(before, u'z'), two(char16_t(before + 1), u'a')))
            return false;
    }
    return true;
}

bool PlainKeys::append(const QString &text, QByteArray &keys) const
{
    const qsizetype begin = keys.size();
    const auto end = text.cend();
    for (auto at = text.cbegin(); at != end;) {
        const char16_t character = at->unicode();
        if (character < first || character >= first + count) {
            keys.truncate(begin);
            return false;
        }
        if (!isDigit(character)) {
            keys.append(char(rank(character)));
            ++at;
            continue;
        }
        // A number sorts where its digits do, then by its length, then digit by digit.
        const auto number = std::find_if(at, end, [](QChar c) { return c != u'0'; });
        const auto after = std::find_if_not(number, end, [](QChar c) { return isDigit(c.unicode()); });
        if (after - at > longestNumber) {
            keys.truncate(begin);
            return false;
        }
        keys.append(char(rank(u'0')));
        keys.append(char(after - number));
        for (at = number; at != after; ++at)
            keys.append(char(at->unicode()));
    }
    return true;
}

} // namespace roster
