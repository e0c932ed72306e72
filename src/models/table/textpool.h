// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sharedtext.h"

#include <QSet>

namespace roster {

struct Instance;

/// Makes equal texts of many instances one: a thousand machines in one region hold its name once. Texts that
/// nobody else holds any more are forgotten from time to time.
class TextPool {
public:
    /// Shares what many instances may have in common; names, ids and addresses are left alone.
    void share(Instance &instance);
    qsizetype count() const { return m_texts.size(); }

private:
    void share(SharedText &text);
    void forgetUnused();

    QSet<SharedText> m_texts;
    qsizetype m_nextLook = 0; ///< for what is not used, at so many texts
};

} // namespace roster
