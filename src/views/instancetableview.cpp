// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/instancetableview.h"

#include "models/instancelistmodel.h"
#include "models/instancetablemodel.h"
#include "views/headermenu.h"
#include "views/instancedelegate.h"
#include "views/tableheader.h"
#include "views/tablelayout.h"

#include <QEvent>
#include <QMenu>

#include <algorithm>

namespace roster {

/// What "fit to content" looks at: so many rows on the screen and around it. All of a hundred thousand would
/// take seconds.
static constexpr int fittedRows = 200;
static constexpr int widestFit = 480;

InstanceTableView::InstanceTableView(QWidget *parent)
    : QTableView(parent)
    , m_header(new TableHeader(this))
{
    setHorizontalHeader(m_header);
    m_header->setResizeContentsPrecision(fittedRows);
    setItemDelegate(new InstanceDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setAlternatingRowColors(true);
    setCornerButtonEnabled(false);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    updateRowHeight();
    retranslate();
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const auto key = keyAt(index))
            Q_EMIT detailRequested(*key);
    });
}

InstanceTableView::~InstanceTableView()
{
    if (m_layout)
        m_layout->flush();
}

void InstanceTableView::setUp(InstanceTableModel &table, InstanceListModel &list, Settings &settings)
{
    Q_ASSERT(!m_list);
    m_table = &table;
    m_list = &list;
    setModel(&list);
    connect(m_header, &TableHeader::sortLevelsChosen, &list, &InstanceListModel::sortBy);
    connect(&list, &InstanceListModel::sortLevelsChanged, m_header,
            [this] { m_header->setSortLevels(m_list->sortLevels()); });
    m_layout = new TableLayout(*m_header, list, settings, this);
    m_header->setSortLevels(list.sortLevels());

    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        makeHeaderMenu(*this, at)->popup(horizontalHeader()->viewport()->mapToGlobal(at));
    });
}

void InstanceTableView::fitColumn(int column)
{
    const int needed = qMax(sizeHintForColumn(column), m_header->sectionSizeHint(column));
    m_layout->resize(column, qMin(needed, widestFit));
}

void InstanceTableView::fitColumns()
{
    for (int column = 0; column < columnTotal; ++column) {
        if (!isColumnHidden(column))
            fitColumn(column);
    }
}

void InstanceTableView::saveLayout()
{
    m_layout->flush();
}

std::optional<InstanceKey> InstanceTableView::currentInstance() const
{
    if (const auto key = keyAt(currentIndex()))
        return key;
    const QList<int> rows = selectedRowNumbers();
    return rows.isEmpty() ? std::nullopt : keyAt(m_list->index(rows.first(), 0));
}

QList<InstanceKey> InstanceTableView::selectedInstances() const
{
    QList<InstanceKey> keys;
    const QList<int> rows = selectedRowNumbers();
    keys.reserve(rows.size());
    for (const int row : rows) {
        if (const auto key = keyAt(m_list->index(row, 0)))
            keys.append(*key);
    }
    return keys;
}

QString InstanceTableView::selectedText() const
{
    QList<int> columns;
    const QHeaderView &header = *horizontalHeader();
    for (int visual = 0; visual < header.count(); ++visual) {
        if (const int column = header.logicalIndex(visual); !header.isSectionHidden(column))
            columns.append(column);
    }
    QString text;
    const QList<int> rows = selectedRowNumbers();
    for (const int row : rows) {
        QStringList cells;
        for (const int column : std::as_const(columns)) {
            const QModelIndex index = m_list->index(row, column);
            const bool known = index.data(InstanceTableModel::SortRole).isValid();
            cells.append(known ? index.data(Qt::DisplayRole).toString().simplified() : QString());
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

void InstanceTableView::retranslate()
{
    setAccessibleName(tr("Instances", "the table's name for screen readers"));
}

void InstanceTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT instancesSelected();
}

void InstanceTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

std::optional<InstanceKey> InstanceTableView::keyAt(const QModelIndex &index) const
{
    if (!m_list || !index.isValid())
        return {};
    return m_table->instance(m_list->mapToSource(index).row()).key();
}

QList<int> InstanceTableView::selectedRowNumbers() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    // The ranges, not selectedRows(): that one looks at each row's every cell.
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void InstanceTableView::updateRowHeight()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(InstanceDelegate::rowHeight(fontMetrics()));
}

} // namespace roster
