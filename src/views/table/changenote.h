// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace roster {

class ChangeTracker;

/// "3 changed in the last refresh": a button that stands there from the first change on.
class ChangeNote final : public QPushButton {
    Q_OBJECT

public:
    explicit ChangeNote(QWidget *parent = nullptr);

    /// Outlives the note.
    void setTracker(ChangeTracker &tracker);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();

    ChangeTracker *m_tracker = nullptr;
};

} // namespace roster
