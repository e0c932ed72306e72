// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include "models/text/accounttext.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace roster;
using namespace roster::fixtures;
using Gap = Completeness::Gap;

/// What is said of an account: its state in a few words, and its trouble in sentences.
class TestAccountText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglish(); }

    void states();
    void everyKindOfTroubleHasItsWords();
    void troubleStandsBesideTheRows();
    void gaps_data();
    void gaps();
    void onlyTheWorstIsTold();
};

static const ProviderInfo &ppio()
{
    return providerInfo(ProviderId::Ppio);
}

static AccountStatus failed(ApiError::Kind kind)
{
    AccountStatus status;
    status.state = LoadState::Partial;
    status.error = ApiError{.kind = kind};
    return status;
}

void TestAccountText::states()
{
    AccountStatus status;
    QCOMPARE(stateText(status), u"Not loaded"_s);
    status.state = LoadState::Loading;
    QCOMPARE(stateText(status), u"Loading…"_s);
    status.rows = 1532; // of the load before: what is shown says nothing of how far this one is
    QCOMPARE(stateText(status), u"Loading…"_s);
    status.arrived = 200;
    QCOMPARE(stateText(status), u"Loading… 200"_s);
    status.expected = 1532;
    QCOMPARE(stateText(status), u"Loading… 200 of 1,532"_s);
    status.state = LoadState::WaitingForKeyring;
    QCOMPARE(stateText(status), u"Waiting for the keyring"_s);
    status.state = LoadState::Complete;
    QCOMPARE(stateText(status), u"Up to date"_s);
    QVERIFY(!troubleText(status, ppio()));
}

/// Whoever looks at the side bar sees which kind it is.
void TestAccountText::everyKindOfTroubleHasItsWords()
{
    QSet<QString> different;
    for (int kind = 0; kind <= int(ApiError::Kind::Cancelled); ++kind)
        different << stateText(failed(ApiError::Kind(kind)));
    QCOMPARE(different.size(), int(ApiError::Kind::Cancelled) + 1);
    AccountStatus status;
    for (int kind = 0; kind <= int(KeyError::Kind::Failed); ++kind) {
        status.keyError = KeyError{KeyError::Kind(kind), {}};
        different << stateText(status);
    }
    // Without a service and without a place in it there is no keyring; what a newer version wrote, and what
    // fails, cannot be read.
    constexpr int shared = 2;
    QCOMPARE(different.size(), int(ApiError::Kind::Cancelled) + int(KeyError::Kind::Failed) + 2 - shared);
    for (const QString &text : std::as_const(different))
        QVERIFY2(!text.isEmpty() && text.front().isUpper() && !text.contains(u'%'), qPrintable(text));
}

void TestAccountText::troubleStandsBesideTheRows()
{
    AccountStatus status = failed(ApiError::Kind::Timeout);
    QCOMPARE(stateText(status), u"Timed out"_s);
    status.rows = 12;
    QCOMPARE(stateText(status), u"Incomplete · Timed out"_s);
    status.state = LoadState::Stale;
    status.updatedAt = QDateTime::fromSecsSinceEpoch(now);
    QCOMPARE(stateText(status), u"Not up to date · Timed out"_s);
    QVERIFY(troubleText(status, ppio())->what.contains(u"did not answer in time"_s));
    status.keyError = KeyError{KeyError::Kind::Locked, {}};
    QCOMPARE(stateText(status), u"Not up to date · Keyring locked"_s);
    QCOMPARE(troubleText(status, ppio())->what, u"The keyring is locked."_s);
}

void TestAccountText::gaps_data()
{
    QTest::addColumn<Completeness>("list");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, const Completeness &list, const QString &state,
                        const QString &what) { QTest::newRow(name) << list << state << what; };
    row("unreadable", {Gap::Unreadable, 58, 60, 2}, u"58 of 60: 2 could not be read"_s,
        u"PPIO lists 60 instances, of which 2 could not be read."_s);
    row("unreadable, no total", {Gap::Unreadable, 1058, std::nullopt, 2},
        u"1,058 of 1,060: 2 could not be read"_s,
        u"PPIO lists 1,060 instances, of which 2 could not be read."_s);
    row("no way on", {Gap::NoWayOn, 100, std::nullopt, 0},
        u"100: the cloud says that there is more, but not how to reach it"_s,
        u"PPIO says that there are more instances, but not how to reach them."_s);
    row("repeats", {Gap::Repeats, 100, std::nullopt, 0},
        u"100: the cloud's list leads back to a page that was read already"_s,
        u"The list of PPIO leads back to a page that was read already, so some instances may be missing."_s);
    row("too few", {Gap::TooFew, 58, 60, 0}, u"58 of 60: the cloud listed no more"_s,
        u"PPIO says that there are 60 instances, but lists 58 only."_s);
    row("endless", {Gap::Endless, 1'000'000, std::nullopt, 0}, u"1,000,000: the cloud's list has no end"_s,
        u"The list of PPIO has no end: reading stopped after 1,000,000 instances."_s);
    row("refused", {Gap::Refused, 5, 5, 0}, u"5: the cloud refused the list of reserved instances"_s,
        u"PPIO refused the list of reserved instances."_s);
}

void TestAccountText::gaps()
{
    QFETCH(Completeness, list);
    AccountStatus status;
    status.state = LoadState::Partial;
    status.completeness = list;
    for (const int rows : {0, 60}) {
        status.rows = rows;
        QTEST(stateText(status), "state");
    }
    const auto trouble = troubleText(status, ppio());
    QVERIFY(trouble);
    QTEST(trouble->what, "what");
    QVERIFY2(trouble->todo.endsWith(u'.') && trouble->todo.front().isUpper(), qPrintable(trouble->todo));
}

void TestAccountText::onlyTheWorstIsTold()
{
    QVERIFY(!troubleText({}, ppio()));
    QCOMPARE(errorText(Completeness(), ppio()).what, QString());
}

ROSTER_TEST(TestAccountText);
#include "tst_accounttext.moc"
