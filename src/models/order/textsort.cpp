// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/order/textsort.h"

#include "models/order/plainkeys.h"
#include "models/order/workshares.h"

#include <QLocale>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace roster {

namespace {

template<typename Entry>
void join(std::vector<Entry> &all, const std::vector<Entry> &part)
{
    std::vector<Entry> joined;
    joined.reserve(all.size() + part.size());
    std::merge(all.begin(), all.end(), part.begin(), part.end(), std::back_inserter(joined));
    all = std::move(joined);
}

// ---- By the collator's keys. Making them takes most of the time. ----

struct CollatedEntry {
    QCollatorSortKey key;
    int position;

    friend bool operator<(const CollatedEntry &a, const CollatedEntry &b) { return a.key.compare(b.key) < 0; }
};
using CollatedEntries = std::vector<CollatedEntry>;

SortedTexts sortByKeys(const QList<QString> &texts)
{
    const auto sortShare = [&texts](const WorkShare &share) {
        const QCollator collator = naturalCollator(); // one for each thread
        CollatedEntries entries;
        entries.reserve(size_t(share.second - share.first));
        for (qsizetype position = share.first; position < share.second; ++position)
            entries.push_back({collator.sortKey(texts[position]), int(position)});
        std::sort(entries.begin(), entries.end());
        return entries;
    };
    const QList<WorkShare> shares = workShares(texts.size());
    if (shares.isEmpty())
        return {};
    std::vector<CollatedEntries> parts(size_t(shares.size()));
    inParallel(shares.size(), [&](qsizetype i) { parts[size_t(i)] = sortShare(shares.at(i)); });
    CollatedEntries entries = std::move(parts.front());
    for (size_t i = 1; i < parts.size(); ++i)
        join(entries, parts[i]);

    SortedTexts sorted;
    sorted.differs.resize(entries.size());
    for (size_t place = 0; place < entries.size(); ++place) {
        sorted.positions.append(entries[place].position);
        sorted.differs[place] = place > 0 && entries[place - 1] < entries[place];
    }
    return sorted;
}

// ---- By comparing the texts themselves ----

QList<int> sortComparedShare(const QList<QString> &texts, const WorkShare &share)
{
    const QCollator collator = naturalCollator(); // one for each thread
    QList<int> positions(share.second - share.first);
    std::iota(positions.begin(), positions.end(), int(share.first));
    // Stable: of all sorts the one that a collator that contradicts itself cannot lead astray.
    std::stable_sort(positions.begin(), positions.end(),
                     [&](int a, int b) { return collator.compare(texts[a], texts[b]) < 0; });
    return positions;
}

SortedTexts sortByComparison(const QList<QString> &texts)
{
    const QList<WorkShare> shares = workShares(texts.size());
    std::vector<QList<int>> parts(size_t(shares.size()));
    inParallel(shares.size(),
               [&](qsizetype i) { parts[size_t(i)] = sortComparedShare(texts, shares.at(i)); });

    const QCollator collator = naturalCollator();
    const auto compare = [&](int a, int b) { return collator.compare(texts[a], texts[b]); };
    QList<int> sorted;
    for (const QList<int> &part : parts) {
        const QList<int> before = std::exchange(sorted, {});
        sorted.reserve(before.size() + part.size());
        std::merge(before.begin(), before.end(), part.begin(), part.end(), std::back_inserter(sorted),
                   [&](int a, int b) { return compare(a, b) < 0; });
    }
    std::vector<bool> differs(size_t(sorted.size()));
    for (qsizetype place = 1; place < sorted.size(); ++place)
        differs[size_t(place)] = compare(sorted[place - 1], sorted[place]) != 0;
    return {sorted, differs};
}

SortedTexts sortCollated(const QList<QString> &texts, CollateBy by)
{
    return by == CollateBy::Keys ? sortByKeys(texts) : sortByComparison(texts);
}

// ---- By plain keys, with other texts among them ----

struct PlainEntry {
    QByteArrayView key; ///< null: of another text
    int position;

