// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "views/privacy/clipboard.h"
#include "views/table/changenote.h"
#include "views/table/changepanel.h"
#include "windowkit.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

/// From a cloud's answers to marks, to the list of changes and to the sentence above the table.
class ChangeTrackerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<WindowDesk>();
        m_cloud = {{"a", "running"}, {"b", "running"}};
        m_desk->server.setHandler([this](const SeenRequest &request) { return answer(request); });
        m_account = m_desk->addAccount();
        QTRY_VERIFY(isLoaded());
    }

    void aFirstLoadIsNoNews();
    void tellsWhatARefreshFound();
    void aFailedRefreshKeepsWhatIsGone();
    void anotherFilterIsNoNews();
    void disabledAccountsLeaveAtOnce();
    void noteCountsAndLeadsOn();
    void panelListsAndCopies();

private:
    ChangeTracker &changes() { return m_desk->controller.changes(); }
    bool isLoaded() const { return m_desk->fleet.status(m_account.id).state == LoadState::Complete; }
    Mark mark(const QString &id, Column column = Column::Status) const
    {
        InstanceTableModel &table = m_desk->controller.table();
        const int row = table.rowOf({m_account.id, id});
        const QModelIndex cell = table.index(row, int(column));
        return row < 0 ? Mark::None : Mark(cell.data(InstanceTableModel::MarkRole).toInt());
    }
    FaultAnswer answer(const SeenRequest &request) const
    {
        if (m_fails || request.path() != "/gpus/v2/instances")
            return FaultAnswer::withStatus(500);
        QByteArrayList items;
        for (auto machine = m_cloud.cbegin(); machine != m_cloud.cend(); ++machine) {
            if (!request.target.contains("name=") || request.target.contains("name=" + machine.key()))
                items << "{\"id\":\"" + machine.key() + "\",\"name\":\"" + machine.key()
                        + "\",\"status\":{\"status\":\"" + machine.value() + "\"}}";
        }
        return FaultAnswer::json("{\"data\":[" + items.join(',') + "],\"has_more\":false}");
    }
    bool refresh()
    {
        m_desk->fleet.refresh();
        return QTest::qWaitFor([this] { return !m_desk->fleet.isBusy(); });
    }

    std::unique_ptr<WindowDesk> m_desk;
    Account m_account;
    QMap<QByteArray, QByteArray> m_cloud; ///< statuses by id
    bool m_fails = false;
};

void ChangeTrackerTest::aFirstLoadIsNoNews()
{
    QCOMPARE(m_desk->controller.table().rowCount(), 2);
    QCOMPARE(mark(u"a"_s), Mark::None);
    QCOMPARE(changes().lastChanges(), 0);
    QVERIFY(refresh());
    QCOMPARE(mark(u"a"_s), Mark::None); // the same facts again
    QCOMPARE(changes().log().rowCount(), 0);
}

void ChangeTrackerTest::tellsWhatARefreshFound()
{
    m_cloud = {{"a", "exited"}, {"c", "creating"}};
    QVERIFY(refresh());
    QCOMPARE(mark(u"a"_s), Mark::Changed);
    QCOMPARE(mark(u"a"_s, Column::Name), Mark::None);
    QCOMPARE(mark(u"b"_s), Mark::Gone);
    QCOMPARE(mark(u"c"_s), Mark::New);
    QCOMPARE(changes().lastChanges(), 3);
    QCOMPARE(changes().log().rowCount(), 3);
    QCOMPARE(m_desk->fleet.status(m_account.id).rows, 2);

    QVERIFY(refresh());
    QCOMPARE(m_desk->controller.table().rowCount(), 2); // what was gone has left
    QCOMPARE(changes().lastChanges(), 0);
    QCOMPARE(changes().log().rowCount(), 3);
}

void ChangeTrackerTest::aFailedRefreshKeepsWhatIsGone()
{
    m_cloud.remove("b");
    QVERIFY(refresh());
    m_fails = true;
    QVERIFY(refresh());
    QCOMPARE(mark(u"b"_s), Mark::Gone);
    m_fails = false;
    m_cloud.insert("b", "running");
    QVERIFY(refresh());
    QCOMPARE(mark(u"b"_s), Mark::New);
}

