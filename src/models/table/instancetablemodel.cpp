// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/instancetablemodel.h"

#include "core/rowpermutation.h"
#include "models/order/rowruns.h"

#include <QDateTime>
#include <QScopeGuard>

#include <algorithm>
#include <utility>

namespace roster {

static size_t hashOf(const InstanceKey &key)
{
    return qHash(key, QHashSeed::globalSeed());
}

InstanceTableModel::InstanceTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock([] { return QDateTime::currentSecsSinceEpoch(); })
{
}

InstanceTableModel::~InstanceTableModel() = default;

void InstanceTableModel::upsert(const QList<Instance> &instances, News news)
{
    Q_EMIT aboutToUpdate();
    const auto end = qScopeGuard([this] { Q_EMIT updated(); });
    QList<InstanceChange> found;
    QList<int> changed;
    QList<std::shared_ptr<const Instance>> fresh;
    QHash<InstanceKey, qsizetype> freshAt;

    for (const Instance &instance : instances) {
        const InstanceKey key = instance.key();
        if (const int row = rowOf(key); row >= 0) {
            const bool isBack = m_marks.isGone(key);
            if (this->instance(row) == instance && !isBack)
                continue;
            const auto before = std::exchange(m_instances[row], stored(instance));
            if (isBack)
                m_marks.forget(key);
            if (isBack && news == News::All)
                noteNew(row, found);
            else if (news != News::None)
                noteChange(row, *before, found);
            changed << row;
        } else if (const auto twice = freshAt.constFind(key); twice != freshAt.cend()) {
            fresh[*twice] = stored(instance);
        } else {
            freshAt.insert(key, fresh.size());
            fresh.push_back(stored(instance));
        }
    }

    replace(std::move(changed));
    if (!fresh.empty())
        append(std::move(fresh), news, found);
    if (!found.isEmpty())
        Q_EMIT changesFound(found);
}

std::shared_ptr<const Instance> InstanceTableModel::stored(Instance instance)
{
    m_texts.share(instance);
    return std::make_shared<const Instance>(std::move(instance));
}

void InstanceTableModel::noteNew(int row, QList<InstanceChange> &found)
{
    m_marks.add(instance(row).key(), now());
    found.append({.kind = InstanceChange::Kind::New, .when = now(), .after = m_instances.at(row)});
}

void InstanceTableModel::noteChange(int row, const Instance &before, QList<InstanceChange> &found)
{
    const Instance &after = instance(row);
    auto described = std::make_shared<const Instance>(describedLike(before, after));
    const ColumnSet columns = changedColumns(*described, after, context(row));
    if (columns.none())
        return;
    m_marks.change(after.key(), columns, now());
    found.append({.kind = InstanceChange::Kind::Changed,
                  .when = now(),
                  .before = std::move(described),
                  .after = m_instances.at(row),
                  .columns = columns});
}

void InstanceTableModel::markGone(const QList<InstanceKey> &keys)
{
    Q_EMIT aboutToUpdate();
    const auto end = qScopeGuard([this] { Q_EMIT updated(); });
    QList<InstanceChange> found;
    QList<int> rows;
    for (const InstanceKey &key : keys) {
        const int row = rowOf(key);
        if (row < 0 || m_marks.isGone(key))
            continue;
        m_marks.setGone(key);
        rows << row;
        found.append({.kind = InstanceChange::Kind::Gone, .when = now(), .before = m_instances.at(row)});
    }
    replace(std::move(rows));
    if (!found.isEmpty())
        Q_EMIT changesFound(found);
}

void InstanceTableModel::endRefresh(const QUuid &account)
{
    remove(m_marks.endRefresh(account));
}

void InstanceTableModel::removeGone(const QUuid &account)
{
    remove(m_marks.goneOf(account));
}

void InstanceTableModel::replace(QList<int> rows)
{
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows);
    rows.resize(std::unique(rows.begin(), rows.end()) - rows.begin());
    for (const RowRun &run : runsOf(rows, mostChangedRuns))
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, columnTotal - 1));
    Q_EMIT rowsReplaced(rows);
}

void InstanceTableModel::append(QList<std::shared_ptr<const Instance>> instances, News news,
                                QList<InstanceChange> &found)
{
    const int first = rowCount();
    beginInsertRows({}, first, first + int(instances.size()) - 1);
    for (std::shared_ptr<const Instance> &instance : instances) {
        m_index.append(hashOf(instance->key()));
        m_instances.append(std::move(instance));
    }
    for (int row = first; news == News::All && row < rowCount(); ++row)
        noteNew(row, found);
    endInsertRows();
}

