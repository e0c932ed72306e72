// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/problemlabel.h"

#include "views/style/theme.h"

#include <QEvent>

namespace roster {

ProblemLabel::ProblemLabel(QWidget *parent)
    : PlainLabel(parent)
{
    setWordWrap(true);
    hide();
    takeColor();
}

void ProblemLabel::reserveLine()
{
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    setMinimumHeight(fontMetrics().height());
}

void ProblemLabel::setProblem(const QString &problem, QWidget *field)
{
    setText(problem);
    setVisible(!problem.isEmpty());
    field->setAccessibleDescription(problem);
}

void ProblemLabel::changeEvent(QEvent *event)
{
    PlainLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeColor();
}

void ProblemLabel::takeColor()
{
    const QColor color = theme::color(theme::Tone::Failed, palette());
    if (palette().color(QPalette::WindowText) == color)
        return; // setting it is a change of palette itself
    QPalette own;
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
}

} // namespace roster
