// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/colordot.h"

#include <QColor>
#include <QPainter>
#include <QPixmap>

namespace roster {

QIcon colorDot(quint32 rgb)
{
    QIcon dot;
    for (const int side : {16, 32, 48}) { // for scales of 100, 200 and 300 %
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(QRgb(rgb)));
        const double margin = side * 0.22;
        painter.drawEllipse(QRectF(pixmap.rect()).adjusted(margin, margin, -margin, -margin));
        painter.end();
        dot.addPixmap(pixmap);
        dot.addPixmap(pixmap, QIcon::Selected); // the same: a style would tint it
    }
    return dot;
}

} // namespace roster
