// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace roster {

/// @p text with an apostrophe before each place where a spreadsheet would see a formula begin, which makes a
/// text of it. That is at the start, but also in "a;=1+1": which sign parts the cells of a file depends on
/// the language of the system that opens it, and of a pasted text on what was chosen there last. Numbers such
/// as
/// "-5" stay as they are. Linear; any thread.
QString withoutFormulas(const QString &text);

} // namespace roster
