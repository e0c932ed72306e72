// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/savedviews/savedviews.h"

#include "core/redactor.h"
#include "models/sidebar/starterviews.h"
#include "services/accountstore.h"
#include "services/savedviewjson.h"
#include "services/settings.h"
#include "views/find/filterline.h"
#include "views/find/findline.h"
#include "views/privacy/discretion.h"
#include "views/savedviews/viewbar.h"
#include "views/savedviews/viewfiles.h"
#include "views/savedviews/viewnamedialog.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/table/instancetableview.h"
#include "views/table/tablelayout.h"
#include "views/widgets/problembox.h"
#include "views/widgets/savedialog.h"
#include "views/window/rostercontroller.h"
#include "views/window/sidebar.h"

#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace roster {

static QString openViewSetting()
{
    return u"main/view"_s;
}

static QString unsavedSetting()
{
    return u"main/unsaved"_s;
}

SavedViews::SavedViews(Settings &settings, const Parts &parts, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_parts(parts)
    , m_window(*window)
    , m_store(settings, starterViews())
    , m_counter(parts.controller.table(), parts.controller.list())
    , m_switcher(m_store, {parts.controller, parts.table.tableLayout(), parts.filterLine, parts.findLine})
{
    const auto takeViews = [this] {
        m_list.setViews(m_store.views());
        m_counter.setViews(m_store.views());
        m_export->setEnabled(!m_store.views().isEmpty());
    };
    connect(&m_store, &ViewStore::changed, this, takeViews);
    connect(&m_store, &ViewStore::changedElsewhere, this, &SavedViews::tellChangedElsewhere);
    connect(&m_counter, &ViewCounter::counted, &m_list, &ViewListModel::setCounts);
    connect(&m_switcher, &ViewSwitcher::currentChanged, this, &SavedViews::showCurrent);
    connect(&m_switcher, &ViewSwitcher::changedChanged, this, &SavedViews::showChanged);
    connect(&parts.controller, &RosterController::statusChanged, this, &SavedViews::updateKnown);
    connect(&parts.controller, &RosterController::filterChanged, this, &SavedViews::updateKnown);
    connect(&parts.controller, &RosterController::accountsChanged, this,
            [this] { m_list.setAccounts(m_parts.controller.accounts().accounts()); });
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(500);
    connect(&m_keepSoon, &QTimer::timeout, this, &SavedViews::keepOpenView);
    const auto keepSoon = qOverload<>(&QTimer::start);
    connect(&m_switcher, &ViewSwitcher::currentChanged, &m_keepSoon, keepSoon);
    connect(&m_switcher, &ViewSwitcher::changedChanged, &m_keepSoon, keepSoon);
    connect(&parts.controller, &RosterController::filterChanged, &m_keepSoon, keepSoon);
    connect(&parts.table.tableLayout(), &TableLayout::arranged, &m_keepSoon, keepSoon);
    connect(&parts.viewBar, &ViewBar::saveRequested, &m_switcher, &ViewSwitcher::save);
    connect(&parts.viewBar, &ViewBar::revertRequested, &m_switcher, &ViewSwitcher::revert);

    connect(&Discretion::instance(), &Discretion::changed, this,
            [this] { m_list.setPrivate(Discretion::instance().isPrivate()); });
    m_list.setPrivate(Discretion::instance().isPrivate());

    makeMenu();
    takeViews();
    m_list.setAccounts(parts.controller.accounts().accounts());
    updateKnown();
    connectSideBar();
    showChanged();
}

void SavedViews::connectSideBar()
{
    SideBar &bar = m_parts.sideBar;
    bar.setViews(m_list);
    connect(&bar, &SideBar::accountSelected, &m_switcher, &ViewSwitcher::openAccount);
    connect(&bar, &SideBar::viewSelected, &m_switcher, &ViewSwitcher::open);
    connect(&bar, &SideBar::viewMoveRequested, &m_store, &ViewStore::move);
    connect(&bar, &SideBar::viewMenuRequested, this, &SavedViews::popUpMenu);
    connect(&bar, &SideBar::viewRenameRequested, this, &SavedViews::askForName);
    connect(&bar, &SideBar::viewRemoveRequested, this, &SavedViews::askToRemove);
    connect(&bar, &SideBar::saveViewRequested, this, &SavedViews::askForNew);
}

void SavedViews::makeMenu()
{
    QMenu &menu = m_parts.menu;
    menu.setIcon(icon(Glyph::View));
    m_saveNew = menu.addAction(icon(Glyph::Add), {}, this, &SavedViews::askForNew);
    m_save = menu.addAction({}, &m_switcher, &ViewSwitcher::save);
    m_revert = menu.addAction({}, &m_switcher, &ViewSwitcher::revert);
    menu.addSeparator();
    m_import = menu.addAction({}, this, &SavedViews::askForImport);
    m_export = menu.addAction({}, this, &SavedViews::askForExport);
    m_save->setShortcut(QKeySequence::Save);
    m_saveNew->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    retranslate();
}

void SavedViews::retranslate()
{
    m_saveNew->setText(tr("Save as &new view…"));
    m_save->setText(tr("&Save changes", "menu: what is shown replaces what the open view held"));
    m_revert->setText(tr("&Revert changes", "menu: back to what the open view holds"));
    m_import->setText(tr("&Import views…"));
    m_export->setText(tr("&Export views…"));
    m_list.retranslate();
}

void SavedViews::restore()
{
    m_switcher.open(QUuid(QString::fromLatin1(m_settings.layout(openViewSetting()))));
    const viewjson::Reading reading = viewjson::read(m_settings.layout(unsavedSetting()), {});
    if (reading.views.size() == 1)
        m_switcher.showUnsaved(reading.views.first());
}

void SavedViews::flush()
{
    m_switcher.flush();
    keepOpenView();
}

void SavedViews::keepOpenView()
{
    m_keepSoon.stop();
    const QUuid view = m_switcher.current();
    m_settings.setLayout(openViewSetting(),
                         view.isNull() ? QByteArray() : view.toByteArray(QUuid::WithoutBraces));
    QByteArray unsaved;
    if (auto changed = m_switcher.unsaved()) {
        // What looks like a secret is not written down unless the user saves it.
        for (QString *text : {&changed->find, &changed->query.name}) {
            if (Redactor::redact(*text) != *text)
                text->clear();
        }
        unsaved = viewjson::write({*changed}, {});
    }
    m_settings.setLayout(unsavedSetting(), unsaved);
}

void SavedViews::showCurrent()
{
    if (isOpen())
        m_parts.sideBar.setCurrentView(m_switcher.current());
    else if (!m_parts.sideBar.currentView().isNull())
        m_parts.sideBar.setCurrentAccount({});
    showChanged();
    Q_EMIT opened();
}

void SavedViews::showChanged()
{
    const bool changed = m_switcher.isChanged();
    m_list.setChanged(changed ? m_switcher.current() : QUuid());
    m_parts.viewBar.setVisible(changed);
    m_save->setEnabled(changed);
    m_revert->setEnabled(changed);
}

void SavedViews::updateKnown()
{
    RosterController &controller = m_parts.controller;
    m_counter.setAsked(controller.filter().query, controller.filter().answered);
    const bool isKnown = controller.accountList().hasAnswers();
    m_counter.setKnown(isKnown);
    if (!isKnown)
        m_list.forgetCounts(); // as the accounts' above them: perhaps none is loaded any more
}

void SavedViews::popUpMenu(const QUuid &view, const QPoint &at)
{
    auto *menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!view.isNull()) {
        addOwnActions(*menu, view);
        menu->addSeparator();
    }
    menu->addActions({m_saveNew, m_import, m_export});
    menu->popup(at);
}

