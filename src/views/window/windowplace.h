// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QMainWindow;
class QSplitter;

namespace roster {

class Settings;

/// Where the main window stands, how large it is, and how it is divided. Saved soon after a change, so that
/// it is kept however the program ends.
class WindowPlace : public QObject {
    Q_OBJECT

public:
    /// All outlive this; the window's panels stand in it already.
    WindowPlace(QMainWindow &window, QSplitter &splitter, Settings &settings);

    void restore();
    void save();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteChange();

    QMainWindow &m_window;
    QSplitter &m_splitter;
    Settings &m_settings;
    QTimer m_saveSoon;
};

} // namespace roster
