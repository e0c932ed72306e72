// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/instance.h"

#include <QHash>
#include <QList>
#include <QString>

#include <utility>

namespace roster {

/// What rows of the table add up to. Only sums of what the clouds tell: currencies, periods, and own prices
/// and list prices are never added to each other.
struct TableTotals {
    int instances = 0;
    qint64 gpus = 0; ///< of those whose number is known
    QHash<QString, qint64> gpusByModel; ///< the product's id where the model is not known; may be empty
    int running = 0;
    int billed = 0; ///< instances in a status that the cloud charges for: see isBilled()
    int priced = 0; ///< billed instances that enter into hourly
    QList<Money> hourly; ///< one sum per currency: own hourly prices of what is billed
    int listPriced = 0; ///< billed instances that enter into listHourly
    /// The same of list prices, one unit of the product each. How many units an instance is, is undocumented.
    QList<Money> listHourly;

    /// @p account: the instance's; null when it is not known (any more): then only what runs is billed.
    void add(const Instance &instance, const Account *account);
    void add(const TableTotals &others);
    /// From most to fewest GPUs; equal ones by name.
    QList<std::pair<QString, qint64>> models() const;
};

} // namespace roster
