// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billingmode.h"
#include "core/instancestatus.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roster;

/// The open sets: words that everybody knows, and those that nobody listed.
class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statusHasAGroup_data();
    void statusHasAGroup();
    void everyListedStatusHasAGroup();
    void statusKeepsItsSpelling();
    void billingHasAKind();
};

void TestWords::statusHasAGroup_data()
{
    using enum StatusGroup;
    QTest::addColumn<StatusGroup>("group");
    QTest::newRow("running") << Running;
    QTest::newRow("Running") << Running;
    QTest::newRow("EXITED") << Stopped;
    QTest::newRow("pulling") << Changing;
    QTest::newRow("freezing") << Failed;
    QTest::newRow("Deploying") << Changing;
    for (const char *word : {"createPending", "toBeCreated", "pending", "created", "toBeStarted",
                             "toBeExited", "toBeTerminated", "terminating", "ToBeExited"})
        QTest::newRow(word) << Changing;
    QTest::newRow("terminated") << Stopped;
    QTest::newRow("Terminated") << Stopped;
    QTest::newRow("unknown") << Unknown;
    QTest::newRow("hibernated") << Unknown;
    QTest::newRow("run") << Unknown;
}

void TestWords::statusHasAGroup()
{
    QFETCH(StatusGroup, group);
    QCOMPARE(InstanceStatus(QString::fromLatin1(QTest::currentDataTag())).group(), group);
}

void TestWords::everyListedStatusHasAGroup()
{
    for (const auto &listed : InstanceStatus::listed()) {
        const InstanceStatus status(QString::fromUtf16(listed.word));
        QCOMPARE(listed.group == StatusGroup::Unknown, status.is(u"unknown"));
        QCOMPARE(status.group(), listed.group); // also: no word is listed twice with two groups
    }
}

void TestWords::statusKeepsItsSpelling()
{
    QCOMPARE(InstanceStatus(u"Hibernated"_s).word(), u"Hibernated"_s);
    QVERIFY(InstanceStatus(u"Hibernated"_s).isKnown());
    QVERIFY(!InstanceStatus().isKnown());
    QVERIFY(InstanceStatus(u"Running"_s) == InstanceStatus(u"running"_s));
    QVERIFY(InstanceStatus(u"running"_s) != InstanceStatus(u"exited"_s));
}

void TestWords::billingHasAKind()
{
    QCOMPARE(BillingMode(u"Spot"_s).kind(), BillingMode::Kind::Spot);
    QCOMPARE(BillingMode(u"prepaid"_s).kind(), BillingMode::Kind::Prepaid);
    QCOMPARE(BillingMode(u"postpaid"_s).kind(), BillingMode::Kind::Postpaid);
    QCOMPARE(BillingMode(u"auction"_s).kind(), BillingMode::Kind::Unknown);
    QCOMPARE(BillingMode(u"auction"_s).word(), u"auction"_s);
    QVERIFY(!BillingMode().isKnown());
}

ROSTER_TEST(TestWords);
#include "tst_words.moc"
