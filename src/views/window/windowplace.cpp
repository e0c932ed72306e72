// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/windowplace.h"

#include "services/settings.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QScreen>
#include <QSplitter>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

static constexpr QSize firstSize(1440, 860);
static constexpr int firstSideBarWidth = 230;

WindowPlace::WindowPlace(QMainWindow &window, QSplitter &splitter, Settings &settings)
    : QObject(&window)
    , m_window(window)
    , m_splitter(splitter)
    , m_settings(settings)
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(500ms);
    connect(&m_saveSoon, &QTimer::timeout, this, &WindowPlace::save);
    connect(&splitter, &QSplitter::splitterMoved, this, &WindowPlace::noteChange);
    const auto panels = window.findChildren<QDockWidget *>();
    for (const QDockWidget *panel : panels) {
        for (const auto signal : {&QDockWidget::visibilityChanged, &QDockWidget::topLevelChanged})
            connect(panel, signal, this, &WindowPlace::noteChange);
    }
    window.installEventFilter(this);
}

void WindowPlace::restore()
{
    if (!m_window.restoreGeometry(m_settings.layout(u"main/geometry"_s)))
        m_window.resize(firstSize.boundedTo(m_window.screen()->availableSize()));
    if (!m_splitter.restoreState(m_settings.layout(u"main/splitter"_s)))
        m_splitter.setSizes({firstSideBarWidth, firstSize.width() - firstSideBarWidth});
    m_window.restoreState(m_settings.layout(u"main/panels"_s));
    m_splitter.setStretchFactor(0, 0);
    m_splitter.setStretchFactor(1, 1);
}

void WindowPlace::save()
{
    m_saveSoon.stop();
    m_settings.setLayout(u"main/geometry"_s, m_window.saveGeometry());
    m_settings.setLayout(u"main/splitter"_s, m_splitter.saveState());
    m_settings.setLayout(u"main/panels"_s, m_window.saveState());
}

void WindowPlace::noteChange()
{
    if (m_window.isVisible()) // not what happens while it is closed
        m_saveSoon.start();
}

bool WindowPlace::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::Move || type == QEvent::Resize || type == QEvent::WindowStateChange)
        noteChange();
    return QObject::eventFilter(watched, event);
}

} // namespace roster
