// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>

class QMenu;

namespace roster {

class InstanceTableView;

/// The header's context menu: what can be done with the column under the pointer, and with all of them.
/// Deletes itself when it closes. @p at: in the header's viewport.
QMenu *makeHeaderMenu(InstanceTableView &view, const QPoint &at);

} // namespace roster
