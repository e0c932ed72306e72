// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

namespace roster {

/// Fails loudly where a window no longer has what a scene looks for.
template<typename Part>
Part &part(QWidget &window, const QString &name = {})
{
    auto *found = window.findChild<Part *>(name);
    if (!found)
        qFatal("A scene looks for a part that its window no longer has: %s", qPrintable(name));
    return *found;
}

void waitFor(const std::function<bool()> &condition);

} // namespace roster