void SavedViews::addOwnActions(QMenu &menu, const QUuid &view)
{
    const int row = m_list.rowOf(view);
    if (view == m_switcher.current())
        menu.addActions({m_save, m_revert});
    else
        menu.addAction(tr("Re&place with what is shown", "menu of a saved view"), &m_switcher,
                       [this, view] { m_switcher.saveIn(view); });
    menu.addSeparator();
    menu.addAction(icon(Glyph::Edit), tr("Rena&me…", "menu of a saved view"), this,
                   [this, view] { askForName(view); });
    menu.addAction(tr("Move &up", "menu of a saved view"), this, [this, row] { m_store.move(row, row - 1); })
        ->setEnabled(row > 0);
    menu.addAction(tr("Move &down", "menu of a saved view"), this,
                   [this, row] { m_store.move(row, row + 1); })
        ->setEnabled(row + 1 < m_list.rowCount());
    menu.addAction(icon(Glyph::Remove), tr("Remo&ve…", "menu of a saved view"), this,
                   [this, view] { askToRemove(view); });
}

QStringList SavedViews::titlesBut(const QUuid &view) const
{
    QStringList titles;
    for (const SavedView &other : m_store.views()) {
        if (other.id != view)
            titles.append(viewTitle(other));
    }
    return titles;
}

