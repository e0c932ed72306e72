// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/savedviews/viewfiles.h"

#include "core/redactor.h"
#include "models/sidebar/starterviews.h"
#include "services/accountstore.h"
#include "services/savedviewjson.h"
#include "services/viewstore.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster::viewfiles {

namespace {

struct ViewFiles {
    Q_DECLARE_TR_FUNCTIONS(roster::ViewFiles)
};

constexpr qint64 largestFile = 4 * 1024 * 1024;

QString nameOf(const QString &path)
{
    return displayText(QFileInfo(path).fileName());
}

QString problemText(const viewjson::Reading &reading)
{
    switch (*reading.problem) {
    case viewjson::Problem::NotJson:
        return ViewFiles::tr("It is no JSON, or only a part of it: reading stopped after %n bytes.", nullptr,
                             int(reading.problemAt));
    case viewjson::Problem::NotViews:
        return ViewFiles::tr("It is JSON, but it holds no saved views of GPU Roster.");
    case viewjson::Problem::TooNew:
        return ViewFiles::tr("A newer version of GPU Roster wrote it: this one cannot read it.");
    }
    Q_UNREACHABLE();
}

/// Whether both show the same; widths do not count.
bool showTheSame(const SavedView &a, const SavedView &b)
{
    const auto shown = [](const SavedView &view) {
        QStringList keys;
        for (const ColumnPlace &column : view.table.columns) {
            if (column.visible)
                keys.append(column.key);
        }
        return keys;
    };
    const bool oneIsOpen = a.table.columns.isEmpty() || b.table.columns.isEmpty();
    return viewTitle(a) == viewTitle(b) && a.accounts == b.accounts && a.query == b.query && a.find == b.find
        && a.table.sorting == b.table.sorting && a.table.grouping == b.table.grouping
        && (oneIsOpen || shown(a) == shown(b));
}

QString freeName(const QString &name, const ViewStore &views)
{
    const auto isTaken = [&](const QString &candidate) {
        return std::ranges::any_of(views.views(), [&](const SavedView &view) {
            return viewTitle(view).compare(candidate, Qt::CaseInsensitive) == 0;
        });
    };
    QString candidate = name;
    for (int number = 2; isTaken(candidate); ++number)
        candidate = ViewFiles::tr("%1 (%2)", "a view's name, and a number because the name is taken")
                        .arg(name)
                        .arg(number);
    return candidate;
}

/// False: the view is here already.
bool add(SavedView view, ViewStore &views)
{
    if (const auto known = views.find(view.id)) {
        if (showTheSame(*known, view))
            return false;
        view.id = QUuid::createUuid();
    }
    const QString title = viewTitle(view);
    if (const QString name = freeName(title, views); name != title)
        view.name = name;
    views.add(view);
    return true;
}

} // namespace

Outcome write(const QString &path, const ViewStore &views, const AccountStore &accounts)
{
    const QByteArray json = viewjson::write(views.views(), accounts.accounts());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return {false,
                ViewFiles::tr("“%1” could not be written: %2", "a file, and why")
                    .arg(nameOf(path), file.errorString())};
    return {true, ViewFiles::tr("%n views exported", nullptr, int(views.views().size()))};
}

Outcome read(const QString &path, ViewStore &views, const AccountStore &accounts)
{
    const auto failure = [&](const QString &why) {
        return Outcome{
            false, ViewFiles::tr("“%1” could not be imported. %2", "a file, and why").arg(nameOf(path), why)};
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.errorString());
    if (file.size() > largestFile)
        return failure(ViewFiles::tr("It is too large to be a file of saved views."));
    const viewjson::Reading reading = viewjson::read(file.readAll(), accounts.accounts());
    if (reading.problem)
        return failure(problemText(reading));

    int added = 0;
    for (const SavedView &view : reading.views)
        added += add(view, views) ? 1 : 0;
    QStringList parts{ViewFiles::tr("%n views imported", nullptr, added)};
    if (const int known = int(reading.views.size()) - added; known > 0)
        parts.append(ViewFiles::tr("%n were here already", "views", known));
    if (!reading.unreadable.isEmpty())
        parts.append(
            ViewFiles::tr("%n could not be read", "views in a file", int(reading.unreadable.size())));
    return {reading.unreadable.isEmpty(), parts.join(u"  ·  "_s)};
}

} // namespace roster::viewfiles
