// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sidebar/viewcounter.h"
#include "models/sidebar/viewlistmodel.h"
#include "services/viewstore.h"
#include "views/savedviews/viewswitcher.h"

#include <QObject>
#include <QTimer>

class QAction;
class QMenu;

namespace roster {

class InstanceTableView;
class Settings;
class SideBar;
class ViewBar;

/// The saved views of a window: the list with its counts in the side bar, menus, dialogs and files.
class SavedViews : public QObject {
    Q_OBJECT

public:
    struct Parts {
        RosterController &controller;
        InstanceTableView &table;
        SideBar &sideBar;
        FilterLine &filterLine;
        FindLine &findLine;
        ViewBar &viewBar;
        QMenu &menu;
    };
    /// All outlive this; @p window is the parent of dialogs.
    SavedViews(Settings &settings, const Parts &parts, QWidget *window);

    bool isOpen() const { return !m_switcher.current().isNull(); }
    /// Opens the view that was open when the program ended, with the changes that were not saved.
    void restore();
    /// Writes what would else be written soon.
    void flush();
    void retranslate();

Q_SIGNALS:
    /// Another view is open, or none.
    void opened();
    /// Something was done; for the status line.
    void done(const QString &sentence);

private:
    void connectSideBar();
    void makeMenu();
    void showCurrent();
    void showChanged();
    void updateKnown();
    void popUpMenu(const QUuid &view, const QPoint &at);
    void addOwnActions(QMenu &menu, const QUuid &view);
    void askForNew();
    void askForName(const QUuid &view);
    void askToRemove(const QUuid &view);
    void tellChangedElsewhere(const QSet<QUuid> &views);
    void askForExport();
    void askForImport();
    void keepOpenView();
    QStringList titlesBut(const QUuid &view) const;

    Settings &m_settings;
    Parts m_parts;
    QWidget &m_window;
    ViewStore m_store;
    ViewListModel m_list;
    ViewCounter m_counter;
    ViewSwitcher m_switcher;
    QTimer m_keepSoon; ///< so that what is open and not saved outlives a crash
    QAction *m_saveNew = nullptr;
    QAction *m_save = nullptr;
    QAction *m_revert = nullptr;
    QAction *m_import = nullptr;
    QAction *m_export = nullptr;
};

} // namespace roster
