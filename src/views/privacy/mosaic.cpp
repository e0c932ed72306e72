// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/privacy/mosaic.h"

#include <QColor>
#include <QPainter>
#include <QRandomGenerator>

#include <algorithm>

namespace roster::paint {

static constexpr int side = 4;
static constexpr int rows = 3;
static constexpr int widest = 24; ///< squares

void drawMosaic(QPainter *painter, const QRect &area, const QColor &color, quint32 seed, bool rightAligned)
{
    QRandomGenerator random(seed);
    const int columns = std::min(area.width() / side, int(random.bounded(widest * 2 / 3, widest)));
    const int left = rightAligned ? area.right() + 1 - columns * side : area.left();
    const int top = area.center().y() - rows * side / 2;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            QColor shade = color;
            shade.setAlphaF(float(0.12 + 0.38 * random.generateDouble()));
            painter->fillRect(left + column * side, top + row * side, side, side, shade);
        }
    }
}

} // namespace roster::paint
