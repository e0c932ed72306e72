// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace roster {

/// The font for the whole program, made of the system's: in a size to read tables by where no desktop names
/// one, and with a Simplified Chinese face behind it. Left to itself, Qt completes a Latin font with
/// whichever Chinese face the system puts first, often one with Japanese forms.
QFont interfaceFont(const QFont &system);

/// The one monospaced font of the program, as large as @p beside looks, with a Simplified Chinese face
/// behind it, too: for ids, addresses, commands, JSON and logs.
QFont fixedFont(const QFont &beside);

} // namespace roster
