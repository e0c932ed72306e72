// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/headermenu.h"

#include "models/table/instancecolumns.h"
#include "views/style/icons.h"
#include "views/table/groupmenu.h"
#include "views/table/instancetableview.h"
#include "views/table/tablelayout.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>

namespace roster {

namespace {
struct HeaderMenu {
    Q_DECLARE_TR_FUNCTIONS(roster::HeaderMenu)
};
} // namespace

QMenu *makeHeaderMenu(InstanceTableView &view, const QPoint &at)
{
    const QHeaderView &header = *view.horizontalHeader();
    auto *menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const int column = header.logicalIndexAt(at); column >= 0) {
        QString title = columnTitle(Column(column));
        title.replace(u'&', QLatin1StringView("&&"));
        const bool several = header.count() - header.hiddenSectionCount() > 1;
        menu->addAction(HeaderMenu::tr("&Hide “%1”", "header's menu: a column").arg(title), &view,
                        [&view, column] { view.tableLayout().setVisible(column, false); })
            ->setEnabled(several);
        menu->addAction(HeaderMenu::tr("&Fit to content", "header's menu: the width of a column"), &view,
                        [&view, column] { view.fitColumn(column); });
        menu->addSeparator();
    }
    setUpGroupMenu(*menu->addMenu(HeaderMenu::tr("&Group by", "header's menu: rows of the table")), view);
    menu->addSeparator();
    menu->addAction(HeaderMenu::tr("Fit &all to content", "header's menu: the widths of all columns"), &view,
                    &InstanceTableView::fitColumns);
    menu->addAction(icon(Glyph::Columns), HeaderMenu::tr("&Columns…", "header's menu: choose them"), &view,
                    &InstanceTableView::columnsRequested);
    return menu;
}

} // namespace roster
