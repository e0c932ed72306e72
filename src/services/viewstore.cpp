// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/viewstore.h"

#include "services/savedviewjson.h"
#include "services/settings.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

Q_LOGGING_CATEGORY(lcViews, "roster.services.views")

ViewStore::ViewStore(Settings &settings, const QList<SavedView> &starters, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    const QByteArray saved = settings.savedViews();
    viewjson::Reading reading = viewjson::read(saved, {});
    if (reading.problem) {
        m_tooNew = reading.problem == viewjson::Problem::TooNew;
        if (!m_tooNew && !saved.isEmpty()) {
            qCWarning(lcViews) << "the saved views cannot be read; what is there is set aside";
            settings.setAsideSavedViews(saved);
        }
        m_views = starters;
        return;
    }
    for (const SavedView &view : std::as_const(reading.views)) {
        if (!find(view.id))
            m_views.append(view);
    }
    m_unreadable = std::move(reading.unreadable);
    if (!m_unreadable.isEmpty())
        qCWarning(lcViews) << m_unreadable.size() << "saved views cannot be read and are left as they are";
}

std::optional<SavedView> ViewStore::find(const QUuid &id) const
{
    const auto found = std::ranges::find(m_views, id, &SavedView::id);
    return found == m_views.end() ? std::nullopt : std::optional(*found);
}

void ViewStore::add(const QList<SavedView> &views)
{
    for (const SavedView &view : views) {
        Q_ASSERT(!view.id.isNull() && !find(view.id));
        m_views.append(view);
    }
    if (!views.isEmpty())
        save();
}

void ViewStore::update(const SavedView &view)
{
    const auto found = std::ranges::find(m_views, view.id, &SavedView::id);
    if (found == m_views.end() || *found == view)
        return;
    *found = view;
    save();
}

void ViewStore::remove(const QUuid &id)
{
    if (m_views.removeIf([&](const SavedView &view) { return view.id == id; }) > 0)
        save();
}

void ViewStore::move(qsizetype from, qsizetype to)
{
    if (from == to || from < 0 || to < 0 || from >= m_views.size() || to >= m_views.size())
        return;
    m_views.move(from, to);
    save();
}

void ViewStore::save()
{
    if (!m_tooNew)
        m_settings.setSavedViews(viewjson::write(m_views, {}, m_unreadable));
    Q_EMIT changed();
}

} // namespace roster
