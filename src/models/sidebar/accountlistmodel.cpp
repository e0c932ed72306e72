// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sidebar/accountlistmodel.h"

#include "models/text/accounttext.h"
#include "models/text/format.h"

#include <QColor>
#include <QLocale>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

bool hasProblem(const AccountStatus &status)
{
    return status.error || status.keyError || !status.completeness.isComplete();
}

/// The rows stand there already, all of them.
bool isRefreshing(const AccountStatus &status)
{
    return status.state == LoadState::Loading && status.updatedAt.isValid();
}

} // namespace

AccountListModel::AccountListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void AccountListModel::setAccounts(const QList<Account> &accounts)
{
    const auto isGone = [&](const Account &known) {
        return std::ranges::find(accounts, known.id, &Account::id) == accounts.end();
    };
    for (qsizetype i = m_accounts.size() - 1; i >= 0; --i) {
        if (!isGone(m_accounts[i]))
            continue;
        beginRemoveRows({}, int(i) + 1, int(i) + 1);
        m_status.remove(m_accounts[i].id);
        m_accounts.removeAt(i);
        endRemoveRows();
    }
    for (qsizetype i = 0; i < accounts.size(); ++i)
        putAt(i, accounts[i]);
    changed(0);
}

void AccountListModel::putAt(qsizetype i, const Account &account)
{
    const int row = int(i) + 1;
    const int before = rowOf(account.id);
    if (before < 0) {
        beginInsertRows({}, row, row);
        m_accounts.insert(i, account);
        endInsertRows();
        return;
    }
    if (before != row) {
        beginMoveRows({}, before, before, {}, row);
        m_accounts.move(before - 1, i);
        endMoveRows();
    }
    if (m_accounts[i] != account) {
        m_accounts[i] = account;
        changed(row);
    }
}

void AccountListModel::setStatus(const QUuid &account, const AccountStatus &status)
{
    const int row = rowOf(account);
    if (row <= 0 || m_status.value(account) == status)
        return;
    m_status.insert(account, status);
    changed(row);
    changed(0);
}

void AccountListModel::changed(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
}

void AccountListModel::setPrivate(bool on)
{
    m_private = on;
    retranslate(); // every row
}

void AccountListModel::retranslate()
{
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int AccountListModel::rowOf(const QUuid &account) const
{
    if (account.isNull())
        return 0;
    const auto found = std::ranges::find(m_accounts, account, &Account::id);
    return found == m_accounts.end() ? -1 : int(found - m_accounts.begin()) + 1;
}

bool AccountListModel::hasAnswers() const
{
    return std::any_of(m_status.cbegin(), m_status.cend(), std::mem_fn(&AccountStatus::hasAnswered));
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_accounts.size()) + 1;
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return index.row() == 0 ? allData(role) : accountData(m_accounts[index.row() - 1], role);
}

QVariant AccountListModel::allData(int role) const
{
    const auto any = [this](auto matches) {
        return std::any_of(m_status.cbegin(), m_status.cend(), matches);
    };
    switch (role) {
    case Qt::DisplayRole:
        return tr("All instances", "side bar: the instances of all accounts");
    case Qt::AccessibleTextRole:
        return spoken({data(index(0)).toString(), countText(index(0))});
    case AccountIdRole:
        return QVariant::fromValue(QUuid());
    case CountRole: {
        std::optional<int> sum;
        for (const AccountStatus &status : m_status) {
            if (const auto rows = status.knownRows())
                sum = sum.value_or(0) + *rows;
        }
        return sum ? QVariant(*sum) : QVariant();
    }
    case AtLeastRole:
        return std::ranges::any_of(m_accounts, [this](const Account &account) {
            return account.enabled && m_status.value(account.id).mayHaveMore();
        });
    case StateRole:
        // The state that keeps the whole list from being complete.
        for (const LoadState state : {LoadState::Loading, LoadState::WaitingForKeyring, LoadState::Partial,
                                      LoadState::Stale, LoadState::Complete}) {
            if (any([=](const AccountStatus &status) { return status.state == state; }))
                return int(state);
        }
        return int(LoadState::Idle);
    case ProblemRole:
        return any(hasProblem);
    case RefreshingRole:
        return !any([](const AccountStatus &status) { return status.isBusy() && !isRefreshing(status); });
    case EnabledRole:
        return true;
    default:
        return {};
    }
}

QVariant AccountListModel::accountData(const Account &account, int role) const
{
    const AccountStatus status = m_status.value(account.id);
    switch (role) {
    case Qt::DisplayRole:
        return format::account(account);
    case Qt::ToolTipRole:
        return toolTip(account, status);
    case Qt::AccessibleTextRole:
        return spoken({nameOf(account), countText(index(rowOf(account.id))),
                       account.enabled ? stateText(status) : disabledText()});
    case AccountIdRole:
        return QVariant::fromValue(account.id);
    case CountRole:
        return status.knownRows() ? QVariant(*status.knownRows()) : QVariant();
    case AtLeastRole:
        return status.mayHaveMore();
    case ColorRole:
        return QColor(QRgb(account.color));
    case StateRole:
        return int(status.state);
    case ProblemRole:
        return hasProblem(status);
    case RefreshingRole:
        return isRefreshing(status);
    case ConcealedRole:
        return m_private;
    case EnabledRole:
        return account.enabled;
    default:
        return {};
    }
}

/// As it may be told; in full it is in DisplayRole.
QString AccountListModel::nameOf(const Account &account) const
{
    return m_private ? providerInfo(account.provider).name : format::account(account);
}

QString AccountListModel::toolTip(const Account &account, const AccountStatus &status) const
{
    QStringList lines{nameOf(account), account.enabled ? stateText(status) : disabledText()};
    if (status.updatedAt.isValid()) {
        lines << tr("Last complete load: %1", "followed by date and time")
                     .arg(status.updatedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s));
    }
    if (status.slowedTo)
        lines << tr("Asked less often for a while: the cloud gets too many requests");
    if (status.filtered)
        lines << tr("Only the instances that the cloud found for the filter");
    if (const auto trouble = troubleText(status, providerInfo(account.provider)))
        lines << trouble->what << trouble->todo;
    for (QString &line : lines)
        line = line.toHtmlEscaped();
    return u"<qt>%1</qt>"_s.arg(lines.join("<br>"_L1));
}

QString AccountListModel::countText(const QModelIndex &index) const
{
    const QVariant count = index.data(CountRole);
    if (!count.isValid())
        return {};
    return index.data(AtLeastRole).toBool() ? tr("at least %n instances", nullptr, count.toInt())
                                            : tr("%n instances", nullptr, count.toInt());
}

QString AccountListModel::disabledText() const
{
    return tr("Disabled", "state of an account that is not asked");
}

/// Parts as a screen reader says them; those that are empty are left out.
QString AccountListModel::spoken(QStringList parts) const
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace roster
