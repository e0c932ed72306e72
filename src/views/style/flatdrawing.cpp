// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/flatdrawing.h"

#include "views/style/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QWidget>

namespace roster::flat {

using theme::Tone;

static constexpr qreal radius = 5;

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

bool isFocused(const QStyleOption *option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_Enabled);
}

QColor borderColor(const QStyleOption *option)
{
    if (isFocused(option))
        return theme::color(Tone::Accent, option->palette);
    return has(option, QStyle::State_Enabled) ? option->palette.color(QPalette::Mid)
                                              : theme::color(Tone::Line, option->palette);
}

void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

void drawChevron(QPainter *painter, const QRect &rect, const QColor &color)
{
    const QPointF c = QRectF(rect).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{c + QPointF(-3.5, -1.5), c + QPointF(0, 2), c + QPointF(3.5, -1.5)});
    painter->restore();
}

/// A button's fill: at rest, under the pointer, pressed or held down.
QColor buttonFill(const QStyleOption *option, const QColor &atRest)
{
    if (!has(option, QStyle::State_Enabled))
        return atRest;
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
        return theme::color(Tone::Selection, option->palette);
    return has(option, QStyle::State_MouseOver) ? theme::color(Tone::Hover, option->palette) : atRest;
}

void drawPushButton(const QStyleOption *option, QPainter *painter)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    const bool isDefault = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const QColor fill = buttonFill(option, flat ? QColor() : option->palette.color(QPalette::Button));
    QColor border = flat && !isFocused(option) ? QColor() : borderColor(option);
    if (isDefault && has(option, QStyle::State_Enabled))
        border = theme::color(Tone::Accent, option->palette);
    drawBox(painter, option->rect, fill, border);
}

static void drawCheckMark(QPainter *painter, const QRectF &r, const QColor &color)
{
    painter->setPen(QPen(color, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{r.topLeft() + QPointF(r.width() * 0.24, r.height() * 0.52),
                                    r.topLeft() + QPointF(r.width() * 0.43, r.height() * 0.71),
                                    r.topLeft() + QPointF(r.width() * 0.77, r.height() * 0.31)});
}

void drawIndicator(const QStyleOption *option, QPainter *painter, bool round)
{
    const int side = qMin(option->rect.width(), option->rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(option->rect.center());
    const QRectF r = QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor accent =
        option->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    const QColor mark = option->palette.color(QPalette::HighlightedText);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on || partly ? accent : borderColor(option), 1));
    painter->setBrush(on || partly ? accent : option->palette.color(QPalette::Base));
    painter->drawRoundedRect(r, round ? r.width() / 2 : 3, round ? r.width() / 2 : 3);
    if (round && on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(r.center(), r.width() * 0.22, r.width() * 0.22);
    } else if (partly) {
        painter->setPen(QPen(mark, 1.75, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(r.center() - QPointF(r.width() * 0.24, 0),
                          r.center() + QPointF(r.width() * 0.24, 0));
    } else if (on) {
        drawCheckMark(painter, r, mark);
    }
    if (isFocused(option) && has(option, QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(theme::color(Tone::Accent, option->palette), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(r.adjusted(-2, -2, 2, 2), round ? r.width() : 4, round ? r.width() : 4);
    }
    painter->restore();
}

void drawProgress(const QStyleOptionProgressBar *bar, QPainter *painter)
{
    QRectF track(bar->rect.left(), 0, bar->rect.width(), 5);
    track.moveCenter(QPointF(bar->rect.center().x() + 0.5, bar->rect.center().y() + 0.5));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::color(Tone::Line, bar->palette));
    painter->drawRoundedRect(track, 2.5, 2.5);
    painter->setBrush(theme::color(Tone::Accent, bar->palette));
    if (bar->maximum > bar->minimum) {
        const qreal part = qreal(bar->progress - bar->minimum) / qreal(bar->maximum - bar->minimum);
        track.setWidth(track.width() * qBound(0.0, part, 1.0));
    } else { // unknown end: a resting middle part, since nothing here is worth a running animation
        track.adjust(track.width() * 0.35, 0, -track.width() * 0.35, 0);
    }
    painter->drawRoundedRect(track, 2.5, 2.5);
    painter->restore();
}

void drawTab(const QStyleOptionTab *tab, QPainter *painter)
{
    if (has(tab, QStyle::State_Selected)) {
        painter->fillRect(QRect(tab->rect.left() + 6, tab->rect.bottom() - 1, tab->rect.width() - 12, 2),
                          theme::color(Tone::Accent, tab->palette));
    }
    if (isFocused(tab) && has(tab, QStyle::State_KeyboardFocusChange))
        drawBox(painter, tab->rect.adjusted(2, 3, -2, -4), QColor(), borderColor(tab));
}

/// A line of Designer's, one pixel thin in the middle of its place.
void drawLine(const QStyleOptionFrame *frame, QPainter *painter)
{
    const QRect &r = frame->rect;
    const QRect line = frame->frameShape == QFrame::HLine ? QRect(r.left(), r.center().y(), r.width(), 1)
                                                          : QRect(r.center().x(), r.top(), 1, r.height());
    painter->fillRect(line, theme::color(Tone::Line, frame->palette));
}

void drawMenuBarItem(const QStyleOptionMenuItem *item, QPainter *painter, const QProxyStyle &style)
{
    painter->fillRect(item->rect, item->palette.color(QPalette::Window));
    if (has(item, QStyle::State_Selected) || has(item, QStyle::State_Sunken)) {
        drawBox(painter, item->rect.adjusted(1, 2, -1, -2), theme::color(Tone::Selection, item->palette),
                QColor());
    }
    const int mnemonic = style.styleHint(QStyle::SH_UnderlineShortcut, item, nullptr, nullptr)
        ? Qt::TextShowMnemonic
        : Qt::TextHideMnemonic;
    style.drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextSingleLine | mnemonic, item->palette,
                       has(item, QStyle::State_Enabled), item->text, QPalette::WindowText);
}

/// A scroll bar continues the area that it scrolls.
QPalette::ColorRole scrolledBackground(const QWidget *bar)
{
    const QWidget *container = bar ? bar->parentWidget() : nullptr;
    const auto *area = container ? qobject_cast<QAbstractScrollArea *>(container->parentWidget()) : nullptr;
    return area ? area->viewport()->backgroundRole() : QPalette::Base;
}

void drawScrollBar(const QStyleOptionSlider *bar, const QRect &thumb, QPainter *painter,
                   const QWidget *widget)
{
    painter->fillRect(bar->rect, bar->palette.color(scrolledBackground(widget)));
    if (bar->maximum <= bar->minimum)
        return;
    const bool active = has(bar, QStyle::State_MouseOver) || has(bar, QStyle::State_Sunken);
    const QRectF r = QRectF(thumb).adjusted(3, 3, -3, -3);
    const qreal round = qMin(r.width(), r.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(active ? theme::color(Tone::Muted, bar->palette) : bar->palette.color(QPalette::Mid));
    painter->drawRoundedRect(r, round, round);
    painter->restore();
}

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int length = horizontal ? bar.rect.width() : bar.rect.height();
    const int range = bar.maximum - bar.minimum;
    const int visible = bar.pageStep + range;
    const int thumb = range > 0 && visible > 0
        ? qBound(qMin(28, length), int(qint64(length) * bar.pageStep / visible), length)
        : length;
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - thumb, bar.upsideDown);
    const auto piece = [&](int from, int size) {
        return horizontal ? QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height())
                          : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return piece(start, thumb);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + thumb, length - start - thumb);
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    default:
        return {}; // no arrow buttons
    }
}

} // namespace roster::flat
