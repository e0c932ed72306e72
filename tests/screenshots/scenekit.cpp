// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenekit.h"

#include <QTest>

namespace roster {

void waitFor(const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition, 30'000))
        qFatal("A scene waits in vain.");
}

} // namespace roster
