// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/instancetableview.h"

#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"
#include "views/table/headermenu.h"
#include "views/table/instancedelegate.h"
#include "views/table/selectedruns.h"
#include "views/table/tableheader.h"
#include "views/table/tablelayout.h"
#include "views/widgets/sidewayswheel.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

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
    scrollSidewaysByWheel(*this);
    updateRowHeight();
    retranslate();
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const auto key = keyAt(index))
            Q_EMIT detailRequested(*key);
    });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) { collapse(index, {}); });
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
    connect(&table, &InstanceTableModel::aboutToUpdate, this, [this] { m_place.remember(); });
    connect(&table, &InstanceTableModel::updated, this, &InstanceTableView::stayInPlace);
    connect(&list, &InstanceListModel::aboutToRearrange, this, [this] { m_place.remember(); });
    connect(&list, &InstanceListModel::rearranged, this, &InstanceTableView::stayInPlace);
    connect(m_header, &TableHeader::sortLevelsChosen, &list, &InstanceListModel::sortBy);
    connect(&list, &InstanceListModel::sortLevelsChanged, m_header,
            [this] { m_header->setSortLevels(m_list->sortLevels()); });
    connect(&list, &InstanceListModel::busyChanged, this, [this](bool busy) {
        if (busy)
            viewport()->setCursor(Qt::BusyCursor);
        else
            viewport()->unsetCursor();
    });
    m_layout = new TableLayout(*m_header, list, settings, this);
    m_header->setSortLevels(list.sortLevels());
    connect(m_layout, &TableLayout::shownColumnsChanged, this, &InstanceTableView::keepCursorInShownColumn);
    connect(m_layout, &TableLayout::groupingChanged, this, &InstanceTableView::setGrouping);
    setGrouping(m_layout->grouping());

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

void InstanceTableView::setGrouping(const QString &key)
{
    m_list->setGrouping(columnFromKey(key));
}

bool InstanceTableView::isGrouped() const
{
    return m_list && m_list->grouping().has_value();
}

void InstanceTableView::setAllCollapsed(bool collapsed)
{
    m_list->setAllCollapsed(collapsed);
}

bool InstanceTableView::collapse(const QModelIndex &index, std::optional<bool> collapsed)
{
    if (!m_list || !index.isValid() || !m_list->isHeading(index.row()))
        return false;
    m_list->setCollapsed(index.row(), collapsed.value_or(!m_list->isCollapsed(index.row())));
    return true;
}

void InstanceTableView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool folds = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Space
        || key == Qt::Key_Return || key == Qt::Key_Enter;
    const auto how = key == Qt::Key_Left ? std::optional(true)
        : key == Qt::Key_Right           ? std::optional(false)
                                         : std::nullopt;
    if (!folds || event->modifiers() != Qt::NoModifier || !collapse(currentIndex(), how))
        QTableView::keyPressEvent(event);
}

QModelIndex InstanceTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = m_list ? m_list->rowCount() : 0;
    if (rows > 0 && (action == MoveHome || action == MoveEnd))
        return m_list->index(action == MoveHome ? 0 : rows - 1, cursorColumn());
    return QTableView::moveCursor(action, modifiers);
}

QItemSelectionModel::SelectionFlags InstanceTableView::selectionCommand(const QModelIndex &index,
                                                                        const QEvent *event) const
{
    return m_selectsNothing ? QItemSelectionModel::NoUpdate : QTableView::selectionCommand(index, event);
}

/// The keyboard's column, which is always one that is shown: Qt would find no cell above or below another.
int InstanceTableView::cursorColumn() const
{
    const int current = currentIndex().column();
    const int wanted = current >= 0 ? current : int(Column::Name);
    const int place = m_header->visualIndex(wanted);
    for (int distance = 0; distance < m_header->count(); ++distance) {
        for (const int visual : {place + distance, place - distance}) {
            const int column = m_header->logicalIndex(visual);
            if (column >= 0 && !isColumnHidden(column))
                return column;
        }
    }
    return wanted;
}

/// Selects nothing, and nothing scrolls.
void InstanceTableView::placeCursor(const QModelIndex &index)
{
    const bool scrolls = hasAutoScroll();
    setAutoScroll(false);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    setAutoScroll(scrolls);
}

