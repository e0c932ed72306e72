// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QColor;
class QPainter;
class QRect;

namespace roster::paint {

/// What is seen in privacy mode in place of a text: blurred squares, as high as one line in the middle of
/// @p area. Neither their number nor their shades have anything to do with the text; @p seed makes
/// neighbours differ.
void drawMosaic(QPainter *painter, const QRect &area, const QColor &color, quint32 seed,
                bool rightAligned = false);

} // namespace roster::paint
