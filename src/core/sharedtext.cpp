// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sharedtext.h"

namespace roster {

const QString &SharedText::nothing()
{
    static const QString empty;
    return empty;
}

} // namespace roster
