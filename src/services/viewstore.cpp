// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/viewstore.h"

#include "services/savedviewjson.h"
#include "services/settings.h"

#include <algorithm>
#include <utility>

namespace roster {

static SharedFile::Verdict judgeViews(const QByteArray &json)
{
    const viewjson::Reading reading = viewjson::read(json, {});
    if (!reading.problem)
        return SharedFile::Verdict::Good;
    return reading.problem == viewjson::Problem::TooNew ? SharedFile::Verdict::TooNew
                                                        : SharedFile::Verdict::Damaged;
}

static auto placeOf(auto &views, const QUuid &id)
{
    return std::ranges::find(views, id, &SavedView::id);
}

/// Whether both are alike but for how wide columns are.
static bool alikeButForWidths(SavedView a, SavedView b)
{
    for (SavedView *view : {&a, &b}) {
        for (ColumnPlace &column : view->table.columns)
            column.width = 0;
    }
    return a == b;
}

/// Brings into @p view what is different between @p before and @p after.
static void merge(SavedView &view, const SavedView &before, const SavedView &after)
{
    const auto take = [&](auto &part, const auto &old, const auto &now) {
        if (old != now)
            part = now;
    };
    take(view.name, before.name, after.name);
    take(view.starter, before.starter, after.starter);
    take(view.accounts, before.accounts, after.accounts);
    take(view.query, before.query, after.query);
    take(view.find, before.find, after.find);
    take(view.table.sorting, before.table.sorting, after.table.sorting);
    take(view.table.grouping, before.table.grouping, after.table.grouping);
    SavedView resized = before;
    resized.table.columns = after.table.columns;
    if (!alikeButForWidths(before, resized) || view.table.columns.isEmpty())
        return take(view.table.columns, before.table.columns, after.table.columns);
    for (const ColumnPlace &column : after.table.columns) {
        const auto was = std::ranges::find(before.table.columns, column.key, &ColumnPlace::key);
        const auto is = std::ranges::find(view.table.columns, column.key, &ColumnPlace::key);
        if (was != before.table.columns.end() && is != view.table.columns.end())
            take(is->width, was->width, column.width);
    }
}

ViewStore::ViewStore(Settings &settings, const QList<SavedView> &starters, QObject *parent)
    : QObject(parent)
    , m_starters(starters)
    , m_file(settings.viewsFile(), FileProblem::Content::Views, judgeViews)
{
    connect(&m_file, &SharedFile::problem, &settings, &Settings::fileProblem);
    connect(&m_file, &SharedFile::changedElsewhere, this, &ViewStore::takeFile);
    adoptEarlier(settings);
    QJsonArray unreadable;
    m_views = viewsIn(m_file.content(), unreadable);
    if (!unreadable.isEmpty()) {
        const FileProblem problem{.content = FileProblem::Content::Views,
                                  .kind = FileProblem::Kind::PartlyRead,
                                  .file = m_file.path(),
                                  .count = int(unreadable.size())};
        QMetaObject::invokeMethod(
            &settings, [&settings, problem] { Q_EMIT settings.fileProblem(problem); }, Qt::QueuedConnection);
    }
}

void ViewStore::adoptEarlier(Settings &settings)
{
    const QByteArray earlier = settings.earlierViews();
    if (earlier.isEmpty())
        return;
    if (m_file.isNew() ? m_file.adopt(earlier) : m_file.isOurs())
        settings.forgetEarlierViews();
}

QList<SavedView> ViewStore::viewsIn(const QByteArray &content, QJsonArray &unreadable) const
{
    if (content.isEmpty())
        return m_starters;
    viewjson::Reading reading = viewjson::readOwn(content, mostViews);
    unreadable = std::move(reading.unreadable);
    return std::move(reading.views);
}

std::optional<SavedView> ViewStore::find(const QUuid &id) const
{
    const auto found = placeOf(m_views, id);
    return found == m_views.end() ? std::nullopt : std::optional(*found);
}

void ViewStore::add(const QList<SavedView> &views)
{
    if (views.isEmpty())
        return;
    change([views](QList<SavedView> &now) {
        for (const SavedView &view : views) {
            Q_ASSERT(!view.id.isNull());
            if (placeOf(now, view.id) == now.end())
                now.append(view);
        }
    });
}

void ViewStore::update(const SavedView &view)
{
    const auto before = find(view.id);
    if (!before || *before == view)
        return;
    change([view, before = *before](QList<SavedView> &now) {
        const auto found = placeOf(now, view.id);
        if (found != now.end()) // else another copy has removed it
            merge(*found, before, view);
    });
}

void ViewStore::remove(const QUuid &id)
{
    if (!find(id))
        return;
    change(
        [id](QList<SavedView> &now) { now.removeIf([&](const SavedView &view) { return view.id == id; }); });
}

void ViewStore::move(qsizetype from, qsizetype to)
{
    if (from == to || from < 0 || to < 0 || from >= m_views.size() || to >= m_views.size())
        return;
    // By its neighbour: places may be others in the file by now.
    QList<SavedView> moved = m_views;
    moved.move(from, to);
    const QUuid id = moved[to].id;
    const QUuid next = to + 1 < moved.size() ? moved[to + 1].id : QUuid();
    change([id, next](QList<SavedView> &now) {
        const auto found = placeOf(now, id);
        if (found == now.end())
            return;
        const SavedView view = *found;
        now.erase(found);
        now.insert(placeOf(now, next), view);
    });
}

void ViewStore::change(const Edit &edit)
{
    const QList<SavedView> before = withWaiting(m_views);
    QList<SavedView> found; // with what others did
    const bool written = m_file.write([&](const QByteArray &now) {
        QJsonArray unreadable;
        m_views = found = withWaiting(viewsIn(now, unreadable));
        edit(m_views);
        return viewjson::write(m_views, {}, unreadable);
    });
    if (written) {
        m_waiting.clear();
    } else {
        QJsonArray unreadable;
        m_views = found = withWaiting(viewsIn(m_file.content(), unreadable));
        edit(m_views);
        m_waiting.append(edit);
    }
    tellOthers(before, found);
    Q_EMIT changed();
}

QList<SavedView> ViewStore::withWaiting(QList<SavedView> views) const
{
    for (const Edit &waiting : m_waiting)
        waiting(views);
    return views;
}

void ViewStore::takeFile()
{
    // With what waits on both sides, only what others did is left as a difference.
    const QList<SavedView> before = withWaiting(m_views);
    QJsonArray unreadable;
    m_views = withWaiting(viewsIn(m_file.content(), unreadable));
    if (m_views == before)
        return;
    tellOthers(before, m_views);
    Q_EMIT changed();
}

void ViewStore::tellOthers(const QList<SavedView> &before, const QList<SavedView> &now)
{
    QSet<QUuid> others;
    for (const auto &[some, rest] : {std::pair(before, now), std::pair(now, before)}) {
        for (const SavedView &view : some) {
            const auto same = placeOf(rest, view.id);
            if (same == rest.end() || !alikeButForWidths(*same, view))
                others.insert(view.id);
        }
    }
    if (!others.isEmpty())
        Q_EMIT changedElsewhere(others);
}

} // namespace roster
