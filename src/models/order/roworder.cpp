// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/order/roworder.h"

#include "core/rowpermutation.h"
#include "models/order/workshares.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace roster {

QVariant RowOrder::Level::value(const Instance &instance, const CellContext &context) const
{
    const ColumnSpec &spec = columnSpec(column);
    if (!groups)
        return spec.value(instance, context);
    const QString group = spec.group(instance, context);
    return group.isEmpty() ? QVariant() : QVariant(group);
}

bool RowOrder::before(int a, int b) const
{
    for (const Level &level : m_levels) {
        const double x = level.keys.key(a);
        const double y = level.keys.key(b);
        if (std::isnan(x) != std::isnan(y))
            return std::isnan(y);
        if (x < y || x > y)
            return level.order == Qt::AscendingOrder ? x < y : x > y;
    }
    return a < b;
}

double RowOrder::leadingKey(size_t level, int row) const
{
    if (level >= m_levels.size())
        return 0;
    const double key = m_levels[level].keys.key(row);
    if (std::isnan(key))
        return std::numeric_limits<double>::infinity();
    return m_levels[level].order == Qt::AscendingOrder ? key : -key;
}

void RowOrder::sortAll()
{
    // Nearly all comparisons end at the first two levels: their keys lie beside their rows.
    struct Entry {
        double first;
        double second;
        int row;
    };
    std::vector<Entry> entries;
    entries.reserve(size_t(m_rows.size()));
    for (int row = 0; row < int(m_rows.size()); ++row)
        entries.push_back({leadingKey(0, row), leadingKey(1, row), row});
    sortInShares(entries, [this](const Entry &a, const Entry &b) {
        if (a.first < b.first || b.first < a.first)
            return a.first < b.first;
        if (a.second < b.second || b.second < a.second)
            return a.second < b.second;
        return before(a.row, b.row);
    });
    std::ranges::transform(entries, m_rows.begin(), &Entry::row);
}

void RowOrder::sortBy(const TableRows &table, QList<SortLevel> levels, std::optional<Column> grouping)
{
    place();
    std::vector<Level> before = std::exchange(m_levels, {});
    const auto add = [&](const SortLevel &wanted, bool groups) {
        const auto known = std::ranges::find_if(before, [&](const Level &level) {
            return level.column == wanted.column && level.groups == groups;
        });
        if (known == before.end() || known->keys.isMostlyUnused()) {
            m_levels.push_back({wanted.column, wanted.order, groups, {}});
            makeAllKeys(table, m_levels.back());
        } else {
            known->order = wanted.order;
            m_levels.push_back(std::move(*known));
        }
    };

    if (grouping) {
        const auto chosen = std::ranges::find(levels, *grouping, &SortLevel::column);
        add(chosen == levels.end() ? SortLevel{*grouping, Qt::AscendingOrder} : *chosen, true);
    }
    if (!levels.isEmpty() && std::ranges::find(levels, Column::Name, &SortLevel::column) == levels.end())
        levels.append({Column::Name, Qt::AscendingOrder});
    for (const SortLevel &wanted : std::as_const(levels))
        add(wanted, false);
    sortAll();
}

std::optional<Column> RowOrder::grouping() const
{
    if (m_levels.empty() || !m_levels.front().groups)
        return {};
    return m_levels.front().column;
}

bool RowOrder::isSameGroup(int a, int b) const
{
    const double x = leadingKey(0, a); // infinite when unknown, so that these are one group, too
    const double y = leadingKey(0, b);
    return !(x < y || y < x);
}

bool RowOrder::sortsBy(Column first, Column last) const
{
    return std::ranges::any_of(
        m_levels, [=](const Level &level) { return level.column >= first && level.column <= last; });
}

bool RowOrder::isMostlyUnused() const
{
    return std::ranges::any_of(m_levels, [](const Level &level) { return level.keys.isMostlyUnused(); });
}

void RowOrder::makeAllKeys(const TableRows &table, Level &level)
{
    level.keys = {};
    level.keys.resize(m_rows.size());
    std::vector<QVariant> values(m_rows.size());
    const QList<WorkShare> shares = workShares(m_rows.size());
    inParallel(shares.size(), [&](qsizetype i) {
        const auto [first, end] = shares.at(i);
        CellContext context;
        for (auto row = int(first); row < int(end); ++row) {
            const Instance &instance = table.instance(row);
            if (row == first || instance.account != table.instance(row - 1).account)
                context = table.context(row);
            values[size_t(row)] = level.value(instance, context);
        }
    });
    for (int row = 0; row < int(m_rows.size()); ++row)
        level.keys.set(row, values[size_t(row)]);
    level.keys.settle();
}

void RowOrder::append(const TableRows &table)
{
    QList<int> fresh(table.count() - m_count);
    std::iota(fresh.begin(), fresh.end(), m_count);
    m_count = table.count();
    for (Level &level : m_levels)
        level.keys.resize(m_count);
    makeKeys(table, fresh);
    m_waiting += fresh;
}

void RowOrder::update(const TableRows &table, const QList<int> &rows)
{
    for (const int row : rows) {
        bool changed = false;
        for (Level &level : m_levels)
            changed |= level.keys.set(row, level.value(table.instance(row), table.context(row)));
        if (changed)
            m_waiting.append(row);
    }
    for (Level &level : m_levels)
        level.keys.prepare();
}

void RowOrder::forgetKeys(Column first, Column last)
{
    std::erase_if(m_levels,
                  [=](const Level &level) { return level.column >= first && level.column <= last; });
}

void RowOrder::makeKeys(const TableRows &table, const QList<int> &rows)
{
    for (Level &level : m_levels) {
        for (const int row : rows)
            level.keys.set(row, level.value(table.instance(row), table.context(row)));
        level.keys.prepare();
    }
}

void RowOrder::place()
{
    if (m_waiting.isEmpty())
        return;
    for (Level &level : m_levels)
        level.keys.settle();
    auto moves = std::vector<bool>(size_t(m_count));
    for (const int row : std::as_const(m_waiting))
        moves[size_t(row)] = true;
    m_rows.removeIf([&](int row) { return moves[size_t(row)]; });

    const auto less = [this](int a, int b) { return before(a, b); };
    std::sort(m_waiting.begin(), m_waiting.end(), less);
    m_waiting.resize(std::unique(m_waiting.begin(), m_waiting.end()) - m_waiting.begin());
    m_rows = mergedByPlace(m_rows, m_waiting, less);
    m_waiting.clear();
}

void RowOrder::remove(int first, int last)
{
    place();
    m_rows.removeIf([=](int row) { return row >= first && row <= last; });
    m_count -= last - first + 1;
    closeGap(m_rows, first, last);
    for (Level &level : m_levels)
        level.keys.remove(first, last);
}

void RowOrder::permute(const QList<int> &newRows)
{
    place();
    for (int &row : m_rows)
        row = newRows[row];
    for (Level &level : m_levels)
        level.keys.permute(newRows);
}

void RowOrder::carryOver(const TableRows &table, const std::vector<int> &places)
{
    std::vector<bool> known(size_t(table.count()));
    for (int &row : m_rows) {
        row = places[size_t(row)];
        if (row >= 0)
            known[size_t(row)] = true;
    }
    m_rows.removeIf([](int row) { return row < 0; });
    for (Level &level : m_levels)
        level.keys.move(places, table.count());

    m_count = table.count();
    for (int row = 0; row < m_count; ++row) {
        if (!known[size_t(row)])
            m_waiting.append(row);
    }
    makeKeys(table, m_waiting);
}

} // namespace roster
