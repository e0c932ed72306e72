// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/democloud.h"
#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/secretstore.h"
#include "services/settings.h"
#include "services/settingsfile.h"
#include "support/testprogram.h"
#include "views/table/instancetableview.h"
#include "views/window/rostercontroller.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace roster;
using namespace Qt::StringLiterals;

/// From end to end: a cloud whose machines come, go and change, asked over HTTP, in a table that somebody
/// reads.
class DemoRefreshTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReaderReadsOn();

private:
    static constexpr qint64 start = 1'781'524'800; // 2026-06-15 12:00:00 UTC
};

void DemoRefreshTest::theReaderReadsOn()
{
    std::atomic<qint64> now = start;
    DemoOptions options;
    options.instances = 300;
    options.clock = [&now] { return now.load(); };
    DemoCloud cloud(options);
    QVERIFY(cloud.start());

    const QTemporaryDir folder;
    SettingsFile file(folder.filePath(u"settings.json"_s));
    Settings settings(file);
    AccountStore accounts(file);
    SecretStore secrets(SecretStore::Backend::SessionOnly);
    Fleet fleet(accounts, secrets);
    RosterController controller(accounts, fleet);
    InstanceTableModel &table = controller.table();
    table.setClock([&now] { return now.load(); });
    const QAbstractItemModelTester tester(&controller.list(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    InstanceTableView view;
    view.setUp(table, controller.list(), settings);
    view.resize(900, 600); // narrower than its columns
    view.show();

    for (const DemoAccount &demo : cloud.accounts()) {
        const Account account{QUuid::createUuid(), *providerFromKey(demo.provider), demo.name,
                              demo.apiAddress, accounts.nextColor()};
        secrets.keepForThisRun(account, Secret(demo.apiKey));
        accounts.add(account);
    }
    const auto isLoaded = [&] { return !fleet.isBusy() && controller.isComplete(); };
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(), 10'000);
    QVERIFY(table.rowCount() > 250);
    QCOMPARE(controller.changes().log().rowCount(), 0);
    QCOMPARE(view.verticalScrollBar()->value(), 0);

    // Somebody reads in the middle of the table, and has two machines selected.
    controller.list().sort(int(Column::Name));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2 + 11);
    const int row = view.rowAt(view.viewport()->height() / 2);
    view.selectRow(row);
    view.selectionModel()->select(view.model()->index(row + 40, 0),
                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const InstanceKey current = *view.currentInstance();
    const QList<InstanceKey> selected = view.selectedInstances();
    const int y = view.rowViewportPosition(row);
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum() / 2);
    const int x = view.horizontalScrollBar()->value();
    QVERIFY(x > 0);
    int refreshes = 0;

    int gone = 0;
    for (int refresh = 0; refresh < 6; ++refresh) {
        now += 60;
        table.tick();
        fleet.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(isLoaded(), 10'000);
        gone = std::max(gone, table.goneCount());
        QCOMPARE(table.rowCount() - table.goneCount(),
                 controller.accountList().index(0).data(AccountListModel::CountRole).toInt());
        if (table.rowOf(current) < 0)
            break; // the demo took it away, which no reader can prevent
        QCOMPARE(*view.currentInstance(), current);
        QCOMPARE(view.rowViewportPosition(view.currentIndex().row()), y);
        QCOMPARE(view.horizontalScrollBar()->value(), x);
        QList<InstanceKey> there = selected;
        there.removeIf([&](const InstanceKey &key) { return table.rowOf(key) < 0; });
        QCOMPARE(view.selectedInstances(), there);
        ++refreshes;
    }
    QVERIFY(refreshes >= 4);
    QVERIFY(controller.changes().log().rowCount() > 10);
    QVERIFY(gone > 0);
    QCOMPARE(cloud.refusedCount(), 0);
}

ROSTER_TEST(DemoRefreshTest);
#include "tst_demorefresh.moc"
