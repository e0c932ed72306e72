// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultpage.h"
#include "faultstage.h"
#include "languages.h"

#include "models/text/accounttext.h"
#include "support/slowness.h"
#include "support/stallmeter.h"
#include "support/testprogram.h"

#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roster;
using namespace roster::test;

/// Far above what a slow machine needs, far below what a person would call a freeze.
static constexpr auto longestTurn = 250ms * slowness;

/// Each row of the fault table, over real sockets: what the user sees, what stays, and that others go on.
class TestFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachHasANameOfItsOwn();
    void showsWhatHolds_data();
    void showsWhatHolds();

private:
    std::vector<FaultGroup> m_groups = allFaults();
};

static QString nameOf(LoadState state)
{
    switch (state) {
    case LoadState::Partial:
        return u"partial"_s;
    case LoadState::Complete:
        return u"complete"_s;
    case LoadState::Stale:
        return u"stale"_s;
    case LoadState::Idle:
    case LoadState::WaitingForKeyring:
    case LoadState::Loading:
        break;
    }
    return u"another"_s;
}

static QString textOf(const QString &state, const QString &sentence, const QString &advice)
{
    return QStringList{state, sentence, advice}.join(u'\n');
}

/// What the program says of an account at this moment, and what stands in "Details".
static QString spokenOf(const AccountStatus &status, const ProviderInfo &provider, Tongue tongue,
                        QString *details)
{
    const Spoken spoken(tongue);
    const ErrorText text = troubleText(status, provider).value_or(ErrorText());
    *details = text.details;
    return textOf(stateText(status), text.what, text.todo);
}

static QString wantedOf(const FaultCase &fault, Tongue tongue)
{
    const Words words = wordsAfter(fault, tongue);
    return textOf(stateAfter(fault, tongue), words.sentence, words.advice);
}

static QStringList figures(LoadState state, qsizetype rows, qsizetype gone)
{
    return {nameOf(state), u"%1 rows"_s.arg(rows), u"%1 gone"_s.arg(gone)};
}

static qsizetype goneOf(const QSignalSpy &spy, const QUuid &account)
{
    qsizetype gone = 0;
    for (const QList<QVariant> &signal : spy) {
        for (const InstanceKey &key : signal.at(0).value<QList<InstanceKey>>())
            gone += key.account == account ? 1 : 0;
    }
    return gone;
}

void TestFaults::eachHasANameOfItsOwn()
{
    QSet<QString> names;
    for (const FaultGroup &group : m_groups) {
        for (const FaultCase &fault : group.cases) {
            QVERIFY2(!names.contains(QLatin1StringView(fault.name)), fault.name);
            names.insert(QLatin1StringView(fault.name));
        }
    }
    QVERIFY(names.size() >= 90);
}

void TestFaults::showsWhatHolds_data()
{
    QTest::addColumn<const FaultCase *>("fault");
    for (const FaultGroup &group : m_groups) {
        for (const FaultCase &fault : group.cases)
            QTest::newRow(fault.name) << &fault;
    }
}

void TestFaults::showsWhatHolds()
{
    QFETCH(const FaultCase *, fault);
    const Outcome &wanted = fault->outcome;
    FaultStage stage(fault->scene);
    if (const QString why = stage.whyNot(); !why.isEmpty())
        QSKIP(qPrintable(why));
    FleetHouse &house = stage.house();
    const bool wasLoaded = !fault->scene.firstLoad;
    if (wasLoaded) {
        stage.addAccounts();
        QVERIFY(stage.comesToRest());
        QCOMPARE(house.state(stage.account()), LoadState::Complete);
        QCOMPARE(house.state(stage.other()), LoadState::Complete);
        QVERIFY(stage.knowsCatalogues());
        QCOMPARE(house.rows(stage.account()).size(), 12);
    }
    const QDateTime updatedAt = house.status(stage.account()).updatedAt;

    // The fault, while the other cloud has a new instance.
    stage.healthyCloud().setHandler(
        [](const SeenRequest &) { return listOf(dozenEntries() << "{\"id\":\"new\"}"); });
    fault->begin(stage);
    const qsizetype before = stage.cloud().requests().size();
    QSignalSpy gone(&stage.fleet(), &Fleet::instancesGone);
    StallMeter meter;
    if (wasLoaded)
        stage.fleet().refresh();
    else
        stage.addAccounts();
    QVERIFY(stage.comesToRest());
    const auto busiest = std::chrono::duration_cast<std::chrono::milliseconds>(meter.busiest());

    const AccountStatus status = house.status(stage.account());
    const qsizetype requests = stage.cloud().requests().size() - before;
    const QStringList rows = house.rows(stage.account());
    QCOMPARE(figures(status.state, rows.size(), goneOf(gone, stage.account())),
             figures(wanted.state, wanted.rows, wanted.gone));
    QVERIFY2(requests >= wanted.requests && requests <= qMax(wanted.requests, wanted.mostRequests),
             qPrintable(u"%1 requests"_s.arg(requests)));
    QCOMPARE(status.rows, wanted.rows);
    for (int i = 0; i < std::min(wanted.rows, 12); ++i)
        QVERIFY2(rows.contains(u"i%1"_s.arg(i)), qPrintable(rows.join(u' ')));
    if (wanted.state != LoadState::Complete)
        QCOMPARE(status.updatedAt, updatedAt);
    const ProviderInfo &provider = providerInfo(fault->scene.provider);
    QString details;
    QCOMPARE(spokenOf(status, provider, Tongue::Chinese, &details), wantedOf(*fault, Tongue::Chinese));
    QCOMPARE(spokenOf(status, provider, Tongue::English, &details), wantedOf(*fault, Tongue::English));
    for (const QString &detail : wanted.details)
        QVERIFY2(details.contains(detail), qPrintable(details));
    QVERIFY2(!details.contains("key-of-the-test"_L1), qPrintable(details));

    QCOMPARE(house.state(stage.other()), LoadState::Complete);
    QVERIFY(house.rows(stage.other()).contains(u"new"_s));
    QVERIFY(house.countsAreRight());
    QVERIFY2(busiest < longestTurn, qPrintable(u"a turn of %1 ms"_s.arg(busiest.count())));

    if (wanted.thenGood) {
        stage.fleet().refresh();
        QVERIFY(stage.comesToRest());
        QCOMPARE(house.state(stage.account()), LoadState::Complete);
    }

    // The fault ends, and nothing of it stays.
    stage.heal();
    stage.fleet().refresh();
    QVERIFY(stage.comesToRest());
    QCOMPARE(house.state(stage.account()), LoadState::Complete);
    QCOMPARE(house.rows(stage.account()).size(), 12);
    QVERIFY(!troubleText(house.status(stage.account()), provider));
}

ROSTER_TEST(TestFaults);
#include "tst_faults.moc"
