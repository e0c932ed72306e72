// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace roster {

/// Makes macOS know what Clipboard marks as secret: clipboard managers there look for a type of its own.
/// Call it once, with a QGuiApplication. Does nothing on other systems.
void registerConcealedType();

} // namespace roster
