// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace roster {

/// An account's colour as a small round icon. @p rgb: 0xRRGGBB
QIcon colorDot(quint32 rgb);

} // namespace roster
