// SPDX-License-Identifier: GPL-3.0-or-later
#include "stallmeter.h"

#include <QCoreApplication>
#include <QEvent>

#include <thread>

using namespace std::chrono_literals;

namespace roster {

namespace {

const auto beatEvent = QEvent::Type(QEvent::registerEventType());

} // namespace

StallMeter::StallMeter()
    : m_heart(QThread::create([this] { beat(); }))
{
    m_heart->start(QThread::TimeCriticalPriority);
}

StallMeter::~StallMeter()
{
    m_heart->requestInterruption();
    m_heart->wait();
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
    m_pending = false;
    return true;
}

} // namespace roster
