// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sidebar/starterviews.h"

#include "core/redactor.h"
#include "models/table/instancecolumns.h"
#include "models/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

/// A tool tip is no page.
constexpr int longestLine = 160;

struct Views {
    Q_DECLARE_TR_FUNCTIONS(roster::Views)
};

struct Starter {
    QLatin1StringView key; ///< Never changes.
    QUuid id; ///< Everywhere the same, so that views passed on are known again.
    TranslatableText title;
    QStringView find;
    Column sortedBy = {};
    bool descending = false;
    /// What the view is about: shown beside the name.
    QList<Column> lead;
    /// What says least here, and makes room for that.
    QList<Column> hidden;
};

const std::array starters{
    Starter{"expiring"_L1,
            QUuid(0x6c1f2d10, 0x3a4e, 0x4b7d, 0x9a, 0x51, 0x0e, 0x8c, 0x27, 0xd4, 0x61, 0x01),
            QT_TRANSLATE_NOOP3("roster::Views", "Expiring in 7 days", "name of a saved view"),
            u"ends<7d",
            Column::Ends,
            false,
            {Column::Ends, Column::AutoRenew},
            {Column::Memory, Column::Billing}},
    Starter{"spot-running"_L1,
            QUuid(0x6c1f2d10, 0x3a4e, 0x4b7d, 0x9a, 0x51, 0x0e, 0x8c, 0x27, 0xd4, 0x61, 0x02),
            QT_TRANSLATE_NOOP3("roster::Views", "Spot, running", "name of a saved view"),
            u"billing:spot status:running",
            Column::RunningTime,
            true,
            {Column::RunningTime, Column::Price},
            {}},
    Starter{"idle"_L1,
            QUuid(0x6c1f2d10, 0x3a4e, 0x4b7d, 0x9a, 0x51, 0x0e, 0x8c, 0x27, 0xd4, 0x61, 0x03),
            QT_TRANSLATE_NOOP3("roster::Views", "Idle > 24 h", "name of a saved view: stopped for long"),
            u"status:exited,stopped stopped>24h",
            Column::LastStopped,
            false,
            {Column::LastStopped},
            {Column::Memory, Column::RunningTime}},
};

TableArrangement tableOf(const Starter &starter)
{
    const auto key = [](Column column) { return QString::fromLatin1(columnSpec(column).key); };
    TableArrangement table{{}, {{key(starter.sortedBy), starter.descending}}, {}};
    for (const ColumnSpec &spec : columnSpecs()) {
        const bool visible = spec.visible && !starter.hidden.contains(spec.column);
        if (!starter.lead.contains(spec.column))
            table.columns.append({key(spec.column), 0, visible});
        if (spec.column != Column::Name)
            continue;
        for (const Column column : starter.lead)
            table.columns.append({key(column), 0, true});
    }
    return table;
}

} // namespace

QList<SavedView> starterViews()
{
    QList<SavedView> views;
    for (const Starter &starter : starters) {
        views.append({.id = starter.id,
                      .name = {},
                      .starter = starter.key,
                      .accounts = {},
                      .query = {},
                      .find = starter.find.toString(),
                      .table = tableOf(starter)});
    }
    return views;
}

QString viewTitle(const SavedView &view)
{
    if (!view.name.isEmpty())
        return safeText(view.name);
    for (const Starter &starter : starters) {
        if (starter.key == view.starter)
            return Views::tr(starter.title.text, starter.title.comment);
    }
    return safeText(view.starter);
}

QString viewDescription(const SavedView &view, const QStringList &accountNames)
{
    QStringList lines;
    const auto add = [&lines](const QString &what, const QString &value) {
        if (!value.isEmpty())
            lines.append(Views::tr("%1: %2", "a setting of a saved view and its value").arg(what, value));
    };
    const auto titleOf = [](const QString &key) {
        const auto column = columnFromKey(key);
        return column ? columnTitle(*column) : safeText(key);
    };
    add(Views::tr("Accounts"), accountNames.join(u", "_s));
    add(Views::tr("Name or ID"), safeText(view.query.name));
    if (!view.query.status.isEmpty())
        add(columnTitle(Column::Status), format::status(InstanceStatus(view.query.status)));
    add(columnTitle(Column::Region), safeText(view.query.regions.join(u", "_s), longestLine));
    if (!view.query.billingMode.isEmpty())
        add(columnTitle(Column::Billing), format::billing(BillingMode(view.query.billingMode)));
    add(Views::tr("Find", "noun: the text that is looked for"), safeText(view.find, longestLine));
    QStringList sorted;
    for (const SortedColumn &level : view.table.sorting)
        sorted.append(titleOf(level.key));
    add(Views::tr("Sorted by"), displayText(sorted.join(u", "_s), longestLine));
    if (!view.table.grouping.isEmpty())
        add(Views::tr("Grouped by"), titleOf(view.table.grouping));
    return lines.join(u'\n');
}

} // namespace roster
