// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sshconfigtext.h"

#include <QByteArray>

#include <optional>

namespace roster {

/// A line of the user's SSH configuration, in the file itself or in one that it includes.
struct SshConfigPlace {
    QString file;
    int line = 0;
    QString text;
    bool isForAll = false; ///< "Host *"

    friend bool operator==(const SshConfigPlace &, const SshConfigPlace &) = default;
};

/// What a configuration says about a name that is not in it yet, beside the block that would be added.
struct SshNameReport {
    /// Lines that come before the block and set for the name what the block sets: they win.
    QList<SshConfigPlace> overruling;
    /// "Host" and "Match" lines that are for the name, too.
    QList<SshConfigPlace> matching;
    /// What is set for the name that the block leaves open, and changes how ssh gets to a host: a jump host,
    /// a key.
    QList<SshConfigPlace> besides;
};

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
    int line = 0; ///< AliasTaken: of the file
};

/// What the file is to a name.
struct SshNameLook {
    std::optional<SshConfigError> error; ///< why no block could be added now
    SshNameReport report; ///< as far as the configuration can be read
};

/// The user's SSH configuration file. What is in it stays as it is: blocks are only added.
class SshConfig {
public:
    explicit SshConfig(const QString &file = defaultFile());

    /// ~/.ssh/config
    static QString defaultFile();
    const QString &file() const { return m_file; }

    /// Whether a block could be added now, and what else would count for this name and this target, in the
    /// file and in what it includes. Nothing is written.
    SshNameLook look(const QString &alias, const SshTarget &target) const;
    /// Adds a block, all of it or nothing, in front of the first "Host" or "Match" line, because the first
    /// value counts. A symbolic link is followed, not replaced; permissions stay. A new file is for its owner
    /// alone, and so is the directory, should it be new too.
    std::optional<SshConfigError> add(const QString &alias, const SshTarget &target) const;

private:
    std::optional<SshConfigError> read(QByteArray &content) const;
    SshNameLook look(const QString &alias, const SshTarget &target, QByteArray &content) const;
    std::optional<SshConfigError> write(const QByteArray &content) const;

    QString m_file;
};

} // namespace roster
