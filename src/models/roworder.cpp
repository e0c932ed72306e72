// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roworder.h"

#include "models/instancetablemodel.h"
#include "models/rowpermutation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace roster {

/// Beyond the chosen ones, columns chosen longer ago are forgotten: nobody remembers them, and keys take
/// memory.
static constexpr size_t mostLevels = 3;

RowOrder::RowOrder(const InstanceTableModel &table)
    : m_table(table)
    , m_rows(size_t(table.rowCount()))
{
    std::iota(m_rows.begin(), m_rows.end(), 0);
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

double RowOrder::leadingKey(int row) const
{
    if (m_levels.empty())
        return 0;
    const double key = m_levels.front().keys.key(row);
    if (std::isnan(key))
        return std::numeric_limits<double>::infinity();
    return m_levels.front().order == Qt::AscendingOrder ? key : -key;
}

void RowOrder::sortAll()
{
    // Nearly all comparisons end at the first level: its keys lie beside their rows.
    struct Entry {
        double key;
        int row;
    };
    std::vector<Entry> entries(m_rows.size());
    for (int row = 0; row < int(entries.size()); ++row)
        entries[size_t(row)] = {leadingKey(row), row};
    std::ranges::sort(entries, [this](const Entry &a, const Entry &b) {
        return a.key < b.key || (!(b.key < a.key) && before(a.row, b.row));
    });
    std::ranges::transform(entries, m_rows.begin(), &Entry::row);
}

void RowOrder::sortBy(const QList<SortLevel> &chosen)
{
    m_chosen = chosen;
    std::vector<Level> before = chosen.isEmpty() ? std::vector<Level>() : std::exchange(m_levels, {});
    m_levels.clear();
    for (const SortLevel &wanted : chosen) {
        const auto known = std::ranges::find(before, wanted.column, &Level::column);
        if (known == before.end()) {
            m_levels.push_back({wanted.column, wanted.order, {}});
            makeKeys(m_levels.back());
        } else {
            known->order = wanted.order;
            m_levels.push_back(std::move(*known));
            before.erase(known);
        }
    }
    for (auto level = before.begin(); level != before.end() && m_levels.size() < mostLevels; ++level)
        m_levels.push_back(std::move(*level));
    sortAll();
}

void RowOrder::makeKeys(Level &level)
{
    level.keys = {};
    level.keys.resize(m_rows.size());
    for (int row = 0; row < int(m_rows.size()); ++row)
        setKey(level, row);
    level.keys.settle();
}

bool RowOrder::setKey(Level &level, int row)
{
    const QVariant value = columnSpec(level.column).value(m_table.instance(row), m_table.context(row));
    return level.keys.set(row, value);
}

void RowOrder::append(int count)
{
    const int first = int(m_rows.size());
    std::vector<int> fresh(size_t(count), 0);
    std::iota(fresh.begin(), fresh.end(), first);
    for (Level &level : m_levels) {
        level.keys.resize(size_t(first + count));
        for (const int row : fresh)
            setKey(level, row);
        level.keys.settle();
    }
    place(std::move(fresh));
}

void RowOrder::update(const QList<int> &rows)
{
    std::vector<bool> moves(m_rows.size());
    std::vector<int> movers;
    for (const int row : rows) {
        bool changed = false;
        for (Level &level : m_levels)
            changed |= setKey(level, row);
        if (changed) {
            moves[size_t(row)] = true;
            movers.push_back(row);
        }
    }
    if (movers.empty())
        return;
    for (Level &level : m_levels)
        level.keys.settle();
    std::erase_if(m_rows, [&](int row) { return moves[size_t(row)]; });
    place(std::move(movers));
}

void RowOrder::updateColumns(Column first, Column last)
{
    bool changed = false;
    for (Level &level : m_levels) {
        if (level.column < first || level.column > last)
            continue;
        makeKeys(level);
        changed = true;
    }
    if (changed)
        sortAll();
}

void RowOrder::place(std::vector<int> rows)
{
    const auto less = [this](int a, int b) { return before(a, b); };
    std::ranges::sort(rows, less);
    const auto middle = std::ptrdiff_t(m_rows.size());
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    std::inplace_merge(m_rows.begin(), m_rows.begin() + middle, m_rows.end(), less);
}

void RowOrder::remove(int first, int last)
{
    std::erase_if(m_rows, [=](int row) { return row >= first && row <= last; });
    closeGap(m_rows, first, last);
    for (Level &level : m_levels)
        level.keys.remove(first, last);
}

void RowOrder::permute(const QList<int> &newRows)
{
    for (int &row : m_rows)
        row = newRows[row];
    for (Level &level : m_levels)
        level.keys.permute(newRows);
}

} // namespace roster
