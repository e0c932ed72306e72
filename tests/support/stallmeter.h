// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QThread>

#include <atomic>
#include <chrono>
#include <memory>

namespace roster {

/// How long an event has to wait for the event loop of the thread that made the meter: another thread posts
/// one every millisecond, and the longest wait until one is delivered is the longest stall. That is what a
/// key stroke would have felt.
class StallMeter : public QObject {
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;

    StallMeter();
    ~StallMeter() override;

    /// Forgets what was measured so far.
    void restart();
    /// The wait that has not ended yet included.
    Clock::duration longest() const;
    /// The same by the processor's time of this thread: what others did to the machine meanwhile is not in
    /// it, nor is a wait. Where a system does not tell, as longest().
    Clock::duration busiest() const;
    /// When the longest stall ended.
    Clock::time_point longestEnd() const { return m_longestEnd; }

protected:
    bool event(QEvent *event) override;

private:
    void beat();

    Clock::duration m_worked; ///< by this thread until the last beat
    std::unique_ptr<QThread> m_heart;
    std::atomic<bool> m_pending = false; ///< One is on its way; the next waits for it.
    Clock::time_point m_posted;
    Clock::duration m_longest{};
    Clock::duration m_busiest{};
    Clock::time_point m_longestEnd;
};

} // namespace roster
