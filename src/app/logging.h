// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fileproblem.h"

#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <functional>

class QObject;

namespace roster {

/// The last door: from now on whatever is logged, by whomever, leaves without its secrets.
void redactLog();

/// What standard error gets, from now on: what is as grave as this, or graver. Before, all that is logged.
void setConsoleLevel(QtMsgType least);

/// From now on what is logged goes to the log file, too (services/logfile.h), if it is as grave as an info or
/// asked for as a debug message. @p failed is called in the thread of @p context, once, should the file
/// cannot be written.
void logToFile(const QString &folder, const QObject *context,
               std::function<void(const FileProblem &)> failed);
/// The log file; empty: none is written.
QString logFilePath();

/// The log for a reader: the end of the log file or, without one, what recentProblems() holds.
QString logText();
/// The last warnings and failures of this run, the newest last, as they stand in the log file.
QStringList recentProblems();

/// Until this was called, a fatal message means that there is no display to be had, and ends the program with
/// a sentence instead of an abort.
void setDisplayConnected();

} // namespace roster
