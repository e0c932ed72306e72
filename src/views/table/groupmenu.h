// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace roster {

class InstanceTableView;

/// Fills a menu, each time it opens, with what the rows of the table can be grouped by.
void setUpGroupMenu(QMenu &menu, InstanceTableView &table);

} // namespace roster
