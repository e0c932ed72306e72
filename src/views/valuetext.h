// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace roster {

/// A value to read, select and copy, with mouse or keys: always plain text, as high as it needs to be, and
/// wrapped inside words where they are longer than the line, which a QLabel cannot do.
class ValueText : public QTextEdit {
    Q_OBJECT

public:
    explicit ValueText(QWidget *parent = nullptr);

    /// Text starts @p pixels below the top.
    void setTopPadding(int pixels);
    /// Does nothing for the text that is already there, so that a selection stays.
    void setValue(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    int m_topPadding = 0;
};

} // namespace roster
