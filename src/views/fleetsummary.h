// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money.h"

#include <QList>
#include <QString>

namespace roster {

class InstanceListModel;
class InstanceTableModel;

/// What the shown rows add up to.
struct FleetSummary {
    int instances = 0;
    int hidden = 0; ///< rows of the shown accounts that a filter hides
    int gpus = 0; ///< of those whose number is known
    int running = 0;
    QList<Money> hourly; ///< one sum per currency: hourly prices, where known, of what runs

    static FleetSummary of(const InstanceTableModel &table, const InstanceListModel &list);

    /// "142 instances · 318 GPUs · 121 running"
    QString countsText() const;
    /// "¥ 1,284.50/h + $ 86.20/h"; empty when no price is known.
    QString moneyText() const;
};

} // namespace roster
