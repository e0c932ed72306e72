// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace roster {

/// Makes a window that has not been shown smaller where its parent's screen is too small for it.
void fitToScreen(QWidget &window);

} // namespace roster
