// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace roster {

class PlainLabel;

/// "Password copied · clears in 27 s", and a button that does it now. Seen only while the clipboard counts.
class ClipboardNotice final : public QWidget {
    Q_OBJECT

public:
    explicit ClipboardNotice(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();

    PlainLabel *m_text = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace roster
