// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace roster {

/// Ends the program as its menu does when the system asks it to: on Unix by SIGTERM, SIGINT or SIGHUP. So the
/// window's layout is saved, and copied secrets leave the clipboard. A second signal ends it at once. One at
/// a time, after the application object.
class EndSignals : public QObject {
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace roster
