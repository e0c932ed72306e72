// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include "models/table/instancecolumns.h"
#include "models/text/format.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;

class TestInstanceColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglish(); }

    void everyColumnIsDescribed();
    void keysAreTheirNamesInSettings();
    void everyColumnReadsAFullInstance();
    void everyColumnIsEmptyWhereNothingIsKnown();
    void texts_data();
    void texts();
    void gpu_data();
    void gpu();
    void regionsByName();
    void listPricesAreMarked();
    void runningTimeOfWhatRuns();
    void aStartToComeRunsNoClock();
    void currenciesDoNotMix();
    void neverEndsComesLast();
    void hostileNamesAreTamed();

private:
    const Account m_account = account();
    const CellContext m_context{&m_account, now};
};

void TestInstanceColumns::everyColumnIsDescribed()
{
    QCOMPARE(int(columnSpecs().size()), columnTotal);
    QSet<QString> titles;
    for (const ColumnSpec &spec : columnSpecs()) {
        QCOMPARE(&columnSpec(spec.column), &spec);
        QVERIFY(!columnTitle(spec.column).isEmpty());
        QVERIFY(columnToolTip(spec.column).size() > columnTitle(spec.column).size());
        QVERIFY(spec.width >= 50);
        titles << columnTitle(spec.column);
    }
    QCOMPARE(titles.size(), columnTotal);
}

void TestInstanceColumns::keysAreTheirNamesInSettings()
{
    // A key that changes loses its column in the layouts that people saved.
    QStringList keys;
    for (const ColumnSpec &spec : columnSpecs())
        keys << QString::fromLatin1(spec.key);
    QCOMPARE(
        keys.join(u' '),
        u"status name id account provider type gpu gpu_count cpu memory system_disk ephemeral_disk image "
        "region billing price total_cost running_time ends public_address private_address ports "
        "created last_started last_stopped auto_renew auto_migrate product"_s);
}

void TestInstanceColumns::everyColumnReadsAFullInstance()
{
    const Instance full = fullInstance();
    for (const ColumnSpec &spec : columnSpecs()) {
        QVERIFY2(spec.value(full, m_context).isValid(), spec.key);
        QVERIFY2(!spec.text(full, m_context).isEmpty(), spec.key);
        if (spec.detail)
            QVERIFY2(!spec.detail(full, m_context).isEmpty(), spec.key);
    }
}

void TestInstanceColumns::everyColumnIsEmptyWhereNothingIsKnown()
{
    const Instance empty;
    for (const ColumnSpec &spec : columnSpecs()) {
        QVERIFY2(!spec.value(empty, {}).isValid(), spec.key);
        QVERIFY2(spec.text(empty, {}).isEmpty(), spec.key);
        if (spec.detail)
            QVERIFY2(spec.detail(empty, {}).isEmpty(), spec.key);
    }
}

void TestInstanceColumns::texts_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("status") << Column::Status << u"Running"_s;
    QTest::newRow("account") << Column::Account << u"PPIO · account 1"_s;
    QTest::newRow("provider") << Column::Provider << u"PPIO"_s;
    QTest::newRow("type") << Column::Type << u"GPU"_s;
    QTest::newRow("gpu") << Column::Gpu << u"4 × RTX 4090"_s;
    QTest::newRow("memory") << Column::Memory << u"248 GB"_s;
    QTest::newRow("system disk") << Column::SystemDisk << u"1.5 TB"_s;
    QTest::newRow("billing") << Column::Billing << u"Subscription"_s;
    QTest::newRow("price") << Column::Price << u"¥ 40.42/h"_s;
    QTest::newRow("total cost") << Column::TotalCost << u"¥ 961.54"_s;
    QTest::newRow("running time") << Column::RunningTime << u"32 d 06 h"_s;
    QTest::newRow("ports") << Column::Ports << u"8080 → http://1.2.3.4:8080, 22"_s;
    QTest::newRow("last stopped") << Column::LastStopped << u"never"_s;
    QTest::newRow("ends") << Column::Ends << u"2026-06-18"_s;
    QTest::newRow("auto-migrate") << Column::AutoMigrate << u"yes, with the system disk"_s;
}

void TestInstanceColumns::texts()
{
    QFETCH(Column, column);
    QFETCH(QString, text);
    QCOMPARE(columnSpec(column).text(fullInstance(), m_context), text);
}

void TestInstanceColumns::gpu_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("product");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("all known") << u"A100 80G"_s << u"p"_s << 8 << u"8 × A100 80G"_s;
    QTest::newRow("PPIO's list") << QString() << u"4090.16c62g.os"_s << 1 << u"1 × 4090.16c62g.os"_s;
    QTest::newRow("count alone") << QString() << QString() << 4 << u"4 × GPU"_s;
    QTest::newRow("model alone") << u"L40S"_s << u"p"_s << -1 << u"L40S"_s;
    QTest::newRow("a CPU machine") << QString() << u"cpu.2c4g"_s << 0 << u"none"_s;
    QTest::newRow("nothing known") << QString() << u"p"_s << -1 << QString();
}

void TestInstanceColumns::gpu()
{
    QFETCH(QString, model);
    QFETCH(QString, product);
    QFETCH(int, count);
    QFETCH(QString, text);
    Instance i = instance(u"a"_s);
    i.gpu = model;
    i.productId = product;
    if (count >= 0)
        i.gpuCount = count;
    QCOMPARE(columnSpec(Column::Gpu).text(i, m_context), text);
}