    friend bool operator<(const PlainEntry &a, const PlainEntry &b) { return a.key < b.key; }
};

struct PlainTexts {
    QList<QByteArray> keys; ///< what the entries' keys point into
    std::vector<PlainEntry> entries;
    QList<int> others;
};

/// The end of the items from @p from on that are less than @p item, which is expected to be near.
template<typename Less>
QList<int>::const_iterator gallop(QList<int>::const_iterator from, QList<int>::const_iterator end, int item,
                                  Less less)
{
    qsizetype step = 1;
    while (step < end - from && less(*(from + step - 1), item)) {
        from += step;
        step *= 2;
    }
    return std::lower_bound(from, from + std::min(step, qsizetype(end - from)), item, less);
}

/// Two sorted lists as one. Texts of one alphabet stand together, so that few comparisons find whole runs.
template<typename Less>
QList<int> mergedByRuns(const QList<int> &a, const QList<int> &b, Less less)
{
    QList<int> merged;
    merged.reserve(a.size() + b.size());
    auto first = a.cbegin();
    auto second = b.cbegin();
    while (first != a.cend() && second != b.cend()) {
        const auto firstEnd = gallop(first, a.cend(), *second, less);
        std::copy(first, firstEnd, std::back_inserter(merged));
        first = firstEnd;
        if (first == a.cend())
            break;
        // What is equal goes along, else neither list would go on.
        merged.append(*second++);
        const auto secondEnd = gallop(second, b.cend(), *first, less);
        std::copy(second, secondEnd, std::back_inserter(merged));
        second = secondEnd;
    }
    std::copy(first, a.cend(), std::back_inserter(merged));
    std::copy(second, b.cend(), std::back_inserter(merged));
    return merged;
}

PlainTexts sortPlainShare(const QList<QString> &texts, const PlainKeys &plainKeys, const WorkShare &share)
{
    PlainTexts plain;
    QByteArray keys;
    keys.reserve((share.second - share.first) * 24);
    std::vector<std::pair<qsizetype, int>> ends;
    for (qsizetype position = share.first; position < share.second; ++position) {
        if (plainKeys.append(texts[position], keys))
            ends.emplace_back(keys.size(), int(position));
        else
            plain.others.append(int(position));
    }
    qsizetype begin = 0;
    plain.entries.reserve(ends.size());
    for (const auto &[end, position] : ends) {
        plain.entries.push_back({QByteArrayView(keys).sliced(begin, end - begin), position});
        begin = end;
    }
    plain.keys.append(keys);
    std::sort(plain.entries.begin(), plain.entries.end());
    return plain;
}

PlainTexts sortPlain(const QList<QString> &texts, const PlainKeys &keys)
{
    const QList<WorkShare> shares = workShares(texts.size());
    std::vector<PlainTexts> parts(size_t(shares.size()));
    inParallel(shares.size(),
               [&](qsizetype i) { parts[size_t(i)] = sortPlainShare(texts, keys, shares.at(i)); });
    PlainTexts all;
    for (const PlainTexts &part : parts) {
        join(all.entries, part.entries);
        all.keys += part.keys;
        all.others += part.others;
    }
    return all;
}

QList<int> sortOthers(const QList<QString> &texts, const QList<int> &others, CollateBy by)
{
    QList<QString> some;
    some.reserve(others.size());
    for (const int position : others)
        some.append(texts[position]);
    QList<int> sorted = sortCollated(some, by).positions;
    for (int &position : sorted)
        position = others[position];
    return sorted;
}

SortedTexts withOthers(const QList<QString> &texts, const PlainTexts &plain, const QCollator &collator,
                       CollateBy by)
{
    std::vector<QByteArrayView> keys(texts.size());
    QList<int> positions;
    positions.reserve(texts.size());
    for (const PlainEntry &entry : plain.entries) {
        keys[size_t(entry.position)] = entry.key;
        positions.append(entry.position);
    }
    auto isPlain = std::vector<bool>(size_t(texts.size()), true);
    for (const int other : plain.others)
        isPlain[size_t(other)] = false;
    const auto compare = [&](int a, int b) { return collator.compare(texts[a], texts[b]); };
    const auto less = [&](int a, int b) { return compare(a, b) < 0; };

    SortedTexts sorted{mergedByRuns(positions, sortOthers(texts, plain.others, by), less),
                       std::vector<bool>(keys.size())};
    for (qsizetype place = 1; place < sorted.positions.size(); ++place) {
        const int a = sorted.positions[place - 1];
        const int b = sorted.positions[place];
        const bool bothPlain = isPlain[size_t(a)] && isPlain[size_t(b)];
        sorted.differs[size_t(place)] = bothPlain ? keys[size_t(a)] != keys[size_t(b)] : compare(a, b) != 0;
    }
    return sorted;
}

} // namespace

QCollator naturalCollator()
{
    // The "C" locale knows no natural order.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

SortedTexts sortTexts(const QList<QString> &texts, CollateBy by)
{
    if (texts.size() <= leastWorkShare)
        return sortCollated(texts, by);
    const QCollator collator = naturalCollator();
    const PlainKeys keys(collator);
    if (!keys.isValid())
        return sortCollated(texts, by);
    const PlainTexts plain = sortPlain(texts, keys);
    return plain.others.size() * 2 <= texts.size() ? withOthers(texts, plain, collator, by)
                                                   : sortCollated(texts, by);
}

} // namespace roster
