// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/statusdot.h"

#include "views/style/theme.h"

#include <QPainter>

namespace roster {

static constexpr int diameter = 11;

StatusDot::StatusDot(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusDot::setGroup(StatusGroup group)
{
    m_group = group;
    update();
}

QSize StatusDot::sizeHint() const
{
    return {diameter, diameter};
}

void StatusDot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled() ? theme::color(m_group, palette()) : palette().color(QPalette::Mid));
    painter.drawEllipse(QRectF((width() - diameter) / 2.0, (height() - diameter) / 2.0, diameter, diameter));
}

} // namespace roster
