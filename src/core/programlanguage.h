// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <span>

namespace roster {

/// A language that the program speaks; its texts are in translations/.
struct ProgramLanguage {
    QLatin1StringView code; ///< "en", "zh_CN": in the settings file and on the command line
    QStringView name; ///< In that language itself.
};

/// Every one; the first is spoken where the system's is none of them.
std::span<const ProgramLanguage> programLanguages();
/// Null when the program does not speak it.
const ProgramLanguage *programLanguage(QStringView code);

} // namespace roster
