// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/fittinglabel.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace roster {

FittingLabel::FittingLabel(QWidget *parent)
    : PlainLabel(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void FittingLabel::setTexts(const QStringList &texts)
{
    if (m_texts == texts)
        return;
    m_texts = texts;
    setAccessibleName(texts.value(0));
    updateGeometry();
    fit();
}

QSize FittingLabel::sizeHint() const
{
    return sizeFor(m_texts.value(0));
}

QSize FittingLabel::minimumSizeHint() const
{
    return sizeFor(m_texts.isEmpty() ? QString() : m_texts.last());
}

void FittingLabel::resizeEvent(QResizeEvent *event)
{
    PlainLabel::resizeEvent(event);
    fit();
}

void FittingLabel::changeEvent(QEvent *event)
{
    PlainLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        fit();
    }
}

void FittingLabel::fit()
{
    const auto fits = [this](const QString &text) { return sizeFor(text).width() <= width(); };
    const auto found = std::ranges::find_if(std::as_const(m_texts), fits);
    setText(found != m_texts.cend() ? *found : m_texts.isEmpty() ? QString() : m_texts.last());
}

QSize FittingLabel::sizeFor(const QString &text) const
{
    const QMargins margins = contentsMargins();
    return QSize(fontMetrics().horizontalAdvance(text) + 1, fontMetrics().height()).grownBy(margins);
}

} // namespace roster
