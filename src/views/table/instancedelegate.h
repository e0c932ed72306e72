// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace roster {

/// Paints every cell of the instance table: what kind of cell it is, the model's roles say. All text is plain
/// and elided; unknown values are muted, and so is what stands beside the point (a price's period, an
/// account's provider).
class InstanceDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int padding = 8; ///< Left and right of a cell's text.
    /// The height of a row in this font.
    static int rowHeight(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace roster
