// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redaction/rule.h"
#include "core/redaction/secretvalue.h"

namespace roster::redaction {

/// A secret that is known by its own look: a key with its maker's prefix, a password in a URL.
struct Shape {
    QLatin1StringView sign; ///< where it is looked for; in lower case, found in any
    /// What is masked where the sign stands at @p at; empty when it begins no secret there. Null: the rest of
    /// an address behind the sign.
    Span (*find)(TextScan &scan, qsizetype at) = nullptr;
    Example example;
};

/// All of them but the keys with a prefix.
QList<Shape> shapes();

/// In one pass over the text.
Spans findShapes(TextScan &scan);

} // namespace roster::redaction
