// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "viewdesk.h"
#include "views/find/filterline.h"
#include "views/table/tablelayout.h"

#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// Saved views in the window.
class ViewSwitchingTest : public QObject, private ViewDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { openDesk(); }
    void cleanup() { closeDesk(); }

    void aViewIsShownAndLeft()
    {
        part<InstanceTableView>()->tableLayout().setVisible(int(Column::Id), true);
        find()->setText(u"serve"_s);
        QCOMPARE(shown(), QStringList(u"serve-1"_s));
        choose(1);
        QCOMPARE(find()->text(), u"billing:spot status:running"_s);
        QCOMPARE(shown(), QStringList(u"train-1"_s));
        QVERIFY(header().isSectionHidden(int(Column::Id)));
        QVERIFY(!bar()->isVisible());

        choose(0);
        part<SideBar>()->setCurrentAccount({});
        QCOMPARE(find()->text(), u"serve"_s); // as it was before
        QCOMPARE(shown(), QStringList(u"serve-1"_s));
        QVERIFY(!header().isSectionHidden(int(Column::Id)));
        QVERIFY(part<SideBar>()->currentView().isNull());
    }

    void whatStoodBeforeAViewComesBack()
    {
        FilterLine *filter = part<FilterLine>();
        QTest::keyClicks(filter->findChild<QLineEdit *>(), u"train\r"_s);
        find()->setText(u"spot"_s);
        find()->setText(u"spot price>"_s); // not finished: "spot" goes on to hold
        choose(0);
        QVERIFY(filter->query().isEmpty());
        part<SideBar>()->setCurrentAccount(m_account.id);
        QCOMPARE(filter->query().name, u"train"_s);
        QCOMPARE(find()->text(), u"spot price>"_s);
        QCOMPARE(m_desk->controller.filter().find, u"spot"_s);
        QCOMPARE(shown(), QStringList(u"train-1"_s));

        // What has become a view is not meant any more when that is left.
        QTest::mouseClick(button(*part<SideBar>(), u"Save view…"_s), Qt::LeftButton);
        auto *dialog = m_window->findChild<ViewNameDialog *>();
        dialog->findChild<QLineEdit *>()->setText(u"mine"_s);
        button(*dialog, u"Save"_s)->click();
        QCOMPARE(find()->text(), u"spot"_s);
        part<SideBar>()->setCurrentAccount({});
        QCOMPARE(find()->text(), QString());
        QVERIFY(filter->query().isEmpty());
        QCOMPARE(shown().size(), 2);
    }

    void aFilterThatComesBackIsSeen()
    {
        FilterLine *filter = part<FilterLine>();
        QTest::keyClicks(filter->findChild<QLineEdit *>(), u"train\r"_s);
        choose(0);
        auto *show = m_window->findChild<QAction *>(u"actionShowFilter"_s);
        show->setChecked(false);
        part<SideBar>()->setCurrentAccount({});
        QCOMPARE(filter->query().name, u"train"_s);
        QVERIFY(filter->isVisible());
    }

    void unsavedChangesComeBack()
    {
        choose(1);
        find()->setText(u"serve"_s);
        part<InstanceTableView>()->tableLayout().setGrouping(u"region"_s);
        part<InstanceTableView>()->tableLayout().setVisible(int(Column::Id), true);
        QVERIFY(bar()->isVisible());
        m_window->close();
        open();
        QCOMPARE(part<SideBar>()->currentView(), view(1).data(ViewListModel::ViewIdRole).toUuid());
        QVERIFY(bar()->isVisible()); // still unsaved
        QCOMPARE(find()->text(), u"serve"_s);
        QCOMPARE(part<InstanceTableView>()->tableLayout().grouping(), u"region"_s);
        QVERIFY(!header().isSectionHidden(int(Column::Id)));

        QTest::mouseClick(button(*bar(), u"Revert"_s), Qt::LeftButton);
        QCOMPARE(find()->text(), u"billing:spot status:running"_s);
        QVERIFY(header().isSectionHidden(int(Column::Id)));
        m_window->close();
        open();
        QVERIFY(!bar()->isVisible());
        QCOMPARE(find()->text(), u"billing:spot status:running"_s);
    }

    void unsavedChangesOutliveACrash()
    {
        const auto kept = [this] { return m_desk->settings.layout(u"main/unsaved"_s); };
        choose(1);
        find()->setText(u"serve"_s);
        QTRY_VERIFY(kept().contains("serve")); // nothing is closed
        QVERIFY(!m_desk->settings.layout(u"main/view"_s).isEmpty());
        QTest::mouseClick(button(*bar(), u"Revert"_s), Qt::LeftButton);
        QTRY_VERIFY(kept().isEmpty());
    }

    void theKeyboardComesByWithoutChoosing()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        views()->setFocus(Qt::TabFocusReason);
        QVERIFY(part<SideBar>()->currentView().isNull());
        QCOMPARE(shown().size(), 2);
        QTest::keyClick(views(), Qt::Key_Space);
        QCOMPARE(part<SideBar>()->currentView(), view(0).data(ViewListModel::ViewIdRole).toUuid());
        QTest::keyClick(views(), Qt::Key_Down);
        QCOMPARE(part<SideBar>()->currentView(), view(1).data(ViewListModel::ViewIdRole).toUuid());
    }

    void whatChangesAViewIsSaidSavedAndReverted_data()
    {
        QTest::addColumn<int>("what");
        for (int what = 0; what < 6; ++what)
            QTest::addRow("%d", what) << what;
    }

    void whatChangesAViewIsSaidSavedAndReverted()
    {
        QFETCH(int, what);
        choose(1);
        const auto change = [this, what] {
            TableLayout &layout = part<InstanceTableView>()->tableLayout();
            switch (what) {
            case 0:
                return find()->setText(u"train"_s);
            case 1:
                return layout.setVisible(int(Column::Id), true);
            case 2:
                return layout.move(layout.header().logicalIndex(0), 3);
            case 3:
                return m_desk->controller.list().sort(int(Column::Region), Qt::DescendingOrder);
            case 4:
                return layout.setGrouping(u"region"_s);
            default:
                return QTest::keyClicks(part<FilterLine>()->findChild<QLineEdit *>(), u"train\r"_s);
            }
        };
        change();
        QTRY_VERIFY(bar()->isVisible());
        QVERIFY(view(1).data(ViewListModel::ChangedRole).toBool());
        QTest::mouseClick(button(*bar(), u"Revert"_s), Qt::LeftButton);
        QVERIFY(!bar()->isVisible());
        QCOMPARE(find()->text(), u"billing:spot status:running"_s);
        QVERIFY(part<FilterLine>()->query().isEmpty());

        change();
        QTRY_VERIFY(bar()->isVisible());
        const TableArrangement saved = part<InstanceTableView>()->tableLayout().arrangement();
        QTest::mouseClick(button(*bar(), u"Save view"_s), Qt::LeftButton);
        QVERIFY(!bar()->isVisible());
        choose(0);
        choose(1);
        QVERIFY(!bar()->isVisible());
        QVERIFY(part<InstanceTableView>()->tableLayout().arrangement() == saved);
        QCOMPARE(find()->text(), what == 0 ? u"train"_s : u"billing:spot status:running"_s);
        QCOMPARE(part<FilterLine>()->query().name, what == 5 ? u"train"_s : QString());
    }

    void widthsBelongToTheView()
    {
        QHeaderView *table = part<InstanceTableView>()->horizontalHeader();
        table->resizeSection(int(Column::Name), 250);
        choose(0);
        table->resizeSection(int(Column::Name), 333);
        QVERIFY(!bar()->isVisible()); // nothing to ask about
        choose(1);
        QVERIFY(table->sectionSize(int(Column::Name)) != 333);
        choose(0);
        QCOMPARE(table->sectionSize(int(Column::Name)), 333);
        part<SideBar>()->setCurrentAccount({});
        QCOMPARE(table->sectionSize(int(Column::Name)), 250);
    }

    void theSameViewTheNextMorning()
    {
        choose(2);
        m_window->close();
        open();
        QCOMPARE(part<SideBar>()->currentView(), view(2).data(ViewListModel::ViewIdRole).toUuid());
        QVERIFY(find()->text().contains(u"stopped>24h"_s));
    }

    void savedAsNewRenamedMovedAndRemoved()
    {
        find()->setText(u"serve"_s);
        QTest::mouseClick(button(*part<SideBar>(), u"Save view…"_s), Qt::LeftButton);
        auto *dialog = m_window->findChild<ViewNameDialog *>();
        auto *name = dialog->findChild<QLineEdit *>();
        QPushButton *save = button(*dialog, u"Save"_s);
        QVERIFY(!save->isEnabled());
        name->setText(u"spot, RUNNING"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(shows(*dialog, u"Another view has this name."_s));
        name->setText(u" servers "_s);
        QCOMPARE(speechProblems(*dialog).join(u'\n'), QString());
        save->click();
        QCOMPARE(titles().last(), u"servers"_s);
        QCOMPARE(part<SideBar>()->currentView(), view(3).data(ViewListModel::ViewIdRole).toUuid());
        QTRY_COMPARE(view(3).data(AccountListModel::CountRole), QVariant(1));

        QTest::keyClick(views(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(titles().indexOf(u"servers"_s), 2);
        QCOMPARE(part<SideBar>()->currentView(), view(2).data(ViewListModel::ViewIdRole).toUuid());

        QTRY_VERIFY(!m_window->findChild<ViewNameDialog *>());
        QTest::keyClick(views(), Qt::Key_F2);
        dialog = m_window->findChild<ViewNameDialog *>();
        dialog->findChild<QLineEdit *>()->setText(u"web"_s);
        button(*dialog, u"Save"_s)->click();
        QCOMPARE(titles()[2], u"web"_s);

        QTest::keyClick(views(), Qt::Key_Delete);
        auto *box = m_window->findChild<QMessageBox *>();
        QVERIFY(box->text().contains(u"web"_s));
        QTest::mouseClick(button(*box, u"Remove"_s), Qt::LeftButton);
        QCOMPARE(titles().size(), 3);
        QVERIFY(part<SideBar>()->currentView().isNull());
        QCOMPARE(shown().size(), 2);
    }

    void namesFollowTheLanguageUntilTheyAreGiven()
    {
        const QString english = titles()[0];
        m_language.apply(u"zh_CN"_s);
        QVERIFY(titles()[0] != english);
    }

    void viewsOfANewerVersionAreLeftAlone()
    {
        const QByteArray newer = R"({"kind":"gpu-roster saved views","version":7,"views":[]})";
        m_window.reset();
        QFile file(m_desk->settings.viewsFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(newer);
        file.close();
        const QSignalSpy problems(&m_desk->settings, &Settings::fileProblem);
        open();
        QTRY_COMPARE(problems.size(), 1);
        QCOMPARE(problems.at(0).at(0).value<FileProblem>().kind, FileProblem::Kind::TooNew);
        find()->setText(u"serve"_s);
        choose(0);
        m_window.reset();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), newer);
    }
};

ROSTER_TEST(ViewSwitchingTest);
#include "tst_viewswitching.moc"
