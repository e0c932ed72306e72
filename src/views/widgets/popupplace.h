// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

namespace roster {

/// Where something of the size @p wanted drops down from @p anchor: below it, or above it where there is more
/// room, in line with its left edge or, with Qt::AlignRight, its right one; in any case on the screen, and
/// smaller where that is too small. All in global coordinates.
QRect popupPlace(const QSize &wanted, const QRect &anchor, Qt::AlignmentFlag edge, const QRect &screen);

} // namespace roster
