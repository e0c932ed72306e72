// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/plainlabel.h"

namespace roster {

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : PlainLabel(parent)
{
    setText(text);
}

void PlainLabel::setMuted(bool muted)
{
    // A role, not a colour: it follows the theme by itself.
    setForegroundRole(muted ? QPalette::PlaceholderText : QPalette::NoRole);
}

void PlainLabel::setEmphasis(QFont::Weight weight, double pointSizeFactor)
{
    QFont emphasised;
    emphasised.setWeight(weight);
    if (pointSizeFactor != 1.0)
        emphasised.setPointSizeF(font().pointSizeF() * pointSizeFactor);
    setFont(emphasised);
}

} // namespace roster
