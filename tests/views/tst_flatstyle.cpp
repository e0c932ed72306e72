// SPDX-License-Identifier: GPL-3.0-or-later
// What the flat style must not break in what Fusion draws.
#include "support/testprogram.h"
#include "views/style/flatstyle.h"
#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSpinBox>
#include <QStyleOption>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roster;

class FlatStyleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chosenMenuItemIsHighlighted_data();
    void chosenMenuItemIsHighlighted();
    void focusedRowStaysFlat();
    void aFieldForANumberLooksLikeOneForText();
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
    QAction *chosen = menu.addAction(icon(Glyph::Columns), u" "_s); // no letter that would be taken for it
    menu.popup(QPoint(0, 0));
    menu.setActiveAction(chosen);

    const QImage picture = menu.grab().toImage();
    const QRect item = menu.actionGeometry(chosen);
    QCOMPARE(picture.pixelColor(item.right() - 6, item.center().y()), palette.color(QPalette::Highlight));
    // Its icon is as bright as its text, and not in the colour that it has on the others.
    int brightest = 0;
    for (int x = item.left(); x < item.left() + item.height(); ++x) {
        for (int y = item.top(); y < item.bottom(); ++y)
            brightest = std::max(brightest, qGray(picture.pixel(x, y)));
    }
    QVERIFY(brightest > qGray(palette.color(QPalette::HighlightedText).rgb()) - 40);
    menu.close();
}

/// The current row of a tree that was reached with the keyboard: a line, no gradient.
void FlatStyleTest::focusedRowStaysFlat()
{
    FlatStyle style;
    QImage picture(120, 24, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::white);
    QStyleOptionFocusRect option;
    option.rect = picture.rect();
    option.palette = theme::lightPalette();
    option.state = QStyle::State_Enabled | QStyle::State_KeyboardFocusChange;
    QPainter painter(&picture);
    style.drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, nullptr);
    painter.end();

    QCOMPARE(picture.pixelColor(60, 8), QColor(Qt::white));
    QCOMPARE(picture.pixelColor(60, 18), QColor(Qt::white));
    QVERIFY(picture.pixelColor(60, 1) != QColor(Qt::white));
}

/// Fusion's own frame of a spin box has other corners, and on a dark ground none that can be seen.
void FlatStyleTest::aFieldForANumberLooksLikeOneForText()
{
    FlatStyle style;
    QLineEdit text;
    QSpinBox number;
    number.setButtonSymbols(QAbstractSpinBox::NoButtons);
    number.setSpecialValueText(u" "_s);
    for (const QPalette &palette : {theme::lightPalette(), theme::darkPalette()}) {
        for (QWidget *field :
             std::initializer_list<QWidget *>{&text, &number, number.findChild<QLineEdit *>()}) {
            field->setStyle(&style);
            field->setPalette(palette);
        }
        QCOMPARE(number.sizeHint().height(), text.sizeHint().height());
        text.resize(80, 30);
        number.resize(80, 30);
        QCOMPARE(number.grab().toImage(), text.grab().toImage());
    }
}

ROSTER_TEST(FlatStyleTest);
#include "tst_flatstyle.moc"
