// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPainter;
class QPalette;
class QPointF;
class QRect;

/// Small things that several delegates draw.
namespace roster::paint {

void drawDot(QPainter *painter, const QPointF &center, qreal radius, const QColor &color);
/// A thin line around what has the keyboard.
void drawFocus(QPainter *painter, const QRect &rect, const QPalette &palette);
/// Halfway between a line's colour and what is behind it.
QColor faint(const QColor &line, const QColor &background);

} // namespace roster::paint
