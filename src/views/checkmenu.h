// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace roster {

/// A menu that stays open while its boxes are ticked, so that several can be.
class CheckMenu final : public QMenu {
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool triggerBox(QAction *action);
};

} // namespace roster
