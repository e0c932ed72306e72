// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/tablelayout.h"

#include "models/table/instancelistmodel.h"
#include "services/savedviewjson.h"
#include "services/settings.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

constexpr int widest = 2000;

QString settingName()
{
    return u"main/columns"_s;
}

QString columnKey(Column column)
{
    return QString::fromLatin1(columnSpec(column).key);
}

/// The last column of those that are shown: its width is what the window leaves it.
int lastShown(const QHeaderView &header)
{
    for (int visual = header.count() - 1; visual >= 0; --visual) {
        const int column = header.logicalIndex(visual);
        if (!header.isSectionHidden(column))
            return column;
    }
    return -1;
}

QList<SortedColumn> toSaved(const QList<SortLevel> &levels)
{
    QList<SortedColumn> saved;
    for (const SortLevel &level : levels)
        saved.append({columnKey(level.column), level.order == Qt::DescendingOrder});
    return saved;
}

/// Without columns that this version does not have, and each column once.
QList<SortLevel> fromSaved(const QList<SortedColumn> &saved)
{
    QList<SortLevel> levels;
    for (const SortedColumn &sorted : saved) {
        const auto column = columnFromKey(sorted.key);
        if (column && std::ranges::find(levels, *column, &SortLevel::column) == levels.end())
            levels.append({*column, sorted.descending ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    return levels;
}

} // namespace

TableLayout::TableLayout(QHeaderView &header, InstanceListModel &list, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_header(header)
    , m_list(list)
    , m_settings(settings)
    , m_widths(columnTotal, 0)
{
    Q_ASSERT(header.count() == columnTotal);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(500);
    connect(&m_saveSoon, &QTimer::timeout, this, &TableLayout::save);
    connect(&header, &QHeaderView::sectionResized, this, &TableLayout::noteResized);
    connect(&header, &QHeaderView::sectionMoved, this, &TableLayout::noteArranged);
    connect(&list, &InstanceListModel::sortLevelsChanged, this, &TableLayout::noteArranged);
    showOwn();
}

void TableLayout::showView(const TableArrangement &table)
{
    flush();
    m_isOwn = false;
    apply(table);
}

void TableLayout::showOwn()
{
    flush();
    m_isOwn = true;
    const QByteArray saved = m_settings.layout(settingName());
    apply(viewjson::tableFromJson(QJsonDocument::fromJson(saved).object()));
}

void TableLayout::flush()
{
    if (m_saveSoon.isActive())
        save();
}

void TableLayout::setVisible(int column, bool visible)
{
    if (m_header.isSectionHidden(column) != visible)
        return;
    {
        const QScopedValueRollback guard(m_applying, true); // the header tells before it has done it
        m_header.setSectionHidden(column, !visible);
        if (visible)
            m_header.resizeSection(column, m_widths[column]);
    }
    Q_EMIT shownColumnsChanged();
    noteArranged();
}

void TableLayout::move(int column, int place)
{
    m_header.moveSection(m_header.visualIndex(column), place);
}

void TableLayout::resize(int column, int width)
{
    m_header.resizeSection(column, qBound(m_header.minimumSectionSize(), width, widest));
}

void TableLayout::setGrouping(const QString &key)
{
    if (m_grouping == key)
        return;
    m_grouping = key;
    Q_EMIT groupingChanged(key);
    noteArranged();
}

void TableLayout::reset()
{
    {
        const QScopedValueRollback guard(m_applying, true);
        applyDefaults();
        setGrouping({});
    }
    Q_EMIT shownColumnsChanged();
    if (m_isOwn) {
        m_saveSoon.stop();
        m_settings.setLayout(settingName(), {});
    }
    Q_EMIT arranged();
    Q_EMIT resized();
}

void TableLayout::noteArranged()
{
    if (m_applying)
        return;
    if (m_isOwn)
        m_saveSoon.start();
    Q_EMIT arranged();
}

void TableLayout::noteResized(int column, int before, int width)
{
    if (m_applying)
        return;
    if (before == 0 || width == 0) // shown or hidden
        return noteArranged();
    if (column == lastShown(m_header)) // follows the window
        return;
    m_widths[column] = width;
    if (m_isOwn)
        m_saveSoon.start();
    Q_EMIT resized();
}

void TableLayout::save()
{
    m_saveSoon.stop();
    const QJsonObject json = viewjson::toJson(arrangement());
    m_settings.setLayout(settingName(), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void TableLayout::applyDefaults()
{
    for (const ColumnSpec &spec : columnSpecs()) {
        const int column = int(spec.column);
        m_header.moveSection(m_header.visualIndex(column), column);
        m_header.setSectionHidden(column, false);
        m_widths[column] = defaultWidth(column);
        m_header.resizeSection(column, m_widths[column]);
        m_header.setSectionHidden(column, !spec.visible);
    }
    m_list.sortBy({{Column::Name, Qt::AscendingOrder}});
}

void TableLayout::apply(const TableArrangement &table)
{
    const QScopedValueRollback guard(m_applying, true);
    applyDefaults();
    int place = 0;
    for (const ColumnPlace &saved : table.columns) {
        const auto known = columnFromKey(saved.key);
        if (!known)
            continue;
        const int column = int(*known);
        m_header.moveSection(m_header.visualIndex(column), place++);
        m_header.setSectionHidden(column, false);
        if (saved.width > 0) {
            m_widths[column] = qBound(m_header.minimumSectionSize(), saved.width, widest);
            m_header.resizeSection(column, m_widths[column]);
        }
        m_header.setSectionHidden(column, !saved.visible);
    }
    if (lastShown(m_header) < 0)
        applyDefaults();
    if (const QList<SortLevel> levels = fromSaved(table.sorting); !levels.isEmpty())
        m_list.sortBy(levels);
    const auto grouping = columnFromKey(table.grouping);
    setGrouping(grouping && columnSpec(*grouping).group ? table.grouping : QString());
    Q_EMIT shownColumnsChanged();
}

TableArrangement TableLayout::arrangement() const
{
    TableArrangement table;
    for (int visual = 0; visual < m_header.count(); ++visual) {
        const int column = m_header.logicalIndex(visual);
        table.columns.append(
            {columnKey(Column(column)), m_widths[column], !m_header.isSectionHidden(column)});
    }
    table.sorting = toSaved(m_list.sortLevels());
    table.grouping = m_grouping;
    return table;
}

int TableLayout::defaultWidth(int column) const
{
    // The column table's widths were made for a font of this height.
    constexpr double lineHeight = 18;
    const double scale = qMax(1.0, m_header.fontMetrics().height() / lineHeight);
    return qRound(columnSpec(Column(column)).width * scale);
}

} // namespace roster
