// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/instancelistmodel.h"

#include "core/rowpermutation.h"
#include "models/order/rowruns.h"
#include "models/table/instancetablemodel.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>
#include <iterator>

namespace roster {

/// Up to so many runs of rows come or go one by one; more are gathered at the end of the list and come or go
/// as one run, because each run renumbers the rows behind it.
static constexpr size_t mostRuns = 16;

/// However fast rows arrive, most of the time is left for others: presenting them costs O(n). A rest is so
/// many times as long, at least.
static constexpr int restFactor = 4;

InstanceListModel::InstanceListModel(InstanceTableModel &table, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_table(table)
    , m_arrangement(table)
    , m_groups(table)
    , m_place(size_t(table.rowCount()), -1)
{
    m_arrangement.place();
    m_shown = wantedItems(RowGroups::Sums::Anew);
    renumber(0);
    setSourceModel(&table);

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
    connect(&m_arrangement, &RowArrangement::arranged, this, &InstanceListModel::takeArrangement);
    connect(&m_arrangement, &RowArrangement::busyChanged, this, &InstanceListModel::busyChanged);
    connect(&m_groups, &RowGroups::totalsChanged, this, &InstanceListModel::takeGroupSums);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &InstanceListModel::presentChanges);
}

InstanceListModel::~InstanceListModel() = default;

void InstanceListModel::setFilter(const InstanceFilter &filter)
{
    m_arrangement.setFilter(filter);
}

const SearchText &InstanceListModel::rowText(int tableRow)
{
    return m_arrangement.text(tableRow);
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
    m_arrangement.setLevels(levels);
    Q_EMIT sortLevelsChanged();
}

void InstanceListModel::setGrouping(std::optional<Column> column)
{
    if (column && !columnSpec(*column).group)
        column.reset();
    if (column == grouping())
        return;
    m_arrangement.setGrouping(column);
    Q_EMIT groupingChanged();
}

void InstanceListModel::setCollapsed(int row, bool collapsed)
{
    m_groups.setCollapsed(~m_shown[size_t(row)], collapsed);
    present();
}

void InstanceListModel::setAllCollapsed(bool collapsed)
{
    m_groups.setAllCollapsed(collapsed);
    present();
}

void InstanceListModel::expandGroupOf(int tableRow)
{
    if (!grouping() || m_place[size_t(tableRow)] >= 0 || !m_arrangement.accepts(tableRow))
        return;
    const TableRows rows = m_table.rows();
    const QString title = columnSpec(*grouping()).group(rows.instance(tableRow), rows.context(tableRow));
    for (const int item : m_shown) {
        if (item < 0 && m_groups.group(~item).title == title)
            m_groups.setCollapsed(~item, false);
    }
    present();
}

// ---- What happens in the table ----

void InstanceListModel::addRows(int first, int last)
{
    Q_ASSERT(size_t(first) == m_place.size()); // The table only ever appends.
    const int count = last - first + 1;
    m_addsUpAnew = true;
    m_place.resize(m_place.size() + size_t(count), -1);
    m_arrangement.append();
    presentSoon();
}

void InstanceListModel::replaceRows(const QList<int> &rows)
{
    m_addsUpAnew = true;
    m_arrangement.update(rows);
    presentSoon();

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
    m_addsUpAnew = m_addsUpAnew || roles.isEmpty(); // groups may read otherwise, too
    m_arrangement.updateColumns(first, last, roles);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, int(first)), index(rowCount() - 1, int(last)), roles);
}

void InstanceListModel::leaveRows(int first, int last)
{
    m_arrangement.reject(first, last);
    present();
}

void InstanceListModel::dropRows(int first, int last)
{
    m_arrangement.remove(first, last);
    eraseRows(m_place, first, last);
    closeGap(m_shown, first, last);
}

void InstanceListModel::permuteRows(const QList<int> &newRows)
{
    m_arrangement.permute(newRows);
    permute(m_place, newRows);
    for (int &item : m_shown) {
        if (item >= 0)
            item = newRows[item];
    }
}

// ---- What is shown ----

void InstanceListModel::takeArrangement(RowArrangement::Cause cause)
{
    if (cause == RowArrangement::Cause::Wish)
        present();
    else
        presentChanges();
}

void InstanceListModel::presentChanges()
{
    Q_EMIT aboutToRearrange();
    present();
    Q_EMIT rearranged();
}

void InstanceListModel::presentSoon()
{
    if (!m_arrangement.isLarge() || m_rest.hasExpired())
        present();
    else if (!m_soon.isActive())
        m_soon.start(std::chrono::ceil<std::chrono::milliseconds>(m_rest.remainingTimeAsDuration()));
}

