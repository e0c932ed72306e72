// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/democatalog.h"
#include "demo/demolife.h"

#include <QString>

namespace roster::demo {

/// Which API an account is asked through.
enum class Style { Ppio, NebulaBlock };

enum class Billing : quint8 { Postpaid, Prepaid, Spot };

/// One rented machine. Times are in seconds since 1970 UTC; 0: never. What is not in here (ports, passwords,
/// addresses) is derived from its salt when an answer is written.
struct Machine {
    qint64 serial = 0; ///< Its place in the list; a later machine has a larger one.
    quint64 salt = 0;
    QString id;
    QString name;
    const Product *product = nullptr;
    const Role *role = nullptr;
    const Region *region = nullptr;
    int gpus = 0;
    int diskGb = 0;
    Billing billing = Billing::Postpaid;
    int prepaidMonths = 0;
    bool autoRenew = false;
    bool autoMigrate = false;
    qint64 endsAt = 0;
    qint64 createdAt = 0;
    qint64 startedAt = 0;
    qint64 stoppedAt = 0;
    qint64 reclaimAt = 0; ///< Spot: when it will be, or was, taken away.
    QLatin1StringView status;
    Trouble trouble;
    qint64 moveAt = 0; ///< When its status moves on by itself; 0: it rests.

    int cpus() const { return product->cpus * qMax(1, gpus); }
    int memoryGb() const { return product->memoryGb * qMax(1, gpus); }

    /// A number below @p bound that is this machine's own; another @p use gives another number.
    int derived(int use, int bound) const
    {
        quint64 x = salt + quint64(use) * 0x9e3779b97f4a7c15;
        x = (x ^ (x >> 31)) * 0xd6e8feb86659fd93;
        return int((x ^ (x >> 32)) % quint64(bound));
    }
};

} // namespace roster::demo
