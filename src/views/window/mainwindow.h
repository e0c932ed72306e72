// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instance.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

namespace Ui {
class MainWindow;
}

namespace roster {

class ChangePanel;
class FilterWords;
class RosterController;
class RosterNotices;
class SavedViews;
class Settings;
class TableOutput;
class WindowPlace;

/// The one main window: puts its parts beside each other and connects them. Dialogs are another's matter: it
/// asks for them.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    enum class Purpose { OwnAccounts, Demo };

    /// Both outlive the window.
    MainWindow(RosterController &controller, Settings &settings, Purpose purpose, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// In the status line, for a moment.
    void say(const QString &sentence);

Q_SIGNALS:
    void detailRequested(const roster::InstanceKey &instance);
    /// Two to four of them.
    void compareRequested(const QList<roster::InstanceKey> &instances);
    void accountsRequested();
    void addAccountRequested();
    void editAccountRequested(const QUuid &account);
    void removeAccountRequested(const QUuid &account);
    void settingsRequested();
    void aboutRequested();
    void logRequested();
    void diagnosticsRequested();
    /// A demo window beside this one.
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpParts();
    void setUpViews();
    void setUpChanges();
    void setUpIcons();
    void connectActions();
    void connectSideBar();
    void saveLayout();
    void retranslate();
    void updatePage();
    void updateActions();
    void updateClocks();
    void goTo(const InstanceKey &instance);
    void copyIds();

    RosterController &m_controller;
    Settings &m_settings;
    const Purpose m_purpose;
    std::unique_ptr<Ui::MainWindow> m_ui;
    FilterWords *m_words = nullptr;
    RosterNotices *m_notices = nullptr;
    SavedViews *m_views = nullptr;
    TableOutput *m_output = nullptr;
    ChangePanel *m_changes = nullptr;
    WindowPlace *m_place = nullptr;
    QTimer m_tick; ///< moves the clocks in the table
    bool m_isSeen = false;
};

} // namespace roster
