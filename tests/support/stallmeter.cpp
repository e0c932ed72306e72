// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/stallmeter.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <thread>
#ifdef Q_OS_UNIX
#include <ctime>
#endif

using namespace std::chrono_literals;

namespace roster {

namespace {

const auto beatEvent = QEvent::Type(QEvent::registerEventType());

/// What this thread has taken of the processor; zero where the system does not tell.
StallMeter::Clock::duration threadTime()
{
#ifdef Q_OS_UNIX
    timespec time{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0)
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
#endif
    return {};
}

} // namespace

StallMeter::StallMeter()
    : m_worked(threadTime())
    , m_heart(QThread::create([this] { beat(); }))
{
    m_heart->start(QThread::TimeCriticalPriority);
}

StallMeter::~StallMeter()
{
    m_heart->requestInterruption();
    m_heart->wait();
}

StallMeter::Clock::duration StallMeter::longest() const
{
    return m_pending ? std::max(m_longest, Clock::now() - m_posted) : m_longest;
}

StallMeter::Clock::duration StallMeter::busiest() const
{
    const Clock::duration now = threadTime();
    return now == Clock::duration{} ? longest() : std::max(m_busiest, now - m_worked);
}

void StallMeter::restart()
{
    m_longest = {};
    m_busiest = {};
    m_worked = threadTime();
}

void StallMeter::beat()
{
    while (!m_heart->isInterruptionRequested()) {
        if (!m_pending) {
            m_posted = Clock::now(); // handed over by m_pending
            m_pending = true;
            QCoreApplication::postEvent(this, new QEvent(beatEvent));
        }
        std::this_thread::sleep_for(1ms);
    }
}

bool StallMeter::event(QEvent *event)
{
    if (event->type() != beatEvent)
        return QObject::event(event);
    if (const auto now = Clock::now(); now - m_posted > m_longest) {
        m_longest = now - m_posted;
        m_longestEnd = now;
    }
    const Clock::duration worked = threadTime();
    m_busiest = std::max(m_busiest, worked - m_worked);
    m_worked = worked;
    m_pending = false;
    return true;
}

} // namespace roster
