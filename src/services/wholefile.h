// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <optional>

namespace roster {

/// Puts a file with these bytes in the place of @p path, which may be new: whole, or not at all. Every file
/// that the program writes goes this way, because QSaveFile alone does not tell of a disk without room
/// (Qt 6.4: it buffers what it is given, forgets that the rest could not be written, and puts an empty file
/// in the old one's place). A symbolic link is followed, the permissions of an older file stay; those of a
/// new one are
/// @p permissions, or the system's own. From any thread.
/// Returns what went wrong in the system's words, or nothing.
std::optional<QString> writeWholeFile(const QString &path, const QByteArray &bytes,
                                      std::optional<QFile::Permissions> permissions = {});

} // namespace roster
