// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/fleetsummary.h"
#include "support/testprogram.h"
#include "views/style/language.h"
#include "views/table/instancetableview.h"
#include "views/table/selectedruns.h"
#include "views/widgets/fittinglabel.h"
#include "views/window/statusline.h"
#include "windowkit.h"

#include <QStandardItemModel>
#include <QTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

class FleetSummaryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsUpWhatIsShown()
    {
        WindowDesk desk;
        const Account account = desk.addSleepingAccount(ProviderId::NebulaBlock, u"CA"_s);
        const auto make = [&](const QString &id, const QString &status, int gpus,
                              std::optional<Money> price) {
            Instance instance = WindowDesk::instance(account, id, id, status);
            instance.gpuCount = gpus;
            instance.price = price;
            return instance;
        };
        const Money dollars(125, 2, Currency::Usd, Period::Hour);
        const Money yuan(1'000'50, 2, Currency::Cny, Period::Hour);
        const Money monthly(99, 0, Currency::Usd, Period::Month);
        Instance unknown = WindowDesk::instance(account, u"f"_s, u"f"_s, u"running"_s);
        desk.controller.table().upsert(
            {make(u"a"_s, u"running"_s, 4, dollars), make(u"b"_s, u"running"_s, 2, dollars),
             make(u"c"_s, u"running"_s, 1, yuan), make(u"d"_s, u"exited"_s, 8, dollars),
             make(u"e"_s, u"running"_s, 0, monthly), unknown});

        const FleetSummary all = summary(desk);
        QCOMPARE(all.totals.instances, 6);
        QCOMPARE(all.hidden, 0);
        QCOMPARE(all.totals.gpus, 15);
        QCOMPARE(all.totals.running, 5);
        // Currencies and periods are never added to each other, and what is stopped costs nothing by the
        // hour.
        QCOMPARE(all.moneyText(), u"$ 2.50/h + ¥ 1,000.50/h"_s);
        QVERIFY(all.moneyDetail().contains(u"known for 3 of 5."_s));

        InstanceQuery query;
        query.status = u"exited"_s;
        desk.controller.setQuery(query);
        QCOMPARE(summary(desk).totals.instances, 1);
        QCOMPARE(summary(desk).hidden, 5);
        desk.controller.showAccounts(
            {QUuid::createUuid()}); // rows of other accounts are not hidden by a filter
        QCOMPARE(summary(desk).totals.instances, 0);
        QCOMPARE(summary(desk).hidden, 0);
    }

    void digitsInGroups()
    {
        Language language;
        FleetSummary summary;
        summary.totals.instances = 12345;
        summary.hidden = 1000;
        language.apply(u"zh_CN"_s);
        QVERIFY2(summary.countsTexts().first().startsWith(u"12,345 "_s),
                 qPrintable(summary.countsTexts().first()));
        language.apply(u"en"_s);
        QVERIFY(summary.countsTexts().first().startsWith(u"12,345 instances"_s));
        QVERIFY(summary.countsTexts().first().endsWith(u"1,000 hidden"_s));
    }

    void fewerModelsInLessRoom()
    {
        FleetSummary summary;
        const auto add = [&summary](const QString &gpu, int count) {
            Instance instance;
            instance.gpu = gpu;
            instance.gpuCount = count;
            summary.totals.add(instance, nullptr);
        };
        add(u"RTX 4090"_s, 120);
        add(u"H100"_s, 40);
        QCOMPARE(summary.countsTexts().size(), 3);
        QVERIFY(summary.countsTexts().first().contains(u"160 GPUs: RTX 4090 × 120, H100 × 40  ·"_s));
        QVERIFY(summary.countsTexts().at(1).contains(u"160 GPUs: RTX 4090 × 120 …  ·"_s));
        QVERIFY(!summary.countsTexts().last().contains(u"4090"_s));

        add(u"<b>L40S</b>\n"_s, 20);
        add(u"A100"_s, 10);
        QVERIFY(!summary.countsTexts().first().contains(u"A100"_s));
        QCOMPARE(summary.countsDetail(), u"RTX 4090 × 120\nH100 × 40\n<b>L40S</b> × 20\nA100 × 10"_s);

        FittingLabel label;
        label.setTexts(summary.countsTexts());
        label.show();
        label.resize(label.sizeHint());
        QCOMPARE(label.text(), summary.countsTexts().first());
        label.resize(label.width() - 2, label.height());
        QCOMPARE(label.text(), summary.countsTexts().at(1));
        label.resize(label.minimumSizeHint());
        QCOMPARE(label.text(), summary.countsTexts().last());
    }

    void severalSelectedRowsAreAddedUpInstead()
    {
        WindowDesk desk;
        const Account account = desk.addSleepingAccount(ProviderId::NebulaBlock, u"CA"_s);
        QList<Instance> instances;
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s}) {
            instances.append(WindowDesk::instance(account, id, id));
            instances.last().gpuCount = 2;
        }
        desk.controller.table().upsert(instances);
        InstanceTableView view;
        view.setUp(desk.controller.table(), desk.controller.list(), desk.settings);
        StatusLine line;
        line.setController(desk.controller, *view.selectionModel());
        const auto *counts = line.findChild<FittingLabel *>();
        QVERIFY(counts->accessibleName().startsWith(u"3 instances"_s));

        view.selectRow(0);
        view.selectAll();
        QTRY_VERIFY(counts->accessibleName().startsWith(u"3 selected"_s));
        QVERIFY(counts->accessibleName().contains(u"6 GPUs"_s));
        view.selectionModel()->select(desk.controller.list().index(1, 0),
                                      QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
        QTRY_VERIFY(counts->accessibleName().startsWith(u"2 selected"_s));
        view.selectRow(0);
        QTRY_VERIFY(counts->accessibleName().startsWith(u"3 instances"_s));
    }

    void aHundredThousandSelectedRowsAreOneRun()
    {
        QStandardItemModel model(100'000, 1);
        QItemSelectionModel selection(&model);
        QVERIFY(selectedRuns(selection).empty());
        const auto select = [&](int first, int last, QItemSelectionModel::SelectionFlags how) {
            selection.select({model.index(first, 0), model.index(last, 0)}, how);
        };
        select(0, 99'999, QItemSelectionModel::Select);
        QCOMPARE(selectedRuns(selection), (std::vector<RowRun>{{0, 99'999}}));
        select(500, 599, QItemSelectionModel::Deselect);
        QCOMPARE(selectedRuns(selection), (std::vector<RowRun>{{0, 499}, {600, 99'999}}));
        QCOMPARE(rowsIn(selectedRuns(selection)), 99'900);
        select(450, 560, QItemSelectionModel::Select); // over the edge of another range
        QCOMPARE(selectedRuns(selection), (std::vector<RowRun>{{0, 560}, {600, 99'999}}));
    }

    void nothing()
    {
        WindowDesk desk;
        const FleetSummary none = summary(desk);
        QCOMPARE(none.totals.instances, 0);
        QVERIFY(none.moneyText().isEmpty());
        QVERIFY(none.countsTexts().last().startsWith(u"0 "_s));
    }

private:
    static FleetSummary summary(WindowDesk &desk)
    {
        const InstanceTableModel &table = desk.controller.table();
        const InstanceListModel &list = desk.controller.list();
        FleetSummary summary{{}, desk.controller.hiddenCount()};
        for (int row = 0; row < list.rowCount(); ++row) {
            const Instance &instance = table.instance(list.tableRow(row));
            summary.totals.add(instance, table.account(instance.account));
        }
        return summary;
    }
};

ROSTER_TEST(FleetSummaryTest);
#include "tst_fleetsummary.moc"
