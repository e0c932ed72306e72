// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detail/valuetext.h"

#include "views/privacy/clipboard.h"
#include "views/privacy/discretion.h"
#include "views/privacy/mosaic.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QMimeData>
#include <QPainter>

#include <cmath>

namespace roster {

ValueText::ValueText(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false); // nothing keeps a secret that is hidden again
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ValueText::fitHeight);
}

void ValueText::setTopPadding(int pixels)
{
    m_topPadding = pixels;
    setViewportMargins(0, pixels, 0, 0);
    fitHeight();
}

void ValueText::setValue(const QString &text)
{
    if (text != toPlainText())
        setPlainText(text);
}

void ValueText::setConcealed(bool concealed)
{
    m_concealed = concealed;
    viewport()->update();
    if (concealed)
        setValue(Discretion::hiddenText());
}

QMimeData *ValueText::createMimeDataFromSelection() const
{
    QMimeData *selected = QTextEdit::createMimeDataFromSelection();
    if (m_secret)
        Clipboard::markAsSecret(*selected);
    return selected;
}

void ValueText::paintEvent(QPaintEvent *event)
{
    if (!m_concealed) {
        QTextEdit::paintEvent(event);
        return;
    }
    QPainter painter(viewport());
    const QRect line(0, 0, viewport()->width(), fontMetrics().height());
    paint::drawMosaic(&painter, line, palette().color(QPalette::Text), quint32(y()));
}

void ValueText::fitHeight()
{
    setFixedHeight(m_topPadding + int(std::ceil(document()->size().height())));
}

QSize ValueText::sizeHint() const
{
    return {200, height()};
}

QSize ValueText::minimumSizeHint() const
{
    return {80, height()};
}

void ValueText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

} // namespace roster
