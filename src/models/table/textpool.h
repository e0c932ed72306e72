// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace roster {

struct Instance;

/// Makes equal texts of many instances one: a thousand machines in one region hold its name once. A text that
/// is not used any more stays.
class TextPool {
public:
    /// Shares the texts that instances have in common; names, ids and addresses are left alone.
    void share(Instance &instance);

private:
    void share(QString &text);

    QSet<QString> m_texts;
};

} // namespace roster