void InstanceListModel::present()
{
    const Hidden before = m_hidden;
    QElapsedTimer time;
    time.start();
    m_soon.stop();
    m_arrangement.place();
    const bool acceptsOthers = m_arrangement.takeAcceptsOthers();
    const bool addsUpAnew = m_addsUpAnew || acceptsOthers;
    m_addsUpAnew = addsUpAnew && m_arrangement.isBusy(); // which may put rows into other groups
    const std::vector<int> target = wantedItems(addsUpAnew ? RowGroups::Sums::Anew : RowGroups::Sums::Keep);
    if (target != m_shown) {
        if (!onlyComes(target))
            takeAway(target);
        bringIn(target);
    }
    updateHeadings();
    if (m_hidden != before)
        Q_EMIT hiddenChanged();
    if (addsUpAnew)
        Q_EMIT sumsChanged();
    m_rest = QDeadlineTimer(std::max(m_restTime, restFactor * std::chrono::milliseconds(time.elapsed())));
}

std::vector<int> InstanceListModel::wantedItems(RowGroups::Sums sums)
{
    const RowOrder &order = m_arrangement.order();
    const auto grouping = order.grouping();
    std::vector<int> items;
    items.reserve(m_place.size());
    m_accepted = 0;
    m_acceptedGone = 0;
    m_hidden = {};
    const std::vector<bool> gone = m_table.goneRows();
    m_groups.begin(grouping, sums, m_arrangement.isLarge());
    int before = -1;
    for (const int row : order.rows()) {
        if (!m_arrangement.accepts(row)) {
            if (!gone[size_t(row)])
                countHidden(m_arrangement.passes(row));
            continue;
        }
        if (grouping && (before < 0 || !order.isSameGroup(before, row)))
            items.push_back(~m_groups.next(row));
        if (!grouping || m_groups.take(row, !gone[size_t(row)]))
            items.push_back(row);
        before = row;
        ++m_accepted;
        m_acceptedGone += gone[size_t(row)] ? 1 : 0;
    }
    m_groups.end();
    return items;
}

void InstanceListModel::countHidden(quint8 passes)
{
    if (!(passes & InstanceMatcher::Accounts))
        return;
    ++m_hidden.all;
    m_hidden.byQuery += passes & InstanceMatcher::Query ? 0 : 1;
    m_hidden.byFind += passes & InstanceMatcher::Find ? 0 : 1;
}

int &InstanceListModel::placeOf(int item)
{
    return item >= 0 ? m_place[size_t(item)] : m_groups.place(~item);
}

void InstanceListModel::takeGroupSums()
{
    updateHeadings();
    Q_EMIT sumsChanged();
}

void InstanceListModel::updateHeadings()
{
    const std::vector<int> places = m_groups.places();
    if (places.empty())
        return;
    for (const RowRun &run : runsOf(places, mostChangedRuns))
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, columnTotal - 1));
}

/// Whether all that is shown stays, and in its order: while rows arrive.
bool InstanceListModel::onlyComes(const std::vector<int> &target) const
{
    auto stays = m_shown.begin();
    for (const int item : target) {
        if (stays != m_shown.end() && *stays == item)
            ++stays;
    }
    return stays == m_shown.end();
}

/// Hides what is not in the target, and puts what remains in the target's order.
void InstanceListModel::takeAway(const std::vector<int> &target)
{
    std::vector<int> remaining;
    remaining.reserve(m_shown.size());
    std::ranges::copy_if(target, std::back_inserter(remaining),
                         [this](int item) { return placeOf(item) >= 0; });
    std::vector<bool> stays(m_shown.size());
    for (const int item : remaining)
        stays[size_t(placeOf(item))] = true;

    const bool inOrder = std::ranges::is_sorted(remaining, {}, [this](int item) { return placeOf(item); });
    const auto runs = runsWhere(rowCount(), [&](int at) { return !stays[size_t(at)]; });
    if (inOrder && runs.size() <= mostRuns) {
        for (auto run = runs.rbegin(); run != runs.rend(); ++run)
            removeRun(run->first, run->last);
        return;
    }

    const int first = int(remaining.size());
    for (const RowRun &run : runs)
        remaining.insert(remaining.end(), m_shown.begin() + run.first, m_shown.begin() + run.last + 1);
    rearrange(std::move(remaining));
    if (first < rowCount())
        removeRun(first, rowCount() - 1);
}

/// Shows what is in the target and was hidden. The rest stands in the target's order already.
void InstanceListModel::bringIn(const std::vector<int> &target)
{
    const auto isComing = [&](int at) { return placeOf(target[size_t(at)]) < 0; };
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

void InstanceListModel::insertRun(int at, const int *items, int count)
{
    beginInsertRows({}, at, at + count - 1);
    m_shown.insert(m_shown.begin() + at, items, items + count);
    renumber(at);
    endInsertRows();
}

void InstanceListModel::removeRun(int first, int last)
{
    beginRemoveRows({}, first, last);
    for (int at = first; at <= last; ++at)
        placeOf(m_shown[size_t(at)]) = -1;
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
        to << index(placeOf(before[size_t(old.row())]), old.column());
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void InstanceListModel::renumber(int from)
{
    for (int at = from; at < int(m_shown.size()); ++at)
        placeOf(m_shown[size_t(at)]) = at;
}

} // namespace roster