void TestInstanceColumns::regionsByName()
{
    const ColumnSpec &spec = columnSpec(Column::Region);
    Instance i = instance(u"a"_s);
    i.region = u"us-ca-6"_s;
    QCOMPARE(spec.text(i, m_context), u"us-ca-6"_s);
    QCOMPARE(spec.detail(i, m_context), u"us-ca-6"_s);
    i.regionName = u"US-CA-06 (California)"_s;
    QCOMPARE(spec.text(i, m_context), u"US-CA-06 (California)"_s);
    QCOMPARE(spec.value(i, m_context), QVariant(spec.text(i, m_context)));
    QCOMPARE(spec.detail(i, m_context), u"US-CA-06 (California)\nus-ca-6"_s);
}

void TestInstanceColumns::listPricesAreMarked()
{
    const ColumnSpec &spec = columnSpec(Column::Price);
    Instance i = instance(u"a"_s);
    i.listPrice = Money(1'000'000, 3, Currency::Cny, Period::Month);
    QCOMPARE(spec.text(i, m_context), u"¥ 1,000.00/mo *"_s);
    QVERIFY(spec.detail(i, m_context).startsWith(u"List price of the product: ¥ 1,000.00/mo\n"_s));
    QVERIFY(spec.value(i, m_context).isValid());

    Instance own = i;
    own.price = Money(1'000'000, 3, Currency::Cny, Period::Month);
    QCOMPARE(spec.text(own, m_context), u"¥ 1,000.00/mo"_s);
    QCOMPARE(spec.detail(own, m_context), u"¥ 1,000.00/mo"_s);
    QCOMPARE(spec.value(own, m_context), spec.value(i, m_context)); // sorted by what is shown
}

void TestInstanceColumns::runningTimeOfWhatRuns()
{
    const ColumnSpec &spec = columnSpec(Column::RunningTime);
    Instance i = instance(u"a"_s);
    i.lastStartedAt = Timestamp::fromUnixSeconds(now - 3 * 3600);
    QVERIFY(!spec.value(i, m_context).isValid());
    i.status = InstanceStatus(u"running"_s);
    QCOMPARE(spec.value(i, m_context), QVariant(qint64(3 * 3600)));
    QCOMPARE(spec.text(i, m_context), u"3 h 00 min"_s);
    // A cloud's clock that is ahead of ours.
    i.lastStartedAt = Timestamp::fromUnixSeconds(now + 5);
    QCOMPARE(spec.value(i, m_context), QVariant(qint64(0)));
    i.runningTime = std::chrono::hours(1);
    QCOMPARE(spec.text(i, m_context), u"1 h 00 min"_s);
}

/// As reserved machines have it.
void TestInstanceColumns::aStartToComeRunsNoClock()
{
    Instance instance;
    instance.lastStartedAt = Timestamp::fromUnixSeconds(now + 600);
    const auto text = [&](Column column) { return columnSpec(column).text(instance, m_context); };
    const auto value = [&](Column column) { return columnSpec(column).value(instance, m_context); };
    for (const QString &status : {u"Booked"_s, u"Running"_s}) {
        instance.status = InstanceStatus(status);
        QCOMPARE(text(Column::LastStarted), u"in 10 min"_s);
        QCOMPARE(value(Column::LastStarted), QVariant(now + 600));
        QVERIFY(columnSpec(Column::LastStarted).detail(instance, m_context).endsWith(u"(in 10 min)"_s));
        QCOMPARE(text(Column::RunningTime), QString());
        QVERIFY(!value(Column::RunningTime).isValid());
    }
    instance.lastStartedAt = Timestamp::fromUnixSeconds(now + 30); // a clock that is not exact
    QCOMPARE(text(Column::RunningTime), u"0 min"_s);
    QCOMPARE(text(Column::LastStarted), format::dateTime(instance.lastStartedAt));
}

void TestInstanceColumns::currenciesDoNotMix()
{
    const auto value = [&](int cents, Currency currency) {
        Instance i = instance(u"a"_s);
        i.price = Money(cents, 2, currency, Period::Hour);
        return columnSpec(Column::Price).value(i, m_context).toDouble();
    };
    QVERIFY(value(500, Currency::Cny) < value(501, Currency::Cny));
    QVERIFY(value(99'999'999, Currency::Cny) < value(1, Currency::Usd));
}

void TestInstanceColumns::neverEndsComesLast()
{
    Instance ends = instance(u"a"_s);
    ends.endsAt = Timestamp::fromUnixSeconds(now);
    Instance never = instance(u"b"_s);
    never.endsAt = Timestamp::never();
    const ColumnSpec &spec = columnSpec(Column::Ends);
    QVERIFY(spec.value(ends, m_context).toLongLong() < spec.value(never, m_context).toLongLong());
    QCOMPARE(spec.text(never, m_context), u"never"_s);
}

void TestInstanceColumns::hostileNamesAreTamed()
{
    Instance i = instance(u"a"_s, u"evil\u202egpj.exe\nnext\u0007"_s);
    i.status = InstanceStatus(u"run\u202ening"_s);
    for (const Column column : {Column::Name, Column::Status}) {
        const QString text = columnSpec(column).text(i, m_context);
        QVERIFY2(!text.contains(QRegularExpression(u"[\\x{202e}\\n\\x{7}]"_s)), qPrintable(text));
    }
}

ROSTER_TEST(TestInstanceColumns);
#include "tst_instancecolumns.moc"
