// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QToolButton;

namespace roster {

/// A field with a button that empties it; the button has a name, which Qt's own has not.
class ClearableEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit ClearableEdit(QWidget *parent = nullptr);

    /// The field has no label beside it: the placeholder is its name as well.
    void setLabel(const QString &label);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QToolButton *m_clear = nullptr;
};

} // namespace roster
