// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QStringList>

namespace roster {

class Provider;

Q_DECLARE_LOGGING_CATEGORY(logAnswers) ///< "roster.providers"

/// Logs what was odd about an answer, each oddity of a cloud once in a run of the program: it comes with
/// every page of every refresh. A long list is cut short. Warnings hold nothing from outside. For the main
/// thread.
void logWarnings(const Provider &provider, const QStringList &warnings);

} // namespace roster
