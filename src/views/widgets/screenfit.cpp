// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/screenfit.h"

#include <QScreen>
#include <QWidget>

namespace roster {

static constexpr QSize frame(8, 40); // the system's, around the window: not known before it is shown

void fitToScreen(QWidget &window)
{
    const QWidget &there = window.parentWidget() ? *window.parentWidget() : window;
    window.resize(window.size().boundedTo(there.screen()->availableSize() - frame));
}

} // namespace roster
