// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace roster::redaction {

/// What docs/redaction.md and the tests know of a rule.
struct Example {
    const char16_t *what = u"";
    const char16_t *text = u"";
    const char16_t *masked = u""; ///< with the mask where the secret was
};

} // namespace roster::redaction