void ChangeTrackerTest::anotherFilterIsNoNews()
{
    InstanceQuery query;
    query.name = u"a"_s;
    m_desk->controller.setQuery(query);
    QTRY_VERIFY(isLoaded());
    QCOMPARE(m_desk->controller.table().rowCount(), 1); // left at once, and nobody says "gone"
    m_cloud.insert("a", "exited");
    QVERIFY(refresh());
    QCOMPARE(mark(u"a"_s), Mark::Changed); // that is true under every filter
    m_desk->controller.setQuery({});
    QTRY_VERIFY(isLoaded());
    QCOMPARE(m_desk->controller.table().rowCount(), 2);
    QCOMPARE(mark(u"b"_s), Mark::None);
    QCOMPARE(changes().log().rowCount(), 1);
}

void ChangeTrackerTest::disabledAccountsLeaveAtOnce()
{
    m_cloud.remove("b");
    QVERIFY(refresh());
    QCOMPARE(changes().lastChanges(), 1);
    Account account = *m_desk->accounts.find(m_account.id);
    account.enabled = false;
    m_desk->accounts.update(account);
    QCOMPARE(m_desk->controller.table().rowCount(), 0); // with the row that was gone
    QCOMPARE(changes().lastChanges(), 0);
}

void ChangeTrackerTest::noteCountsAndLeadsOn()
{
    ChangeNote note;
    note.setTracker(changes());
    QVERIFY(note.isHidden());
    m_cloud = {{"a", "exited"}, {"b", "exited"}};
    QVERIFY(refresh());
    QVERIFY(!note.isHidden());
    QVERIFY(note.text().startsWith(u'2'));
    QVERIFY(refresh());
    QCOMPARE(note.text(), u"Nothing changed in the last refresh"_s);
}

void ChangeTrackerTest::panelListsAndCopies()
{
    ChangePanel panel(changes().log());
    panel.show();
    QVERIFY(shows(panel, u"Nothing has changed yet."_s));
    m_cloud = {{"a", "exited"}};
    QVERIFY(refresh());
    QVERIFY(!shows(panel, u"Nothing has changed yet."_s));
    auto *lines = panel.findChild<QTreeView *>();
    QCOMPARE(lines->model()->rowCount(), 2);
    QCOMPARE(speechProblems(panel), QStringList());

    lines->setFocus();
    lines->setCurrentIndex(lines->model()->index(1, 0));
    QSignalSpy requested(&panel, &ChangePanel::instanceRequested);
    QTest::keyClick(lines, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<InstanceKey>().id, u"a"_s);

    lines->actions().at(1)->trigger();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.endsWith(u"\ta\tStatus\tRunning\tStopped\n"_s), qPrintable(copied));
    lines->clearSelection();
    QCOMPARE(panel.selectedText().count(u'\n'), 2); // all

    // Whoever reads further down goes on reading while news come.
    panel.resize(600, 160);
    for (int i = 0; i < 20; ++i) {
        m_cloud["a"] = i % 2 ? "exited" : "running";
        QVERIFY(refresh());
    }
    QTRY_VERIFY(lines->verticalScrollBar()->maximum() > 10);
    lines->verticalScrollBar()->setValue(5);
    const QPersistentModelIndex read = lines->indexAt({10, 5});
    const int y = lines->visualRect(read).y();
    m_cloud["a"] = "running";
    m_cloud["c"] = "running";
    QVERIFY(refresh());
    QCOMPARE(lines->visualRect(read).y(), y);

    ChangeNote note;
    note.setTracker(changes());
    QVERIFY(!note.isHidden());
    QTest::mouseClick(button(panel, u"Clear"_s), Qt::LeftButton);
    QVERIFY(note.isHidden()); // there is nothing to lead to
    QCOMPARE(lines->model()->rowCount(), 0);
    panel.close();
    QVERIFY(panel.isHidden());
}

ROSTER_TEST(ChangeTrackerTest);
#include "tst_changetracker.moc"
