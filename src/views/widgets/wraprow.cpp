// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/wraprow.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace roster {

WrapRow::WrapRow(QWidget *parent)
    : QWidget(parent)
    , m_halves(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_second(new QHBoxLayout)
{
    m_halves->setContentsMargins({});
    m_halves->setSpacing(0);
    m_second->setSpacing(0);
}

void WrapRow::setHalves(QWidget &first, const QList<QWidget *> &second)
{
    m_halves->addWidget(&first, 1);
    m_halves->addLayout(m_second);
    m_second->addStretch();
    for (QWidget *widget : second)
        m_second->addWidget(widget);
}

QSize WrapRow::minimumSizeHint() const
{
    int width = 0;
    for (int half = 0; half < m_halves->count(); ++half)
        width = std::max(width, m_halves->itemAt(half)->minimumSize().width());
    return {width, m_halves->minimumSize().height()};
}

bool WrapRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // one of them appears, goes, or says something else
        wrap();
    return QWidget::event(event);
}

void WrapRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    wrap();
}

void WrapRow::wrap()
{
    int needed = 0;
    for (int half = 0; half < m_halves->count(); ++half)
        needed += m_halves->itemAt(half)->minimumSize().width();
    const auto direction = needed <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_halves->direction() == direction)
        return;
    m_halves->setDirection(direction);
    updateGeometry();
}

} // namespace roster
