// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace roster {

class LinkButton;
class PlainLabel;
class RosterController;

/// Says how many rows the filter line and the find field hide; one click clears both. Absent while they hide
/// none.
class HiddenNote final : public QWidget {
    Q_OBJECT

public:
    explicit HiddenNote(QWidget *parent = nullptr);

    /// Outlives the note.
    void setController(RosterController &controller);

Q_SIGNALS:
    void clearRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void retranslate();

    RosterController *m_controller = nullptr;
    PlainLabel *m_text = nullptr;
    LinkButton *m_clear = nullptr;
    QTimer m_soon; ///< Not once for each page of a refresh.
};

} // namespace roster
