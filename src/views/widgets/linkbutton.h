// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QUrl>

namespace roster {

/// A button that looks like a link. One with a target opens that page, which the program itself has chosen,
/// in the browser.
class LinkButton : public QPushButton {
    Q_OBJECT

public:
    explicit LinkButton(QWidget *parent = nullptr);

    /// Anything but https hides the button. The tool tip shows where it leads.
    void setTarget(const QUrl &page);
    const QUrl &target() const { return m_target; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QUrl m_target;
};

} // namespace roster
