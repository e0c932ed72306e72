// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>
#include <QTimer>

#include <chrono>
#include <optional>

class QItemSelectionModel;
class QProgressBar;
class QPushButton;

namespace roster {

class ConfidentialLabel;
class FittingLabel;
class PlainLabel;
class RosterController;
class TotalsCounter;
struct TableTotals;

/// The bottom of the window: what the rows add up to, how fresh they are, and how far a load has come.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Tells of this controller's rows from now on, and of the selected ones as soon as there are several.
    /// Call it once.
    void setController(RosterController &controller, const QItemSelectionModel &selection);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateSummary();
    void showSummary(const TableTotals &totals);
    void updateProgress();
    QString freshness() const;
    bool hasAnswers() const;
    std::optional<std::chrono::milliseconds> slowedTo() const;
    void retranslate();

    RosterController *m_controller = nullptr;
    const QItemSelectionModel *m_selection = nullptr;
    TotalsCounter *m_counter = nullptr;
    bool m_ofSelection = false; ///< what is counted
    QTimer m_soon{this}; ///< However fast rows arrive, they are added up ten times a second at most.
    QTimer m_patience; ///< until a refresh that goes on is told of
    bool m_tellsProgress = false;
    QTimer m_progressSoon;
    FittingLabel *m_counts = nullptr;
    ConfidentialLabel *m_money = nullptr; ///< own prices
    ConfidentialLabel *m_list = nullptr; ///< list prices
    PlainLabel *m_freshness = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace roster
