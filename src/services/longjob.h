// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stopflag.h"

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

#include <utility>

namespace roster {

/// Work on another thread that may take seconds, such as writing every row. Nobody has to wait for it: it is
/// told to stop when nobody wants its result any more, and when a change of language needs idle workers.
/// Belongs to the main thread; deletes itself when the work is done.
class LongJob final : public QObject {
    Q_OBJECT

public:
    /// Runs the pure function @p work(stop) on a worker and hands its result to @p receive on this thread.
    /// @p work ends soon after @p stop is set; its result then is dropped. Never calls @p receive after
    /// @p context is gone.
    template<typename Work, typename Receive>
    static void run(QObject *context, Work work, Receive receive)
    {
        using Value = decltype(work(StopFlag()));
        auto *job = new LongJob(context);
        auto *watcher = new QFutureWatcher<Value>(job);
        const auto begin = [job, watcher, work = std::move(work)] {
            job->m_stop = {};
            watcher->setFuture(QtConcurrent::run(work, job->m_stop));
        };
        connect(watcher, &QFutureWatcherBase::finished, job,
                [job, watcher, begin, receive = std::move(receive)] {
                    if (job->m_stop.isSet()) {
                        begin();
                        return;
                    }
                    job->deleteLater();
                    receive(watcher->future().takeResult());
                });
        begin();
    }

    /// Stops the work of all jobs; each begins anew when the event loop runs again. For who is about to
    /// change what they read, and then waits until the workers are idle.
    static void restartAll();

private:
    explicit LongJob(QObject *context);
    ~LongJob() override;

    StopFlag m_stop;
};

} // namespace roster
