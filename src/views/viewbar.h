// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace roster {

class PlainLabel;

/// Says that the open view was changed, and what can be done about it. Hidden while it was not.
class ViewBar final : public QWidget {
    Q_OBJECT

public:
    explicit ViewBar(QWidget *parent = nullptr);

Q_SIGNALS:
    void saveRequested();
    void saveAsRequested();
    void revertRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    PlainLabel *m_label = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_saveAs = nullptr;
    QPushButton *m_revert = nullptr;
};

} // namespace roster
