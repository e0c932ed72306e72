// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace roster {

/// What can be done about changes to the open view. Hidden while there are none.
class ViewBar final : public QWidget {
    Q_OBJECT

public:
    explicit ViewBar(QWidget *parent = nullptr);

Q_SIGNALS:
    void saveRequested();
    void revertRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QPushButton *m_save = nullptr;
    QPushButton *m_revert = nullptr;
};

} // namespace roster