void SavedViews::askForNew()
{
    auto *dialog =
        new ViewNameDialog(ViewNameDialog::Purpose::SaveNew, {}, titlesBut({}), &m_window); // deletes itself
    connect(dialog, &ViewNameDialog::named, this, [this](const QString &name) { m_switcher.saveAs(name); });
    dialog->open();
}

void SavedViews::askForName(const QUuid &id)
{
    const auto view = m_store.find(id);
    if (!view)
        return;
    auto *dialog = new ViewNameDialog(ViewNameDialog::Purpose::Rename, viewTitle(*view), titlesBut(id),
                                      &m_window); // deletes itself
    connect(dialog, &ViewNameDialog::named, this, [this, id](const QString &name) {
        if (auto named = m_store.find(id); named && viewTitle(*named) != name) {
            named->name = name;
            m_store.update(*named);
        }
    });
    dialog->open();
}

void SavedViews::askToRemove(const QUuid &id)
{
    const auto view = m_store.find(id);
    if (!view)
        return;
    auto *box = new QMessageBox(&m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(icon(Glyph::Warning, theme::color(theme::Tone::Soon, box->palette())).pixmap(32));
    box->setWindowTitle(tr("Remove view"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Remove the view “%1”?").arg(viewTitle(*view)));
    box->setInformativeText(tr("The instances that it shows stay as they are."));
    QPushButton *remove =
        box->addButton(tr("&Remove", "button: removes a view"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(remove, &QPushButton::clicked, this, [this, id] { m_store.remove(id); });
    box->open();
}

void SavedViews::tellChangedElsewhere(const QSet<QUuid> &views)
{
    const auto open =
        views.contains(m_switcher.current()) ? m_store.find(m_switcher.current()) : std::nullopt;
    if (!open || !m_switcher.isChanged()) {
        Q_EMIT done(tr("Another window of GPU Roster changed the saved views"));
        return;
    }
    openProblemBox(&m_window, tr("Saved views"),
                   {tr("Another window of GPU Roster changed the view “%1”, which has unsaved changes here.")
                        .arg(viewTitle(*open)),
                    tr("Save view keeps what is shown here, Revert shows what was saved there."),
                    {}});
}

static QString fileFilter()
{
    return SavedViews::tr("Saved views (*.json)", "kind of file");
}

void SavedViews::askForExport()
{
    auto *dialog = new SaveDialog(&m_window, tr("Export views"), {{fileFilter(), u"json"_s}});
    dialog->selectFile(u"gpu-roster-views.json"_s);
    connect(dialog, &SaveDialog::chosen, this, [this](const QString &path) {
        const auto outcome = viewfiles::write(path, m_store, m_parts.controller.accounts());
        if (outcome.ok)
            Q_EMIT done(outcome.sentence);
        else
            openProblemBox(&m_window, tr("Export views"), {outcome.sentence, outcome.todo, {}});
    });
    dialog->open();
}

void SavedViews::askForImport()
{
    auto *dialog = new QFileDialog(&m_window, tr("Import views"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(fileFilter());
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto outcome = viewfiles::read(path, m_store, m_parts.controller.accounts());
        if (outcome.ok)
            Q_EMIT done(outcome.sentence);
        else
            openProblemBox(&m_window, tr("Import views"), {outcome.sentence, outcome.todo, {}});
    });
    dialog->open();
}

} // namespace roster
