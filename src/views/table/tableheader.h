// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/order/sortlevel.h"

#include <QHeaderView>

namespace roster {

/// A quiet header: muted titles over one line, a small arrow at each column that sorts, with its rank when
/// there are several. A click chooses the column, with Shift it joins those chosen before.
class TableHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

    /// Shows these; what is chosen by clicks goes to sortLevelsChosen() only.
    void setSortLevels(const QList<SortLevel> &levels);

Q_SIGNALS:
    void sortLevelsChosen(const QList<roster::SortLevel> &levels);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
    bool viewportEvent(QEvent *event) override;

private:
    void chooseSection(int section);
    void drawSortMark(QPainter *painter, QPointF left, qsizetype level) const;

    QList<SortLevel> m_levels;
    bool m_shift = false; ///< held at the click
    int m_hovered = -1;
};

} // namespace roster
