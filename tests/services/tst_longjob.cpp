// SPDX-License-Identifier: GPL-3.0-or-later
// Long work on another thread: nobody waits for what nobody wants.
#include "services/longjob.h"

#include "support/testprogram.h"

#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>

using namespace roster;

class TestLongJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsOverItsResultHere()
    {
        QObject context;
        QThread *worker = nullptr;
        QList<int> results;
        LongJob::run(
            &context,
            [&worker](const StopFlag &) {
                worker = QThread::currentThread();
                return 7;
            },
            [&](int result) {
                QCOMPARE(QThread::currentThread(), thread());
                results.append(result);
            });
        QVERIFY(results.isEmpty()); // the caller goes on first
        QTRY_COMPARE(results, QList{7});
        QVERIFY(worker != thread());
        QTRY_VERIFY(context.children().isEmpty());
    }

    void stopsWithItsContext()
    {
        auto context = std::make_unique<QObject>();
        bool isReceived = false;
        runEndless(context.get(), [&isReceived] { isReceived = true; });
        context.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
        QCoreApplication::sendPostedEvents();
        QVERIFY(!isReceived);
    }

    void beginsAnew()
    {
        QObject context;
        int received = 0;
        runEndless(&context, [&received] { ++received; });
        QObject other;
        runEndless(&other, [&received] { ++received; });
        QCOMPARE(m_begun, 2);
        m_isEndless = false;
        LongJob::restartAll();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
        QCOMPARE(received, 0);
        QTRY_COMPARE(received, 2);
        QCOMPARE(m_begun, 4);
        LongJob::restartAll(); // none is left
        QCOMPARE(m_begun, 4);
    }

    void init()
    {
        QThreadPool::globalInstance()->setMaxThreadCount(2); // a worker for each, on any machine
        m_isEndless = true;
        m_begun = 0;
    }

private:
    /// Ends when it is told to, or when m_isEndless is false at its beginning; returns once it has begun.
    template<typename Receive>
    void runEndless(QObject *context, Receive receive)
    {
        const int before = m_begun;
        LongJob::run(
            context,
            [this](const StopFlag &stop) {
                const bool isEndless = m_isEndless;
                ++m_begun;
                while (isEndless && !stop.isSet())
                    QThread::yieldCurrentThread();
                return true;
            },
            [receive](bool) { receive(); });
        QTRY_VERIFY(m_begun > before);
    }

    std::atomic_bool m_isEndless = true;
    std::atomic_int m_begun = 0;
};

ROSTER_TEST(TestLongJob);
#include "tst_longjob.moc"
