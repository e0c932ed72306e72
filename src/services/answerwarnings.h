// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QStringList>

namespace roster {

class Provider;

Q_DECLARE_LOGGING_CATEGORY(logAnswers) ///< "roster.providers"

/// Logs what was odd about one answer, each once; a long list is cut short. Warnings hold nothing from
/// outside.
void logWarnings(const Provider &provider, QStringList warnings);

} // namespace roster
