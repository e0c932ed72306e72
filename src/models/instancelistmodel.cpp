// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/instancelistmodel.h"

#include "models/instancetablemodel.h"
#include "models/rowpermutation.h"
#include "models/rowruns.h"

#include <algorithm>

namespace roster {

/// Up to so many runs of rows come or go one by one; more are gathered at the end of the list and come or go
/// as one run, because each run renumbers the rows behind it.
static constexpr size_t mostRuns = 16;
/// The texts of new rows are made ahead of the first key stroke, after so many ms in which more may come.
static constexpr int textsPause = 300;

InstanceListModel::InstanceListModel(InstanceTableModel &table, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_table(table)
    , m_place(size_t(table.rowCount()))
{
    m_filter.append(table.rows());
    m_order.append(table.rows());
    m_shown.assign(m_order.rows().cbegin(), m_order.rows().cend());
    renumber(0);
    setSourceModel(&table);
    m_textsSoon.setSingleShot(true);
    m_textsSoon.setInterval(textsPause);
    connect(&m_textsSoon, &QTimer::timeout, this, &InstanceListModel::startMakingTexts);

    using Table = InstanceTableModel;
    connect(&table, &Table::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { addRows(first, last); });
    connect(&table, &Table::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { leaveRows(first, last); });
    connect(&table, &Table::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { dropRows(first, last); });
    connect(&table, &Table::rowsReplaced, this, &InstanceListModel::replaceRows);
    connect(&table, &Table::columnsChanged, this, &InstanceListModel::changeColumns);
    connect(&table, &Table::rowsPermuted, this, &InstanceListModel::permuteRows);
    connect(&table, &Table::headerDataChanged, this, &InstanceListModel::headerDataChanged);
}

InstanceListModel::~InstanceListModel() = default;

void InstanceListModel::setFilter(const InstanceFilter &filter)
{
    if (filter == m_filter.filter())
        return;
    m_filter.setFilter(filter);
    filterAll();
}

const QByteArray &InstanceListModel::rowText(int tableRow)
{
    return m_filter.text(m_table.rows(), tableRow);
}

int InstanceListModel::hiddenCount() const
{
    return int(m_place.size() - m_shown.size());
}

void InstanceListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        sortBy({});
    else if (column < columnTotal)
        sortBy({{Column(column), order}});
}

void InstanceListModel::sortBy(const QList<SortLevel> &levels)
{
    if (levels == sortLevels())
        return;
    m_levels = levels;
    sortAll();
    Q_EMIT sortLevelsChanged();
}

// ---- What happens in the table ----

void InstanceListModel::addRows(int first, int last)
{
    Q_ASSERT(size_t(first) == m_place.size()); // The table only ever appends.
    const int count = last - first + 1;
    m_place.resize(m_place.size() + size_t(count), -1);
    const TableRows table = m_table.rows();
    m_filter.append(table);
    m_order.append(table);
    m_textsSoon.start();
    present();
}

void InstanceListModel::replaceRows(const QList<int> &rows)
{
    const TableRows table = m_table.rows();
    for (const int row : rows)
        m_filter.update(table, row);
    m_order.update(table, rows);
    m_textsSoon.start();
    present();

    std::vector<int> changed;
    for (const int row : rows) {
        if (const int place = m_place[size_t(row)]; place >= 0)
            changed.push_back(place);
    }
    if (changed.empty())
        return;
    std::ranges::sort(changed);
    for (const RowRun &run : runsOf(changed, mostChangedRuns))
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, columnTotal - 1));
}

void InstanceListModel::changeColumns(Column first, Column last, const QList<int> &roles)
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
        filterAll();
    } else if (ticksOnly && m_filter.needsClock()) {
        filterAll();
    }
    if (touches(InstanceTableModel::SortRole) && (m_sortPass || m_order.sortsBy(first, last))) {
        m_outdated = m_outdated
            ? ColumnRange{std::min(m_outdated->first, first), std::max(m_outdated->last, last)}
            : ColumnRange{first, last};
        sortAll();
    }
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, int(first)), index(rowCount() - 1, int(last)), roles);
}

