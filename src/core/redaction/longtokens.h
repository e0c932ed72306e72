// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redaction/rule.h"
#include "core/redaction/secretvalue.h"

#include <span>

namespace roster::redaction {

/// With a text that holds one, or that is left alone though it looks like one: then both texts are the same.
std::span<const Example> longTokenExamples();

/// Words of 32 and more letters and digits that have no sense: in a command they are keys more often than
/// not. Not what stands in a path or an address, has a digest's or a revision's name before it, or is a UUID.
Spans findLongTokens(TextScan &scan);

} // namespace roster::redaction
