// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tablelayout.h"

#include "models/instancelistmodel.h"
#include "services/settings.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

QString columnKey(int column)
{
    return QString::fromLatin1(columnSpec(Column(column)).key);
}

/// -1: no column of this version.
int columnOf(const QString &key)
{
    const auto specs = columnSpecs();
    const auto found = std::ranges::find_if(
        specs, [&key](const ColumnSpec &spec) { return key == QLatin1StringView(spec.key); });
    return found == specs.end() ? -1 : int(found->column);
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

QJsonArray writeLevels(const QList<SortLevel> &levels)
{
    QJsonArray array;
    for (const SortLevel &level : levels) {
        const bool descending = level.order == Qt::DescendingOrder;
        array.append(QJsonObject{{u"key"_s, columnKey(int(level.column))},
                                 {u"order"_s, descending ? u"descending"_s : u"ascending"_s}});
    }
    return array;
}

/// Without columns that this version does not have, and each column once.
QList<SortLevel> readLevels(const QJsonArray &array)
{
    QList<SortLevel> levels;
    for (const QJsonValue &value : array) {
        const int column = columnOf(value["key"_L1].toString());
        const bool known = std::ranges::find(levels, Column(column), &SortLevel::column) != levels.end();
        if (column < 0 || known)
            continue;
        const bool descending = value["order"_L1] == "descending"_L1;
        levels.append({Column(column), descending ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    return levels;
}

} // namespace

TableLayout::TableLayout(QHeaderView &header, InstanceListModel &list, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_header(header)
    , m_list(list)
    , m_settings(settings)
{
    Q_ASSERT(header.count() == columnTotal);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(500);
    connect(&m_saveSoon, &QTimer::timeout, this, &TableLayout::save);
    const auto changed = [this] {
        if (!m_restoring)
            m_saveSoon.start();
    };
    connect(&header, &QHeaderView::sectionResized, this, [this, changed](int column) {
        if (column != lastShown(m_header)) // that one follows the window
            changed();
    });
    connect(&header, &QHeaderView::sectionMoved, this, changed);
    connect(&list, &InstanceListModel::sortLevelsChanged, this, changed);

    const QScopedValueRollback guard(m_restoring, true);
    applyDefaults();
    const QByteArray saved = settings.layout(settingName());
    if (!saved.isEmpty())
        restore(QJsonDocument::fromJson(saved).object());
}

void TableLayout::flush()
{
    if (m_saveSoon.isActive())
        save();
}

void TableLayout::setVisible(int column, bool visible)
{
    m_header.setSectionHidden(column, !visible);
    if (visible && m_header.sectionSize(column) < m_header.minimumSectionSize())
        m_header.resizeSection(column, defaultWidth(column));
    m_saveSoon.start();
}

void TableLayout::reset()
{
    const QScopedValueRollback guard(m_restoring, true);
    applyDefaults();
    m_saveSoon.stop();
    m_settings.setLayout(settingName(), {});
}

void TableLayout::save()
{
    m_saveSoon.stop();
    m_settings.setLayout(settingName(), QJsonDocument(current()).toJson(QJsonDocument::Compact));
}

void TableLayout::applyDefaults()
{
    for (const ColumnSpec &spec : columnSpecs()) {
        const int column = int(spec.column);
        m_header.moveSection(m_header.visualIndex(column), column);
        m_header.setSectionHidden(column, false);
        m_header.resizeSection(column, defaultWidth(column));
        m_header.setSectionHidden(column, !spec.visible);
    }
    m_list.sortBy({{Column::Name, Qt::AscendingOrder}});
}

void TableLayout::restore(const QJsonObject &saved)
{
    int place = 0;
    const QJsonArray columns = saved.value("columns"_L1).toArray();
    for (const QJsonValue &value : columns) {
        const int column = columnOf(value["key"_L1].toString());
        if (column < 0)
            continue;
        m_header.moveSection(m_header.visualIndex(column), place++);
        m_header.setSectionHidden(column, false);
        if (const int width = value["width"_L1].toInt(); width > 0)
            m_header.resizeSection(column, qBound(m_header.minimumSectionSize(), width, widest));
        m_header.setSectionHidden(column, !value["visible"_L1].toBool(true));
    }
    if (lastShown(m_header) < 0)
        return applyDefaults();

    if (const QList<SortLevel> levels = readLevels(saved.value("sort"_L1).toArray()); !levels.isEmpty())
        m_list.sortBy(levels);
}

QJsonObject TableLayout::current() const
{
    QJsonArray columns;
    for (int visual = 0; visual < m_header.count(); ++visual) {
        const int column = m_header.logicalIndex(visual);
        columns.append(QJsonObject{{u"key"_s, columnKey(column)},
                                   {u"width"_s, savedWidth(column)},
                                   {u"visible"_s, !m_header.isSectionHidden(column)}});
    }
    return {{u"columns"_s, columns}, {u"sort"_s, writeLevels(m_list.sortLevels())}};
}

int TableLayout::defaultWidth(int column) const
{
    // The column table's widths were made for a font of this height.
    constexpr double lineHeight = 17;
    const double scale = qMax(1.0, m_header.fontMetrics().height() / lineHeight);
    return qRound(columnSpec(Column(column)).width * scale);
}

int TableLayout::savedWidth(int column) const
{
    if (column == lastShown(m_header))
        return defaultWidth(column);
    if (!m_header.isSectionHidden(column))
        return m_header.sectionSize(column);
    // Asking a hidden section gives 0.
    const QJsonArray columns =
        QJsonDocument::fromJson(m_settings.layout(settingName())).object().value("columns"_L1).toArray();
    for (const QJsonValue &value : columns) {
        if (value["key"_L1].toString() == columnKey(column))
            return value["width"_L1].toInt();
    }
    return defaultWidth(column);
}

} // namespace roster
