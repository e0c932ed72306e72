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
    /// Whether what is selected here is a secret on its way to the clipboard.
    void setSecret(bool secret) { m_secret = secret; }
    /// Shows a mosaic in place of the text, which is then not in here at all.
    void setConcealed(bool concealed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fitHeight();
    int m_topPadding = 0;
    bool m_secret = false;
    bool m_concealed = false;
};

} // namespace roster
