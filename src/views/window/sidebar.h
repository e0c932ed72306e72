// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>
#include <QWidget>

class QPushButton;

namespace roster {

class AccountListModel;
class SideBarList;
class ViewListModel;

/// All instances, the accounts with their states and counts, the saved views with theirs, and the ways to one
/// more of either. One row of both lists is chosen at a time.
class SideBar final : public QWidget {
    Q_OBJECT

public:
    explicit SideBar(QWidget *parent = nullptr);

    /// Shows these from now on. Call each once; the models outlive the bar.
    void setModel(AccountListModel &accounts);
    void setViews(ViewListModel &views);

    void setCurrentAccount(const QUuid &account);
    /// Null: all of them, or a view is chosen.
    QUuid currentAccount() const;
    void setCurrentView(const QUuid &view);
    /// Null: none is chosen.
    QUuid currentView() const;

Q_SIGNALS:
    void accountSelected(const QUuid &account);
    void addRequested();
    void editRequested(const QUuid &account);
    void removeRequested(const QUuid &account);
    void refreshRequested(const QUuid &account);
    void enableRequested(const QUuid &account, bool enabled);

    void viewSelected(const QUuid &view);
    void viewMoveRequested(int from, int to);
    void viewRenameRequested(const QUuid &view);
    void viewRemoveRequested(const QUuid &view);
    /// A null id: beside the views.
    void viewMenuRequested(const QUuid &view, const QPoint &globalPosition);
    void saveViewRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showMenu(const QPoint &at);
    void takeCurrentAccount();
    void takeCurrentView();

    SideBarList *m_list = nullptr;
    QPushButton *m_add = nullptr;
    SideBarList *m_viewList = nullptr;
    QPushButton *m_saveView = nullptr;
    AccountListModel *m_model = nullptr;
    ViewListModel *m_views = nullptr;
};

} // namespace roster
