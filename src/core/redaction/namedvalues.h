// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redaction/rule.h"
#include "core/redaction/secretvalue.h"

#include <span>

namespace roster::redaction {

std::span<const Example> namedValueExamples();

/// Secrets that are known by the name before them: "?token=x", "password: x", JSON members, header lines,
/// 密码：x. In one pass over the text, from one sign of these to the next.
Spans findNamedValues(TextScan &scan);

} // namespace roster::redaction
