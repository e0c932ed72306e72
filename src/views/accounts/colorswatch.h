// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace roster {

/// A round button in its own colour, with a ring around the chosen one.
class ColorSwatch : public QAbstractButton {
    Q_OBJECT

public:
    explicit ColorSwatch(QWidget *parent = nullptr);

    /// 0xRRGGBB
    void setColor(quint32 rgb);
    quint32 color() const { return m_color; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    quint32 m_color = 0;
};

} // namespace roster
