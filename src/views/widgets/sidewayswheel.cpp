// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/sidewayswheel.h"

#include <QAbstractScrollArea>
#include <QCoreApplication>
#include <QScrollBar>
#include <QWheelEvent>

namespace roster {

namespace {

class SidewaysWheel final : public QObject {
public:
    explicit SidewaysWheel(QAbstractScrollArea &area)
        : QObject(&area)
        , m_area(area)
    {
        area.viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return QObject::eventFilter(watched, event);
        const auto &wheel = static_cast<const QWheelEvent &>(*event);
        const bool asked = wheel.modifiers() == Qt::ShiftModifier || wheel.modifiers() == Qt::AltModifier;
        if (!asked || wheel.angleDelta().x() != 0) // the platform has turned it already
            return false;
        // Without the key, which would make it a page.
        QWheelEvent turned(wheel.position(), wheel.globalPosition(), wheel.pixelDelta().transposed(),
                           wheel.angleDelta().transposed(), wheel.buttons(), Qt::NoModifier, wheel.phase(),
                           wheel.inverted(), wheel.source());
        QCoreApplication::sendEvent(m_area.horizontalScrollBar(), &turned);
        return true;
    }

private:
    QAbstractScrollArea &m_area;
};

} // namespace

void scrollSidewaysByWheel(QAbstractScrollArea &area)
{
    new SidewaysWheel(area);
}

} // namespace roster
