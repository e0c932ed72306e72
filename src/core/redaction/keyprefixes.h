// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redaction/secretvalue.h"

#include <span>

namespace roster::redaction {

/// How a maker's keys begin.
struct KeyPrefix {
    QLatin1StringView begin; ///< in lower case, found in any, unless exactCase
    qsizetype rest = 0; ///< so many characters follow at least
    Run run = Run::Word; ///< of what they are
    bool exactCase = false;
    bool isWordToo = false; ///< a name may begin like that, too: "sk-learn-01"
};

std::span<const KeyPrefix> keyPrefixes();

/// The key that begins at @p at with @p prefix, which stands there; empty when it is none.
Span prefixedKey(TextScan &scan, qsizetype at, const KeyPrefix &prefix);

} // namespace roster::redaction
