// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QString>

#include <chrono>
#include <functional>

namespace roster {

/// Tells which event kept the main thread longest, so that a stall has a name, and when a widget was painted.
class WatchedApplication : public QApplication {
    Q_OBJECT

public:
    using QApplication::QApplication;

    struct Longest {
        std::chrono::nanoseconds took{};
        QString what; ///< The event's type and its receiver's class.
    };
    void restart();
    const Longest &longest() const { return m_longest; }
    /// By the processor's time: what others did to the machine meanwhile is not in it. Unix alone knows it.
    const Longest &busiest() const { return m_busiest; }

    bool notify(QObject *receiver, QEvent *event) override;

Q_SIGNALS:
    void painted(QObject *widget);

private:
    int m_depth = 0;
    Longest m_longest;
    Longest m_busiest;
};

} // namespace roster
