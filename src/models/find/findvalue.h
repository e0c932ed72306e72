// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/find/findexpression.h"

#include <QString>

namespace roster {

/// Reads one value of the find language for a field of @p kind: "2usd", "512MB", "30d", "yes". Nothing when
/// it is none.
/// @p text has half-width signs.
std::optional<FindExpression::Value> parseFindValue(const QString &text, FindKind kind);

/// Which values fit the kind, as one sentence in the user's language, for the error that says so.
QString findValueHint(FindKind kind);

} // namespace roster
