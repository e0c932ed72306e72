// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/find/findexpression.h"

#include <QString>

namespace roster {

/// The value that stands for "unknown", if @p text says so.
std::optional<FindExpression::Value> parseFindNone(const QString &text);

/// Reads one value of the find language for a field of @p kind, which is not Text: "2usd", "512MB", "30d",
/// "yes", "none". Nothing when it is none of them.
/// @p text has half-width signs, and a point before decimals (see readNumberText()).
std::optional<FindExpression::Value> parseFindValue(const QString &text, FindKind kind);

/// Which values fit the kind, as one sentence in the user's language, for the error that says so.
QString findValueHint(FindKind kind);

} // namespace roster
