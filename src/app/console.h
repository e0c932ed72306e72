// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdio>
#include <functional>

namespace roster {

/// How a text reaches whoever started the program.
enum class Outlet {
    Stream, ///< standard output or error, as it is
    Console, ///< the window of the command prompt
    Window, ///< a message box, because there is nothing that shows a text
};

/// A Windows program with windows begins without a console. @p isRedirected: the stream is a file or a pipe.
/// @p attach, asked only if it is neither, joins the console of the prompt; false when there is none.
Outlet windowsOutlet(bool isRedirected, const std::function<bool()> &attach);

/// Says in UTF-8 what the program has to say before it ends. On Windows it may wait until a message box is
/// closed, and the process belongs to the prompt's console afterwards, whose end would end it, too: nothing
/// that goes on running calls this.
void sayAndEnd(const QString &text, std::FILE *stream);

/// On Windows the log leaves by standard error only if that is a file or a pipe, as it is for "2>log.txt".
/// Before anything is logged.
void logToRedirectedError();

} // namespace roster
