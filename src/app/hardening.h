// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace roster {

/// A crash of this process writes no image of its memory, where keys are. Release builds call it first; while
/// debugging it would be in the way. Not by PR_SET_DUMPABLE: desktop portals and KeePassXC could then no
/// longer see in /proc which program talks to them, and refuse it, or ask the user about an unknown one at
/// each start.
void forbidCoreDumps();

} // namespace roster
