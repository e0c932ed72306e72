// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/mainwindow.h"

#include "models/table/comparisonmodel.h"
#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/settings.h"
#include "ui_mainwindow.h"
#include "views/find/filterwords.h"
#include "views/privacy/clipboard.h"
#include "views/privacy/discretion.h"
#include "views/savedviews/savedviews.h"
#include "views/style/icons.h"
#include "views/table/changepanel.h"
#include "views/table/columnchooser.h"
#include "views/table/groupmenu.h"
#include "views/table/tableoutput.h"
#include "views/window/rostercontroller.h"
#include "views/window/rosternotices.h"
#include "views/window/windowplace.h"

#include <QCloseEvent>
#include <QGuiApplication>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

MainWindow::MainWindow(RosterController &controller, Settings &settings, Purpose purpose, QWidget *parent)
    : QMainWindow(parent)
    , m_controller(controller)
    , m_settings(settings)
    , m_purpose(purpose)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_words(new FilterWords(controller.table(), this))
{
    m_ui->setupUi(this);
    setUpParts();
    setUpViews();
    setUpChanges();
    setUpIcons();
    connectActions();
    connectSideBar();
    m_place = new WindowPlace(*this, *m_ui->splitter, settings);
    m_place->restore();
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &MainWindow::saveLayout,
            Qt::DirectConnection);
    m_views->restore();
    retranslate();
    updatePage();
    updateActions();
    m_ui->table->setFocus(); // where the keyboard is of use at once, not on the first button
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpParts()
{
    m_ui->table->setUp(m_controller.table(), m_controller.list(), m_settings);
    setUpGroupMenu(*m_ui->groupMenu, *m_ui->table);
    m_ui->sideBar->setModel(m_controller.accountList());
    m_ui->filterLine->setWords(*m_words);
    m_ui->statusLine->setController(m_controller, *m_ui->table->selectionModel());
    m_ui->findLine->setSettings(m_settings);
    m_ui->hiddenNote->setController(m_controller);
    m_ui->tableSide->setBackgroundRole(QPalette::Base);
    m_ui->filterRow->setHalves(*m_ui->filterLine, {m_ui->hiddenNote, m_ui->viewBar, m_ui->changeNote});
    m_notices = new RosterNotices(m_controller,
                                  {*m_ui->table, *m_ui->strip, *m_ui->filterLine, *m_ui->findLine}, this);
    m_output = new TableOutput(*m_ui->table, *this);
    connect(m_output, &TableOutput::done, this,
            [this](const QString &message) { m_ui->statusLine->showMessage(message, 3000); });
    connect(m_notices, &RosterNotices::editAccountRequested, this, &MainWindow::editAccountRequested);
    connect(m_notices, &RosterNotices::accountsRequested, this, &MainWindow::accountsRequested);

    connect(m_ui->filterLine, &FilterLine::queryChanged, &m_controller, &RosterController::setQuery);
    connect(m_ui->findLine, &FindLine::findChanged, &m_controller, &RosterController::setFind);
    connect(m_ui->hiddenNote, &HiddenNote::clearRequested, m_ui->filterLine, &FilterLine::clear);
    connect(m_ui->hiddenNote, &HiddenNote::clearRequested, m_ui->findLine, &QLineEdit::clear);
    connect(m_ui->findLine, &FindLine::left, m_ui->table, qOverload<>(&QWidget::setFocus));
    connect(m_ui->table, &InstanceTableView::detailRequested, this, &MainWindow::detailRequested);
    connect(m_ui->table, &InstanceTableView::instancesSelected, this, &MainWindow::updateActions);
    connect(&m_controller, &RosterController::accountsChanged, this, &MainWindow::updatePage);
    connect(&m_controller.fleet(), &Fleet::busyChanged, this, &MainWindow::updateActions);
    connect(&m_tick, &QTimer::timeout, &m_controller.table(), &InstanceTableModel::tick);
    connect(&m_settings, &Settings::pausesUnseenChanged, this, &MainWindow::updateClocks);
}

void MainWindow::setUpViews()
{
    m_views = new SavedViews(m_settings,
                             {m_controller, *m_ui->table, *m_ui->sideBar, *m_ui->filterLine, *m_ui->findLine,
                              *m_ui->viewBar, *m_ui->savedViewsMenu},
                             this);
    connect(m_views, &SavedViews::done, this, &MainWindow::say);
    connect(m_views, &SavedViews::opened, this, [this] {
        if (!m_ui->filterLine->query().isEmpty())
            m_ui->actionShowFilter->setChecked(true);
    });

    auto *columns = new ColumnChooser(m_ui->table->tableLayout(), this);
    connect(columns, &ColumnChooser::fitRequested, m_ui->table, &InstanceTableView::fitColumns);
    const auto choose = [this, columns] { columns->popUpBelow(*m_ui->columnsButton); };
    connect(m_ui->columnsButton, &QPushButton::clicked, this, choose);
    connect(m_ui->actionColumns, &QAction::triggered, this, choose);
    connect(m_ui->table, &InstanceTableView::columnsRequested, this, choose);
}

