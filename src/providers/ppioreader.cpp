// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/ppioreader.h"

#include "providers/answer.h"
#include "providers/errorbody.h"
#include "providers/jsonfields.h"
#include "providers/pagereader.h"

using namespace Qt::StringLiterals;

namespace roster {

static void readBilling(const JsonFields &billing, Instance &instance)
{
    instance.billing = BillingMode(billing.text("mode"_L1));
    const JsonFields prepaid = billing.object("prepaid"_L1);
    instance.prepaidMonths = prepaid.count("months"_L1);
    instance.endsAt = prepaid.time("end_time"_L1);
    const JsonFields autoRenew = prepaid.object("auto_renew"_L1);
    instance.autoRenew = {autoRenew.boolean("enabled"_L1), autoRenew.count("months"_L1),
                          autoRenew.text("status"_L1)};
}

static Instance readPpioInstance(const JsonFields &fields)
{
    Instance instance;
    instance.id = fields.wholeText("id"_L1);
    instance.name = fields.text("name"_L1);
    instance.type = fields.text("type"_L1);
    instance.productId = fields.text("product_id"_L1);
    instance.image = fields.text("image"_L1);
    instance.region = fields.text("region"_L1);

    const JsonFields status = fields.object("status"_L1);
    instance.status = InstanceStatus(status.text("status"_L1));
    instance.statusError = status.text("error"_L1);
    instance.statusMessage = status.text("message"_L1);

    const JsonFields specs = fields.object("resource_specs"_L1);
    instance.gpuCount = specs.count("gpu_num"_L1);
    instance.cpuCount = specs.count("cpu_num"_L1);
    instance.memoryGb = specs.amount("memory_gb"_L1);
    instance.systemDiskGb = specs.amount("rootfs_size_gb"_L1);

    instance.privateAddress = fields.object("network"_L1).text("ip"_L1);
    fields.forEach("ports"_L1, [&instance](const JsonFields &port) {
        instance.ports.append({port.count("port"_L1), port.text("protocol"_L1), port.text("endpoint"_L1)});
    });

    readBilling(fields.object("billing"_L1), instance);
    const JsonFields autoMigrate = fields.object("auto_migrate"_L1);
    instance.autoMigrate = {autoMigrate.boolean("enabled"_L1), autoMigrate.boolean("include_system_disk"_L1)};

    instance.createdAt = fields.time("created_at"_L1);
    instance.lastStartedAt = fields.time("last_started_at"_L1);
    instance.lastStoppedAt = fields.time("last_stopped_at"_L1);
    return instance;
}

static void readTools(const JsonFields &tools, InstanceDetail &detail)
{
    if (tools.has("ssh"_L1)) {
        const JsonFields ssh = tools.object("ssh"_L1);
        detail.ssh = {ssh.text("command"_L1), ssh.text("username"_L1), ssh.secret("password"_L1)};
    }
    if (tools.has("jupyter"_L1)) {
        const JsonFields jupyter = tools.object("jupyter"_L1);
        detail.jupyter = {jupyter.boolean("enabled"_L1), jupyter.count("port"_L1),
                          jupyter.secret("endpoint"_L1)};
    }
    if (tools.has("web_terminal"_L1)) {
        const JsonFields terminal = tools.object("web_terminal"_L1);
        detail.webTerminal = {terminal.boolean("enabled"_L1), terminal.secret("endpoint"_L1),
                              terminal.text("username"_L1), terminal.secret("password"_L1)};
    }
    if (tools.has("log"_L1)) {
        const JsonFields log = tools.object("log"_L1);
        detail.logs = {log.secret("instance_endpoint"_L1), log.secret("system_endpoint"_L1)};
    }
}

static Pricing readPricing(const JsonFields &fields)
{
    Pricing pricing;
    pricing.instancePrice = fields.bigInteger("instance_price"_L1);
    pricing.instanceBasePrice = fields.bigInteger("instance_base_price"_L1);
    pricing.rootfsStoragePrice = fields.bigInteger("rootfs_storage_price"_L1);
    const JsonFields prepaid = fields.object("prepaid"_L1);
    prepaid.forEach("monthly_price"_L1, [&pricing](const JsonFields &month) {
        pricing.monthly.append({month.integer("month"_L1), month.text("month_spec_id"_L1),
                                month.bigInteger("price"_L1), month.bigInteger("base_price"_L1),
                                month.integer("price_precision"_L1)});
    });
    if (fields.has("spot"_L1)) {
        const JsonFields spot = fields.object("spot"_L1);
        pricing.spot = {spot.text("spot_status"_L1), spot.time("spot_reclaim_time"_L1)};
    }
    return pricing;
}

Result<InstancePage> readPpioPage(const QByteArray &body)
{
    const Result<QJsonObject> answer = readListAnswer(body);
    if (!answer)
        return answer.error();
    FieldWarnings warnings;
    const JsonFields fields(answer.value(), warnings);
    InstancePage page;
    page.instances = readEntries<Instance>(fields, page.facts, readPpioInstance);
    readCursorFacts(fields, page.facts);
    page.warnings = warnings.toList();
    return page;
}

Result<InstanceDetail> readPpioDetail(const QByteArray &body)
{
    const Result<QJsonObject> answer = readObject(body);
    if (!answer)
        return answer.error();

    FieldWarnings warnings;
    const JsonFields fields(answer.value(), warnings);
    InstanceDetail detail;
    detail.instance = readPpioInstance(fields);
    const bool isInstance = !detail.instance.id.isEmpty();
    if (auto failure = failureIn(answer.value(), isInstance ? AnswerForm::Bare : AnswerForm::Enveloped))
        return *std::move(failure);
    if (!isInstance)
        return unreadable(u"The answer is no instance: it has no \"id\"."_s);

    detail.registryAuthId = fields.text("registry_auth_id"_L1);
    detail.entrypoint = fields.text("entrypoint"_L1, JsonFields::maxLongText);
    detail.command = fields.text("command"_L1, JsonFields::maxLongText);
    fields.forEach("envs"_L1, [&detail](const JsonFields &variable) {
        detail.environment.append({variable.text("key"_L1), variable.secret("value"_L1)});
    });
    const JsonFields specs = fields.object("resource_specs"_L1);
    detail.gpuIndices = specs.integers("gpu_ids"_L1);
    const JsonFields network = fields.object("network"_L1);
    detail.networkId = network.text("id"_L1);
    fields.forEach("volumes"_L1, [&detail](const JsonFields &volume) {
        detail.volumes.append({volume.text("type"_L1), volume.text("id"_L1), volume.text("mount_point"_L1)});
    });
    readTools(fields.object("tools"_L1), detail);
    if (fields.has("pricing"_L1))
        detail.pricing = readPricing(fields.object("pricing"_L1));
    detail.memberId = fields.text("member_id"_L1);
    detail.ownerId = fields.text("owner_id"_L1);
    detail.regionVersion = fields.text("region_version"_L1);

    detail.json = Secret(body);
    detail.warnings = warnings.toList();
    return detail;
}

} // namespace roster
