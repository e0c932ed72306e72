// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace roster {

/// Paints a row of the side bar: dot or star, name, state, count. One of the rows carries the heading above.
class SideBarDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit SideBarDelegate(int headingRow, QObject *parent = nullptr);

    void setHeading(const QString &heading) { m_heading = heading; }
    /// The part of a row's rectangle that belongs to the row itself and not to the heading above it.
    QRect rowRect(const QModelIndex &index, const QRect &rect, const QFontMetrics &metrics) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const int m_headingRow;
    QString m_heading;
};

/// A list in the side bar, as high as its rows. The heading inside it is no target for the mouse.
class SideBarList final : public QListView {
    Q_OBJECT

public:
    /// @p headingRow: the row above which the heading stands.
    explicit SideBarList(int headingRow, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    void setModel(QAbstractItemModel *model) override;

    /// The row that is marked. The current row may be another one, where the keyboard only came by.
    QModelIndex chosen() const { return selectedIndexes().value(0); }

    QModelIndex indexAt(const QPoint &point) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void mousePressEvent(QMouseEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;

private:
    SideBarDelegate *m_delegate = nullptr;
};

} // namespace roster
