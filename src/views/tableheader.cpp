// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tableheader.h"

#include "views/instancedelegate.h"
#include "views/theme.h"

#include <QHoverEvent>
#include <QPainter>

namespace roster {

using theme::Tone;

static constexpr int arrowWidth = 14;

static QFont titleFont(const QWidget *widget)
{
    QFont font = widget->font();
    font.setWeight(QFont::DemiBold);
    return font;
}

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setStretchLastSection(true);
    setMinimumSectionSize(36);
    setTextElideMode(Qt::ElideRight);
    setMouseTracking(true);
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
    const bool sorted = sortIndicatorSection() == section;
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
        area.setRight(area.right() - arrowWidth + (right ? InstanceDelegate::padding / 2 : 0));
    const QString title = painter->fontMetrics().elidedText(
        model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight, area.width());
    painter->drawText(area, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                      title);

    if (sorted) {
        const int left =
            right ? area.right() + 1 : area.left() + painter->fontMetrics().horizontalAdvance(title);
        const QPointF c(left + 8, rect.center().y() + 0.5);
        const qreal down = sortIndicatorOrder() == Qt::DescendingOrder ? 1 : -1;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(
            QPolygonF{c + QPointF(-3, -1.5 * down), c + QPointF(0, 1.5 * down), c + QPointF(3, -1.5 * down)});
    }
    painter->restore();
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
