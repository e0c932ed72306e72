// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/billingmode.h"
#include "core/instancestatus.h"
#include "core/maybe.h"
#include "core/money.h"
#include "core/sharedtext.h"
#include "core/timestamp.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace roster {

/// A port that an instance offers. PPIO: ports[].
struct Port {
    Maybe<int> port;
    SharedText protocol; ///< "tcp" or "http"
    QString endpoint; ///< A URL or host:port; may be empty while the instance does not run.

    friend bool operator==(const Port &, const Port &) = default;
};

/// PPIO: billing.prepaid.auto_renew.
struct AutoRenew {
    std::optional<bool> enabled;
    Maybe<int> months;
    SharedText status; ///< An open set; only "active" is documented.

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
/// detail". There may be a hundred thousand of them: texts that many have in common are a SharedText, and
/// what may be unknown is a Maybe.
struct Instance {
    QUuid account; ///< Set by the service that asked; readers leave it null.
    QString id; ///< Never empty.
    QString name; ///< PPIO: name. NB: host_name.
    SharedText type; ///< PPIO: type ("gpu", "cpu"). NB: product_type ("Virtual Machine"), else instance_type.
    InstanceStatus status; ///< PPIO: status.status. NB: status.
    SharedText statusError; ///< PPIO: status.error.
    SharedText statusMessage; ///< PPIO: status.message.

    SharedText productId; ///< PPIO: product_id.
    SharedText gpu; ///< The GPU's model. NB: gpu_type, else gpu. PPIO: of the product (Catalogue).
    Maybe<int> gpuCount; ///< PPIO: resource_specs.gpu_num. NB: gpu_count.
    Maybe<int> cpuCount; ///< vCPUs. PPIO: resource_specs.cpu_num. NB: cpu_cores, else cpu_count.
    Maybe<double> memoryGb; ///< PPIO: resource_specs.memory_gb. NB: ram.
    Maybe<double> systemDiskGb; ///< PPIO: resource_specs.rootfs_size_gb. NB: disk_size.
    Maybe<double> ephemeralDiskGb; ///< NB: ephemeral.
    SharedText image; ///< PPIO: image. NB: os, else image.

    SharedText region; ///< PPIO: the region's id. NB: "CANADA".
    SharedText regionName; ///< PPIO: of the region (Catalogue). Empty: the region speaks for itself.
    QString publicAddress; ///< NB: public_ipv4.
    QString privateAddress; ///< PPIO: network.ip. NB: lan_ipv4.
    QList<Port> ports; ///< PPIO: ports.
    SharedText exposedPorts; ///< NB: exposed_ports, a text without documented form.

    BillingMode billing; ///< PPIO: billing.mode.
    AutoMigrate autoMigrate; ///< PPIO: auto_migrate.
    Maybe<int> prepaidMonths; ///< PPIO: billing.prepaid.months.
    Timestamp endsAt; ///< PPIO: billing.prepaid.end_time. NB: ended_at.
    AutoRenew autoRenew; ///< PPIO: billing.prepaid.auto_renew.
    Maybe<Money> price; ///< NB: price_per_hour. PPIO's list does not say.
    /// PPIO: what the product costs by this billing mode (Catalogue), per unit of the product. Not what this
    /// instance costs: that has GPUs, a disk and perhaps a discount.
    Maybe<Money> listPrice;
    Maybe<Money> totalCost; ///< NB: total_cost.
    Maybe<std::chrono::seconds> runningTime; ///< NB: running_time, as of the answer.

    Timestamp createdAt; ///< PPIO: created_at. NB: created_at.
    /// PPIO: last_started_at. NB: started_at, else start_time; what is reserved may start in the future.
    Timestamp lastStartedAt;
    Timestamp lastStoppedAt; ///< PPIO: last_stopped_at.

    InstanceKey key() const { return {account, id}; }
    friend bool operator==(const Instance &, const Instance &) = default;
};

} // namespace roster
