// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/comparedelegate.h"

#include "models/table/comparisonmodel.h"
#include "views/privacy/mosaic.h"
#include "views/style/interfacefont.h"
#include "views/style/paint.h"
#include "views/style/theme.h"
#include "views/table/instancedelegate.h"

#include <QPainter>

namespace roster {

using theme::Tone;

static constexpr int padding = 8;

/// A breath of the warning's colour: text keeps its contrast on it.
static QColor tint(const QPalette &palette)
{
    QColor color = theme::color(Tone::Soon, palette);
    color.setAlpha(theme::isDark(palette) ? 44 : 28);
    return color;
}

static QColor textColor(const QModelIndex &index, const QString &text, const QPalette &palette)
{
    if (index.column() == ComparisonModel::MarkColumn)
        return theme::color(Tone::Soon, palette);
    if (index.column() == ComparisonModel::TitleColumn || text == format::dash())
        return theme::color(Tone::Muted, palette);
    return palette.color(QPalette::Text);
}

int CompareDelegate::rowHeight(const QFontMetrics &metrics)
{
    return InstanceDelegate::rowHeight(metrics);
}

void CompareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor background =
        selected ? theme::color(Tone::Selection, palette) : palette.color(QPalette::Base);
    const QString text = index.data().toString();

    painter->save();
    painter->fillRect(option.rect, background);
    if (index.data(ComparisonModel::DifferentRole).toBool() && !selected)
        painter->fillRect(option.rect, tint(palette));
    painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)),
                      paint::faint(theme::color(Tone::Line, palette), background));

    const QRect area = option.rect.adjusted(padding, 0, -padding, -1);
    if (index.data(InstanceTableModel::ConcealedRole).toBool()) {
        paint::drawMosaic(painter, area, palette.color(QPalette::Text),
                          quint32(index.row() * index.model()->columnCount() + index.column()));
    } else {
        QFont font = option.font;
        font.setBold(index.column() == ComparisonModel::MarkColumn);
        painter->setFont(index.data(InstanceTableModel::MonospaceRole).toBool() ? fixedFont(font) : font);
        painter->setPen(textColor(index, text, palette));
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paint::drawFocus(painter, option.rect.adjusted(2, 2, -2, -3), palette);
    painter->restore();
}

} // namespace roster
