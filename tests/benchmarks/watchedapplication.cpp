// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchedapplication.h"

#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#ifdef Q_OS_UNIX
#include <ctime>
#endif

using namespace Qt::StringLiterals;

namespace roster {

namespace {

std::chrono::nanoseconds processorTime()
{
#ifdef Q_OS_UNIX
    timespec time{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0)
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
#endif
    return {};
}

QString nameOf(QEvent::Type type, const QMetaObject *receiver)
{
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return u"%1 of %2"_s.arg(name ? QLatin1StringView(name) : "own event"_L1,
                             QLatin1StringView(receiver->className()));
}

} // namespace

void WatchedApplication::restart()
{
    m_longest = {};
    m_busiest = {};
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);

    // The receiver may be gone afterwards.
    const QEvent::Type type = event->type();
    const QMetaObject *metaObject = receiver->metaObject();
    const auto start = std::chrono::steady_clock::now();
    const auto processorStart = processorTime();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    if (m_depth == 0) {
        const auto took = std::chrono::steady_clock::now() - start;
        const auto processorTook = processorTime() - processorStart;
        if (took > m_longest.took)
            m_longest = {took, nameOf(type, metaObject)};
        if (processorTook > m_busiest.took)
            m_busiest = {processorTook, nameOf(type, metaObject)};
    }
    if (type == QEvent::Paint)
        Q_EMIT painted(receiver);
    return handled;
}

} // namespace roster
