// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/fleetsummary.h"
#include "windowkit.h"

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
        QCOMPARE(all.instances, 6);
        QCOMPARE(all.hidden, 0);
        QCOMPARE(all.gpus, 15);
        QCOMPARE(all.running, 5);
        // Currencies and periods are never added to each other, and what is stopped costs nothing by the
        // hour.
        QCOMPARE(all.hourly.size(), 2);
        QCOMPARE(all.moneyText(), u"$ 2.50/h + ¥ 1,000.50/h"_s);

        InstanceQuery query;
        query.status = u"exited"_s;
        desk.controller.setQuery(query);
        QCOMPARE(summary(desk).instances, 1);
        QCOMPARE(summary(desk).hidden, 5);
        desk.controller.showAccounts(
            {QUuid::createUuid()}); // rows of other accounts are not hidden by a filter
        QCOMPARE(summary(desk).instances, 0);
        QCOMPARE(summary(desk).hidden, 0);
    }

    void nothing()
    {
        WindowDesk desk;
        const FleetSummary none = summary(desk);
        QCOMPARE(none.instances, 0);
        QVERIFY(none.moneyText().isEmpty());
        QVERIFY(none.countsText().startsWith(u"0 "_s));
    }

private:
    static FleetSummary summary(WindowDesk &desk)
    {
        return FleetSummary::of(desk.controller.table(), desk.controller.list());
    }
};

QTEST_MAIN(FleetSummaryTest)
#include "tst_fleetsummary.moc"
