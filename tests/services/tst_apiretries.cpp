// SPDX-License-Identifier: GPL-3.0-or-later
#include "clienttest.h"

#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roster;
using namespace roster::test;

using Kind = ApiError::Kind;
using Fault = FaultAnswer::Fault;

/// What ApiClient does when a cloud is busy, slow or gone.
class TestApiRetries : public ClientTest {
    Q_OBJECT

private Q_SLOTS:
    void retries_data();
    void retries();
    void givesUpAfterAllRetries();
    void doesNotRetry_data();
    void doesNotRetry();
    void waitsAsLongAsTheCloudAsks();
    void failsAtOnceWhenTheWaitIsTooLong();
    void slowsTheWholeAccountDown();
    void retriesARefusedConnectionOnce();
    void timesOut_data();
    void timesOut();
};

void TestApiRetries::retries_data()
{
    QTest::addColumn<FaultAnswer>("first");
    for (const int status : {429, 502, 503, 504})
        QTest::addRow("%d", status) << FaultAnswer::withStatus(status, "<html>Bad gateway</html>");
    QTest::newRow("connection closed in the body") << FaultAnswer::withFault(Fault::CloseInBody);
}

void TestApiRetries::retries()
{
    QFETCH(const FaultAnswer, first);
    m_server->enqueue({first, first, first, FaultAnswer::json("good")});
    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.body(), "good");
    QCOMPARE(m_server->requests().size(), 4);
}

void TestApiRetries::givesUpAfterAllRetries()
{
    m_server->setHandler([](const SeenRequest &) { return FaultAnswer::withStatus(503, "busy"); });
    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Server);
    QCOMPARE(spy.error().providerMessage, u"busy"_s);
    QCOMPARE(m_server->requests().size(), 1 + quickLimits().maxRetries);
}

void TestApiRetries::doesNotRetry_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 500, 501})
        QTest::addRow("%d", status) << status;
}

void TestApiRetries::doesNotRetry()
{
    QFETCH(const int, status);
    m_server->enqueue({FaultAnswer::withStatus(status), FaultAnswer::json("never asked for")});
    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().httpStatus, status);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestApiRetries::waitsAsLongAsTheCloudAsks()
{
    m_server->enqueue({FaultAnswer::withStatus(429).with("Retry-After", "1"), FaultAnswer::json("good")});
    const auto api = client();
    QElapsedTimer time;
    time.start();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.body(), "good");
    QVERIFY2(time.elapsed() >= 1000, qPrintable(QString::number(time.elapsed())));
}

void TestApiRetries::failsAtOnceWhenTheWaitIsTooLong()
{
    m_server->enqueue(FaultAnswer::withStatus(429, "slow down").with("Retry-After", "3600"));
    const auto api = client();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::RateLimited);
    QVERIFY(spy.error().retryAfter == 3600s);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestApiRetries::slowsTheWholeAccountDown()
{
    m_server->enqueue({FaultAnswer::withStatus(429).with("Retry-After", "1"), FaultAnswer::json("good")});
    m_server->setHandler([](const SeenRequest &) { return FaultAnswer::json("good"); });
    ApiLimits limits = quickLimits();
    limits.maxParallel = 2;
    const auto api = client(limits);
    CallSpy first(api->get(anyRequest()));
    QTRY_COMPARE(m_server->requests().size(), 1);

    // This one has a place, but waits with the first.
    QElapsedTimer time;
    QVERIFY(QTest::qWaitFor([&api] { return api->pauseLeft() > 0ms; }));
    time.start();
    const auto left = api->pauseLeft();
    CallSpy second(api->get(anyRequest()));
    QVERIFY(second.wait());
    QVERIFY(time.elapsed() >= left.count());
    QVERIFY(first.wait());
    QVERIFY(first.ok() && second.ok());
}

void TestApiRetries::retriesARefusedConnectionOnce()
{
    const auto api = client();
    m_server->close();
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Network);
    QCOMPARE(spy.error().httpStatus, 0);
    QVERIFY2(spy.error().detail.contains(u"attempt 2"_s), qUtf8Printable(spy.error().detail));
}

void TestApiRetries::timesOut_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("no answer at all") << Fault::Hang;
    QTest::newRow("a byte now and then, for ever") << Fault::Drip;
}

void TestApiRetries::timesOut()
{
    QFETCH(const Fault, fault);
    m_server->enqueue({.body = QByteArray(1000, 'x'), .fault = fault});
    ApiLimits limits = quickLimits();
    limits.transferTimeout = 250ms; // far above the drip's interval, far below its length
    const auto api = client(limits);
    CallSpy spy(api->get(anyRequest()));
    QVERIFY(spy.wait());
    QCOMPARE(spy.error().kind, Kind::Timeout);
    QCOMPARE(m_server->requests().size(), 1);
}

ROSTER_TEST(TestApiRetries);
#include "tst_apiretries.moc"
