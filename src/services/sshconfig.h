// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sshtarget.h"

#include <QByteArray>

#include <optional>

namespace roster {

/// Why nothing was written.
struct SshConfigError {
    enum class Kind {
        UnsafeAlias,
        AliasTaken, ///< a "Host" line with this name is there already
        CannotRead, ///< something is there, but no file that can be read
        CannotWrite,
    };
    Kind kind = Kind::CannotRead;
    QString file; ///< or the directory
    QString detail; ///< the system's own words; may be empty
};

/// The user's SSH configuration file. What is in it stays as it is: blocks are only appended.
class SshConfig {
public:
    explicit SshConfig(const QString &file = defaultFile());

    /// ~/.ssh/config
    static QString defaultFile();
    const QString &file() const { return m_file; }

    /// Whether a block could be appended now; nothing is written.
    std::optional<SshConfigError> check(const QString &alias) const;
    /// Appends a block: all of it or nothing. A symbolic link is followed, not replaced; permissions stay. A
    /// new file is for its owner alone, and so is the directory, should it be new too.
    std::optional<SshConfigError> add(const QString &alias, const SshTarget &target) const;

private:
    std::optional<SshConfigError> read(QByteArray &content) const;
    std::optional<SshConfigError> write(const QByteArray &content) const;

    QString m_file;
};

} // namespace roster
