// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>

namespace roster {

/// Why the clouds are not asked by the clock for a while.
enum class PauseReason : quint8 {
    Unseen = 1, ///< nobody looks: the window is hidden or minimised
    Offline = 2, ///< this machine has no network
};
Q_DECLARE_FLAGS(PauseReasons, PauseReason)
Q_DECLARE_OPERATORS_FOR_FLAGS(PauseReasons)

} // namespace roster
