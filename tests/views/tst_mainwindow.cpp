// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "views/find/filterline.h"
#include "views/find/findline.h"
#include "views/find/hiddennote.h"
#include "views/savedviews/viewbar.h"
#include "views/style/language.h"
#include "views/table/changenote.h"
#include "views/table/instancetableview.h"
#include "views/table/tablelayout.h"
#include "views/widgets/wraprow.h"
#include "views/window/mainwindow.h"
#include "views/window/messagestrip.h"
#include "views/window/sidebar.h"
#include "windowkit.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QMenuBar>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<WindowDesk>();
        m_language.apply(u"en"_s);
    }

    void cleanup() { m_window.reset(); }

    void welcomesThoseWithoutAccounts()
    {
        open();
        QVERIFY(shows(*m_window, u"in one window"_s));
        QSignalSpy add(m_window.get(), &MainWindow::addAccountRequested);
        QSignalSpy demo(m_window.get(), &MainWindow::demoRequested);
        QTest::mouseClick(button(*m_window, u"Add account…"_s), Qt::LeftButton);
        QTest::mouseClick(button(*m_window, u"Open the demo"_s), Qt::LeftButton);
        QCOMPARE(add.size(), 1);
        QCOMPARE(demo.size(), 1);

        m_desk->addSleepingAccount(ProviderId::Ppio, u"training"_s);
        QVERIFY(!shows(*m_window, u"in one window"_s));
        QVERIFY(part<InstanceTableView>()->isVisible());
    }

    void anAccountThatFailedIsNoEmptyOne()
    {
        open();
        m_desk->server.setHandler([](const SeenRequest &) { return FaultAnswer::withStatus(401, "{}"); });
        const Account account = m_desk->addAccount(u"renamed"_s);
        QTRY_VERIFY(shows(*m_window, u" could not be loaded"_s));
        QVERIFY(shows(*m_window, u"renamed: "_s));
        QSignalSpy edit(m_window.get(), &MainWindow::editAccountRequested);
        QTest::mouseClick(button(*m_window, u"Edit account…"_s), Qt::LeftButton);
        QCOMPARE(edit.first().first().toUuid(), account.id);
        QVERIFY(!shows(*m_window, u"No instances"_s));
    }

    void anAccountNamedLikeItsCloudIsNamedOnce()
    {
        open();
        m_desk->server.setHandler([](const SeenRequest &) { return FaultAnswer::withStatus(500); });
        m_desk->addAccount(u"PPIO"_s);
        QTRY_VERIFY(shows(*m_window, u"PPIO has trouble answering."_s));
        QVERIFY(!shows(*m_window, u"PPIO: PPIO"_s));

        m_desk->addAccount(u"training"_s); // two say the same: now it matters which
        QTRY_VERIFY(shows(*m_window, u"PPIO, training: PPIO has trouble answering."_s));
    }

    void anAccountWithAGapIsNoEmptyOne()
    {
        open();
        m_desk->server.setHandler([](const SeenRequest &) {
            return FaultAnswer::json(R"({"data":[],"has_more":true,"next_cursor":""})");
        });
        m_desk->addAccount(u"renamed"_s);
        QTRY_VERIFY(shows(*m_window, u"1 account is not complete"_s));
        QVERIFY(shows(*m_window, u"renamed: PPIO says that there are more instances"_s));
        QVERIFY(!shows(*m_window, u"No instances"_s));
        QVERIFY(!shows(*m_window, u"0 instances"_s));
        QVERIFY(button(*m_window, u"Try again"_s));
    }

    /// The key may be there, and its keyring only closed: whoever opened it wants to try, not to type.
    void withoutAKeyTryAgainComesFirst()
    {
        open();
        const Account account{.id = QUuid::createUuid(), .name = u"a"_s, .apiAddress = m_desk->server.url()};
        m_desk->accounts.add(account);
        QTRY_VERIFY(shows(*m_window, u"The keyring shows no API key for this account."_s));
        QPushButton *again = button(*m_window, u"Try again"_s);
        QPushButton *edit = button(*m_window, u"Edit account…"_s);
        QVERIFY(again && edit);
        QVERIFY(again->mapTo(m_window.get(), QPoint()).x() < edit->mapTo(m_window.get(), QPoint()).x());
        again->click();
        QCOMPARE(m_desk->fleet.status(account.id).state, LoadState::WaitingForKeyring);
        QTRY_COMPARE(m_desk->fleet.status(account.id).state, LoadState::Idle);
    }

    void loadsAndSaysSo()
    {
        open();
        m_desk->addAccount();
        QTRY_VERIFY(m_desk->controller.list().rowCount() > 0);
        QTRY_VERIFY(shows(*m_window, u"1 instance"_s));
        QTRY_VERIFY(shows(*m_window, u"Updated "_s));
        QVERIFY(!button(*m_window, u"Cancel"_s));
    }

    void saysWhichFilterHidesHowManyRows()
    {
        addRows();
        open();
        part<FindLine>()->setText(u"nowhere"_s);
        QTRY_VERIFY(shows(*m_window, u"No instance matches"_s));
        QVERIFY(shows(*m_window, u"Finding “nowhere” hides 2 instances."_s));
        QTest::mouseClick(button(*m_window, u"Clear find"_s), Qt::LeftButton);
        QTRY_VERIFY(!shows(*m_window, u"No instance matches"_s));
        QCOMPARE(m_desk->controller.list().rowCount(), 2);
    }

    void sideBarChoosesTheAccount()
    {
        const auto [ppio, nebula] = addRows();
        open();
        part<SideBar>()->setCurrentAccount(ppio.id);
        QCOMPARE(m_desk->controller.list().rowCount(), 1);
        QCOMPARE(m_desk->controller.filter().accounts, QSet<QUuid>{ppio.id});
        m_desk->accounts.remove(ppio.id); // what is shown then is everything
        QVERIFY(m_desk->controller.filter().accounts.isEmpty());
        QVERIFY(part<SideBar>()->currentAccount().isNull());
    }

    void whatIsShownStaysMarkedInTheSideBar()
    {
        const auto [ppio, nebula] = addRows();
        open();
        part<SideBar>()->setCurrentAccount(ppio.id);
        auto *list = part<SideBar>()->findChild<QListView *>();
        const QRect row = list->visualRect(list->currentIndex());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::ControlModifier,
                          row.bottomLeft() + QPoint(40, -8));
        QVERIFY(list->selectionModel()->isSelected(list->currentIndex()));

        const QPoint heading = row.topLeft() + QPoint(40, 4); // above the first account
        QVERIFY(!list->indexAt(heading).isValid());
        QTest::mousePress(list->viewport(), Qt::LeftButton, {}, heading);
        QMouseEvent move(QEvent::MouseMove, heading + QPoint(3, 3),
                         list->viewport()->mapToGlobal(heading + QPoint(3, 3)), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(list->viewport(), &move);
        QTest::mouseRelease(list->viewport(), Qt::LeftButton, {}, heading);
        QCOMPARE(part<SideBar>()->currentAccount(), ppio.id);
        QVERIFY(list->selectionModel()->isSelected(list->currentIndex()));
    }

    void keyboard()
    {
        addRows();
        open();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(part<FindLine>()->hasFocus());
        QTest::keyClick(part<FindLine>(), Qt::Key_Down);
        auto *table = part<InstanceTableView>();
        QVERIFY(table->hasFocus());

        QSignalSpy detail(m_window.get(), &MainWindow::detailRequested);
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(detail.size(), 1);
        QCOMPARE(detail.first().first().value<InstanceKey>().id, u"id-b"_s);

        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"beta"_s));
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"id-b"_s);
    }

    void returnOnAHeadingFoldsItsGroup()
    {
        const auto [ppio, nebula] = addRows();
        open();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        auto *table = part<InstanceTableView>();
        table->setFocus();
        table->tableLayout().setGrouping(u"account"_s);
        const int rows = m_desk->controller.list().rowCount();
        QVERIFY(m_desk->controller.list().isHeading(0));
        QVERIFY(table->goTo({nebula.id, u"id-b"_s}));
        QCOMPARE(table->currentIndex().row(), 1);
        QSignalSpy detail(m_window.get(), &MainWindow::detailRequested);

        QTest::keyClick(table, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(table->currentIndex().row(), 0);
        QCOMPARE(table->selectedCount(), 1); // of another row
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(m_desk->controller.list().rowCount() < rows);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(m_desk->controller.list().rowCount(), rows);
        QCOMPARE(detail.size(), 0);

        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(detail.size(), 1);
    }

    void speaks()
    {
        open();
        QCOMPARE(speechProblems(*m_window).join(u'\n'), QString());
        addRows();
        QCOMPARE(speechProblems(*m_window).join(u'\n'), QString());
        part<FindLine>()->setText(u"alpha"_s); // brings a button that empties the field
        QCOMPARE(speechProblems(*m_window).join(u'\n'), QString());
        const QWidgetList focusable = focusWidgets();
        QVERIFY(focusable.size() >= 9);
        for (QWidget *widget : focusable)
            QVERIFY2(!accessibleName(widget).isEmpty(), widget->metaObject()->className());
    }

    void everyMenuEntryHasAMnemonicOfItsOwn()
    {
        open();
        for (const QAction *top : m_window->menuBar()->actions()) {
            QSet<QString> seen;
            for (const QAction *action : top->menu()->actions()) {
                if (action->isSeparator())
                    continue;
                const QString key = QKeySequence::mnemonic(action->text()).toString();
                QVERIFY2(!key.isEmpty() && !seen.contains(key), qPrintable(action->text()));
                seen.insert(key);
            }
        }
    }

    void changesItsLanguage()
    {
        addRows();
        open();
        const QString english = m_window->findChild<QAction *>(u"actionSettings"_s)->text();
        m_language.apply(u"zh_CN"_s);
        QCoreApplication::processEvents();
        QCOMPARE(m_desk->controller.table().headerData(int(Column::Status), Qt::Horizontal).toString(),
                 u"状态"_s);
        QCOMPARE(m_language.current(), u"zh_CN"_s);
        m_language.apply(u"en"_s);
        QCoreApplication::processEvents();
        QCOMPARE(m_window->findChild<QAction *>(u"actionSettings"_s)->text(), english);
        QCOMPARE(m_desk->controller.table().headerData(int(Column::Status), Qt::Horizontal).toString(),
                 u"Status"_s);
    }

    void nothingIsCutOffInASmallWindow_data() { firstColumnsFitTheFirstWindow_data(); }

    void nothingIsCutOffInASmallWindow()
    {
        QFETCH(QString, language);
        m_language.apply(language);
        const auto [ppio, nebula] = addRows();
        open();
        QVERIFY(m_window->minimumSizeHint().width() <= 1024);
        QVERIFY(m_window->minimumSizeHint().height() <= 640);
        m_window->resize(1024, 640);

        // All that can stand beside the filter line: what is hidden, an altered view, what changed.
        InstanceTableModel &table = m_desk->controller.table();
        table.upsert({WindowDesk::instance(ppio, u"id-a"_s, u"alpha"_s, u"exited"_s)},
                     InstanceTableModel::News::All);
        InstanceQuery query;
        query.name = u"alp"_s;
        query.status = u"toRemove"_s;
        query.regions = {u"cn-north-03"_s};
        query.billingMode = u"postpaid"_s;
        part<FilterLine>()->show(query);
        m_desk->controller.setQuery(query);
        part<FindLine>()->setText(u"alpha"_s);
        part<ViewBar>()->show();
        part<ChangeNote>()->show();
        QTRY_VERIFY(part<HiddenNote>()->isVisible());
        QCoreApplication::sendPostedEvents();
        QVERIFY2(m_window->width() <= 1024, qPrintable(QString::number(m_window->width())));
        for (const QSize &size : {QSize(1024, 640), QSize(100, 100)}) { // and as small as can be
            m_window->resize(size);
            QCoreApplication::sendPostedEvents();
            const auto buttons = part<WrapRow>()->findChildren<QPushButton *>();
            for (const QPushButton *button : buttons) {
                if (!button->isVisible())
                    continue;
                QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
                QVERIFY2(part<WrapRow>()->rect().contains(
                             QRect(button->mapTo(part<WrapRow>(), QPoint()), button->size())),
                         qPrintable(button->text()));
            }
        }
    }

    void firstColumnsFitTheFirstWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s;
    }

    void firstColumnsFitTheFirstWindow()
    {
        QFETCH(const QString, language);
        m_language.apply(language);
        const auto [ppio, nebula] = addRows();
        QList<Instance> many;
        for (int i = 0; i < 100; ++i)
            many << WindowDesk::instance(ppio, QString::number(i), u"n"_s);
        m_desk->controller.table().upsert(many);
        open();
        m_window->resize(1440, 860);
        const auto *table = part<InstanceTableView>();
        QTRY_VERIFY(table->verticalScrollBar()->isVisible());
        if (table->fontMetrics().height() > 18)
            QSKIP("The columns are wider in this desktop's large font.");
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    }

    void remembersItsPlace()
    {
        addRows();
        open();
        m_window->resize(781, 602);
        m_window->close();
        m_window.reset();
        open();
        QCOMPARE(m_window->size(), QSize(781, 602));

        // However it ends: nobody closes it.
        m_window->resize(787, 612);
        QTRY_COMPARE(geometryThatWasSaved(), m_window->saveGeometry());
        m_window.reset();
        open();
        QCOMPARE(m_window->size(), QSize(787, 612));
    }

