// SPDX-License-Identifier: GPL-3.0-or-later
// What the flat style must not break in what Fusion draws.
#include "views/style/flatstyle.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

class FlatStyleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chosenMenuItemIsHighlighted_data();
    void chosenMenuItemIsHighlighted();
};

void FlatStyleTest::chosenMenuItemIsHighlighted_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << theme::lightPalette();
    QTest::newRow("dark") << theme::darkPalette();
}

void FlatStyleTest::chosenMenuItemIsHighlighted()
{
    QFETCH(QPalette, palette);
    FlatStyle style;
    QMenu menu;
    menu.setStyle(&style);
    menu.setPalette(palette);
    menu.addAction(u"Refresh"_s);
    QAction *chosen = menu.addAction(u"Group by"_s);
    menu.popup(QPoint(0, 0));
    menu.setActiveAction(chosen);

    const QImage picture = menu.grab().toImage();
    const QRect item = menu.actionGeometry(chosen);
    QCOMPARE(picture.pixelColor(item.right() - 6, item.center().y()), palette.color(QPalette::Highlight));
    menu.close();
}

QTEST_MAIN(FlatStyleTest)
#include "tst_flatstyle.moc"
