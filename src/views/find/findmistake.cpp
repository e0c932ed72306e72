// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/find/findmistake.h"

#include "views/style/theme.h"
#include "views/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>

namespace roster {

static constexpr int windowMargin = 10; // to the window's edge

FindMistake::FindMistake(QLineEdit &field)
    : QFrame(&field)
    , m_field(field)
    , m_text(new PlainLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 10, 6);
    row->addWidget(m_text);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    field.installEventFilter(this);
    hide();
}

void FindMistake::show(const QString &sentence)
{
    m_text->setText(sentence);
    place();
    raise();
    QFrame::show();
}

void FindMistake::place()
{
    // Above the field's siblings: it belongs to the window as long as it is seen.
    if (parentWidget() != m_field.window())
        setParent(m_field.window());
    const QPoint below = m_field.mapTo(m_field.window(), QPoint(0, m_field.height() + 4));
    const int room = m_field.window()->width() - below.x() - windowMargin;
    m_text->setWordWrap(false);
    adjustSize();
    if (width() > room) {
        m_text->setWordWrap(true);
        resize(room, layout()->heightForWidth(room));
    }
    move(below);
}

bool FindMistake::eventFilter(QObject *watched, QEvent *event)
{
    if (isVisible() && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return QFrame::eventFilter(watched, event);
}

void FindMistake::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::color(theme::Tone::Failed, palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace roster
