// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/groupheading.h"

#include "models/order/rowgroups.h"
#include "models/table/instancelistmodel.h"
#include "models/text/fleetsummary.h"
#include "models/text/format.h"
#include "views/privacy/discretion.h"
#include "views/style/paint.h"
#include "views/style/theme.h"
#include "views/table/instancedelegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace roster {

using theme::Tone;

static constexpr int chevronWidth = 18;

static void drawChevron(QPainter *painter, QPointF center, bool collapsed, const QColor &color)
{
    const QPolygonF down{center + QPointF(-4, -2), center + QPointF(0, 2), center + QPointF(4, -2)};
    const QPolygonF right{center + QPointF(-2, -4), center + QPointF(2, 0), center + QPointF(-2, 4)};
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(collapsed ? right : down);
}

/// "12 instances · 24 GPUs · 10 running · ¥ 20.00/h"
static QString summaryText(const RowGroup &group)
{
    FleetSummary summary{.totals = group.totals};
    summary.totals.instances = group.instances;
    QStringList parts{summary.countsTexts().constLast()};
    if (!Discretion::instance().isPrivate())
        parts << summary.moneyText() << summary.listText();
    parts.removeAll(QString());
    return parts.join(u"  ·  "_s);
}

void paintGroupHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto group = index.data(InstanceListModel::HeadingRole).value<RowGroup>();
    const QPalette &palette = option.palette;
    const QColor background = palette.color(QPalette::AlternateBase);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, background);
    painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)),
                      theme::color(Tone::Line, palette));

    const auto *table = qobject_cast<const QTableView *>(option.widget);
    const int left = InstanceDelegate::padding - (table ? table->horizontalHeader()->offset() : 0);
    const QPointF middle(left + 4, option.rect.center().y() + 0.5);
    drawChevron(painter, middle, group.collapsed, theme::color(Tone::Muted, palette));

    QRect area(left + chevronWidth, option.rect.top(), 10'000, option.rect.height() - 1);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(palette.color(QPalette::Text));
    const bool hidden = columnSpec(group.column).confidential && Discretion::instance().isPrivate();
    const QString title = hidden ? Discretion::hiddenText()
        : group.title.isEmpty()  ? format::dash()
                                 : group.title;
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    painter->drawText(area, flags, title);
    area.setLeft(area.left() + painter->fontMetrics().horizontalAdvance(title)
                 + 2 * InstanceDelegate::padding);

    painter->setFont(option.font);
    painter->setPen(theme::color(Tone::Muted, palette));
    painter->drawText(area, flags, summaryText(group));
    // Unlike a row it is never selected: without its frame nothing would tell where the keyboard is.
    if (table && table->hasFocus() && table->currentIndex().row() == index.row()) {
        const QRect row(0, option.rect.top(), table->viewport()->width(), option.rect.height());
        paint::drawFocus(painter, row.adjusted(2, 2, -2, -3), palette);
    }
    painter->restore();
}

} // namespace roster
