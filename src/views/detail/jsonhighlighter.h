// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

class QPlainTextEdit;

namespace roster {

/// Colours the lines of a JsonLayout, in the tones of the view's palette.
class JsonHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit JsonHighlighter(QPlainTextEdit *view);

protected:
    void highlightBlock(const QString &text) override;

private:
    const QPlainTextEdit &m_view;
};

} // namespace roster