void InstanceListModel::leaveRows(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_filter.reject(row);
    present();
}

void InstanceListModel::dropRows(int first, int last)
{
    m_filter.remove(first, last);
    m_order.remove(first, last);
    if (m_filterPass)
        m_filterPass->remove(first, last);
    if (m_sortPass)
        m_sortPass->remove(first, last);
    if (m_textPass)
        m_textPass->remove(first, last);
    eraseRows(m_place, first, last);
    closeGap(m_shown, first, last);
}

void InstanceListModel::permuteRows(const QList<int> &newRows)
{
    m_filter.permute(newRows);
    m_order.permute(newRows);
    if (m_filterPass)
        m_filterPass->permute(newRows);
    if (m_sortPass)
        m_sortPass->permute(newRows);
    if (m_textPass)
        m_textPass->permute(newRows);
    permute(m_place, newRows);
    for (int &row : m_shown)
        row = newRows[row];
}

// ---- All rows at once ----

void InstanceListModel::filterAll()
{
    m_filterAgain = m_filterPass != nullptr;
    if (m_filterAgain)
        return;
    if (isLarge()) {
        startFiltering();
    } else {
        m_filter.updateAll(m_table.rows());
        present();
        updateBusy();
    }
}

void InstanceListModel::startFiltering()
{
    m_filterAgain = false;
    m_filterPass = std::make_unique<RowPass<RowFilter>>(
        m_table.rows(),
        [filter = m_filter](const TableRows &table, const auto &) mutable {
            filter.updateAll(table);
            return filter;
        },
        [this] { endFiltering(); });
    updateBusy();
}

void InstanceListModel::endFiltering()
{
    const auto pass = std::exchange(m_filterPass, {});
    const RowFilter result = pass->result();
    const std::vector<int> places = pass->placesIn(m_table.rows());
    m_filter.takeTexts(result, places);
    if (m_filterAgain) {
        filterAll();
    } else {
        m_filter.takeDecisions(result, places);
        present();
    }
    updateBusy();
}

void InstanceListModel::sortAll()
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
        m_order.updateColumns(table, outdated->first, outdated->last);
    m_order.sortBy(table, m_levels);
    present();
}

void InstanceListModel::startSorting()
{
    m_sortAgain = false;
    m_sortPass = std::make_unique<RowPass<RowOrder>>(
        m_table.rows(),
        [order = m_order, levels = m_levels, outdated = std::exchange(m_outdated, {})](const TableRows &table,
                                                                                       const auto &) mutable {
            if (outdated)
                order.updateColumns(table, outdated->first, outdated->last);
            order.sortBy(table, levels);
            return order;
        },
        [this] { endSorting(); });
    updateBusy();
}

void InstanceListModel::endSorting()
{
    const auto pass = std::exchange(m_sortPass, {});
    m_order = pass->result();
    const TableRows table = m_table.rows();
    m_order.carryOver(table, pass->placesIn(table));
    if (m_sortAgain)
        sortAll();
    else
        present();
    updateBusy();
}

void InstanceListModel::startMakingTexts()
{
    if (m_textPass || m_filterPass || !m_filter.lacksTexts())
        return;
    m_textPass = std::make_unique<RowPass<RowFilter>>(
        m_table.rows(),
        [filter = m_filter](const TableRows &table, const auto &isGivenUp) mutable {
            filter.makeTexts(table, isGivenUp);
            return filter;
        },
        [this] {
            const auto pass = std::exchange(m_textPass, {});
            m_filter.takeTexts(pass->result(), pass->placesIn(m_table.rows()));
            m_textsSoon.start(); // for rows that came meanwhile
        });
}

