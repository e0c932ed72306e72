// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/paint.h"

#include "views/style/theme.h"

#include <QPainter>

namespace roster::paint {

void drawDot(QPainter *painter, const QPointF &center, qreal radius, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(center, radius, radius);
    painter->restore();
}

void drawFocus(QPainter *painter, const QRect &rect, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme::color(theme::Tone::Accent, palette), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->restore();
}

QColor faint(const QColor &line, const QColor &background)
{
    const auto mix = [](int a, int b) { return (a + b) / 2; };
    return QColor(mix(line.red(), background.red()), mix(line.green(), background.green()),
                  mix(line.blue(), background.blue()));
}

} // namespace roster::paint
