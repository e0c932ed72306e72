// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fileproblem.h"

#include <QDeadlineTimer>
#include <QList>
#include <QMessageBox>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <utility>
#include <vector>

namespace roster {

/// Says what is wrong with the program's own files, in a box over the window: each problem once, however
/// often it comes again while somebody sees to it, and all that come together in one box.
class FileNotices : public QObject {
    Q_OBJECT

public:
    /// @p window is the parent of the box, and of this.
    explicit FileNotices(QWidget *window);

    void tell(const FileProblem &problem);

private:
    void show();

    QWidget &m_window;
    std::vector<std::pair<FileProblem, QDeadlineTimer>> m_told; ///< and how long once is enough
    QList<FileProblem> m_waiting;
    QTimer m_soon;
    QPointer<QMessageBox> m_box;
};

} // namespace roster
