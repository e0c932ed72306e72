// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace roster {

/// Keeps the program's windows out of screenshots and screen sharing, where the system can: Windows 10 2004
/// and later, macOS. Each window and dialog, also those that open later.
class CaptureGuard final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    static bool isSupported();
    void setActive(bool active);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_active = false;
};

} // namespace roster
