// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/billingmode.h"
#include "core/instancestatus.h"
#include "core/money.h"
#include "core/timestamp.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace roster {

/// A port that an instance offers. PPIO: ports[].
struct Port {
    std::optional<int> port;
    QString protocol; ///< "tcp" or "http"
    QString endpoint; ///< A URL or host:port; may be empty while the instance does not run.

    friend bool operator==(const Port &, const Port &) = default;
};

/// PPIO: billing.prepaid.auto_renew.
struct AutoRenew {
    std::optional<bool> enabled;
    std::optional<int> months;
    QString status; ///< An open set; only "active" is documented.

    friend bool operator==(const AutoRenew &, const AutoRenew &) = default;
};

/// PPIO: auto_migrate.
struct AutoMigrate {
    std::optional<bool> enabled;
    std::optional<bool> includeSystemDisk;

    friend bool operator==(const AutoMigrate &, const AutoMigrate &) = default;
};

/// Tells one instance from every other: ids are unique only within an account.
struct InstanceKey {
    QUuid account;
    QString id;

    friend bool operator==(const InstanceKey &, const InstanceKey &) = default;
    friend size_t qHash(const InstanceKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.account, key.id);
    }
};

/// One rented instance as a list tells it; what a row of the table shows. Holds no secret.
///
/// An empty text and an empty optional mean that the cloud did not say. Field names behind "PPIO" are those
/// of its page "list instances" (Novita AI: the same), behind "NB" those of Nebula Block's "user instance
/// detail".
struct Instance {
    QUuid account; ///< Set by the service that asked; readers leave it null.
    QString id; ///< Never empty.
    QString name; ///< PPIO: name. NB: host_name.
    QString type; ///< PPIO: type ("gpu", "cpu"). NB: product_type ("Virtual Machine").
    InstanceStatus status; ///< PPIO: status.status. NB: status.
    QString statusError; ///< PPIO: status.error.
    QString statusMessage; ///< PPIO: status.message.

    QString productId; ///< PPIO: product_id.
    QString gpu; ///< The GPU's model. NB: gpu_type, else gpu. PPIO: of the product (Catalogue).
    std::optional<int> gpuCount; ///< PPIO: resource_specs.gpu_num. NB: gpu_count.
    std::optional<int> cpuCount; ///< vCPUs. PPIO: resource_specs.cpu_num. NB: cpu_cores, else cpu_count.
    std::optional<double> memoryGb; ///< PPIO: resource_specs.memory_gb. NB: ram.
    std::optional<double> systemDiskGb; ///< PPIO: resource_specs.rootfs_size_gb. NB: disk_size.
    std::optional<double> ephemeralDiskGb; ///< NB: ephemeral.
    QString image; ///< PPIO: image. NB: os, else image.

    QString region; ///< PPIO: the region's id. NB: "CANADA".
    QString regionName; ///< PPIO: of the region (Catalogue). Empty: the region speaks for itself.
    QString publicAddress; ///< NB: public_ipv4.
    QString privateAddress; ///< PPIO: network.ip. NB: lan_ipv4.
    QList<Port> ports; ///< PPIO: ports.
    QString exposedPorts; ///< NB: exposed_ports, a text without documented form.

    BillingMode billing; ///< PPIO: billing.mode.
    std::optional<int> prepaidMonths; ///< PPIO: billing.prepaid.months.
    Timestamp endsAt; ///< PPIO: billing.prepaid.end_time. NB: ended_at.
    AutoRenew autoRenew; ///< PPIO: billing.prepaid.auto_renew.
    AutoMigrate autoMigrate; ///< PPIO: auto_migrate.
    std::optional<Money> price; ///< NB: price_per_hour. PPIO's list does not say.
    /// PPIO: what the product costs by this billing mode (Catalogue), per unit of the product. Not what this
    /// instance costs: that has GPUs, a disk and perhaps a discount.
    std::optional<Money> listPrice;
    std::optional<Money> totalCost; ///< NB: total_cost.
    std::optional<std::chrono::seconds> runningTime; ///< NB: running_time, as of the answer.

    Timestamp createdAt; ///< PPIO: created_at. NB: created_at.
    Timestamp lastStartedAt; ///< PPIO: last_started_at. NB: start_time, else started_at.
    Timestamp lastStoppedAt; ///< PPIO: last_stopped_at.

    InstanceKey key() const { return {account, id}; }
    friend bool operator==(const Instance &, const Instance &) = default;
};

} // namespace roster
