// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detail/jsonview.h"

#include "views/detail/jsonhighlighter.h"
#include "views/privacy/clipboard.h"
#include "views/style/interfacefont.h"
#include "views/style/theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace roster {

static constexpr int marginWidth = 22;

/// The strip with the marks that fold.
class FoldMargin final : public QWidget {
public:
    explicit FoldMargin(JsonView &view)
        : QWidget(&view)
        , m_view(view)
    {
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_view.paintMargin(painter);
    }

    void mousePressEvent(QMouseEvent *event) override
    {
        const int line = m_view.cursorForPosition({0, int(event->position().y())}).blockNumber();
        m_view.setFolded(line, !m_view.isFolded(line));
    }

    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

private:
    JsonView &m_view;
};

JsonView::JsonView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new JsonHighlighter(this))
    , m_margin(new FoldMargin(*this))
{
    setReadOnly(true);
    setUndoRedoEnabled(false); // nothing keeps a secret that is hidden again
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFont(fixedFont(font()));
    document()->setDocumentMargin(6);
    setViewportMargins(marginWidth, 0, 0, 0);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int scrolled) {
        if (scrolled != 0)
            m_margin->scroll(0, scrolled);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
}

void JsonView::setJson(const JsonLayout &json)
{
    const int scrolled = verticalScrollBar()->value();
    m_folded.removeIf([&](int line) {
        return line >= json.lines.size() || json.lines[line].foldsTo < 0
            || json.lines[line].text != m_lines[line].text;
    });
    m_lines = json.lines;
    setPlainText(json.text());
    applyFolds();
    verticalScrollBar()->setValue(scrolled);
}

bool JsonView::canFold(int line) const
{
    return line >= 0 && line < m_lines.size() && m_lines[line].foldsTo > line;
}

void JsonView::setFolded(int line, bool folded)
{
    if (!canFold(line) || folded == isFolded(line))
        return;
    if (folded)
        m_folded.insert(line);
    else
        m_folded.remove(line);
    applyFolds();
}

void JsonView::foldAll()
{
    for (int line = 1; line < m_lines.size(); ++line) {
        if (canFold(line))
            m_folded.insert(line);
    }
    applyFolds();
}

void JsonView::unfoldAll()
{
    m_folded.clear();
    applyFolds();
}

void JsonView::applyFolds()
{
    int hiddenTo = -1;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const int line = block.blockNumber();
        const bool visible = line > hiddenTo;
        if (visible && isFolded(line))
            hiddenTo = m_lines[line].foldsTo;
        if (visible == block.isVisible())
            continue;
        block.setVisible(visible);
        block.setLineCount(visible ? std::max(1, block.layout()->lineCount()) : 0);
    }
    QTextCursor cursor = textCursor();
    QTextBlock seen = cursor.block();
    while (!seen.isVisible() && seen.previous().isValid())
        seen = seen.previous();
    if (seen != cursor.block()) {
        cursor.setPosition(seen.position());
        setTextCursor(cursor);
    }
    document()->markContentsDirty(0, document()->characterCount());
    // The scroll bar counts lines by this signal.
    Q_EMIT document()->documentLayout()->documentSizeChanged(document()->documentLayout()->documentSize());
    viewport()->update();
    m_margin->update();
    Q_EMIT foldingChanged();
}

void JsonView::showMatch(int position, int length)
{
    const int line = document()->findBlock(position).blockNumber();
    const bool hidden =
        m_folded.removeIf([&](int folded) { return folded < line && line <= m_lines[folded].foldsTo; }) > 0;
    if (hidden)
        applyFolds();
    QTextCursor cursor(document());
    cursor.setPosition(position);
    cursor.setPosition(position + length, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

template<typename Paint>
void JsonView::forFoldableLines(Paint paint) const
{
    QTextBlock block = firstVisibleBlock();
    while (block.isValid()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > viewport()->height())
            break;
        if (block.isVisible() && canFold(block.blockNumber()))
            paint(block, area);
        block = block.next();
    }
}

void JsonView::paintMargin(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme::color(theme::Tone::Muted, palette()), 1.4);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    const qreal lineHeight = fontMetrics().height();
    forFoldableLines([&](const QTextBlock &block, const QRectF &area) {
        const QPointF center(marginWidth / 2.0 + 2, area.top() + lineHeight / 2 + 0.5);
        QPainterPath path;
        if (isFolded(block.blockNumber())) {
            path.moveTo(center + QPointF(-2, -4));
            path.lineTo(center + QPointF(2, 0));
            path.lineTo(center + QPointF(-2, 4));
        } else {
            path.moveTo(center + QPointF(-4, -2));
            path.lineTo(center + QPointF(0, 2));
            path.lineTo(center + QPointF(4, -2));
        }
        painter.drawPath(path);
    });
}

void JsonView::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setFont(font());
    painter.setPen(theme::color(theme::Tone::Muted, palette()));
    forFoldableLines([&](const QTextBlock &block, const QRectF &) {
        const int line = block.blockNumber();
        if (!isFolded(line))
            return;
        QTextCursor end(block);
        end.movePosition(QTextCursor::EndOfBlock);
        const QRect place = cursorRect(end);
        painter.drawText(place.right() + 2, place.top() + fontMetrics().ascent(),
                         u" … "_s + m_lines[m_lines[line].foldsTo].text.trimmed());
    });
}

QMimeData *JsonView::createMimeDataFromSelection() const
{
    QMimeData *copied = QPlainTextEdit::createMimeDataFromSelection();
    if (m_secret)
        Clipboard::markAsSecret(*copied);
    return copied;
}

void JsonView::keyPressEvent(QKeyEvent *event)
{
    const int line = textCursor().blockNumber();
    switch (event->key()) {
    case Qt::Key_Minus:
        setFolded(line, true);
        break;
    case Qt::Key_Plus:
        setFolded(line, false);
        break;
    default:
        QPlainTextEdit::keyPressEvent(event);
    }
}

void JsonView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->rehighlight();
}

void JsonView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), marginWidth, area.height());
}

} // namespace roster
