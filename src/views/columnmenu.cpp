// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/columnmenu.h"

#include "models/instancecolumns.h"
#include "views/tablelayout.h"

#include <QHeaderView>

namespace roster {

ColumnMenu::ColumnMenu(QMenu &menu, QHeaderView &header, TableLayout &layout)
    : QObject(&menu)
    , m_menu(menu)
    , m_header(header)
    , m_layout(layout)
{
    connect(&menu, &QMenu::aboutToShow, this, &ColumnMenu::fill);
    fill(); // an empty menu would not open everywhere
}

void ColumnMenu::fill()
{
    m_menu.clear();
    const int shown = m_header.count() - m_header.hiddenSectionCount();
    for (int visual = 0; visual < m_header.count(); ++visual) {
        const int column = m_header.logicalIndex(visual);
        const bool visible = !m_header.isSectionHidden(column);
        QAction *action = m_menu.addAction(columnTitle(Column(column)));
        action->setCheckable(true);
        action->setChecked(visible);
        action->setEnabled(!visible || shown > 1);
        connect(action, &QAction::toggled, this, [this, column](bool checked) {
            m_layout.setVisible(column, checked);
            const QList<QAction *> actions = m_menu.actions();
            const bool last = m_header.count() - m_header.hiddenSectionCount() == 1;
            for (QAction *other : actions)
                other->setEnabled(!last || !other->isChecked());
        });
    }
    m_menu.addSeparator();
    m_menu.addAction(tr("&Reset columns", "menu: widths, order and choice of columns as at first"), this,
                     [this] { m_layout.reset(); });
}

} // namespace roster
