// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/stripicon.h"

#include "views/style/theme.h"

#include <QPainter>
#include <QTimerEvent>

namespace roster {

static constexpr int side = 18;

StripIcon::StripIcon(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StripIcon::setKind(MessageStrip::Kind kind)
{
    m_kind = kind;
    updateTimer();
    update();
}

QColor StripIcon::color(MessageStrip::Kind kind, const QPalette &palette)
{
    switch (kind) {
    case MessageStrip::Kind::Busy:
    case MessageStrip::Kind::Info:
        break;
    case MessageStrip::Kind::Success:
        return theme::color(theme::Tone::Running, palette);
    case MessageStrip::Kind::Warning:
        return theme::color(theme::Tone::Soon, palette);
    case MessageStrip::Kind::Error:
        return theme::color(theme::Tone::Failed, palette);
    }
    return theme::color(theme::Tone::Accent, palette);
}

QSize StripIcon::sizeHint() const
{
    return {side, side};
}

void StripIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(width() / 2.0, height() / 2.0);
    const QColor ink = color(m_kind, palette());
    QPen pen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    const QRectF circle(-7, -7, 14, 14);

    if (m_kind == MessageStrip::Kind::Busy) {
        painter.drawArc(circle, -m_angle * 16, 270 * 16);
        return;
    }
    painter.drawEllipse(circle);
    if (m_kind == MessageStrip::Kind::Success) {
        painter.drawPolyline(QPolygonF({{-3.2, 0.3}, {-0.9, 2.6}, {3.4, -2.4}}));
        return;
    }
    // An "i", or upside down an exclamation mark.
    const double up = m_kind == MessageStrip::Kind::Info ? -1 : 1;
    painter.drawLine(QPointF(0, up * -3.6), QPointF(0, up * 0.6));
    painter.setBrush(ink);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(0, up * 3.4), 1.1, 1.1);
}

void StripIcon::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_angle = (m_angle + 24) % 360;
    update();
}

void StripIcon::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateTimer();
}

void StripIcon::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateTimer();
}

void StripIcon::updateTimer()
{
    // Nothing turns, and nothing wakes the processor, where nobody sees it.
    if (m_kind == MessageStrip::Kind::Busy && isVisible())
        m_timer.start(60, this);
    else
        m_timer.stop();
}

} // namespace roster
