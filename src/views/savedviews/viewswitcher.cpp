// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/savedviews/viewswitcher.h"

#include "models/find/findparser.h"
#include "models/table/instancecolumns.h"
#include "services/viewstore.h"
#include "views/find/filterline.h"
#include "views/find/findline.h"
#include "views/table/tablelayout.h"
#include "views/window/rostercontroller.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace roster {

/// What an arrangement shows: where a hidden column stands, and how wide one is, nobody sees.
static TableArrangement shownPart(TableArrangement table)
{
    table.columns.removeIf([](const ColumnPlace &column) { return !column.visible; });
    for (ColumnPlace &column : table.columns)
        column.width = 0;
    return table;
}

/// A view with a mistake in its find text shows all that the rest of it lets through.
static QString goodFind(const QString &text)
{
    return parseFind(text).error ? QString() : text;
}

ViewSwitcher::ViewSwitcher(ViewStore &store, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_parts(parts)
{
    m_widthsSoon.setSingleShot(true);
    m_widthsSoon.setInterval(500);
    connect(&m_widthsSoon, &QTimer::timeout, this, &ViewSwitcher::keepWidths);
    connect(&parts.controller, &RosterController::filterChanged, this, &ViewSwitcher::compare);
    connect(&parts.controller, &RosterController::accountsChanged, this, &ViewSwitcher::keepAccounts);
    connect(&parts.layout, &TableLayout::arranged, this, &ViewSwitcher::compare);
    connect(&parts.layout, &TableLayout::resized, this, [this] {
        if (!m_current.isNull())
            m_widthsSoon.start();
    });
    connect(&store, &ViewStore::changedElsewhere, this, &ViewSwitcher::followOthers);
    connect(&store, &ViewStore::changed, this, &ViewSwitcher::takeStore);
}

void ViewSwitcher::open(const QUuid &id)
{
    const auto view = m_store.find(id);
    if (!view || id == m_current)
        return;
    flush();
    if (m_current.isNull()) {
        const InstanceFilter &filter = m_parts.controller.filter();
        m_before = {filter.query, filter.find, m_parts.findLine.text()};
    }
    show(*view);
    setCurrent(id);
}

void ViewSwitcher::openAccount(const QUuid &account)
{
    const QSet<QUuid> accounts = account.isNull() ? QSet<QUuid>() : QSet{account};
    if (m_current.isNull())
        return m_parts.controller.showAccounts(accounts);
    flush();
    m_current = QUuid(); // "{}" could be a GUID, too, on Windows
    m_parts.layout.showOwn();
    showWords(accounts, std::exchange(m_before, {}));
    setCurrent({});
}

void ViewSwitcher::showWords(const QSet<QUuid> &accounts, const Words &words)
{
    m_parts.controller.show(accounts, words.query, words.find);
    m_parts.filterLine.show(words.query);
    m_parts.findLine.setText(words.text);
}

void ViewSwitcher::show(const SavedView &view)
{
    const QScopedValueRollback guard(m_showing, true);
    showWords(view.accounts, {view.query, goodFind(view.find), view.find});
    m_parts.layout.showView(view.table);
    m_table = m_parts.layout.arrangement();
}

void ViewSwitcher::setCurrent(const QUuid &view)
{
    m_current = view;
    Q_EMIT currentChanged();
    compare();
}

SavedView ViewSwitcher::withWhatIsShown(SavedView view) const
{
    const InstanceFilter &filter = m_parts.controller.filter();
    view.accounts = filter.accounts;
    view.query = filter.query;
    if (m_parts.findLine.text() != view.find) // else it may be a mistake, and stay one
        view.find = filter.find.trimmed();
    const QList<ColumnPlace> before = view.table.columns;
    view.table = m_parts.layout.arrangement();
    // Columns of another version wait for it.
    std::ranges::copy_if(before, std::back_inserter(view.table.columns),
                         [](const ColumnPlace &column) { return !columnFromKey(column.key); });
    return view;
}

void ViewSwitcher::save()
{
    saveIn(m_current);
}

void ViewSwitcher::saveIn(const QUuid &id)
{
    const auto view = m_store.find(id);
    if (!view)
        return;
    m_store.update(withWhatIsShown(*view));
    if (id != m_current)
        return openSaved(id);
    m_table = m_parts.layout.arrangement();
    compare();
}

void ViewSwitcher::revert()
{
    if (const auto view = m_store.find(m_current)) {
        show(*view);
        compare();
    }
}

QUuid ViewSwitcher::saveAs(const QString &name)
{
    SavedView view;
    view.id = QUuid::createUuid();
    view.name = name;
    view = withWhatIsShown(view);
    m_store.add(view);
    openSaved(view.id);
    return view.id;
}

void ViewSwitcher::openSaved(const QUuid &id)
{
    const bool wasNone = m_current.isNull();
    open(id);
    if (wasNone)
        m_before = {};
}

std::optional<SavedView> ViewSwitcher::unsaved() const
{
    const auto view = m_changed ? m_store.find(m_current) : std::nullopt;
    return view ? std::optional(withWhatIsShown(*view)) : std::nullopt;
}

void ViewSwitcher::showUnsaved(const SavedView &changed)
{
    if (m_current.isNull() || changed.id != m_current)
        return;
    const TableArrangement saved = m_table;
    show(changed);
    m_table = saved;
    compare();
}

void ViewSwitcher::compare()
{
    if (m_showing)
        return;
    bool changed = false;
    if (const auto view = m_store.find(m_current)) {
        const InstanceFilter &filter = m_parts.controller.filter();
        changed = filter.accounts != view->accounts || filter.query != view->query
            || filter.find.trimmed() != goodFind(view->find).trimmed()
            || shownPart(m_parts.layout.arrangement()) != shownPart(m_table);
    }
    if (std::exchange(m_changed, changed) != changed)
        Q_EMIT changedChanged();
}

void ViewSwitcher::flush()
{
    if (m_widthsSoon.isActive())
        keepWidths();
}

/// An account that was removed is not replaced by all the others.
void ViewSwitcher::keepAccounts()
{
    if (const auto view = m_store.find(m_current))
        m_parts.controller.showAccounts(view->accounts);
}

void ViewSwitcher::keepWidths()
{
    m_widthsSoon.stop();
    auto view = m_store.find(m_current);
    if (!view)
        return;
    if (view->table.columns.isEmpty())
        view->table.columns = m_table.columns;
    const TableArrangement now = m_parts.layout.arrangement();
    for (ColumnPlace &column : view->table.columns) {
        const auto place = std::ranges::find(now.columns, column.key, &ColumnPlace::key);
        if (place != now.columns.end())
            column.width = place->width;
    }
    m_store.update(*view);
}

/// Another copy of the program changed the open view: it is shown as it is now, unless that would take from
/// the user what is not saved here.
void ViewSwitcher::followOthers(const QSet<QUuid> &changed)
{
    if (m_changed || !changed.contains(m_current))
        return;
    flush();
    if (const auto view = m_store.find(m_current))
        show(*view);
}

void ViewSwitcher::takeStore()
{
    if (!m_current.isNull() && !m_store.find(m_current))
        openAccount({});
    compare();
}

} // namespace roster
