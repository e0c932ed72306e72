// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace roster {

class Album;

/// Every window and dialog of the program, each in the states that a user meets.
void takeAllScenes(Album &album);

} // namespace roster
