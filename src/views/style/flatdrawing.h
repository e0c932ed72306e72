// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>
#include <QStyleOption>

/// What FlatStyle draws, one function for each thing.
namespace roster::flat {

bool has(const QStyleOption *option, QStyle::StateFlag flag);
bool isFocused(const QStyleOption *option);
QColor borderColor(const QStyleOption *option);
void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border);
void drawChevron(QPainter *painter, const QRect &rect, const QColor &color);
/// A button's fill: at rest, under the pointer, pressed or held down.
QColor buttonFill(const QStyleOption *option, const QColor &atRest);
void drawPushButton(const QStyleOption *option, QPainter *painter);
void drawIndicator(const QStyleOption *option, QPainter *painter, bool round);
void drawProgress(const QStyleOptionProgressBar *bar, QPainter *painter);
void drawTab(const QStyleOptionTab *tab, QPainter *painter);
/// A line of Designer's, one pixel thin in the middle of its place.
void drawLine(const QStyleOptionFrame *frame, QPainter *painter);
void drawMenuBarItem(const QStyleOptionMenuItem *item, QPainter *painter, const QProxyStyle &style);
/// A scroll bar continues the area that it scrolls.
QPalette::ColorRole scrolledBackground(const QWidget *bar);
void drawScrollBar(const QStyleOptionSlider *bar, const QRect &thumb, QPainter *painter,
                   const QWidget *widget);
QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part);

} // namespace roster::flat
