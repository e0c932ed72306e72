// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fileproblem.h"

#include <QDeadlineTimer>
#include <QList>
#include <QMessageBox>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <utility>
#include <vector>

namespace roster {

/// Says what is wrong with the program's own files, in a box over the window: each problem once, and again
/// after a while, for it comes again and again until somebody has seen to it; and all that come together in
/// one box.
class FileNotices : public QObject {
    Q_OBJECT

public:
    /// @p window is the parent of the box, and of this.
    explicit FileNotices(QWidget *window, std::chrono::milliseconds onceIsEnough = std::chrono::minutes(10));

    void tell(const FileProblem &problem);

private:
    void show();

    QWidget &m_window;
    const std::chrono::milliseconds m_onceIsEnough;
    std::vector<std::pair<FileProblem, QDeadlineTimer>> m_told; ///< and how long once is enough
    QList<FileProblem> m_waiting;
    QTimer m_soon;
    QPointer<QMessageBox> m_box;
};

} // namespace roster
