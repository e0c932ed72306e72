// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QModelIndex;
class QPainter;
class QStyleOptionViewItem;

namespace roster {

/// Paints the part of a group's heading that lies in one cell of the instance table: a heading is one line
/// over all columns, and scrolls with them; so is the frame of the one that has the keyboard, but as wide as
/// what is seen.
void paintGroupHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);

} // namespace roster
