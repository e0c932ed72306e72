// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/savedview.h"
#include "models/sidebar/accountlistmodel.h"

#include <QHash>

namespace roster {

/// The saved views in the side bar, in the user's order, with their counts. Answers the roles of
/// AccountListModel that fit, so that both lists are painted alike.
class ViewListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        ViewIdRole = Qt::UserRole + 100, ///< QUuid; beyond the roles of AccountListModel
        ChangedRole, ///< bool: what is shown differs from what is saved
    };

    explicit ViewListModel(QObject *parent = nullptr);

    void setViews(const QList<SavedView> &views);
    /// For the tool tips, which name them.
    void setAccounts(const QList<Account> &accounts);
    /// Views that @p counts do not name keep the count that they had.
    void setCounts(const QHash<QUuid, int> &counts);
    void forgetCounts();
    /// Null: none.
    void setChanged(const QUuid &view);
    /// Privacy mode: tool tips name no account.
    void setPrivate(bool on) { m_private = on; }
    void retranslate();

    /// -1: no such view.
    int rowOf(const QUuid &view) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void putAt(int row, const SavedView &view);
    void changedRow(int row);
    QString toolTip(const SavedView &view) const;
    QString spoken(const SavedView &view) const;

    QList<SavedView> m_views;
    QList<Account> m_accounts;
    QHash<QUuid, int> m_counts;
    QUuid m_changed;
    bool m_private = false;
};

} // namespace roster
