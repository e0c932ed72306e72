// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/savedviews/viewfiles.h"

#include "core/redactor.h"
#include "models/sidebar/starterviews.h"
#include "services/accountstore.h"
#include "services/savedviewjson.h"
#include "services/viewstore.h"
#include "services/wholefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace roster::viewfiles {

namespace {

struct ViewFiles {
    Q_DECLARE_TR_FUNCTIONS(roster::ViewFiles)
};

constexpr qint64 largestFile = 4 * 1024 * 1024;
constexpr qsizetype mostViews = 1000;

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

/// Whether both show the same; widths and names do not count.
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
    return a.accounts == b.accounts && a.query == b.query && a.find == b.find
        && a.table.sorting == b.table.sorting && a.table.grouping == b.table.grouping
        && (oneIsOpen || shown(a) == shown(b));
}

/// Puts a file's views beside those that are here.
class Import {
public:
    explicit Import(const QList<SavedView> &here)
    {
        for (const SavedView &view : here)
            note(view);
    }

    /// False: the view is here already.
    bool take(SavedView view)
    {
        while (m_views.contains(view.id)) {
            if (showTheSame(m_views[view.id], view))
                return false;
            // Always the same one, so that it is known when the file comes again.
            view.id = QUuid::createUuidV5(view.id, u"another"_s);
        }
        const QString title = viewTitle(view);
        if (const QString name = freeName(title); name != title)
            view.name = name;
        note(view);
        m_new.append(view);
        return true;
    }

    const QList<SavedView> &taken() const { return m_new; }

private:
    void note(const SavedView &view)
    {
        m_views.insert(view.id, view);
        m_titles.insert(viewTitle(view).toCaseFolded());
    }

    QString freeName(const QString &title)
    {
        if (!m_titles.contains(title.toCaseFolded()))
            return title;
        const QString start = title.left(SavedView::longestName - roomForNumber);
        int &number = m_numbers[start.toCaseFolded()]; // of many alike, not each counts from the first
        QString name;
        do {
            name = ViewFiles::tr("%1 (%2)", "a view's name, and a number because the name is taken")
                       .arg(start)
                       .arg(++number + 1);
        } while (m_titles.contains(name.toCaseFolded()));
        return name;
    }

    static constexpr qsizetype roomForNumber = 8;

    QHash<QUuid, SavedView> m_views;
    QSet<QString> m_titles;
    QHash<QString, int> m_numbers;
    QList<SavedView> m_new;
};

} // namespace

Outcome write(const QString &path, const ViewStore &views, const AccountStore &accounts)
{
    const QByteArray json = viewjson::write(views.views(), accounts.accounts());
    if (const auto problem = writeWholeFile(path, json))
        return {false,
                ViewFiles::tr("“%1” could not be written: %2", "a file, and why")
                    .arg(nameOf(path), displayText(*problem)),
                ViewFiles::tr("Choose another folder, or make room on the disk.")};
    return {true, ViewFiles::tr("%n views exported", nullptr, int(views.views().size()))};
}

Outcome read(const QString &path, ViewStore &views, const AccountStore &accounts)
{
    const auto failure = [&](const QString &why) {
        return Outcome{
            false, ViewFiles::tr("“%1” could not be imported. %2", "a file, and why").arg(nameOf(path), why)};
    };
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return failure(ViewFiles::tr("It is not a regular file."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(displayText(file.errorString()));
    const QByteArray json = file.read(largestFile + 1);
    if (json.size() > largestFile)
        return failure(ViewFiles::tr("It is too large to be a file of saved views."));
    const viewjson::Reading reading = viewjson::read(json, accounts.accounts());
    if (reading.problem)
        return failure(problemText(reading));
    if (reading.views.size() > mostViews)
        return failure(ViewFiles::tr("It holds %n views, which is more than can be of use.", nullptr,
                                     int(reading.views.size())));

    Import import(views.views());
    int added = 0;
    for (const SavedView &view : reading.views)
        added += import.take(view) ? 1 : 0;
    views.add(import.taken());
    QStringList parts{ViewFiles::tr("%n views imported", nullptr, added)};
    if (const int known = int(reading.views.size()) - added; known > 0)
        parts.append(ViewFiles::tr("%n were here already", "views", known));
    if (!reading.unreadable.isEmpty())
        parts.append(
            ViewFiles::tr("%n could not be read", "views in a file", int(reading.unreadable.size())));
    return {reading.unreadable.isEmpty(), parts.join(u"  ·  "_s)};
}

} // namespace roster::viewfiles
