// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tablelayout.h"

#include "models/instancecolumns.h"
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

} // namespace

TableLayout::TableLayout(QHeaderView &header, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_header(header)
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
    connect(&header, &QHeaderView::sortIndicatorChanged, this, changed);

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
    m_header.setSortIndicator(int(Column::Name), Qt::AscendingOrder);
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

    const QJsonObject sort = saved.value("sort"_L1).toObject();
    if (const int column = columnOf(sort.value("key"_L1).toString()); column >= 0) {
        const bool descending = sort.value("order"_L1) == "descending"_L1;
        m_header.setSortIndicator(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
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
    const bool descending = m_header.sortIndicatorOrder() == Qt::DescendingOrder;
    const int sorted = qBound(0, m_header.sortIndicatorSection(), columnTotal - 1);
    return {{u"columns"_s, columns},
            {u"sort"_s,
             QJsonObject{{u"key"_s, columnKey(sorted)},
                         {u"order"_s, descending ? u"descending"_s : u"ascending"_s}}}};
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
