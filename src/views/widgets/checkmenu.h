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
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool triggerBox(QAction *action);

    bool m_pressed =
        false; ///< The release belongs to a press in here, not to the click that opened the menu.
};

} // namespace roster
