// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractScrollArea;

namespace roster {

/// Shift or Alt and the wheel scroll the area sideways, as in browsers and file managers. Qt by itself goes a
/// page down with Shift, and knows Alt on some platforms only.
void scrollSidewaysByWheel(QAbstractScrollArea &area);

} // namespace roster
