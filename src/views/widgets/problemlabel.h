// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/plainlabel.h"

namespace roster {

/// Below a field of a form: what is wrong with what stands in it. Hidden while nothing is.
class ProblemLabel : public PlainLabel {
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget *parent = nullptr);

    /// Keeps the room for one line, so that nothing moves when a problem comes or goes.
    void reserveLine();
    /// Empty: nothing is wrong. @p field hears of it too, for people who cannot see the label.
    void setProblem(const QString &problem, QWidget *field);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColor();
};

} // namespace roster
