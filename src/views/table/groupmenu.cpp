// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/groupmenu.h"

#include "models/table/instancelistmodel.h"
#include "views/table/instancetableview.h"
#include "views/table/tablelayout.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace roster {

namespace {

struct GroupMenu {
    Q_DECLARE_TR_FUNCTIONS(roster::GroupMenu)
};

void fill(QMenu &menu, InstanceTableView &table)
{
    menu.clear();
    auto *choices = new QActionGroup(&menu);
    const auto add = [&](const QString &text, const QString &key) {
        QAction *action =
            menu.addAction(text, &table, [&table, key] { table.tableLayout().setGrouping(key); });
        action->setCheckable(true);
        action->setChecked(table.tableLayout().grouping() == key);
        choices->addAction(action);
    };
    add(GroupMenu::tr("&Nothing", "menu: rows are not grouped"), {});
    menu.addSeparator();
    const QList<Column> columns = groupingColumns();
    for (const Column column : columns)
        add(columnTitle(column), QString::fromLatin1(columnSpec(column).key));

    menu.addSeparator();
    const bool grouped = table.isGrouped();
    menu.addAction(GroupMenu::tr("&Collapse all", "menu: groups of rows"), &table,
                   [&table] { table.setAllCollapsed(true); })
        ->setEnabled(grouped);
    menu.addAction(GroupMenu::tr("&Expand all", "menu: groups of rows"), &table,
                   [&table] { table.setAllCollapsed(false); })
        ->setEnabled(grouped);
}

} // namespace

void setUpGroupMenu(QMenu &menu, InstanceTableView &table)
{
    QObject::connect(&menu, &QMenu::aboutToShow, &table, [&menu, &table] { fill(menu, table); });
    fill(menu, table); // an empty menu would not open everywhere
}

} // namespace roster
