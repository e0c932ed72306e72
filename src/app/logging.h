// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace roster {

/// The last door: from now on whatever is logged, by whomever, leaves without its secrets.
void redactLog();

/// Until this was called, a fatal message means that there is no display to be had, and ends the program with
/// a sentence instead of an abort.
void setDisplayConnected();

} // namespace roster