void MainWindow::setUpChanges()
{
    m_changes = new ChangePanel(m_controller.changes().log(), this);
    addDockWidget(Qt::BottomDockWidgetArea, m_changes);
    m_changes->hide();
    m_ui->changeNote->setTracker(m_controller.changes());
    connect(m_ui->changeNote, &QPushButton::clicked, m_ui->actionShowChanges, &QAction::trigger);
    connect(m_ui->actionShowChanges, &QAction::triggered, m_changes, &QWidget::setVisible);
    connect(m_changes->toggleViewAction(), &QAction::toggled, m_ui->actionShowChanges, &QAction::setChecked);
    connect(m_changes, &ChangePanel::instanceRequested, this, &MainWindow::goTo);
}

void MainWindow::setUpIcons()
{
    m_ui->refreshButton->setIcon(icon(Glyph::Refresh));
    m_ui->columnsButton->setIcon(icon(Glyph::Columns));
    m_ui->actionAddAccount->setIcon(icon(Glyph::Add));
    m_ui->actionAccounts->setIcon(icon(Glyph::Account));
    m_ui->actionRefresh->setIcon(icon(Glyph::Refresh));
    m_ui->actionCancel->setIcon(icon(Glyph::Cancel));
    m_ui->actionFind->setIcon(icon(Glyph::Find));
    m_ui->actionFilter->setIcon(icon(Glyph::Filter));
    m_ui->actionColumns->setIcon(icon(Glyph::Columns));
    m_ui->actionDetail->setIcon(icon(Glyph::Instance));
    m_ui->actionCopy->setIcon(icon(Glyph::Copy));
    m_ui->actionSettings->setIcon(icon(Glyph::Settings));
    m_ui->actionAbout->setIcon(icon(Glyph::Info));
}

void MainWindow::connectActions()
{
    // Enter and Ctrl+C belong to the table while it has the keyboard, and to fields and buttons otherwise.
    for (QAction *action : {m_ui->actionDetail, m_ui->actionCopy, m_ui->actionCopyId}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_ui->table->addAction(action);
    }
    m_ui->table->insertAction(m_ui->actionCopy, m_ui->actionCompare);
    m_ui->table->insertAction(m_ui->actionCopyId, m_ui->copyAsMenu->menuAction());
    m_ui->actionDetail->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});

    connect(m_ui->actionDetail, &QAction::triggered, this, [this] {
        if (const auto instance = m_ui->table->currentInstance())
            Q_EMIT detailRequested(*instance);
    });
    const std::pair<QAction *, TableOutput::Format> copies[]{
        {m_ui->actionCopy, TableOutput::Format::Text},
        {m_ui->actionCopyText, TableOutput::Format::Text},
        {m_ui->actionCopyCsv, TableOutput::Format::Csv},
        {m_ui->actionCopyMarkdown, TableOutput::Format::Markdown},
        {m_ui->actionCopyJson, TableOutput::Format::Json},
    };
    for (const auto &[action, format] : copies)
        connect(action, &QAction::triggered, m_output, [this, format = format] { m_output->copy(format); });
    connect(m_ui->actionCompare, &QAction::triggered, this,
            [this] { Q_EMIT compareRequested(m_ui->table->selectedInstances()); });
    connect(m_ui->actionExport, &QAction::triggered, m_output, &TableOutput::exportShown);
    connect(m_ui->actionCopyId, &QAction::triggered, this, &MainWindow::copyIds);
    connect(m_ui->actionAddAccount, &QAction::triggered, this, &MainWindow::addAccountRequested);
    connect(m_ui->actionAccounts, &QAction::triggered, this, &MainWindow::accountsRequested);
    connect(m_ui->actionQuit, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->actionRefresh, &QAction::triggered, &m_controller.fleet(), qOverload<>(&Fleet::refresh));
    connect(m_ui->refreshButton, &QPushButton::clicked, m_ui->actionRefresh, &QAction::trigger);
    connect(m_ui->actionCancel, &QAction::triggered, &m_controller.fleet(), &Fleet::cancel);
    connect(m_ui->actionFind, &QAction::triggered, this, [this] {
        m_ui->findLine->setFocus(Qt::ShortcutFocusReason);
        m_ui->findLine->selectAll();
    });
    connect(m_ui->actionFilter, &QAction::triggered, this, [this] {
        m_ui->actionShowFilter->setChecked(true);
        m_ui->filterLine->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_ui->actionShowSideBar, &QAction::toggled, m_ui->sideBar, &QWidget::setVisible);
    connect(m_ui->actionShowFilter, &QAction::toggled, this, [this](bool shown) {
        if (!shown)
            m_ui->filterLine->clear(); // a filter that is not seen would hide rows for no visible reason
        m_ui->filterLine->setVisible(shown);
    });
    m_ui->actionPrivacy->setShortcutContext(Qt::ApplicationShortcut); // in the details, too
    connect(m_ui->actionPrivacy, &QAction::toggled, &Discretion::instance(), &Discretion::setPrivate);
    connect(&Discretion::instance(), &Discretion::changed, this, [this] {
        m_controller.setPrivate(Discretion::instance().isPrivate());
        m_ui->actionPrivacy->setChecked(Discretion::instance().isPrivate());
    });
    connect(m_ui->actionSettings, &QAction::triggered, this, &MainWindow::settingsRequested);
    connect(m_ui->actionDemo, &QAction::triggered, this, &MainWindow::demoRequested);
    connect(m_ui->actionShowLog, &QAction::triggered, this, &MainWindow::logRequested);
    connect(m_ui->actionCopyDiagnostics, &QAction::triggered, this, &MainWindow::diagnosticsRequested);
    connect(m_ui->actionAbout, &QAction::triggered, this, &MainWindow::aboutRequested);
    connect(m_ui->welcomePage, &WelcomePage::addAccountRequested, this, &MainWindow::addAccountRequested);
    connect(m_ui->welcomePage, &WelcomePage::demoRequested, this, &MainWindow::demoRequested);
}

