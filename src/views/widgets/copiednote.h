// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPushButton;

namespace roster {

/// The button says "Copied" for a moment, then again what it said before. It keeps its width meanwhile.
void noteCopied(QPushButton &button);

} // namespace roster
