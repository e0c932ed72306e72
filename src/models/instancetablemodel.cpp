// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/instancetablemodel.h"

#include "models/format.h"
#include "models/instancecells.h"
#include "models/rowpermutation.h"
#include "models/rowruns.h"

#include <QColor>
#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

InstanceTableModel::InstanceTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock([] { return QDateTime::currentSecsSinceEpoch(); })
{
}

InstanceTableModel::~InstanceTableModel() = default;

void InstanceTableModel::upsert(const QList<Instance> &instances)
{
    QList<int> changed;
    QList<std::shared_ptr<const Instance>> fresh;
    QHash<InstanceKey, qsizetype> freshAt;

    for (const Instance &instance : instances) {
        const InstanceKey key = instance.key();
        if (const int row = rowOf(key); row >= 0) {
            if (this->instance(row) == instance)
                continue;
            m_instances[row] = stored(instance);
            changed << row;
        } else if (const auto twice = freshAt.constFind(key); twice != freshAt.cend()) {
            fresh[*twice] = stored(instance);
        } else {
            freshAt.insert(key, fresh.size());
            fresh.push_back(stored(instance));
        }
    }

    if (!changed.isEmpty()) {
        std::ranges::sort(changed);
        changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
        replace(changed);
    }
    if (!fresh.empty())
        append(std::move(fresh));
}

std::shared_ptr<const Instance> InstanceTableModel::stored(Instance instance)
{
    m_texts.share(instance);
    return std::make_shared<const Instance>(std::move(instance));
}

void InstanceTableModel::replace(const QList<int> &rows)
{
    for (const RowRun &run : runsOf(rows, mostChangedRuns))
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, columnTotal - 1));
    Q_EMIT rowsReplaced(rows);
}

void InstanceTableModel::append(QList<std::shared_ptr<const Instance>> instances)
{
    const int first = rowCount();
    beginInsertRows({}, first, first + int(instances.size()) - 1);
    std::ranges::move(instances, std::back_inserter(m_instances));
    reindexFrom(first);
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
    const auto begin = m_instances.cbegin() + first;
    const auto end = m_instances.cbegin() + last + 1;
    std::for_each(begin, end, [this](const auto &instance) { m_rows.remove(instance->key()); });
    m_instances.erase(begin, end);
    reindexFrom(first);
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
    reindexFrom(0);

    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from)
        to << index(newRows[old.row()], old.column());
    changePersistentIndexList(from, to);

    Q_EMIT rowsPermuted(newRows);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void InstanceTableModel::reindexFrom(int row)
{
    m_rows.reserve(m_instances.size());
    for (; row < rowCount(); ++row)
        m_rows.insert(instance(row).key(), row);
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

int InstanceTableModel::rowOf(const InstanceKey &key) const
{
    return m_rows.value(key, -1);
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
    for (const ColumnSpec &spec : columnSpecs()) {
        if (spec.ticks)
            changeColumns(spec.column, spec.column, {Qt::DisplayRole, SortRole, Qt::ToolTipRole});
    }
    // A date stands still, but how near it is does not.
    changeColumns(Column::Ends, Column::Ends, {ProblemRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
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
    if (m_instances.isEmpty())
        return;
    Q_EMIT dataChanged(index(0, int(first)), index(rowCount() - 1, int(last)), roles);
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

static Qt::Alignment alignment(const ColumnSpec &spec)
{
    return (spec.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

/// Plain text as a tool tip, which would otherwise guess whether it is rich text.
static QString toToolTip(const QString &plain)
{
    if (plain.isEmpty())
        return {};
    return u"<qt>%1</qt>"_s.arg(plain.toHtmlEscaped().replace('\n'_L1, "<br>"_L1));
}

/// What a screen reader says where the cell's text is not enough.
static QVariant accessibleText(const ColumnSpec &spec, const Instance &instance, const CellContext &context)
{
    const QString text = spec.text(instance, context);
    if (text.isEmpty())
        return QCoreApplication::translate("roster::InstanceTableModel", "unknown",
                                           "spoken in place of an em dash");
    if (spec.column == Column::Ends && format::urgency(instance.endsAt, context.now) != format::Urgency::None)
        return u"%1, %2"_s.arg(text, format::relative(instance.endsAt, context.now));
    return spec.column == Column::Price ? cells::priceSpoken(instance) : text;
}

QVariant InstanceTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ColumnSpec &spec = columnSpec(Column(index.column()));
    const Instance &instance = this->instance(index.row());
    const CellContext context = this->context(index.row());
    const bool concealed = m_private && spec.confidential;
    if (concealed && (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole))
        return QCoreApplication::translate("roster::InstanceTableModel", "hidden",
                                           "in privacy mode, in place of a name, an address or a cost");

    switch (role) {
    case Qt::DisplayRole: {
        const QString text = spec.text(instance, context);
        return text.isEmpty() ? format::dash() : text;
    }
    case Qt::ToolTipRole:
        return toToolTip((spec.detail ? spec.detail : spec.text)(instance, context));
    case Qt::AccessibleTextRole:
        return accessibleText(spec, instance, context);
    case Qt::TextAlignmentRole:
        return alignment(spec).toInt();
    case SortRole:
        return spec.value(instance, context);
    case StatusGroupRole:
        return spec.column == Column::Status ? QVariant(int(instance.status.group())) : QVariant();
    case AccountColorRole:
        if (spec.column == Column::Account && context.account)
            return QColor(QRgb(context.account->color));
        return {};
    case ConcealedRole:
        return concealed;
    case MonospaceRole:
        return spec.monospace;
    case ProblemRole:
        return spec.column == Column::Ends ? QVariant(int(format::urgency(instance.endsAt, context.now)))
                                           : QVariant();
    default:
        return {};
    }
}

QVariant InstanceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section < 0 || section >= columnTotal)
        return {};
    const ColumnSpec &spec = columnSpec(Column(section));
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(spec.column);
    case Qt::ToolTipRole:
        return toToolTip(columnToolTip(spec.column));
    case Qt::TextAlignmentRole:
        return alignment(spec).toInt();
    case Qt::InitialSortOrderRole:
        return int(spec.number ? Qt::DescendingOrder : Qt::AscendingOrder);
    default:
        return {};
    }
}

} // namespace roster
