// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/find/findexpression.h"

#include <QString>

#include <optional>

namespace roster {

/// What is wrong with a find text, and where.
struct FindError {
    qsizetype start = 0; ///< in UTF-16 units of the text
    qsizetype length = 0;
    QString message; ///< One sentence in the user's language.
};

struct FindParse {
    FindExpression expression; ///< Only meaningful without an error.
    std::optional<FindError> error;
};

/// Reads the find language, which docs/find.md explains:
///
///     text  = all { "OR" all }          terms side by side must all hold
///     all   = term { term }
///     term  = [ "-" ] ( word | field op value { "," value } )
///     op    = ":" | "=" | "!=" | "<" | "<=" | ">" | ">="
///     value = word | '"' any text '"' | "none"
///
/// Full-width forms of all signs are read as well, as Chinese keyboards write them.
FindParse parseFind(const QString &text);

/// Whether a sign that stands behind a field's name, such as ":" or ">=", begins like this.
bool beginsComparison(QChar c);

} // namespace roster
