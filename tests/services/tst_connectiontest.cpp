// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/connectiontest.h"

#include "support/faultserver.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace roster;
using namespace roster::test;
using namespace Qt::StringLiterals;

class TestConnectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheCloudSays_data();
    void tellsWhatTheCloudSays();
    void asksNoUnsafeAddress();

private:
};

void TestConnectionTest::tellsWhatTheCloudSays_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<bool>("works");
    QTest::newRow("good") << 200 << true;
    QTest::newRow("refused") << 401 << false;
}

void TestConnectionTest::tellsWhatTheCloudSays()
{
    QFETCH(const int, httpStatus);
    QFETCH(const bool, works);
    FaultServer cloud;
    FaultAnswer answer =
        FaultAnswer::json(R"({"data":[{"id":"a"}],"next_cursor":"2","has_more":true,"total":142})");
    answer.status = httpStatus;
    cloud.enqueue(answer);
    const QPointer test = new ConnectionTest(ProviderId::Ppio, cloud.url(), Secret("k"_ba), this);
    QSignalSpy finished(test, &ConnectionTest::finished);
    QVERIFY(finished.wait());
    QCOMPARE(finished.at(0).at(0).value<std::optional<ApiError>>().has_value(), !works);
    QCOMPARE(finished.at(0).at(1).value<std::optional<int>>(), works ? std::optional(142) : std::nullopt);
    QCOMPARE(cloud.requests().size(), 1);
    QTRY_VERIFY(!test);
}

void TestConnectionTest::asksNoUnsafeAddress()
{
    auto *test =
        new ConnectionTest(ProviderId::Ppio, QUrl(u"http://api.example.com"_s), Secret("k"_ba), this);
    QSignalSpy finished(test, &ConnectionTest::finished);
    QVERIFY(finished.wait());
    QCOMPARE(finished.at(0).at(0).value<std::optional<ApiError>>()->kind, ApiError::Kind::UnsafeAddress);
}

ROSTER_TEST(TestConnectionTest);
#include "tst_connectiontest.moc"
