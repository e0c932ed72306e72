// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace roster {

/// Whether there is a D-Bus session to connect to. Connecting without one may start a bus, or wait for it.
bool hasSessionBus();

} // namespace roster
