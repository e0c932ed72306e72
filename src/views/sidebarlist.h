// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace roster {

/// Paints a row of the side bar: dot, name, state, count. The first account's row carries the heading above.
class SideBarDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int firstAccountRow = 1;
    /// The part of a row's rectangle that belongs to the row itself and not to the heading above it.
    static QRect rowRect(const QModelIndex &index, const QRect &rect, const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The list in the side bar, as high as its rows. The heading inside it is no target for the mouse.
class SideBarList final : public QListView {
    Q_OBJECT

public:
    explicit SideBarList(QWidget *parent = nullptr);

    QModelIndex indexAt(const QPoint &point) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace roster
