// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace roster {

/// @p font with a regular Chinese face behind it. Left to itself, Qt on Fontconfig systems may complete a
/// Latin font with whichever Chinese face it finds first, often a bold or a Japanese one. Elsewhere the font
/// is as it was.
QFont withChineseFace(const QFont &font);

} // namespace roster
