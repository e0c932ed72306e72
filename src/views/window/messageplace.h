// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace roster {

class MessageStrip;
class PlainLabel;

/// Room for a message strip in a form: enough for most messages from the start, and never less than it once
/// took, so that nothing below it moves under the pointer. A quiet hint stands in it meanwhile.
class MessagePlace : public QWidget {
    Q_OBJECT

public:
    explicit MessagePlace(QWidget *parent = nullptr);

    MessageStrip &strip() { return *m_strip; }
    void setHint(const QString &hint);

protected:
    bool event(QEvent *event) override;

private:
    void keepRoom();

    PlainLabel *m_hint = nullptr;
    MessageStrip *m_strip = nullptr;
};

} // namespace roster