private:
    QByteArray geometryThatWasSaved() const { return m_desk->settings.layout(u"main/geometry"_s); }

    void open()
    {
        m_window = std::make_unique<MainWindow>(m_desk->controller, m_desk->settings,
                                                MainWindow::Purpose::OwnAccounts);
        m_window->show();
    }

    std::pair<Account, Account> addRows()
    {
        const Account ppio = m_desk->addSleepingAccount(ProviderId::Ppio, u"training"_s);
        const Account nebula = m_desk->addSleepingAccount(ProviderId::NebulaBlock, u"CA"_s);
        m_desk->controller.table().upsert({WindowDesk::instance(ppio, u"id-a"_s, u"alpha"_s),
                                           WindowDesk::instance(nebula, u"id-b"_s, u"beta"_s)});
        return {ppio, nebula};
    }

    template<typename T>
    T *part() const
    {
        return m_window->findChild<T *>();
    }

    QWidgetList focusWidgets() const
    {
        QWidgetList widgets;
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (widget->isVisibleTo(m_window.get()) && (widget->focusPolicy() & Qt::TabFocus)
                && !widget->focusProxy())
                widgets.append(widget);
        }
        return widgets;
    }

    static QString accessibleName(QWidget *widget)
    {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        return accessible ? accessible->text(QAccessible::Name) : QString();
    }

    Language m_language;
    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

ROSTER_TEST(MainWindowTest);
#include "tst_mainwindow.moc"
