// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sidebar/viewlistmodel.h"

#include "models/find/findparser.h"
#include "models/sidebar/starterviews.h"
#include "models/text/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

ViewListModel::ViewListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ViewListModel::setViews(const QList<SavedView> &views)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(views, m_views[row].id, &SavedView::id) != views.end())
            continue;
        beginRemoveRows({}, row, row);
        m_counts.remove(m_views[row].id);
        m_views.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < int(views.size()); ++row)
        putAt(row, views[row]);
}

void ViewListModel::putAt(int row, const SavedView &view)
{
    const int before = rowOf(view.id);
    if (before < 0) {
        beginInsertRows({}, row, row);
        m_views.insert(row, view);
        endInsertRows();
        return;
    }
    if (before != row) {
        beginMoveRows({}, before, before, {}, row);
        m_views.move(before, row);
        endMoveRows();
    }
    if (m_views[row] != view) {
        m_views[row] = view;
        changedRow(row);
    }
}

void ViewListModel::setAccounts(const QList<Account> &accounts)
{
    m_accounts = accounts;
}

void ViewListModel::setCounts(const QHash<QUuid, int> &counts)
{
    for (int row = 0; row < rowCount(); ++row) {
        const QUuid &id = m_views[row].id;
        const auto count = counts.constFind(id);
        if (count == counts.cend() || (m_counts.contains(id) && m_counts.value(id) == *count))
            continue;
        m_counts.insert(id, *count);
        changedRow(row);
    }
}

void ViewListModel::forgetCounts()
{
    m_counts.clear();
    for (int row = 0; row < rowCount(); ++row)
        changedRow(row);
}

void ViewListModel::setChanged(const QUuid &view)
{
    if (m_changed == view)
        return;
    const QUuid before = std::exchange(m_changed, view);
    for (const QUuid &id : {before, view}) {
        if (const int row = rowOf(id); row >= 0)
            changedRow(row);
    }
}

void ViewListModel::changedRow(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
}

void ViewListModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ViewListModel::rowOf(const QUuid &view) const
{
    const auto found = std::ranges::find(m_views, view, &SavedView::id);
    return found == m_views.end() ? -1 : int(found - m_views.begin());
}

int ViewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_views.size());
}

QVariant ViewListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SavedView &view = m_views[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return viewTitle(view);
    case Qt::ToolTipRole:
        return toolTip(view);
    case Qt::AccessibleTextRole:
        return spoken(view);
    case ViewIdRole:
        return QVariant::fromValue(view.id);
    case ChangedRole:
        return view.id == m_changed;
    case AccountListModel::CountRole:
        return m_counts.contains(view.id) ? QVariant(m_counts.value(view.id)) : QVariant();
    case AccountListModel::ProblemRole:
        return parseFind(view.find).error.has_value();
    case AccountListModel::StateRole:
        return int(LoadState::Idle);
    case AccountListModel::EnabledRole:
        return true;
    default:
        return {};
    }
}

QString ViewListModel::toolTip(const SavedView &view) const
{
    QStringList names;
    int gone = int(view.accounts.size());
    for (const Account &account : m_accounts) {
        if (view.accounts.contains(account.id)) {
            names.append(m_private ? providerInfo(account.provider).name : format::account(account));
            --gone;
        }
    }
    if (gone > 0)
        names.append(tr("%n that are not here", "accounts of a saved view", gone));
    QString text = viewTitle(view);
    if (const QString description = viewDescription(view, names); !description.isEmpty())
        text += u'\n' + description;
    if (const auto error = parseFind(view.find).error)
        text += u'\n' + error->message;
    return u"<qt>%1</qt>"_s.arg(text.toHtmlEscaped().replace(u'\n', "<br>"_L1));
}

QString ViewListModel::spoken(const SavedView &view) const
{
    QStringList parts{viewTitle(view)};
    if (m_counts.contains(view.id))
        parts.append(tr("%n instances", nullptr, m_counts.value(view.id)));
    if (view.id == m_changed)
        parts.append(tr("changed", "spoken: what is shown differs from the saved view"));
    return parts.join(u", "_s);
}

} // namespace roster
