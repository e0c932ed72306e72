// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/order/rowarrangement.h"

#include "models/table/instancetablemodel.h"

#include <algorithm>
#include <utility>

namespace roster {

/// The texts of new rows are made ahead of the first key stroke, after so many ms in which more may come; so
/// many at a time, or an eighth of all, that whoever waits for the workers, as a change of language does,
/// does not wait long.
static constexpr int textsPause = 300;
static constexpr int textsAtOnce = 20'000;

RowArrangement::RowArrangement(const InstanceTableModel &table, QObject *parent)
    : QObject(parent)
    , m_table(table)
{
    m_textsSoon.setSingleShot(true);
    m_textsSoon.setInterval(textsPause);
    connect(&m_textsSoon, &QTimer::timeout, this, &RowArrangement::startMakingTexts);
    append();
}

void RowArrangement::setFilter(const InstanceFilter &filter)
{
    if (filter == m_filter.filter())
        return;
    m_filter.setFilter(filter);
    filterAll(Cause::Wish);
}

void RowArrangement::setLevels(const QList<SortLevel> &levels)
{
    m_levels = levels;
    sortAll(Cause::Wish);
}

void RowArrangement::setGrouping(std::optional<Column> column)
{
    m_grouping = column;
    sortAll(Cause::Wish);
}

const SearchText &RowArrangement::text(int row)
{
    return m_filter.text(m_table.rows(), row);
}

bool RowArrangement::isLarge() const
{
    return m_table.rowCount() > m_rowsAtOnce;
}

// ---- What happens in the table ----

template<typename Change>
void RowArrangement::forEachPass(Change change)
{
    if (m_filterPass)
        change(*m_filterPass);
    if (m_sortPass)
        change(*m_sortPass);
    if (m_textPass)
        change(*m_textPass);
}

void RowArrangement::append()
{
    const TableRows table = m_table.rows();
    m_filter.append(table);
    m_order.append(table);
    m_textsSoon.start();
    freeUnused();
}

void RowArrangement::update(const QList<int> &rows)
{
    const TableRows table = m_table.rows();
    for (const int row : rows)
        m_filter.update(table, row);
    m_order.update(table, rows);
    m_textsSoon.start();
    freeUnused();
}

void RowArrangement::freeUnused()
{
    if (!m_sortPass && m_order.isMostlyUnused())
        sortAll(Cause::Table);
}

void RowArrangement::updateColumns(Column first, Column last, const QList<int> &roles)
{
    const auto touches = [&](int role) { return roles.isEmpty() || roles.contains(role); };
    const auto between = columnSpecs().subspan(size_t(first), size_t(last) - size_t(first) + 1);
    const bool ticksOnly = std::ranges::all_of(between, &ColumnSpec::ticks);

    if (touches(Qt::DisplayRole) && !ticksOnly) {
        // What a worker found in the old texts is not worth having.
        m_filter.forgetTexts();
        m_textPass.reset();
        m_textsSoon.start();
        m_filterPass.reset();
        filterAll(Cause::Table);
    } else if (ticksOnly && m_filter.needsClock()) {
        filterAll(Cause::Table);
    }
    if (touches(InstanceTableModel::SortRole) && (m_sortPass || m_order.sortsBy(first, last))) {
        m_outdated = m_outdated
            ? ColumnRange{std::min(m_outdated->first, first), std::max(m_outdated->last, last)}
            : ColumnRange{first, last};
        sortAll(Cause::Table);
    }
}

void RowArrangement::reject(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_filter.reject(row);
}

void RowArrangement::remove(int first, int last)
{
    m_filter.remove(first, last);
    m_order.remove(first, last);
    forEachPass([=](auto &pass) { pass.remove(first, last); });
}

void RowArrangement::permute(const QList<int> &newRows)
{
    m_filter.permute(newRows);
    m_order.permute(newRows);
    forEachPass([&](auto &pass) { pass.permute(newRows); });
}

// ---- All rows ----

void RowArrangement::filterAll(Cause cause)
{
    if (cause == Cause::Wish)
        m_filterCause = cause;
    filterAgain();
}

void RowArrangement::filterAgain()
{
    m_filterAgain = m_filterPass != nullptr;
    if (m_filterAgain)
        return;
    if (isLarge()) {
        startFiltering();
        return;
    }
    m_filter.updateAll(m_table.rows());
    Q_EMIT arranged(std::exchange(m_filterCause, Cause::Table));
    updateBusy();
}

void RowArrangement::startFiltering()
{
    m_filterPass = std::make_unique<RowPass<RowFilter>>(
        m_table.rows(),
        [filter = m_filter](const TableRows &table, const auto &) mutable {
            filter.updateAll(table);
            return filter;
        },
        [this] { endFiltering(); });
    updateBusy();
}

void RowArrangement::endFiltering()
{
    const auto pass = std::exchange(m_filterPass, {});
    const RowFilter result = pass->result();
    const std::vector<int> places = pass->placesIn(m_table.rows());
    m_filter.takeTexts(result, places);
    if (m_filterAgain) {
        filterAgain();
        return;
    }
    m_filter.takeDecisions(result, places);
    Q_EMIT arranged(std::exchange(m_filterCause, Cause::Table));
    updateBusy();
}

void RowArrangement::sortAll(Cause cause)
{
    if (cause == Cause::Wish)
        m_sortCause = cause;
    sortAgain();
}

void RowArrangement::sortAgain()
{
    m_sortAgain = m_sortPass != nullptr;
    if (m_sortAgain)
        return;
    if (isLarge()) {
        startSorting();
        return;
    }
    const TableRows table = m_table.rows();
    if (const auto outdated = std::exchange(m_outdated, {}))
        m_order.forgetKeys(outdated->first, outdated->last);
    m_order.sortBy(table, m_levels, m_grouping);
    Q_EMIT arranged(std::exchange(m_sortCause, Cause::Table));
    updateBusy();
}

void RowArrangement::startSorting()
{
    m_sortPass = std::make_unique<RowPass<RowOrder>>(
        m_table.rows(),
        [order = m_order, levels = m_levels, grouping = m_grouping,
         outdated = std::exchange(m_outdated, {})](const TableRows &table, const auto &) mutable {
            if (outdated)
                order.forgetKeys(outdated->first, outdated->last);
            order.sortBy(table, levels, grouping);
            return order;
        },
        [this] { endSorting(); });
    updateBusy();
}

void RowArrangement::endSorting()
{
    const auto pass = std::exchange(m_sortPass, {});
    m_order = pass->result();
    const TableRows table = m_table.rows();
    m_order.carryOver(table, pass->placesIn(table));
    if (m_sortAgain) {
        sortAgain();
        return;
    }
    Q_EMIT arranged(std::exchange(m_sortCause, Cause::Table));
    updateBusy();
}

void RowArrangement::startMakingTexts()
{
    if (m_sortPass) { // somebody waits for that
        m_textsSoon.start();
        return;
    }
    if (m_textPass || m_filterPass || !m_filter.lacksTexts())
        return;
    const int most = std::max(textsAtOnce, m_table.rowCount() / 8);
    m_textPass = std::make_unique<RowPass<RowFilter>>(
        m_table.rows(),
        [filter = m_filter, most](const TableRows &table, const auto &isGivenUp) mutable {
            filter.makeTexts(table, most, isGivenUp);
            return filter;
        },
        [this] {
            const auto pass = std::exchange(m_textPass, {});
            m_filter.takeTexts(pass->result(), pass->placesIn(m_table.rows()));
            m_textsSoon.start(); // for the other rows, and for those that came meanwhile
        });
}

void RowArrangement::updateBusy()
{
    if (std::exchange(m_toldBusy, isBusy()) != isBusy())
        Q_EMIT busyChanged(isBusy());
}

} // namespace roster
