// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/popupplace.h"

#include <algorithm>

namespace roster {

static constexpr int gap = 4; // between anchor and popup
static constexpr int screenMargin = 8; // to the screen's edges
static constexpr int least = 200; // of height: with less room it covers its anchor

QRect popupPlace(const QSize &wanted, const QRect &anchor, Qt::AlignmentFlag edge, const QRect &screen)
{
    const QRect area = screen.adjusted(screenMargin, screenMargin, -screenMargin, -screenMargin);
    const int below = area.bottom() - anchor.bottom() - gap;
    const int above = anchor.top() - area.top() - gap;
    const bool dropsDown = below >= std::min(wanted.height(), std::max(above, least));
    const int room = std::max(dropsDown ? below : above, least);

    QRect place({}, wanted.boundedTo(QSize(area.width(), std::min(room, area.height()))));
    place.moveLeft(edge == Qt::AlignRight ? anchor.right() + 1 - place.width() : anchor.left());
    place.moveTop(dropsDown ? anchor.bottom() + gap : anchor.top() - gap - place.height());
    place.moveLeft(std::clamp(place.left(), area.left(), area.right() + 1 - place.width()));
    place.moveTop(std::clamp(place.top(), area.top(), area.bottom() + 1 - place.height()));
    return place;
}

} // namespace roster
