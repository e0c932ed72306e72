// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicetest.h"

#include "support/slowness.h"
#include "support/testprogram.h"

#include <QSemaphore>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roster;
using namespace roster::test;

using Fault = FaultAnswer::Fault;

/// Says where it was asked to read.
class ThreadTellingProvider : public FakeProvider {
public:
    Result<InstancePage> readPage(const QByteArray &body) const override
    {
        Result<InstancePage> page = FakeProvider::readPage(body);
        InstancePage told = std::move(page).value();
        told.instances.first().name = QThread::currentThread() == qApp->thread() ? u"here"_s : u"worker"_s;
        return told;
    }
};

/// Reads only as far as it is let.
class GatedProvider : public FakeProvider {
public:
    Result<InstancePage> readPage(const QByteArray &body) const override
    {
        hasBegun.release();
        mayGoOn.acquire();
        return FakeProvider::readPage(body);
    }

    mutable QSemaphore hasBegun;
    mutable QSemaphore mayGoOn;
};

/// Where jobs work, and that they may end at any time.
class TestInstanceJobs : public ServiceTest {
    Q_OBJECT

private Q_SLOTS:
    void readsLargePagesOnAWorker();
    void mayBeDeletedAtAnyTime_data();
    void mayBeDeletedAtAnyTime();
    void mayBeDeletedWhileAWorkerReads();
    void mayBeDeletedByWhoHearsIt();

private:
    const GatedProvider m_gated;
    const ThreadTellingProvider m_threadTelling;
};

void TestInstanceJobs::readsLargePagesOnAWorker()
{
    use(m_threadTelling);
    m_server->enqueue({FaultAnswer::json("a"), FaultAnswer::json(longPage(0, 200'000))});
    ListSpy small(m_service->list({}));
    QVERIFY(small.wait());
    QCOMPARE(small.pages, QStringList{u"a=here"_s});

    ListSpy large(m_service->list({}));
    QVERIFY(large.wait());
    QVERIFY(!large.error);
    QVERIFY(large.pages.value(0).startsWith(u"i0=worker i1 i2 "_s));
}

void TestInstanceJobs::mayBeDeletedAtAnyTime_data()
{
    QTest::addColumn<int>("requests");
    QTest::newRow("before anything is sent") << 0;
    QTest::newRow("during the first page") << 1;
    QTest::newRow("during the second page") << 2;
}

void TestInstanceJobs::mayBeDeletedAtAnyTime()
{
    QFETCH(const int, requests);
    for (int i = 1; i < requests; ++i)
        m_server->enqueue(FaultAnswer::json("a" + QByteArray::number(i) + " > " + QByteArray::number(i)));
    m_server->setHandler([](const SeenRequest &) { return FaultAnswer::withFault(Fault::Hold); });
    ListSpy spy(m_service->list({}));
    QTRY_COMPARE(m_server->requests().size(), requests);
    delete spy.job;

    // The next call gets the place, and nothing more is heard of the deleted one.
    m_server->setHandler([](const SeenRequest &) { return FaultAnswer::json("z"); });
    ListSpy next(m_service->list({}));
    QVERIFY(next.wait());
    QCOMPARE(next.pages, QStringList{u"z"_s});
    QCOMPARE(spy.ends, 0);
    QCOMPARE(spy.pages.size(), std::max(0, requests - 1));
    QCOMPARE(m_server->requests().size(), requests + 1);
}

void TestInstanceJobs::mayBeDeletedWhileAWorkerReads()
{
    use(m_gated);
    m_server->enqueue(FaultAnswer::json(longPage(0, 200'000)));
    ListSpy spy(m_service->list({}));
    QTRY_COMPARE(m_gated.hasBegun.available(), 1);
    delete spy.job;
    m_gated.mayGoOn.release();
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(spy.ends, 0);
    QCOMPARE(spy.pages.size(), 0);
}

void TestInstanceJobs::mayBeDeletedByWhoHearsIt()
{
    m_server->enqueue(
        {FaultAnswer::json("a > 2"), FaultAnswer::json(longPage(0, 200'000)), FaultAnswer::json("c")});
    for (int i = 0; i < 2; ++i) {
        ListSpy spy(m_service->list({}));
        connect(spy.job, &InstanceListJob::pageArrived, this, [&spy] { delete spy.job; });
        QTRY_VERIFY_WITH_TIMEOUT(!spy.job, 5000 * slowness);
        QCOMPARE(spy.pages.size(), 1);
        QCOMPARE(spy.ends, 0);
    }
    InstanceListJob *last = m_service->list({});
    bool ended = false;
    connect(last, &InstanceListJob::finished, this, [&] {
        ended = true;
        m_service.reset();
        m_client.reset();
    });
    QTRY_VERIFY(ended);
}

ROSTER_TEST(TestInstanceJobs);
#include "tst_instancejobs.moc"
