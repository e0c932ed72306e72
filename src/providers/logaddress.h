// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace roster {

/// Whether a log address leads to a server of the vendors' own (PPIO, Novita AI) that gives the last lines of
/// a log to who asks for them: their consoles do, with "tail" and "timestamps". Hosts that belong to tenants
/// do not count: what they make of a parameter, nobody knows.
bool givesLastLines(const QUrl &log);

/// The address of the last @p lines lines of @p log, each after the time when it was written.
QUrl lastLines(const QUrl &log, int lines);

} // namespace roster
