// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/changelog.h"

#include "core/displaytext.h"
#include "models/table/instancetablemodel.h"
#include "models/text/format.h"

#include <QDateTime>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster {

static constexpr std::array<TranslatableText, ChangeLog::FieldCount> titles{{
    QT_TRANSLATE_NOOP3("roster::ChangeLog", "Time", "list of changes: when"),
    QT_TRANSLATE_NOOP3("roster::ChangeLog", "Account", "list of changes"),
    QT_TRANSLATE_NOOP3("roster::ChangeLog", "Instance", "list of changes"),
    QT_TRANSLATE_NOOP3("roster::ChangeLog", "Change", "list of changes: what has changed"),
    QT_TRANSLATE_NOOP3("roster::ChangeLog", "Before", "list of changes: the value before"),
    QT_TRANSLATE_NOOP3("roster::ChangeLog", "After", "list of changes: the value after"),
}};

ChangeLog::ChangeLog(const InstanceTableModel &table, int capacity, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(table)
    , m_capacity(size_t(capacity))
{
    connect(&table, &InstanceTableModel::changesFound, this, &ChangeLog::append);
    connect(&table, &InstanceTableModel::columnsChanged, this,
            [this](Column, Column, const QList<int> &roles) {
                if (roles.contains(InstanceTableModel::ConcealedRole))
                    readAnew();
            });
}

void ChangeLog::append(const QList<InstanceChange> &changes)
{
    std::deque<Entry> fresh;
    for (const InstanceChange &change : changes) {
        if (change.kind != InstanceChange::Kind::Changed)
            fresh.push_front({change});
        for (int column = columnTotal - 1; column >= 0; --column) { // the first column stands first
            if (change.columns.test(size_t(column)))
                fresh.push_front({change, Column(column)});
        }
        if (fresh.size() > m_capacity)
            fresh.resize(m_capacity);
    }
    if (fresh.empty())
        return;

    if (const size_t room = m_capacity - fresh.size(); m_entries.size() > room) {
        beginRemoveRows({}, int(room), rowCount() - 1);
        m_entries.resize(room);
        endRemoveRows();
    }
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    m_entries.insert(m_entries.begin(), std::make_move_iterator(fresh.begin()),
                     std::make_move_iterator(fresh.end()));
    endInsertRows();
}

void ChangeLog::clear()
{
    if (m_entries.empty())
        return;
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

InstanceKey ChangeLog::instanceAt(int row) const
{
    return m_entries.at(size_t(row)).change.instance().key();
}

QString ChangeLog::lineAt(int row) const
{
    QStringList fields;
    for (int field = 0; field < FieldCount; ++field)
        fields << text(m_entries.at(size_t(row)), Field(field)).simplified();
    return fields.join('\t'_L1);
}

void ChangeLog::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, FieldCount - 1);
    readAnew();
}

void ChangeLog::readAnew()
{
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, FieldCount - 1));
}

int ChangeLog::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ChangeLog::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FieldCount;
}

QVariant ChangeLog::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries[size_t(index.row())];
    const Field field = Field(index.column());
    const bool concealed = isConcealed(entry, field);
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, field);
    case Qt::ToolTipRole: // in full, where the cell has not the room
        return concealed ? QString() : u"<qt>%1</qt>"_s.arg(text(entry, field).toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return concealed ? tr("hidden", "in privacy mode, in place of a name, an address or a cost")
                         : text(entry, field);
    case ConcealedRole:
        return concealed;
    default:
        return {};
    }
}

QVariant ChangeLog::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= FieldCount)
        return {};
    const TranslatableText &title = titles[size_t(section)];
    return tr(title.text, title.comment);
}

bool ChangeLog::isConcealed(const Entry &entry, Field field) const
{
    if (!m_table.isPrivate())
        return false;
    switch (field) {
    case Account:
        return columnSpec(Column::Account).confidential;
    case Name:
        return columnSpec(Column::Name).confidential;
    case Before:
    case After:
        return columnSpec(entry.column).confidential;
    default:
        return false;
    }
}

QString ChangeLog::text(const Entry &entry, Field field) const
{
    const InstanceChange &change = entry.change;
    const CellContext context{m_table.account(change.instance().account), change.when};
    switch (field) {
    case Time:
        return timeText(entry);
    case Account:
        return columnSpec(Column::Account).text(change.instance(), context);
    case Name: {
        const QString name = columnSpec(Column::Name).text(change.instance(), context);
        return name.isEmpty() ? columnSpec(Column::Id).text(change.instance(), context) : name;
    }
    case What:
        return whatText(entry);
    case Before:
        return valueText(entry, change.before.get());
    case After:
        return valueText(entry, change.after.get());
    case FieldCount:
        break;
    }
    return {};
}

QString ChangeLog::timeText(const Entry &entry) const
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(entry.change.when);
    const QDate today = QDateTime::fromSecsSinceEpoch(m_table.now()).date();
    return moment.toString(moment.date() == today ? u"HH:mm:ss"_s : u"yyyy-MM-dd HH:mm:ss"_s);
}

QString ChangeLog::whatText(const Entry &entry) const
{
    switch (entry.change.kind) {
    case InstanceChange::Kind::New:
        return tr("New instance", "list of changes");
    case InstanceChange::Kind::Gone:
        return tr("Gone", "list of changes: the cloud no longer lists the instance");
    case InstanceChange::Kind::Changed:
        break;
    }
    return columnTitle(entry.column);
}

/// Of a new or gone instance, its status.
QString ChangeLog::valueText(const Entry &entry, const Instance *instance) const
{
    if (!instance)
        return {};
    const CellContext context{m_table.account(instance->account), entry.change.when};
    constexpr qsizetype longest = 512; // however many ports there are
    const QString text = columnSpec(entry.column).text(*instance, context);
    return text.isEmpty() ? format::dash() : clampedText(text, longest);
}

} // namespace roster
