// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/settings.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace roster {

/// What the program was asked to do when it was started.
struct CommandLine {
    bool demo = false;
    QString language; ///< a programLanguage(); empty: as in the settings
    std::optional<Settings::Theme> theme; ///< empty: as in the settings
    QString logRules; ///< for QLoggingCategory
    QtMsgType consoleLevel = QtWarningMsg; ///< What standard error gets: this and graver.
    bool logFile = true; ///< whether a log file is written

    /// Set when the program shall say something and end instead of running.
    struct Ending {
        int exitCode = 0;
        QString text;
    };
    std::optional<Ending> ending;
};

/// Needs an application object, for its name and version. A wrong argument ends with exit code 2.
CommandLine parseCommandLine(const QStringList &arguments);

} // namespace roster
