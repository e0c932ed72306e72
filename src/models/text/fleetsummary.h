// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/tabletotals.h"

#include <QString>
#include <QStringList>

namespace roster {

/// What rows add up to, in words: for the status line and the headings of groups.
struct FleetSummary {
    TableTotals totals;
    int hidden = 0; ///< rows of the shown accounts that a filter hides
    bool isSelection = false; ///< of the selected rows, not of all that are shown

    /// "142 instances · 318 GPUs: RTX 4090 × 120, H100 × 40 … · 121 running", with ever fewer models; the
    /// last one has none. Whoever shows it takes the first that fits.
    QStringList countsTexts() const;
    /// GPUs by model, a line each. Plain text.
    QString countsDetail() const;
    /// "¥ 1,284.50/h + $ 86.20/h"; empty when no price is known.
    QString moneyText() const;
    /// What the sum covers, and what it does not.
    QString moneyDetail() const;
    /// "* list price: ¥ 12.00/h": also explains the star in the price column.
    QString listText() const;
    QString listDetail() const;
};

} // namespace roster
