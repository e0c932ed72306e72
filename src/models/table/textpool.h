// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sharedtext.h"

#include <QSet>

namespace roster {

struct Instance;

/// Makes equal texts of many instances one: a thousand machines in one region hold its name once. A text that
/// is not used any more stays.
class TextPool {
public:
    /// Shares what is a SharedText; names, ids and addresses are left alone.
    void share(Instance &instance);

private:
    void share(SharedText &text);

    QSet<SharedText> m_texts;
};

} // namespace roster
