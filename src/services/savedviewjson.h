// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/savedview.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

/// Saved views as JSON: in their own file, and in the files that users give each other.
///
/// Members that are not known are skipped, missing ones stand for "nothing chosen". An account is named by
/// its id and, for other computers, by provider and name.
namespace roster::viewjson {

/// What a file is refused for.
enum class Problem { NotJson, NotViews, TooNew };

struct Reading {
    QList<SavedView> views;
    QJsonArray unreadable; ///< Entries that are no views, as they stood.
    std::optional<Problem> problem; ///< Then there are no views.
    qsizetype problemAt = 0; ///< NotJson: bytes from the start.
};

QByteArray write(const QList<SavedView> &views, const QList<Account> &accounts,
                 const QJsonArray &unreadable = {});
/// An account that @p accounts do not have by its id is looked for by provider and name; one that is not
/// found keeps its id.
Reading read(const QByteArray &json, const QList<Account> &accounts);
/// For the program's own file, out of which nothing may be lost: an id that comes again, and what is more
/// than
/// @p most, counts as unreadable, too.
Reading readOwn(const QByteArray &json, qsizetype most);

QJsonObject toJson(const TableArrangement &table);
TableArrangement tableFromJson(const QJsonObject &json);

} // namespace roster::viewjson
