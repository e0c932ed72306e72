// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/order/workshares.h"

namespace roster {

QThreadPool &shareHelpers()
{
    static QThreadPool pool;
    static const bool isSetUp = [] {
        pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
        return true;
    }();
    Q_UNUSED(isSetUp)
    return pool;
}

} // namespace roster
