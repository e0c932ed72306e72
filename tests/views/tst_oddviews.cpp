// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sidebar/starterviews.h"
#include "models/sidebar/viewcounter.h"
#include "models/table/instancecolumns.h"
#include "support/testprogram.h"
#include "viewdesk.h"
#include "views/find/filterline.h"
#include "views/table/tablelayout.h"

#include <QSignalSpy>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// Saved views that hold what they should not, or that the world has left behind.
class OddViewsTest : public QObject, private ViewDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { openDesk(); }
    void cleanup() { closeDesk(); }

    void aSecretInUnsavedTextIsNotWritten()
    {
        choose(1);
        find()->setText(u"\"password=hunter2-hunter2\""_s);
        m_window->close();
        QVERIFY(!m_desk->settings.layout(u"main/unsaved"_s).contains("hunter2"));
        open();
        QCOMPARE(find()->text(), QString());
    }

    void aMistakeInAViewHidesNothing()
    {
        importView(R"({"name":"broken","find":"colour:red"})");
        find()->setText(u"serve"_s);
        choose(3);
        QCOMPARE(shown().size(), 2); // and not what "serve" left
        QCOMPARE(find()->text(), u"colour:red"_s);
        QVERIFY(!bar()->isVisible());
        QVERIFY(view(3).data(AccountListModel::ProblemRole).toBool());

        // A change of something else leaves the text as it is.
        part<InstanceTableView>()->tableLayout().setVisible(int(Column::Id), true);
        QTest::mouseClick(button(*bar(), u"Save view"_s), Qt::LeftButton);
        choose(0);
        choose(3);
        QCOMPARE(find()->text(), u"colour:red"_s);
    }

    void withoutAccountsNothingIsCounted()
    {
        QTRY_COMPARE(view(1).data(AccountListModel::CountRole), QVariant(1));
        m_desk->accounts.remove(m_account.id);
        QTRY_VERIFY(!view(1).data(AccountListModel::CountRole).isValid());
        // And it stays so: one that begins to count later comes to an end.
        ViewCounter later(m_desk->controller.table(), m_desk->controller.list());
        QSignalSpy counted(&later, &ViewCounter::counted);
        later.setViews(starterViews());
        QTRY_COMPARE(counted.size(), 1);
        QVERIFY(!view(1).data(AccountListModel::CountRole).isValid());
    }

    void aViewOfAnAccountThatIsGoneShowsNoOther()
    {
        const Account other = m_desk->addSleepingAccount(ProviderId::Ppio, u"other"_s);
        part<SideBar>()->setCurrentAccount(other.id);
        QTest::mouseClick(button(*part<SideBar>(), u"Save view…"_s), Qt::LeftButton);
        auto *dialog = m_window->findChild<ViewNameDialog *>();
        dialog->findChild<QLineEdit *>()->setText(u"mine"_s);
        button(*dialog, u"Save"_s)->click();
        QVERIFY(shown().isEmpty());
        m_desk->accounts.remove(other.id);
        QVERIFY(shown().isEmpty());
        QVERIFY(!bar()->isVisible());
        QVERIFY(view(3).data(Qt::ToolTipRole).toString().contains(u"not here"_s));

        choose(0);
        choose(3);
        QVERIFY(shown().isEmpty());
        Account renamed = m_account;
        renamed.name = u"renamed"_s;
        m_desk->accounts.update(renamed);
        QVERIFY(shown().isEmpty());
        part<SideBar>()->setCurrentAccount({});
        QCOMPARE(shown().size(), 2);
    }

    void anotherLanguageWithAGroupedViewOpen()
    {
        importView(R"({"name":"groups","find":"status:running,exited","grouping":"status",
                       "sorting":[{"key":"price","order":"descending"},{"key":"name","order":"ascending"}]})");
        choose(3);
        QCOMPARE(part<InstanceTableView>()->model()->rowCount(), 4);
        const auto heading = [this] {
            return part<InstanceTableView>()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        };
        const QString english = heading();
        const TableArrangement before = part<InstanceTableView>()->tableLayout().arrangement();
        m_language.apply(u"zh_CN"_s);
        QVERIFY(heading() != english);
        QCOMPARE(part<InstanceTableView>()->model()->rowCount(), 4);
        QVERIFY(part<InstanceTableView>()->tableLayout().arrangement() == before);
        QVERIFY(!bar()->isVisible());
        QCOMPARE(part<SideBar>()->currentView(), view(3).data(ViewListModel::ViewIdRole).toUuid());
    }

    void manyViewsLeaveTheAccountsTheirRoom()
    {
        QByteArray many;
        for (int i = 0; i < 500; ++i)
            many += "{\"name\":\"view " + QByteArray::number(i) + "\"},";
        many.chop(1);
        importView(many);
        QCOMPARE(views()->model()->rowCount(), 503);
        m_window->resize(1000, 500);
        const auto *accounts = part<SideBar>()->findChild<QListView *>();
        QVERIFY(accounts != views());
        QTRY_VERIFY(
            accounts->viewport()->rect().contains(accounts->visualRect(accounts->model()->index(1, 0))));
        views()->scrollTo(view(400));
        choose(400);
        QCOMPARE(part<SideBar>()->currentView(), view(400).data(ViewListModel::ViewIdRole).toUuid());
    }

    void longListsAreToldInShort()
    {
        QByteArray regions;
        for (int i = 0; i < 400; ++i)
            regions += "\"region-" + QByteArray::number(i) + "\",";
        regions.chop(1);
        importView("{\"name\":\"far\",\"find\":\"" + QByteArray(490, 'x') + "\",\"filter\":{\"regions\":["
                   + regions + "]}}");
        QVERIFY(view(3).data(Qt::ToolTipRole).toString().size() < 600);
        choose(3);
        QVERIFY(part<FilterLine>()->description().size() < 200);
    }

    void aHostileViewDoesNoHarm()
    {
        importView(R"({"name":"odd","grouping":"nonsense","columns":[{"key":"name","visible":false},
                       {"key":"future"},{"key":"id","visible":false},{"key":"name"}],
                       "sorting":[{"key":"future"},{"key":"memory"},{"key":"memory","order":"descending"}],
                       "filter":{"regions":["<b>&\u202e"],"status":"%1","billing":"\n"}})");
        choose(3);
        QVERIFY(!bar()->isVisible());
        QVERIFY(!part<InstanceTableView>()->isGrouped());
        QCOMPARE(part<InstanceTableView>()->tableLayout().grouping(), QString());
        part<SideBar>()->setCurrentAccount({});
        QCOMPARE(shown().size(), 2);

        QByteArray hidden;
        for (const ColumnSpec &spec : columnSpecs())
            hidden += "{\"visible\":false,\"key\":\"" + QByteArray(spec.key) + "\"},";
        hidden.chop(1);
        importView(R"({"name":"nothing","columns":[)" + hidden + "]}");
        choose(4);
        QVERIFY(header().hiddenSectionCount() < header().count());
        QVERIFY(!bar()->isVisible());
    }
};

ROSTER_TEST(OddViewsTest);
#include "tst_oddviews.moc"
