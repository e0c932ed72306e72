// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/messageplace.h"

#include "views/widgets/plainlabel.h"
#include "views/window/messagestrip.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

static constexpr int usualLines = 4; ///< of what happened and what to do
static constexpr int besideLines = 62; ///< a strip's margins, and its row of buttons

MessagePlace::MessagePlace(QWidget *parent)
    : QWidget(parent)
    , m_hint(new PlainLabel(this))
    , m_strip(new MessageStrip(this))
{
    m_strip->setObjectName(u"strip"_s);
    m_hint->setMuted(true);
    m_hint->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch();
    column->addWidget(m_hint);
    column->addWidget(m_strip);
    column->addStretch();
    setMinimumHeight(usualLines * fontMetrics().lineSpacing() + besideLines);
}

void MessagePlace::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void MessagePlace::keepRoom()
{
    m_hint->setVisible(m_strip->isHidden());
    const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                     : layout()->totalSizeHint().height();
    setMinimumHeight(std::max(minimumHeight(), needed));
}

bool MessagePlace::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        keepRoom();
    return handled;
}

} // namespace roster
