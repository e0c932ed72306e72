// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/checkmenu.h"

class QHeaderView;

namespace roster {

class TableLayout;

/// Chooses the columns that are shown, in the order in which they stand; fills a menu each time it opens.
class ColumnMenu : public QObject {
    Q_OBJECT

public:
    /// Everything outlives the menu's owner, @p menu.
    ColumnMenu(QMenu &menu, QHeaderView &header, TableLayout &layout);

private:
    void fill();

    QMenu &m_menu;
    QHeaderView &m_header;
    TableLayout &m_layout;
};

} // namespace roster
