// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/app.h"

#include "app/commandline.h"
#include "app/diagnostics.h"
#include "app/logging.h"
#include "views/accounts/accountdialog.h"
#include "views/accounts/accountsdialog.h"
#include "views/detail/detaildialog.h"
#include "views/privacy/clipboard.h"
#include "views/privacy/concealedtype.h"
#include "views/privacy/discretion.h"
#include "views/table/comparedialog.h"
#include "views/window/aboutdialog.h"
#include "views/window/connectiondialog.h"
#include "views/window/filenotices.h"
#include "views/window/programlog.h"
#include "views/window/settingsdialog.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

/// Opens a window, or brings the one that is open already to the front.
static void present(QWidget *window)
{
    window->show();
    window->raise();
    window->activateWindow();
}

App::App(SettingsFile &file, SecretStore::Backend secrets, const CommandLine &line)
    : m_file(file)
    , m_settings(file)
    , m_networkSetup(m_settings, secrets)
    , m_accounts(file)
    , m_secrets(secrets)
    , m_fleet(m_accounts, m_secrets)
    , m_controller(m_accounts, m_fleet)
{
    followSettings(line);
    m_window = std::make_unique<MainWindow>(
        m_controller, m_settings, line.demo ? MainWindow::Purpose::Demo : MainWindow::Purpose::OwnAccounts);
    m_fileNotices = new FileNotices(m_window.get());
    connectWindow();
}

void App::start()
{
    m_window->show();
    m_fleet.refresh();
    // Those of disabled accounts, too, are bound to the addresses of now, where they are not bound yet.
    for (const Account &account : m_accounts.accounts())
        m_secrets.await(account);
}

void App::followSettings(const CommandLine &line)
{
    m_settings.useForThisRun(line.language, line.theme);
    m_language.apply(m_settings.language());
    m_theme.apply(m_settings.theme());
    m_fleet.setRefreshInterval(m_settings.refreshInterval());
    followSecretSettings();
    connect(&m_settings, &Settings::languageChanged, &m_language, &Language::apply);
    connect(&m_settings, &Settings::themeChanged, &m_theme, &ThemeController::apply);
    connect(&m_settings, &Settings::refreshIntervalChanged, &m_fleet, &Fleet::setRefreshInterval);

    const auto followNetwork = [this](bool online) { m_fleet.setPause(PauseReason::Offline, !online); };
    connect(&m_reachability, &Reachability::onlineChanged, this, followNetwork);
    followNetwork(m_reachability.isOnline());
    connect(&m_reachability, &Reachability::networkChanged, this, [] { Network::shared().changed(); });
}

void App::followSecretSettings()
{
    registerConcealedType();
    Clipboard &clipboard = Clipboard::instance();
    Discretion &discretion = Discretion::instance();
    clipboard.setClearAfter(m_settings.clipboardTime());
    discretion.setMayReveal(!m_settings.neverReveal());
    m_captureGuard.setActive(m_settings.hiddenFromCapture());
    connect(&m_settings, &Settings::clipboardTimeChanged, &clipboard, &Clipboard::setClearAfter);
    connect(&m_settings, &Settings::neverRevealChanged, &discretion,
            [&discretion](bool never) { discretion.setMayReveal(!never); });
    connect(&m_settings, &Settings::hiddenFromCaptureChanged, &m_captureGuard, &CaptureGuard::setActive);
}

void App::connectWindow()
{
    connect(m_window.get(), &MainWindow::accountsRequested, this, &App::openAccounts);
    connect(m_window.get(), &MainWindow::addAccountRequested, this, &App::openNewAccount);
    connect(m_window.get(), &MainWindow::editAccountRequested, this, &App::openAccount);
    connect(m_window.get(), &MainWindow::removeAccountRequested, this,
            [this](const QUuid &id) { openAccounts()->askToRemove(id); });
    connect(m_window.get(), &MainWindow::settingsRequested, this, &App::openSettings);
    connect(m_window.get(), &MainWindow::aboutRequested, this, &App::openAbout);
    connect(m_window.get(), &MainWindow::compareRequested, this, &App::openComparison);
    connect(m_window.get(), &MainWindow::detailRequested, this, &App::openDetail);
    connect(m_window.get(), &MainWindow::demoRequested, this, &App::openDemo);
    connect(m_window.get(), &MainWindow::logRequested, this, &App::openLog);
    connect(m_window.get(), &MainWindow::diagnosticsRequested, this, &App::copyDiagnostics);
    connect(&m_settings, &Settings::fileProblem, this, &App::tell);
    connect(&m_accounts, &AccountStore::fileProblem, this, &App::tell);
}

AccountsDialog *App::openAccounts()
{
    auto *dialog = m_window->findChild<AccountsDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog)
        dialog = new AccountsDialog(m_accounts, m_secrets, m_fleet, m_window.get());
    present(dialog);
    return dialog;
}

void App::openAccount(const QUuid &id)
{
    if (const auto account = m_accounts.find(id))
        AccountDialog::present({m_accounts, m_secrets, m_fleet}, account, m_window.get());
}

void App::openNewAccount()
{
    AccountDialog::present({m_accounts, m_secrets, m_fleet}, std::nullopt, m_window.get());
}

void App::openSettings()
{
    auto *open = m_window->findChild<SettingsDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (!open) {
        open = new SettingsDialog(m_settings, m_window.get());
        connect(open, &SettingsDialog::connectionRequested, this, &App::openConnection);
    }
    present(open);
}

void App::openConnection()
{
    auto *open = m_window->findChild<ConnectionDialog *>();
    present(open ? open : new ConnectionDialog(m_settings, m_networkSetup, m_window.get()));
}

void App::openAbout()
{
    auto *open = m_window->findChild<AboutDialog *>(QString(), Qt::FindDirectChildrenOnly);
    present(open ? open : new AboutDialog(m_window.get()));
}

void App::openDetail(const InstanceKey &key)
{
    const auto dialogs = m_window->findChildren<DetailDialog *>(QString(), Qt::FindDirectChildrenOnly);
    const auto open = std::ranges::find(dialogs, key, &DetailDialog::key);
    if (open != dialogs.end())
        return present(*open);
    const int row = m_controller.table().rowOf(key);
    if (row < 0)
        return;
    auto *dialog =
        new DetailDialog(m_controller.table().instance(row), m_fleet, m_accounts, m_settings, m_window.get());
    dialog->follow(m_controller.list(), m_controller.table());
    present(dialog);
}

void App::openComparison(const QList<InstanceKey> &instances)
{
    present(new CompareDialog(m_controller.table(), instances, m_window.get()));
}

void App::tell(const FileProblem &problem)
{
    m_fileNotices->tell(problem);
}

void App::openLog()
{
    auto *open = m_window->findChild<ProgramLog *>(QString(), Qt::FindDirectChildrenOnly);
    present(open ? open : new ProgramLog({logFilePath, logText}, m_window.get()));
}

void App::copyDiagnostics()
{
    Clipboard::copyText(diagnostics(m_file, m_accounts, recentProblems()));
    m_window->say(tr("Diagnostics copied: they hold no key and no name"));
}

void App::openDemo()
{
    // A program of its own: nothing of the demo can meet the user's accounts.
    QStringList arguments{u"--demo"_s, u"--lang"_s, m_language.current()};
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments))
        qWarning("The demo could not be started.");
}

} // namespace roster
