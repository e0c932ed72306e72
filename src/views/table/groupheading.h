// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace roster {

struct RowGroup;

/// Paints the part of a group's heading that lies in one cell of the instance table: a heading is one line
/// over all columns, and scrolls with them.
void paintGroupHeading(QPainter *painter, const QStyleOptionViewItem &option, const RowGroup &group);

} // namespace roster
