// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/detail/detailjson.h"

#include <QPlainTextEdit>
#include <QSet>

namespace roster {

class JsonHighlighter;

/// A JSON text to read: coloured, objects and arrays folded with a click beside them, or with the keys + and
/// - on the cursor's line.
class JsonView final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit JsonView(QWidget *parent = nullptr);

    /// Whether what is selected here holds secrets on its way to the clipboard.
    void setSecret(bool secret) { m_secret = secret; }
    /// Lines that are still there stay folded, and the scroll position stays.
    void setJson(const JsonLayout &json);

    bool isFolded(int line) const { return m_folded.contains(line); }
    void setFolded(int line, bool folded);
    /// All but the outermost.
    void foldAll();
    void unfoldAll();
    bool hasFolded() const { return !m_folded.isEmpty(); }

    /// Selects a part of the text, and unfolds what hides it.
    void showMatch(int position, int length);

Q_SIGNALS:
    void foldingChanged();

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    friend class FoldMargin;

    bool canFold(int line) const;
    void applyFolds();
    void paintMargin(QPainter &painter);
    /// @p paint is given each visible line that can be folded, and where it stands in the viewport.
    template<typename Paint>
    void forFoldableLines(Paint paint) const;

    QList<JsonLine> m_lines;
    QSet<int> m_folded;
    JsonHighlighter *m_highlighter;
    QWidget *m_margin;
    bool m_secret = false;
};

} // namespace roster
