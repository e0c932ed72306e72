// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;
class QPushButton;

namespace roster {

class ColorSwatch;

/// The colours that are told apart well, as round swatches, and any other through the system's dialog.
class ColorPicker : public QWidget {
    Q_OBJECT

public:
    explicit ColorPicker(QWidget *parent = nullptr);

    /// 0xRRGGBB
    void setColor(quint32 rgb);
    quint32 color() const { return m_color; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void chooseOther();
    void retranslate();

    QButtonGroup *m_group = nullptr;
    ColorSwatch *m_custom = nullptr; ///< the swatch of a colour that is none of accountColors()
    QPushButton *m_other = nullptr;
    quint32 m_color = 0;
};

} // namespace roster
