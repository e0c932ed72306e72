// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/window/messagestrip.h"

#include <QBasicTimer>
#include <QWidget>

namespace roster {

/// The sign at the head of a MessageStrip; turns while something is being waited for.
class StripIcon : public QWidget {
    Q_OBJECT

public:
    explicit StripIcon(QWidget *parent = nullptr);

    void setKind(MessageStrip::Kind kind);

    static QColor color(MessageStrip::Kind kind, const QPalette &palette);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateTimer();

    MessageStrip::Kind m_kind = MessageStrip::Kind::Info;
    QBasicTimer m_timer;
    int m_angle = 0; ///< degrees
};

} // namespace roster
