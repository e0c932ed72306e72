// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/network/networksetup.h"
#include "services/reachability.h"
#include "services/secretstore.h"
#include "services/settings.h"
#include "views/privacy/captureguard.h"
#include "views/style/language.h"
#include "views/style/themecontroller.h"
#include "views/window/mainwindow.h"
#include "views/window/rostercontroller.h"

#include <QObject>

#include <memory>

namespace roster {

class AccountsDialog;
class FileNotices;
class SettingsFile;
struct CommandLine;

/// The whole program, put together: who is given what. Members stand in the order in which they need each
/// other.
class App : public QObject {
    Q_OBJECT

public:
    /// @p file holds settings and accounts, and outlives the app.
    App(SettingsFile &file, SecretStore::Backend secrets, const CommandLine &line);

    AccountStore &accounts() { return m_accounts; }
    SecretStore &secrets() { return m_secrets; }
    /// Shows the window and asks the clouds.
    void start();
    /// Says what is wrong with a file, once.
    void tell(const FileProblem &problem);

private:
    void followSettings(const CommandLine &line);
    void followSecretSettings();
    void connectWindow();
    AccountsDialog *openAccounts();
    void openAccount(const QUuid &id);
    void openNewAccount();
    void openSettings();
    void openConnection();
    void openAbout();
    void openDetail(const InstanceKey &key);
    void openComparison(const QList<InstanceKey> &instances);
    void openDemo();
    void openLog();
    void copyDiagnostics();

    SettingsFile &m_file;
    Settings m_settings;
    NetworkSetup m_networkSetup; ///< before anything connects
    AccountStore m_accounts;
    SecretStore m_secrets;
    Fleet m_fleet;
    Reachability m_reachability;
    ThemeController m_theme;
    Language m_language;
    CaptureGuard m_captureGuard;
    RosterController m_controller;
    std::unique_ptr<MainWindow> m_window; ///< made when theme, font and language are set
    FileNotices *m_fileNotices = nullptr;
};

} // namespace roster
