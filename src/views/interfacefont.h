// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace roster {

/// Gives the application the system's font, in a size to read tables by where no desktop names one, and for
/// Chinese with the font that draws characters the Simplified Chinese way first among the substitutes.
void applyInterfaceFont(const QString &language);

} // namespace roster
