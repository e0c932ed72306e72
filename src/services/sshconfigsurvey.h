// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sshconfig.h"

namespace roster {

/// Reads a configuration as ssh does for one name that leads to a host, with the files that it includes.
struct SshConfigSurvey {
    std::optional<SshConfigPlace> taken; ///< a "Host" line with this very name
    SshNameReport report;

    /// @p content: of @p file. What cannot be read is left out, as ssh leaves it out, and so is what goes
    /// beyond any configuration that people write: 16 files deep, 256 files, a megabyte each.
    static SshConfigSurvey of(const QString &file, const QByteArray &content, const QString &name,
                              const QString &host);
};

} // namespace roster
