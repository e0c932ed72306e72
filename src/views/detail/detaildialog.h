// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/instancedetail.h"
#include "core/result.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace Ui {
class DetailDialog;
}

namespace roster {

class AccessActions;
class AccountStore;
class DetailCopyMenu;
class DetailJsonPage;
class DetailNeighbours;
class DetailPageWidget;
class Fleet;
class InstanceDetailJob;
class InstanceListModel;
class InstanceTableModel;
class Settings;
struct DetailPage;

/// Everything about one instance, to read and to copy. Opens at once with what the list knows, asks the
/// cloud, and fills in the rest. Not modal, several may be open; deletes itself when it is closed. What it
/// holds, secrets included, goes with it.
class DetailDialog : public QDialog {
    Q_OBJECT

public:
    /// All but @p known outlive the dialog.
    DetailDialog(const Instance &known, Fleet &fleet, const AccountStore &accounts, Settings &settings,
                 QWidget *parent = nullptr);
    ~DetailDialog() override;

    /// Learns from the list what changes there, and leads to the instances beside this one. Both outlive the
    /// dialog.
    void follow(const InstanceListModel &list, const InstanceTableModel &table);

    /// Of the instance that it shows now.
    InstanceKey key() const { return m_known.key(); }
    /// Asks the cloud anew; the current page and its scroll position stay.
    void refresh();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpButtons();
    void setUpShortcuts();
    void finish(const Result<InstanceDetail> &result);
    void showWhyNotAsked();
    void sayWhyNotAsked();
    void addRetry();
    void showGone();
    void listChanged();
    void goToPrevious();
    void goToNext();
    void goTo(const Instance *instance);
    void addWhatTheListKnows();
    void showAll(const std::optional<InstanceDetail> &before = {});
    void showPages(const QList<DetailPage> &pages);
    void showTabs(const QList<DetailPage> &pages);
    void showPage(int index);
    void stepPage(int step);
    void find();
    void scheduleTick();
    void setBusy(bool busy);
    void accountStatusChanged(const QUuid &account);
    void restoreSize();

    Fleet &m_fleet;
    const AccountStore &m_accounts;
    Settings &m_settings;
    Instance m_known; ///< from the list
    std::optional<InstanceDetail> m_detail; ///< from the cloud
    Account m_account; ///< stays readable when the account is removed meanwhile
    QPointer<InstanceDetailJob> m_job;
    bool m_waitsForKey = false;
    std::unique_ptr<Ui::DetailDialog> m_ui;
    AccessActions *m_actions = nullptr;
    DetailNeighbours *m_neighbours = nullptr; ///< null: follows no list
    DetailCopyMenu *m_copyMenu = nullptr;
    QList<DetailPageWidget *> m_pages; ///< in the order of the tabs
    DetailJsonPage *m_json = nullptr; ///< behind the last tab, once there is an answer
    QString m_wantedPage; ///< Shown as soon as the instance has it.
    QTimer m_tick; ///< moves the clocks
};

} // namespace roster
