// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/tableheader.h"

#include "views/style/theme.h"
#include "views/table/instancedelegate.h"

#include <QHoverEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace roster {

using theme::Tone;

static constexpr int arrowWidth = 12;

static QFont titleFont(const QWidget *widget)
{
    QFont font = widget->font();
    font.setWeight(QFont::DemiBold);
    return font;
}

static QFont rankFont(const QWidget &widget)
{
    QFont font = widget.font();
    font.setPointSizeF(font.pointSizeF() * 0.75);
    return font;
}

/// The room for an arrow, and for a rank where there are several.
static int markWidth(const QWidget &widget, const QList<SortLevel> &levels)
{
    return levels.size() < 2 ? arrowWidth
                             : arrowWidth + 2
            + QFontMetrics(rankFont(widget)).horizontalAdvance(widget.locale().toString(levels.size()));
}

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setMinimumSectionSize(36);
    setTextElideMode(Qt::ElideRight);
    setMouseTracking(true);
    setAutoScroll(false); // takes a column of a scrolled table for one beyond the left edge, and runs there
    connect(this, &QHeaderView::sectionClicked, this, &TableHeader::chooseSection);
}

void TableHeader::setSortLevels(const QList<SortLevel> &levels)
{
    m_levels = levels;
    if (!levels.isEmpty()) // for those who ask a header in Qt's own terms
        setSortIndicator(int(levels.first().column), levels.first().order);
    viewport()->update();
}

/// A column that is dragged over an edge takes the table along.
void TableHeader::mouseMoveEvent(QMouseEvent *event)
{
    QHeaderView::mouseMoveEvent(event);
    auto *table = qobject_cast<QAbstractScrollArea *>(parentWidget());
    if (!table || event->buttons() != Qt::LeftButton || viewport()->cursor().shape() == Qt::SplitHCursor)
        return;
    const int x = event->position().toPoint().x();
    const int beyond = std::min(x, 0) + std::max(x - viewport()->width() + 1, 0);
    table->horizontalScrollBar()->setValue(table->horizontalScrollBar()->value() + beyond);
}

void TableHeader::mouseReleaseEvent(QMouseEvent *event)
{
    m_shift = event->modifiers().testFlag(Qt::ShiftModifier);
    QHeaderView::mouseReleaseEvent(event); // knows a click from the end of a drag
}

void TableHeader::chooseSection(int section)
{
    const auto initial =
        Qt::SortOrder(model()->headerData(section, Qt::Horizontal, Qt::InitialSortOrderRole).toInt());
    Q_EMIT sortLevelsChosen(sortLevelsAfterClick(m_levels, Column(section), initial, m_shift));
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1),
                     theme::color(Tone::Line, palette()));
    painter.end();
    QHeaderView::paintEvent(event);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const qsizetype level =
        std::ranges::find(m_levels, Column(section), &SortLevel::column) - m_levels.cbegin();
    const bool sorted = level < m_levels.size();
    const auto alignment =
        Qt::Alignment::fromInt(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    const bool right = alignment.testFlag(Qt::AlignRight);

    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                      theme::color(Tone::Line, palette()));
    const QColor color = sorted || section == m_hovered ? palette().color(QPalette::Text)
                                                        : theme::color(Tone::Muted, palette());
    painter->setFont(titleFont(this));
    painter->setPen(color);
    QRect area = rect.adjusted(InstanceDelegate::padding, 0, -InstanceDelegate::padding, -1);
    if (sorted)
        area.setRight(area.right() - markWidth(*this, m_levels)
                      + (right ? InstanceDelegate::padding - 2 : 0));
    const QString title = painter->fontMetrics().elidedText(
        model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight, area.width());
    painter->drawText(area, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                      title);

    if (sorted) {
        const int left =
            right ? area.right() + 1 : area.left() + painter->fontMetrics().horizontalAdvance(title);
        drawSortMark(painter, QPointF(left, rect.center().y() + 0.5), level);
    }
    painter->restore();
}

void TableHeader::drawSortMark(QPainter *painter, QPointF left, qsizetype level) const
{
    const QPointF c = left + QPointF(7, 0);
    const qreal down = m_levels[level].order == Qt::DescendingOrder ? 1 : -1;
    const QColor color = painter->pen().color();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF{c + QPointF(-3, -1.5 * down), c + QPointF(0, 1.5 * down), c + QPointF(3, -1.5 * down)});
    if (m_levels.size() < 2)
        return;
    painter->setFont(rankFont(*this));
    painter->setPen(color);
    const QRectF place(left.x() + arrowWidth, left.y() - 10, 20, 18); // a little above the title's line
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                      locale().toString(level + 1));
}

QSize TableHeader::sectionSizeFromContents(int section) const
{
    const QFontMetrics metrics(titleFont(this));
    const QString title = model() ? model()->headerData(section, Qt::Horizontal).toString() : QString();
    return {metrics.horizontalAdvance(title) + 2 * InstanceDelegate::padding + arrowWidth,
            qMax(32, metrics.height() + 14)};
}

bool TableHeader::viewportEvent(QEvent *event)
{
    int hovered = m_hovered;
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        hovered = logicalIndexAt(static_cast<QHoverEvent *>(event)->position().toPoint());
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
        hovered = -1;
    if (hovered != m_hovered) {
        m_hovered = hovered;
        viewport()->update();
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace roster