void InstanceTableView::keepCursorInShownColumn()
{
    if (!currentIndex().isValid() || !isColumnHidden(currentIndex().column()))
        return;
    placeCursor(currentIndex().siblingAtColumn(cursorColumn()));
    const QScopedValueRollback guard(m_selectsNothing, true);
    setCurrentIndex(currentIndex()); // Shift selects from here, too
}

void InstanceTableView::saveLayout()
{
    m_layout->flush();
}

std::optional<InstanceKey> InstanceTableView::currentInstance() const
{
    if (currentIndex().isValid())
        return keyAt(currentIndex());
    const std::vector<RowRun> rows = selectedRows();
    return rows.empty() ? std::nullopt : keyAt(m_list->index(rows.front().first, 0));
}

QList<InstanceKey> InstanceTableView::selectedInstances() const
{
    QList<InstanceKey> keys;
    for (const RowRun &run : selectedRows()) {
        for (int row = run.first; row <= run.last; ++row)
            keys.append(*keyAt(m_list->index(row, 0)));
    }
    return keys;
}

int InstanceTableView::selectedCount() const
{
    return rowsIn(selectedRows());
}

TableExtract InstanceTableView::selectedExtract() const
{
    return TableExtract::of(*m_table, *m_list, selectedRows(), shownColumns());
}

TableExtract InstanceTableView::shownExtract() const
{
    return TableExtract::of(*m_table, *m_list, {{0, m_list->rowCount() - 1}}, shownColumns());
}

QList<Column> InstanceTableView::shownColumns() const
{
    QList<Column> columns;
    const QHeaderView &header = *horizontalHeader();
    for (int visual = 0; visual < header.count(); ++visual) {
        if (const int column = header.logicalIndex(visual); !header.isSectionHidden(column))
            columns.append(Column(column));
    }
    return columns;
}

bool InstanceTableView::goTo(const InstanceKey &instance)
{
    const int row = m_table->rowOf(instance);
    if (row >= 0)
        m_list->expandGroupOf(row);
    const QModelIndex index = row < 0 ? QModelIndex() : m_list->mapFromSource(m_table->index(row, 0));
    if (!index.isValid())
        return false;
    const int x = horizontalScrollBar()->value();
    const QModelIndex cell = index.siblingAtColumn(cursorColumn()); // there is no scrolling to a hidden one
    selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(cell, PositionAtCenter);
    horizontalScrollBar()->setValue(x);
    return true;
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

void InstanceTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (isGrouped()) { // a heading's frame is as wide as the view
        for (const int row : {current.row(), previous.row()})
            viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    }
    Q_EMIT instancesSelected();
}

void InstanceTableView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // Qt would select a neighbour of a current row that leaves, as if the user had chosen it.
    const QModelIndex current = currentIndex();
    if (current.row() >= first && current.row() <= last) {
        const int neighbour = last + 1 < m_list->rowCount() ? last + 1 : first - 1;
        placeCursor(current.siblingAtRow(neighbour));
    }
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void InstanceTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// The table's actions, for the instance that is the current one now: they go with it, or they would be done
/// to the one that takes its place.
void InstanceTableView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    connect(this, &InstanceTableView::instancesSelected, menu, [this, menu, instance = currentInstance()] {
        if (currentInstance() != instance)
            menu->close();
    });
    const QRect cell = visualRect(currentIndex());
    const bool isSeen = viewport()->rect().contains(cell.bottomLeft());
    menu->popup(event->reason() == QContextMenuEvent::Keyboard && isSeen
                    ? viewport()->mapToGlobal(cell.bottomLeft())
                    : event->globalPos());
}

std::optional<InstanceKey> InstanceTableView::keyAt(const QModelIndex &index) const
{
    if (!m_list || !index.isValid() || m_list->isHeading(index.row()))
        return {};
    return m_table->instance(m_list->tableRow(index.row())).key();
}

std::vector<RowRun> InstanceTableView::selectedRows() const
{
    return selectionModel() ? selectedRuns(*selectionModel()) : std::vector<RowRun>();
}

void InstanceTableView::stayInPlace()
{
    if (!m_place.isHolding())
        return;
    executeDelayedItemsLayout(); // before it, the scroll bar's range is the old one
    m_place.restore();
}

void InstanceTableView::updateRowHeight()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(InstanceDelegate::rowHeight(fontMetrics()));
}

} // namespace roster
