// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoppiowriter.h"

#include "demo/demolife.h"

using namespace Qt::StringLiterals;

namespace roster::demo::ppio {

namespace {

/// What a machine's derived numbers are for.
enum Use { NetworkUse, AddressUse, VolumeUse, MemberUse, SshPortUse, PasswordUse, AuthUse, SecretUse };

/// Text that looks like a secret and opens nothing.
QString madeUpSecret(const Machine &machine, int use)
{
    return u"demo-%1"_s.arg(machine.derived(use, 0x7fffffff), 8, 16, '0'_L1);
}

QString proxyHost(const Machine &machine)
{
    return u"proxy.%1.gpu.example.com"_s.arg(machine.region->id);
}

int outerPort(const Machine &machine, int port)
{
    return 30'000 + machine.derived(SshPortUse + port, 30'000);
}

bool hasJupyter(const Machine &machine)
{
    return machine.role->ports[1].port == 8888;
}

void writeBilling(JsonWriter &json, const Machine &machine)
{
    json.beginObject("billing");
    json.text("mode", billingWord(machine.billing));
    if (machine.billing == Billing::Prepaid) {
        json.beginObject("prepaid");
        json.number("months", machine.prepaidMonths);
        json.int64("end_time", machine.endsAt);
        json.beginObject("auto_renew");
        json.boolean("enabled", machine.autoRenew);
        json.number("months", machine.autoRenew ? machine.prepaidMonths : 0);
        json.text("status", machine.autoRenew ? "active"_L1 : ""_L1);
        json.endObject();
        json.endObject();
    }
    json.endObject();
}

void writeEnvironment(JsonWriter &json, const Machine &machine)
{
    const auto variable = [&json](QLatin1StringView key, QAnyStringView value) {
        json.beginObject();
        json.text("key", key);
        json.text("value", value);
        json.endObject();
    };
    json.beginArray("envs");
    variable("TZ"_L1, "Asia/Shanghai"_L1);
    if (machine.gpus > 1)
        variable("NCCL_DEBUG"_L1, "WARN"_L1);
    if (!machine.role->secretVariable.isEmpty())
        variable(machine.role->secretVariable, madeUpSecret(machine, SecretUse));
    json.endArray();
}

void writePorts(JsonWriter &json, const Machine &machine)
{
    json.beginArray("ports");
    for (const OfferedPort &offered : machine.role->ports) {
        if (offered.port == 0)
            continue;
        QString endpoint; // empty while it does not run
        if (isRunning(machine.status)) {
            endpoint = offered.protocol == "http"_L1
                ? u"https://%1-%2.%3.gpu.example.com"_s.arg(machine.id)
                      .arg(offered.port)
                      .arg(machine.region->id)
                : u"%1:%2"_s.arg(proxyHost(machine)).arg(outerPort(machine, offered.port));
        }
        json.beginObject();
        json.number("port", offered.port);
        json.text("protocol", offered.protocol);
        json.text("endpoint", endpoint);
        json.endObject();
    }
    json.endArray();
}

void writeSpecs(JsonWriter &json, const Machine &machine)
{
    json.beginObject("resource_specs");
    json.number("rootfs_size_gb", machine.diskGb);
    json.number("gpu_num", machine.gpus);
    json.number("cpu_num", machine.cpus());
    json.int64("memory_gb", machine.memoryGb());
    json.beginArray("gpu_ids");
    for (int i = 0; i < machine.gpus; ++i)
        json.number({}, i);
    json.endArray();
    json.endObject();
}

void writeNetwork(JsonWriter &json, const Machine &machine)
{
    const bool has = machine.derived(NetworkUse, 5) > 0 && machine.startedAt > 0;
    const int network = machine.derived(NetworkUse, 9) + 1;
    json.beginObject("network");
    json.text("id", has ? u"vpc-550e8400-e29b-41d4-a716-%1"_s.arg(network, 12, 10, '0'_L1) : QString());
    json.text("ip", has ? u"10.2.%1.%2"_s.arg(network).arg(machine.derived(AddressUse, 253) + 2) : QString());
    json.endObject();
    json.beginArray("volumes");
    if (machine.derived(VolumeUse, 2) == 0) {
        json.beginObject();
        json.text("type", "network"_L1);
        json.text("id", u"nas-%1-%2"_s.arg(machine.region->id).arg(machine.derived(VolumeUse, 40) + 1));
        json.text("mount_point", "/data"_L1);
        json.endObject();
    }
    json.endArray();
}

void writeTools(JsonWriter &json, const Machine &machine)
{
    const bool running = isRunning(machine.status);
    json.beginObject("tools");
    json.beginObject("jupyter");
    json.text("endpoint",
              running && hasJupyter(machine) ? u"https://%1-8888.%2.gpu.example.com/lab?token=%3"_s.arg(
                  machine.id, machine.region->id, madeUpSecret(machine, SecretUse))
                                             : QString());
    json.boolean("enabled", hasJupyter(machine));
    json.number("port", hasJupyter(machine) ? 8888 : 0);
    json.endObject();
    json.beginObject("ssh");
    json.text("command",
              running ? u"ssh -p %1 root@%2"_s.arg(outerPort(machine, 22)).arg(proxyHost(machine))
                      : QString());
    json.text("password", madeUpSecret(machine, PasswordUse));
    json.text("username", "root"_L1);
    json.endObject();
    json.beginObject("web_terminal");
    json.text("endpoint",
              running ? u"wss://terminal.%1.gpu.example.com/instance/%2"_s.arg(machine.region->id, machine.id)
                      : QString());
    json.boolean("enabled", running);
    json.text("username", "root"_L1);
    json.text("password", madeUpSecret(machine, PasswordUse));
    json.endObject();
    json.beginObject("log");
    const QString log = u"https://log.%1.gpu.example.com/%2/%3?token=%4"_s;
    const QString token = madeUpSecret(machine, AuthUse);
    json.text("instance_endpoint", log.arg(machine.region->id, "instance"_L1, machine.id, token));
    json.text("system_endpoint", log.arg(machine.region->id, "system"_L1, machine.id, token));
    json.endObject();
    json.endObject();
}

/// "notified" until shortly before, "reclaiming" then, "terminated" afterwards.
QLatin1StringView spotWord(const Machine &machine, qint64 now)
{
    if (machine.reclaimAt == 0)
        return "running"_L1;
    if (!isRunning(machine.status))
        return "terminated"_L1;
    return machine.reclaimAt - now > 180 ? "notified"_L1 : "reclaiming"_L1;
}

/// Prices after a tenth of discount; the month has 720 hours.
/// What is left of the price of so many months when they are paid in advance.
struct PaidAhead {
    int months;
    int percent;
};
constexpr PaidAhead paidAhead[] = {{1, 90}, {3, 85}, {12, 70}};

void writeHourly(JsonWriter &json, QByteArrayView name, int base, int final)
{
    json.beginObject(name);
    json.int64("base_price", base);
    json.int64("final_price", final);
    json.text("unit", "per_hour"_L1);
    json.endObject();
}

void writePricing(JsonWriter &json, const Fleet &fleet, const Machine &machine)
{
    const qint64 milli = qint64(fleet.milliPrice(*machine.product)) * qMax(1, machine.gpus);
    json.beginObject("pricing");
    json.int64("instance_price", milli * 90);
    json.int64("instance_base_price", milli * 100);
    json.int64("rootfs_storage_price", machine.diskGb > 60 ? 500 : 0);
    if (machine.billing == Billing::Prepaid) {
        json.beginObject("prepaid");
        json.beginArray("monthly_price");
        for (const PaidAhead &offer : paidAhead) {
            const qint64 base = milli * 720 * offer.months / 10;
            json.beginObject();
            json.int64("price", base * offer.percent / 100);
            json.int64("base_price", base);
            json.number("month", offer.months);
            json.number("price_precision", 2);
            json.text("month_spec_id", u"spec-%1m"_s.arg(offer.months));
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    if (machine.billing == Billing::Spot) {
        json.beginObject("spot");
        json.text("spot_status", spotWord(machine, fleet.now()));
        json.int64("spot_reclaim_time", machine.reclaimAt);
        json.endObject();
    }
    json.endObject();
}

} // namespace

QLatin1StringView billingWord(Billing billing)
{
    static constexpr QLatin1StringView words[] = {"postpaid"_L1, "prepaid"_L1, "spot"_L1};
    return words[size_t(billing)];
}

void writeMachine(JsonWriter &json, const Fleet &fleet, const Tenant &tenant, const Machine &machine,
                  Extent extent)
{
    const Role &role = *machine.role;
    json.beginObject();
    json.text("id", machine.id);
    json.text("name", machine.name);
    json.text("type", machine.gpus > 0 ? "gpu"_L1 : "cpu"_L1);
    json.text("product_id", machine.product->id);
    json.text("image", role.image);
    json.text("registry_auth_id", role.image.startsWith("registry."_L1) ? "registry-auth-7"_L1 : ""_L1);
    json.text("entrypoint", role.command.startsWith("bash"_L1) ? "/usr/bin/env"_L1 : ""_L1);
    json.text("command", role.command);
    writeBilling(json, machine);
    writeEnvironment(json, machine);
    writePorts(json, machine);
    writeSpecs(json, machine);
    writeNetwork(json, machine);
    json.text("region", machine.region->id);
    if (extent == Extent::Detail)
        writeTools(json, machine);
    json.beginObject("auto_migrate");
    json.boolean("enabled", machine.autoMigrate);
    json.boolean("include_system_disk", machine.autoMigrate && machine.gpus == 1);
    json.endObject();
    json.beginObject("status");
    json.text("status", machine.status);
    json.text("error", machine.trouble.error);
    json.text("message", machine.trouble.message);
    json.endObject();
    if (extent == Extent::Detail)
        writePricing(json, fleet, machine);
    json.int64("created_at", machine.createdAt);
    json.int64("last_started_at", machine.startedAt);
    json.int64("last_stopped_at", machine.stoppedAt);
    const int member = machine.derived(MemberUse, 4);
    json.text("member_id", member == 0 ? QString() : u"member-%1"_s.arg(member));
    json.text("owner_id", tenant.ownerId);
    json.text("region_version", tenant.asLive ? "v2"_L1 : "v1.0"_L1);
    json.endObject();
}

void writeProduct(JsonWriter &json, const Product &product, int milliPrice)
{
    const bool gpu = !product.gpu.isEmpty();
    json.beginObject();
    json.text("id", product.id);
    json.text("name", gpu ? product.gpu : product.id);
    json.text("type", gpu ? "gpu"_L1 : "cpu"_L1);
    json.text("category", "instance"_L1);
    json.text("description", ""_L1);
    json.beginArray("region_ids");
    for (const Region &region : ppioRegions())
        json.text({}, region.id);
    json.endArray();
    json.beginObject("resource_spec");
    if (gpu) {
        json.beginObject("gpu");
        json.text("spec_id", product.id.first(product.id.indexOf('.'_L1)));
        json.text("name", product.gpu);
        json.int64("memory_gb", product.gpuMemoryGb);
        json.number("min", 1);
        json.number("max", 8);
        json.number("available", 8);
        json.number("max_available", 8);
        json.endObject();
    }
    json.number("cpu", product.cpus);
    json.int64("memory_gb", product.memoryGb);
    json.beginObject("rootfs");
    json.number("min_gb", 10);
    json.number("max_gb", 1000);
    json.number("free_gb", 60);
    json.endObject();
    json.endObject();
    json.beginObject("pricing");
    json.number("precision", 3);
    writeHourly(json, "postpaid", milliPrice, milliPrice * 9 / 10);
    if (gpu)
        writeHourly(json, "spot", milliPrice * 9 / 10, milliPrice * 4 / 10);
    else
        json.null("spot");
    json.beginArray("prepaid");
    for (const PaidAhead &offer : paidAhead) {
        const qint64 base = qint64(milliPrice) * 720 * offer.months;
        json.beginObject();
        json.text("spec_id", u"spec-%1m"_s.arg(offer.months));
        json.number("duration_months", offer.months);
        json.int64("final_price", base * offer.percent / 100);
        json.int64("base_price", base);
        json.endObject();
    }
    json.endArray();
    json.int64("storage_price_per_gb", 5);
    json.endObject();
    json.beginArray("billing_methods");
    for (const Billing billing : {Billing::Postpaid, Billing::Prepaid, Billing::Spot})
        json.text({}, billingWord(billing));
    json.endArray();
    json.text("inventory_state", "normal"_L1);
    json.boolean("deployable", true);
    json.endObject();
}

void writeRegion(JsonWriter &json, const Region &region)
{
    json.beginObject();
    json.text("id", region.id);
    json.text("name", region.name);
    json.beginArray("gpus");
    QLatin1StringView last;
    for (const Product &product : ppioProducts()) {
        if (!product.gpu.isEmpty() && product.gpu != last)
            json.text({}, product.gpu);
        last = product.gpu;
    }
    json.endArray();
    json.beginObject("feature");
    json.boolean("network_volume", true);
    json.boolean("instance_vpc_network", true);
    json.endObject();
    json.endObject();
}

} // namespace roster::demo::ppio
