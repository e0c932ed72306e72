// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/colorswatch.h"

#include "views/style/theme.h"

#include <QPainter>

namespace roster {

static constexpr int side = 24;

ColorSwatch::ColorSwatch(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void ColorSwatch::setColor(quint32 rgb)
{
    m_color = rgb;
    update();
}

QSize ColorSwatch::sizeHint() const
{
    return {side, side};
}

void ColorSwatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = QRectF(rect()).center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled() ? QColor(QRgb(m_color)) : palette().color(QPalette::Mid));
    painter.drawEllipse(centre, 7.5, 7.5);
    if (!isChecked() && !hasFocus() && !underMouse())
        return;
    const QColor ring =
        isChecked() ? palette().color(QPalette::WindowText) : theme::color(theme::Tone::Muted, palette());
    painter.setPen(
        QPen(ring, isChecked() ? 1.8 : 1.0, hasFocus() && !isChecked() ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, 10.5, 10.5);
    if (hasFocus() && isChecked()) {
        painter.setBrush(palette().color(QPalette::Window));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(centre, 2.5, 2.5);
    }
}

} // namespace roster
