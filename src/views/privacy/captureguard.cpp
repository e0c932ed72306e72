// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/privacy/captureguard.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

#if defined(Q_OS_WIN)
#include <qt_windows.h>
#elif defined(Q_OS_MACOS)
#include <objc/message.h>
#include <objc/runtime.h>
#endif

namespace roster {

namespace {

void exclude([[maybe_unused]] const QWidget &window, [[maybe_unused]] bool excluded)
{
#if defined(Q_OS_WIN)
    constexpr DWORD excludeFromCapture = 0x11; // WDA_EXCLUDEFROMCAPTURE, which older SDKs do not name
    SetWindowDisplayAffinity(reinterpret_cast<HWND>(window.winId()),
                             excluded ? excludeFromCapture : WDA_NONE);
#elif defined(Q_OS_MACOS)
    constexpr long sharingNone = 0; // NSWindowSharingNone
    constexpr long sharingReadOnly = 1;
    const auto view = reinterpret_cast<id>(window.winId());
    const id nsWindow = reinterpret_cast<id (*)(id, SEL)>(objc_msgSend)(view, sel_registerName("window"));
    if (nsWindow) {
        reinterpret_cast<void (*)(id, SEL, long)>(objc_msgSend)(nsWindow, sel_registerName("setSharingType:"),
                                                                excluded ? sharingNone : sharingReadOnly);
    }
#endif
}

} // namespace

bool CaptureGuard::isSupported()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return true;
#else
    return false;
#endif
}

void CaptureGuard::setActive(bool active)
{
    if (!isSupported() || m_active == active)
        return;
    m_active = active;
    if (active)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        if (window->isVisible())
            exclude(*window, active);
    }
}

bool CaptureGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched->isWidgetType()) {
        const auto *widget = static_cast<QWidget *>(watched);
        if (widget->isWindow())
            exclude(*widget, true);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace roster
