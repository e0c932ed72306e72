// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace roster {

/// A crash of this process writes no image of its memory, where keys are. On Linux no other program of the
/// user can read that memory or attach to it any more, either. Release builds call it first; while debugging
/// it would be in the way.
void forbidCoreDumps();

} // namespace roster