void InstanceListModel::updateBusy()
{
    const bool busy = m_sortPass || m_filterPass;
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

// ---- What is shown ----

void InstanceListModel::present()
{
    std::vector<int> target;
    target.reserve(m_place.size());
    for (const int row : m_order.rows()) {
        if (m_filter.accepts(row))
            target.push_back(row);
    }
    if (target == m_shown)
        return;
    takeAway(target);
    bringIn(target);
}

/// Hides what is not in the target, and puts what remains in the target's order.
void InstanceListModel::takeAway(const std::vector<int> &target)
{
    std::vector<int> remaining;
    remaining.reserve(m_shown.size());
    std::ranges::copy_if(target, std::back_inserter(remaining),
                         [this](int row) { return m_place[size_t(row)] >= 0; });
    std::vector<bool> stays(m_place.size());
    for (const int row : remaining)
        stays[size_t(row)] = true;

    const auto isLeaving = [&](int at) { return !stays[size_t(m_shown[size_t(at)])]; };
    const bool inOrder =
        std::ranges::is_sorted(remaining, {}, [this](int row) { return m_place[size_t(row)]; });
    const auto runs = runsWhere(rowCount(), isLeaving);
    if (inOrder && runs.size() <= mostRuns) {
        for (auto run = runs.rbegin(); run != runs.rend(); ++run)
            removeRun(run->first, run->last);
        return;
    }

    const int first = int(remaining.size());
    for (int at = 0; at < rowCount(); ++at) {
        if (isLeaving(at))
            remaining.push_back(m_shown[size_t(at)]);
    }
    rearrange(std::move(remaining));
    if (first < rowCount())
        removeRun(first, rowCount() - 1);
}

/// Shows what is in the target and was hidden. The rest stands in the target's order already.
void InstanceListModel::bringIn(const std::vector<int> &target)
{
    const auto isComing = [&](int at) { return m_place[size_t(target[size_t(at)])] < 0; };
    const auto runs = runsWhere(int(target.size()), isComing);
    if (runs.size() <= mostRuns) {
        for (const RowRun &run : runs)
            insertRun(run.first, target.data() + run.first, run.count());
        return;
    }

    std::vector<int> coming;
    for (const RowRun &run : runs)
        coming.insert(coming.end(), target.begin() + run.first, target.begin() + run.last + 1);
    insertRun(rowCount(), coming.data(), int(coming.size()));
    rearrange(target);
}

void InstanceListModel::insertRun(int at, const int *rows, int count)
{
    beginInsertRows({}, at, at + count - 1);
    m_shown.insert(m_shown.begin() + at, rows, rows + count);
    renumber(at);
    endInsertRows();
}

void InstanceListModel::removeRun(int first, int last)
{
    beginRemoveRows({}, first, last);
    for (int at = first; at <= last; ++at)
        m_place[size_t(m_shown[size_t(at)])] = -1;
    eraseRows(m_shown, first, last);
    renumber(first);
    endRemoveRows();
}

/// Puts the shown rows into another order. Selection and current index follow.
void InstanceListModel::rearrange(std::vector<int> shown)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> before = std::exchange(m_shown, std::move(shown));
    renumber(0);

    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from)
        to << index(m_place[size_t(before[size_t(old.row())])], old.column());
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void InstanceListModel::renumber(int from)
{
    for (int at = from; at < int(m_shown.size()); ++at)
        m_place[size_t(m_shown[size_t(at)])] = at;
}

// ---- The model ----

QModelIndex InstanceListModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid())
        return {};
    Q_ASSERT(proxyIndex.model() == this);
    return m_table.index(m_shown[size_t(proxyIndex.row())], proxyIndex.column());
}

QModelIndex InstanceListModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || size_t(sourceIndex.row()) >= m_place.size())
        return {};
    Q_ASSERT(sourceIndex.model() == &m_table);
    const int place = m_place[size_t(sourceIndex.row())];
    return place < 0 ? QModelIndex() : createIndex(place, sourceIndex.column());
}

QModelIndex InstanceListModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex InstanceListModel::parent(const QModelIndex &) const
{
    return {};
}

int InstanceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int InstanceListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

bool InstanceListModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant InstanceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // Also without a row, and rows are numbered as they are shown.
    return orientation == Qt::Horizontal ? m_table.headerData(section, orientation, role)
                                         : QAbstractItemModel::headerData(section, orientation, role);
}

} // namespace roster
