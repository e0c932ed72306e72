// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/privacy/confidentiallabel.h"

#include "views/privacy/discretion.h"
#include "views/privacy/mosaic.h"

#include <QPainter>

namespace roster {

ConfidentialLabel::ConfidentialLabel(QWidget *parent)
    : PlainLabel(parent)
{
    connect(&Discretion::instance(), &Discretion::changed, this, &ConfidentialLabel::update);
}

void ConfidentialLabel::setConfidentialText(const QString &text)
{
    m_text = text;
    update();
}

void ConfidentialLabel::update()
{
    const bool hidden = Discretion::instance().isPrivate() && !m_text.isEmpty();
    setText(hidden ? Discretion::hiddenText() : m_text);
}

void ConfidentialLabel::paintEvent(QPaintEvent *event)
{
    if (!Discretion::instance().isPrivate() || m_text.isEmpty()) {
        PlainLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    paint::drawMosaic(&painter, contentsRect(), palette().color(foregroundRole()), 7);
}

} // namespace roster
