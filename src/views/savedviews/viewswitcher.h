// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instancequery.h"
#include "core/savedview.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace roster {

class FilterLine;
class FindLine;
class RosterController;
class TableLayout;
class ViewStore;

/// Brings a saved view into the window, and what the window shows into a saved view.
///
/// What the user changes while a view is open is not saved by itself, but for widths: those are nothing that
/// a view shows, and asking about them would be a nuisance.
class ViewSwitcher : public QObject {
    Q_OBJECT

public:
    struct Parts {
        RosterController &controller;
        TableLayout &layout;
        FilterLine &filterLine;
        FindLine &findLine;
    };
    /// All outlive the switcher.
    ViewSwitcher(ViewStore &store, const Parts &parts, QObject *parent = nullptr);

    void open(const QUuid &view);
    /// Leaves the open view with all that it chose: filter and find text are again what they were before a
    /// view was opened. Then shows one account or, with a null id, all.
    void openAccount(const QUuid &account);

    /// The open view; null: none.
    const QUuid &current() const { return m_current; }
    /// What is shown differs from what the open view holds.
    bool isChanged() const { return m_changed; }
    /// What is shown, as the open view would hold it; nothing when it does already, or none is open.
    std::optional<SavedView> unsaved() const;
    /// Changes the open view to what unsaved() told in an earlier run.
    void showUnsaved(const SavedView &changed);

    /// Saves what is shown in the open view, or in another one.
    void save();
    void saveIn(const QUuid &view);
    void revert();
    /// Saves what is shown as a new view and opens that. Returns its id.
    QUuid saveAs(const QString &name);
    /// Writes widths now instead of soon.
    void flush();

Q_SIGNALS:
    /// Another view is open, or none.
    void currentChanged();
    void changedChanged();

private:
    /// What stands in filter line and find field.
    struct Words {
        InstanceQuery query;
        QString find; ///< as it is in force
        QString text; ///< as it is written: it may hold a mistake
    };

    /// Opens a view that was just made of what is shown: filter and find text are kept in it now.
    void openSaved(const QUuid &view);
    void showWords(const QSet<QUuid> &accounts, const Words &words);
    SavedView withWhatIsShown(SavedView view) const;
    void show(const SavedView &view);
    void setCurrent(const QUuid &view);
    void compare();
    void keepAccounts();
    void keepWidths();
    void takeStore();
    void followOthers(const QSet<QUuid> &changed);

    ViewStore &m_store;
    Parts m_parts;
    QUuid m_current;
    TableArrangement m_table; ///< as it stood when the open view was shown or saved
    Words m_before; ///< what stood there before a view was opened
    QTimer m_widthsSoon;
    bool m_changed = false;
    bool m_showing = false;
};

} // namespace roster
