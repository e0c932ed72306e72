// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>
#include <QTimer>

class QProgressBar;
class QPushButton;

namespace roster {

class ConfidentialLabel;
class PlainLabel;
class RosterController;

/// The bottom of the window: what the rows add up to, how fresh they are, and how far a load has come.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Tells of this controller from now on. Call it once.
    void setController(RosterController &controller);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateSummary();
    void updateProgress();
    QString freshness() const;
    void retranslate();

    RosterController *m_controller = nullptr;
    QTimer m_soon; ///< Adding up waits until rows have stopped arriving for a moment.
    PlainLabel *m_counts = nullptr;
    ConfidentialLabel *m_money = nullptr;
    PlainLabel *m_freshness = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace roster
