// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redaction/secretvalue.h"

namespace roster::redaction {

/// Secrets that stand in a command without a name: behind an option, in a fixed place, or piped into a
/// program that reads a password. In one pass over the text.
Spans findInCommands(TextScan &scan);

} // namespace roster::redaction
