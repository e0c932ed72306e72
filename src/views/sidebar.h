// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>
#include <QWidget>

class QListView;
class QPushButton;

namespace roster {

class AccountListModel;

/// All instances, the accounts with their states and counts, and the way to one more account.
class SideBar final : public QWidget {
    Q_OBJECT

public:
    explicit SideBar(QWidget *parent = nullptr);

    /// Shows the accounts from now on. Call it once; @p accounts outlives the bar.
    void setModel(AccountListModel &accounts);
    void setCurrentAccount(const QUuid &account);
    /// Null: all of them.
    QUuid currentAccount() const;

Q_SIGNALS:
    void accountSelected(const QUuid &account);
    void addRequested();
    void editRequested(const QUuid &account);
    void removeRequested(const QUuid &account);
    void refreshRequested(const QUuid &account);
    void enableRequested(const QUuid &account, bool enabled);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fitList();
    void showMenu(const QPoint &at);

    QListView *m_list = nullptr;
    QPushButton *m_add = nullptr;
    AccountListModel *m_model = nullptr;
};

} // namespace roster
