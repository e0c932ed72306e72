// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/instancedelegate.h"

#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"
#include "views/privacy/mosaic.h"
#include "views/style/interfacefont.h"
#include "views/style/paint.h"
#include "views/style/theme.h"
#include "views/table/groupheading.h"

#include <QPainter>

namespace roster {

using theme::Tone;

namespace {

constexpr int dotWidth = 14; ///< with the gap behind it

/// Text of one colour; a cell is a row of these.
struct Piece {
    QString text;
    QColor color;
};

struct Cell {
    QList<Piece> pieces;
    QColor dot; ///< invalid: none
    bool rightAligned = false;
    bool monospace = false;
    bool quietIsOptional = false; ///< What is quiet behind the point is left out where it does not fit.
    Mark mark = Mark::None;
};

/// Splits at @p separator's first place into a strong and a quiet piece; which is which, @p quietFirst says.
QList<Piece> splitAt(QStringView separator, const QString &text, bool quietFirst, const QPalette &palette)
{
    const QColor strong = palette.color(QPalette::Text);
    const QColor quiet = theme::color(Tone::Muted, palette);
    const qsizetype at = text.indexOf(separator);
    if (at < 0)
        return {{text, strong}};
    const qsizetype cut = quietFirst ? at + separator.size() : at;
    return {{text.left(cut), quietFirst ? quiet : strong}, {text.mid(cut), quietFirst ? strong : quiet}};
}

Mark markOf(const QModelIndex &index)
{
    return Mark(index.data(InstanceTableModel::MarkRole).toInt());
}

QColor backgroundOf(const QModelIndex &index, bool selected, const QPalette &palette)
{
    if (selected)
        return theme::color(Tone::Selection, palette);
    const QColor color = palette.color(index.row() % 2 != 0 ? QPalette::AlternateBase : QPalette::Base);
    return markOf(index) == Mark::New ? paint::faint(theme::color(Tone::Changed, palette), color) : color;
}

void mute(Cell &cell, const QPalette &palette)
{
    const QColor muted = theme::color(Tone::Muted, palette);
    if (cell.dot.isValid())
        cell.dot = muted;
    for (Piece &piece : cell.pieces)
        piece.color = muted;
}

Cell readCell(const QModelIndex &index, const QPalette &palette, const QColor &background)
{
    Cell cell;
    const QString text = index.data(Qt::DisplayRole).toString();
    const auto alignment = Qt::Alignment::fromInt(index.data(Qt::TextAlignmentRole).toInt());
    cell.rightAligned = alignment.testFlag(Qt::AlignRight);
    cell.monospace = index.data(InstanceTableModel::MonospaceRole).toBool();
    cell.mark = markOf(index);

    if (const QVariant color = index.data(InstanceTableModel::AccountColorRole); color.isValid())
        cell.dot = theme::readableOn(background, color.value<QColor>());
    else if (const QVariant group = index.data(InstanceTableModel::StatusGroupRole); group.isValid())
        cell.dot = theme::color(StatusGroup(group.toInt()), palette);

    if (text == format::dash()) {
        cell.pieces = {{text, theme::color(Tone::Muted, palette)}};
        return cell;
    }
    switch (Column(index.column())) {
    case Column::Account:
        cell.pieces = splitAt(u" · ", text, true, palette);
        break;
    case Column::Price:
        cell.pieces = splitAt(u"/", text, false, palette);
        break;
    case Column::Region: // "CN-SOUTH-01 (Guangzhou)"
        cell.pieces = splitAt(u" (", text, false, palette);
        cell.quietIsOptional = true;
        break;
    default: {
        const QVariant urgency = index.data(InstanceTableModel::ProblemRole);
        cell.pieces = {{text, theme::color(format::Urgency(urgency.toInt()), palette)}};
    }
    }
    if (cell.mark == Mark::Gone)
        mute(cell, palette);
    return cell;
}

int widthOf(const QList<Piece> &pieces, const QFontMetrics &metrics)
{
    int width = 0;
    for (const Piece &piece : pieces)
        width += metrics.horizontalAdvance(piece.text);
    return width;
}

/// Behind the dot and the text of a cell that has changed, and a little around them.
void drawTint(QPainter *painter, const Cell &cell, QRect area, const QPalette &palette)
{
    const int width = widthOf(cell.pieces, painter->fontMetrics()) + (cell.dot.isValid() ? dotWidth : 0);
    if (width < area.width() && cell.rightAligned)
        area.setLeft(area.right() + 1 - width);
    else if (width < area.width())
        area.setWidth(width);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::color(Tone::Changed, palette));
    painter->drawRoundedRect(area.adjusted(-6, 4, 6, -3), 4, 4);
    painter->setRenderHint(QPainter::Antialiasing, false);
}

void drawPieces(QPainter *painter, Cell cell, QRect area)
{
    const QFontMetrics metrics = painter->fontMetrics();
    int width = widthOf(cell.pieces, metrics);
    if (width > area.width() && cell.quietIsOptional) {
        cell.pieces.resize(1);
        width = widthOf(cell.pieces, metrics);
    }
    const bool fits = width <= area.width();
    if (fits && cell.rightAligned)
        area.setLeft(area.right() + 1 - width);
    for (const Piece &piece : cell.pieces) {
        if (area.width() <= 0)
            return;
        // Asked only when needed: parts of a pixel make it elide what just fits.
        const QString text = fits ? piece.text : metrics.elidedText(piece.text, Qt::ElideRight, area.width());
        painter->setPen(piece.color);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                          text);
        area.setLeft(area.left() + metrics.horizontalAdvance(piece.text));
    }
}

} // namespace

int InstanceDelegate::rowHeight(const QFontMetrics &metrics)
{
    return qMax(30, metrics.height() + 12);
}

void InstanceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    if (index.data(InstanceListModel::HeadingRole).isValid())
        return paintGroupHeading(painter, option, index);
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor background = backgroundOf(index, selected, palette);
    const Cell cell = readCell(index, palette, background);

    painter->save();
    painter->fillRect(option.rect, background);
    painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)),
                      paint::faint(theme::color(Tone::Line, palette), background));

    QFont font = cell.monospace ? fixedFont(option.font) : option.font;
    font.setStrikeOut(cell.mark == Mark::Gone);
    painter->setFont(font);
    QRect area = option.rect.adjusted(padding, 0, -padding, -1);
    if (cell.mark == Mark::Changed)
        drawTint(painter, cell, area, palette);
    if (cell.dot.isValid()) {
        paint::drawDot(painter, QPointF(area.left() + 4, area.center().y() + 0.5), 4, cell.dot);
        area.setLeft(area.left() + dotWidth);
    }
    if (index.data(InstanceTableModel::ConcealedRole).toBool())
        paint::drawMosaic(painter, area, palette.color(QPalette::Text),
                          quint32(index.row() * index.model()->columnCount() + index.column()),
                          cell.rightAligned);
    else
        drawPieces(painter, cell, area);

    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paint::drawFocus(painter, option.rect.adjusted(2, 2, -2, -3), palette);
    painter->restore();
}

QSize InstanceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const QFont font =
        index.data(InstanceTableModel::MonospaceRole).toBool() ? fixedFont(option.font) : option.font;
    const bool dot = index.data(InstanceTableModel::AccountColorRole).isValid()
        || index.data(InstanceTableModel::StatusGroupRole).isValid();
    const int width = QFontMetrics(font).horizontalAdvance(text) + 2 * padding + (dot ? dotWidth : 0) + 1;
    return {width, rowHeight(QFontMetrics(option.font))};
}

} // namespace roster
