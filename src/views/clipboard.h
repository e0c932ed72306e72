// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QString>

namespace roster {

/// The way by which every text of this program reaches the clipboard.
class Clipboard {
public:
    static void copyText(const QString &text);
    /// Tells clipboard managers, as far as they listen, not to keep a history of it.
    static void copySecret(const Secret &secret);
};

} // namespace roster