void InstanceTableModel::remove(const QList<InstanceKey> &keys)
{
    std::vector<bool> leaving(size_t(m_instances.size()));
    for (const InstanceKey &key : keys) {
        if (const int row = rowOf(key); row >= 0)
            leaving[size_t(row)] = true;
    }
    const auto runs = runsWhere(rowCount(), [&](int row) { return leaving[size_t(row)]; });
    if (runs.empty())
        return;
    Q_EMIT aboutToUpdate();
    const auto end = qScopeGuard([this] { Q_EMIT updated(); });

    // Each run renumbers the rows behind it. Many runs are gathered into one first.
    constexpr size_t affordable = 50'000;
    if (runs.size() == 1 || runs.size() * size_t(m_instances.size()) <= affordable) {
        for (auto run = runs.rbegin(); run != runs.rend(); ++run)
            removeRun(run->first, run->last);
        return;
    }
    moveToEnd(leaving);
    const int count = int(std::ranges::count(leaving, true));
    removeRun(rowCount() - count, rowCount() - 1);
}

void InstanceTableModel::removeRun(int first, int last)
{
    beginRemoveRows({}, first, last);
    for (int row = first; row <= last; ++row)
        m_marks.forget(instance(row).key());
    m_instances.remove(first, last);
    m_index.remove(first, last);
    endRemoveRows();
}

void InstanceTableModel::moveToEnd(const std::vector<bool> &leaving)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);

    QList<int> newRows(rowCount());
    int next = 0;
    for (const bool moves : {false, true}) {
        for (int row = 0; row < rowCount(); ++row) {
            if (leaving[size_t(row)] == moves)
                newRows[row] = next++;
        }
    }
    permute(m_instances, newRows);
    m_index.permute(newRows);

    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from)
        to << index(newRows[old.row()], old.column());
    changePersistentIndexList(from, to);

    Q_EMIT rowsPermuted(newRows);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void InstanceTableModel::setAccounts(const QList<Account> &accounts)
{
    QHash<QUuid, Account> byId;
    for (const Account &account : accounts)
        byId.insert(account.id, account);
    if (byId == m_accounts)
        return;
    m_accounts = std::move(byId);
    changeColumns(Column::Account, Column::Provider);
}

const Instance &InstanceTableModel::instance(int row) const
{
    Q_ASSERT(row >= 0 && row < rowCount());
    return *m_instances.at(row);
}

std::vector<bool> InstanceTableModel::goneRows() const
{
    auto rows = std::vector<bool>(size_t(m_instances.size()));
    const QList<InstanceKey> keys = m_marks.gone();
    for (const InstanceKey &key : keys) {
        if (const int row = rowOf(key); row >= 0)
            rows[size_t(row)] = true;
    }
    return rows;
}

int InstanceTableModel::rowOf(const InstanceKey &key) const
{
    return m_index.find(hashOf(key), [&](int row) { return instance(row).key() == key; });
}

const Account *InstanceTableModel::account(const QUuid &id) const
{
    const auto found = m_accounts.constFind(id);
    return found == m_accounts.cend() ? nullptr : &*found;
}

CellContext InstanceTableModel::context(int row) const
{
    return {account(instance(row).account), now()};
}

void InstanceTableModel::setClock(std::function<qint64()> clock)
{
    m_clock = std::move(clock);
    tick();
}

qint64 InstanceTableModel::now() const
{
    return m_clock();
}

void InstanceTableModel::tick()
{
    Q_EMIT aboutToUpdate();
    const auto end = qScopeGuard([this] { Q_EMIT updated(); });
    if (m_marks.expire(now()))
        changeColumns(Column(0), Column(columnTotal - 1), {MarkRole, Qt::AccessibleTextRole});
    for (const ColumnSpec &spec : columnSpecs()) {
        if (spec.ticks)
            changeColumns(spec.column, spec.column, {Qt::DisplayRole, SortRole, Qt::ToolTipRole});
    }
    // A date stands still, but how near it is does not.
    changeColumns(Column::Ends, Column::Ends, {ProblemRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    changeColumns(Column::LastStarted, Column::LastStarted, {Qt::ToolTipRole, Qt::AccessibleTextRole});
}

void InstanceTableModel::setPrivate(bool on)
{
    if (m_private == on)
        return;
    m_private = on;
    changeColumns(Column(0), Column(columnTotal - 1),
                  {ConcealedRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

void InstanceTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnTotal - 1);
    changeColumns(Column(0), Column(columnTotal - 1));
}

void InstanceTableModel::changeColumns(Column first, Column last, const QList<int> &roles)
{
    if (!m_instances.isEmpty())
        Q_EMIT dataChanged(index(0, int(first)), index(rowCount() - 1, int(last)), roles);
    // Also without rows: what is remembered of earlier ones must not outlast a language or a secret.
    Q_EMIT columnsChanged(first, last, roles);
}

int InstanceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_instances.size());
}

int InstanceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

} // namespace roster
