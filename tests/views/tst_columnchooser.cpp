// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "views/table/columnchooser.h"
#include "views/table/instancetableview.h"
#include "views/table/tablelayout.h"
#include "windowkit.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

class ColumnChooserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<WindowDesk>();
        m_view = std::make_unique<InstanceTableView>();
        m_view->setUp(m_desk->controller.table(), m_desk->controller.list(), m_desk->settings);
        m_view->resize(1600, 400);
        m_view->show();
        m_chooser = std::make_unique<ColumnChooser>(m_view->tableLayout());
        m_chooser->popUpBelow(*m_view);
        QTRY_VERIFY(m_chooser->isVisible());
    }
    void cleanup()
    {
        m_chooser.reset();
        m_view.reset();
        m_desk.reset();
    }

    void listsAllColumnsAsTheyStand()
    {
        const QAbstractItemModelTester tester(list()->model());
        QCOMPARE(list()->model()->rowCount(), columnTotal);
        for (const ColumnSpec &spec : columnSpecs()) {
            QCOMPARE(text(int(spec.column)), columnTitle(spec.column));
            QCOMPARE(isChecked(int(spec.column)), spec.visible);
        }
        m_view->tableLayout().move(int(Column::Region), 0);
        m_view->tableLayout().setVisible(int(Column::Region), false);
        QCOMPARE(text(0), columnTitle(Column::Region));
        QVERIFY(!isChecked(0));
    }

    void searchingFindsColumns()
    {
        QTest::keyClicks(search(), u"DISK"_s);
        QCOMPARE(list()->model()->rowCount(), 2);
        QCOMPARE(text(0), columnTitle(Column::SystemDisk));
        QTest::keyClick(search(), Qt::Key_Return); // the first of what was found
        QVERIFY(!m_view->isColumnHidden(int(Column::SystemDisk)));
        QTest::keyClick(search(), Qt::Key_Return);
        QVERIFY(m_view->isColumnHidden(int(Column::SystemDisk)));
        QTest::keyClicks(search(), u"xyz"_s);
        QVERIFY(shows(*m_chooser, u"No column has such a name."_s));
    }

    void staysOnTheScreen_data()
    {
        QTest::addColumn<QPoint>("button");
        QTest::newRow("as ever") << QPoint(300, 20);
        QTest::newRow("at the left") << QPoint(-40, 20);
        QTest::newRow("at the right") << QPoint(5000, 20);
        QTest::newRow("at the bottom") << QPoint(300, 5000);
        QTest::newRow("in the middle") << QPoint(300, 400);
    }
    void staysOnTheScreen()
    {
        QFETCH(QPoint, button);
        m_chooser->hide();
        const QRect screen = m_view->screen()->availableGeometry();
        QPushButton away;
        away.setGeometry({button.x(), qMin(button.y(), screen.bottom() - 30), 80, 28});
        away.show();
        m_chooser->popUpBelow(away);
        QVERIFY(screen.contains(m_chooser->geometry()));
        QVERIFY(m_chooser->height() >= 200);
    }

    void keyboardShowsHidesAndMoves()
    {
        QTest::keyClick(search(), Qt::Key_Down);
        QTRY_VERIFY(list()->hasFocus());
        QTest::keyClick(list(), Qt::Key_Space);
        QVERIFY(m_view->isColumnHidden(int(Column::Status)));
        QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(header().visualIndex(int(Column::Status)), 2);
        QCOMPARE(text(list()->currentIndex().row()), columnTitle(Column::Status));
        QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(header().visualIndex(int(Column::Status)), 1);
        QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier); // there is no place above the first
        QCOMPARE(header().visualIndex(int(Column::Status)), 0);
    }

    void mouseDragsAColumn()
    {
        const QPoint from = list()->visualRect(index(1)).center();
        const QPoint to = list()->visualRect(index(4)).center();
        QTest::mousePress(list()->viewport(), Qt::LeftButton, {}, from);
        drag(from + QPoint(0, 2)); // not far enough to be meant
        QCOMPARE(header().visualIndex(int(Column::Name)), 1);
        drag(to);
        QTest::mouseRelease(list()->viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(header().visualIndex(int(Column::Name)), 4);
        QCOMPARE(text(4), columnTitle(Column::Name));
        QVERIFY(isChecked(4));
    }

    void theLastColumnStays()
    {
        for (int row = 0; row < columnTotal; ++row)
            list()->model()->setData(index(row), Qt::Unchecked, Qt::CheckStateRole);
        QCOMPARE(header().hiddenSectionCount(), columnTotal - 1);
    }

    void resetsAndFits()
    {
        QSignalSpy fit(m_chooser.get(), &ColumnChooser::fitRequested);
        m_view->tableLayout().move(int(Column::Name), 0);
        m_view->tableLayout().setVisible(int(Column::Id), true);
        QTest::mouseClick(button(*m_chooser, u"Reset"_s), Qt::LeftButton);
        QCOMPARE(header().visualIndex(int(Column::Name)), int(Column::Name));
        QVERIFY(m_view->isColumnHidden(int(Column::Id)));
        QTest::mouseClick(button(*m_chooser, u"Fit to content"_s), Qt::LeftButton);
        QCOMPARE(fit.size(), 1);
    }

    void escapeCloses()
    {
        QTest::keyClick(search(), Qt::Key_Escape);
        QTRY_VERIFY(!m_chooser->isVisible());
    }

    void speaksWell() { QCOMPARE(speechProblems(*m_chooser).join(u'\n'), QString()); }

private:
    QListView *list() const { return m_chooser->findChild<QListView *>(); }
    QLineEdit *search() const { return m_chooser->findChild<QLineEdit *>(); }
    const QHeaderView &header() const { return *m_view->horizontalHeader(); }
    QModelIndex index(int row) const { return list()->model()->index(row, 0); }
    QString text(int row) const { return index(row).data().toString(); }
    bool isChecked(int row) const { return index(row).data(Qt::CheckStateRole).toInt() == Qt::Checked; }

    /// A move with the left button held, which QTest's own does not hold.
    void drag(const QPoint &to) const
    {
        QMouseEvent move(QEvent::MouseMove, to, list()->viewport()->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(list()->viewport(), &move);
    }

    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<InstanceTableView> m_view;
    std::unique_ptr<ColumnChooser> m_chooser;
};

ROSTER_TEST(ColumnChooserTest);
#include "tst_columnchooser.moc"
