// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/clearableedit.h"

namespace roster {

/// Find-as-you-type over what the table shows. Esc empties it, and leaves it when it is empty already.
class FindLine final : public ClearableEdit {
    Q_OBJECT

public:
    explicit FindLine(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The user is done here: back to the table.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace roster
