// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instance.h"
#include "core/secret.h"

#include <QByteArray>
#include <QStringList>

namespace roster {

/// PPIO: envs[]. The value may well be a key, so it is a secret.
struct EnvironmentVariable {
    QString name;
    Secret value;
};

/// PPIO: volumes[].
struct Volume {
    QString type; ///< "network"
    QString id;
    QString mountPoint;
};

/// PPIO: tools.ssh. The command is data of the cloud's choosing: shown and copied, never run.
struct SshAccess {
    QString command;
    QString userName;
    Secret password;
};

/// PPIO: tools.jupyter.
struct JupyterAccess {
    std::optional<bool> enabled;
    std::optional<int> port;
    Secret endpoint; ///< May carry a token in its query.
};

/// PPIO: tools.web_terminal.
struct WebTerminalAccess {
    std::optional<bool> enabled;
    Secret endpoint; ///< wss://; may carry a token.
    QString userName;
    Secret password;
};

/// PPIO: tools.log. Links may carry tokens.
struct LogLinks {
    Secret instance; ///< instance_endpoint
    Secret system; ///< system_endpoint
};

/// Nebula Block: how one logs in to the machine.
struct Login {
    QString method; ///< login_method
    QString userName; ///< user_name, else username
    Secret password; ///< password, else vm_password
};

/// PPIO: pricing.prepaid.monthly_price[]. price / 10^precision for so many months.
struct MonthlyPrice {
    std::optional<int> months;
    QString specId; ///< month_spec_id
    std::optional<qint64> price;
    std::optional<qint64> basePrice; ///< before discount
    std::optional<int> precision; ///< decimals of both
};

/// PPIO: pricing.spot.
struct SpotState {
    QString status; ///< spot_status, an open set
    Timestamp reclaimAt; ///< spot_reclaim_time; never: no reclaim has begun
};

/// PPIO: pricing. The three plain figures have no documented scale: they are shown raw and never summed.
struct Pricing {
    std::optional<qint64> instancePrice; ///< instance_price
    std::optional<qint64> instanceBasePrice; ///< instance_base_price
    std::optional<qint64> rootfsStoragePrice; ///< rootfs_storage_price
    QList<MonthlyPrice> monthly;
    std::optional<SpotState> spot;
};

/// One instance with all that its own page tells. Lives only as long as a dialog shows it; never stored.
struct InstanceDetail {
    Instance instance;

    QString registryAuthId; ///< PPIO: registry_auth_id; empty: a public image.
    QString entrypoint; ///< PPIO: entrypoint. May hold secrets: shown through the Redactor.
    QString command; ///< PPIO: command. May hold secrets: shown through the Redactor.
    QList<EnvironmentVariable> environment;
    QList<int> gpuIndices; ///< PPIO: resource_specs.gpu_ids.
    QString networkId; ///< PPIO: network.id.
    QList<Volume> volumes;
    std::optional<SshAccess> ssh;
    std::optional<JupyterAccess> jupyter;
    std::optional<WebTerminalAccess> webTerminal;
    std::optional<LogLinks> logs;
    std::optional<Pricing> pricing;
    QString memberId; ///< PPIO: member_id; empty: the owner.
    QString ownerId; ///< PPIO: owner_id.
    QString regionVersion; ///< PPIO: region_version.

    std::optional<Login> login; ///< Nebula Block.
    QString gpuSeries; ///< NB: gpu, where it says something else than gpu_type.
    QString cpuModel; ///< NB: cpu_model.
    QString bandwidth; ///< NB: bandwidth.

    Secret json; ///< The answer as it came.
    QStringList warnings; ///< English, for the log: fields of a wrong type. No values, so no secrets.
};

} // namespace roster