void MainWindow::connectSideBar()
{
    SideBar *bar = m_ui->sideBar;
    connect(bar, &SideBar::addRequested, this, &MainWindow::addAccountRequested);
    connect(bar, &SideBar::editRequested, this, &MainWindow::editAccountRequested);
    connect(bar, &SideBar::removeRequested, this, &MainWindow::removeAccountRequested);
    connect(bar, &SideBar::refreshRequested, &m_controller.fleet(),
            qOverload<const QUuid &>(&Fleet::refresh));
    connect(bar, &SideBar::enableRequested, this, [this](const QUuid &id, bool enabled) {
        if (auto account = m_controller.accounts().find(id)) {
            account->enabled = enabled;
            m_controller.accounts().update(*account);
        }
    });
}

void MainWindow::saveLayout()
{
    m_place->save();
    m_ui->table->saveLayout();
    m_views->flush();
}

void MainWindow::say(const QString &sentence)
{
    m_ui->statusLine->showMessage(sentence, 5000);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::WindowStateChange)
        updateClocks();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    updateClocks();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    updateClocks();
}

void MainWindow::retranslate()
{
    m_ui->retranslateUi(this);
    if (m_purpose == Purpose::Demo)
        setWindowTitle(tr("GPU Roster – demo", "the window's title"));
    m_ui->splitter->setAccessibleName(tr("Accounts and instances"));
    m_controller.retranslate();
    m_views->retranslate();
    m_notices->update();
}

void MainWindow::updatePage()
{
    const bool any = m_controller.hasAccounts();
    m_ui->pages->setCurrentWidget(any ? m_ui->rosterPage : m_ui->welcomePage);
    m_ui->statusLine->setVisible(any);
    if (m_controller.filter().accounts.isEmpty() && !m_views->isOpen())
        m_ui->sideBar->setCurrentAccount({});
    updateActions();
}

void MainWindow::updateActions()
{
    const bool any = m_controller.hasAccounts();
    const int rows = any ? m_ui->table->selectedCount() : 0;
    m_ui->actionCompare->setEnabled(rows >= ComparisonModel::fewest && rows <= ComparisonModel::most);
    for (QAction *action : {m_ui->actionCopy, m_ui->copyAsMenu->menuAction(), m_ui->actionCopyId})
        action->setEnabled(rows > 0);
    // Disabled on a group's heading: Return folds the group then.
    m_ui->actionDetail->setEnabled(any && m_ui->table->currentInstance());
    for (QAction *action : {m_ui->actionExport, m_ui->actionRefresh, m_ui->actionFind, m_ui->actionFilter,
                            m_ui->actionShowSideBar, m_ui->actionShowFilter, m_ui->actionShowChanges,
                            m_ui->actionColumns, m_ui->savedViewsMenu->menuAction()})
        action->setEnabled(any);
    m_ui->actionCancel->setEnabled(m_controller.fleet().isBusy());
    m_ui->actionDemo->setVisible(m_purpose != Purpose::Demo);
}

void MainWindow::updateClocks()
{
    // Nobody reads a clock that is not on the screen, but the rows shall not be far behind when it comes
    // back.
    const bool seen = isVisible() && !isMinimized();
    m_tick.start(seen ? 1s : 30s);
    const bool wasSeen = std::exchange(m_isSeen, seen);
    if (seen && !wasSeen)
        m_controller.table().tick();
    m_controller.fleet().setPause(PauseReason::Unseen, !seen && m_settings.pausesUnseen());
}

void MainWindow::goTo(const InstanceKey &instance)
{
    if (!m_ui->table->goTo(instance))
        m_ui->statusLine->showMessage(tr("The instance is gone, or a filter hides it."), 5000);
}

void MainWindow::copyIds()
{
    QStringList ids;
    const QList<InstanceKey> instances = m_ui->table->selectedInstances();
    for (const InstanceKey &instance : instances)
        ids.append(instance.id);
    if (ids.isEmpty())
        return;
    Clipboard::copyText(ids.join(u'\n'));
    m_ui->statusLine->showMessage(tr("%n IDs copied", nullptr, int(ids.size())), 3000);
}

} // namespace roster
