// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace roster {

class Album;
class Stage;

/// Every window and dialog of the program, each in the states that a user meets.
void takeAllScenes(Album &album);

void takeWelcome(Album &album, Stage &stage);
/// What an operator sees all day.
void takeMainWindow(Album &album, Stage &stage);
void takeError(Album &album, Stage &stage);

} // namespace roster
