// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demonebula.h"

#include "demo/demolife.h"
#include "demo/jsonwriter.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster::demo::nebula {

namespace {

constexpr int defaultLimit = 20;
constexpr int maxLimit = 100;

enum Use { AddressUse, LanUse, PasswordUse, SpellingUse, LoginUse };

/// Which of two spellings a machine's answers have, for each field its own.
bool otherSpelling(const Machine &machine, int field)
{
    return machine.derived(SpellingUse + 16 * field, 3) == 0;
}

/// A number, or the same as a text.
void writeLooseNumber(JsonWriter &json, QByteArrayView name, int value, bool asText)
{
    if (asText)
        json.text(name, QString::number(value));
    else
        json.number(name, value);
}

int milliPerHour(const Fleet &fleet, const Machine &machine)
{
    return fleet.milliPrice(*machine.product) * qMax(1, machine.gpus);
}

double hoursRun(const Fleet &fleet, const Machine &machine)
{
    if (machine.startedAt == 0)
        return 0;
    const qint64 end = isStopped(machine.status) ? machine.stoppedAt : fleet.now();
    return double(std::max<qint64>(0, end - machine.startedAt)) / 3600;
}

/// "EST 2024-11-04 10:11:50" or "2024-11-04 10:11:50 EST": New York's clock, also in summer.
QString easternTime(qint64 seconds, bool zoneLast)
{
    static const QTimeZone newYork("America/New_York");
    const QTimeZone zone = newYork.isValid() ? newYork : QTimeZone(-5 * 3600);
    const QString time = QDateTime::fromSecsSinceEpoch(seconds, zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    return zoneLast ? time + " EST"_L1 : "EST "_L1 + time;
}

/// What list and detail have in common, in which the detail spells numbers as texts.
void writeCommon(JsonWriter &json, const Machine &machine, bool detail)
{
    const Product &product = *machine.product;
    json.text("id", machine.id);
    json.text("region", machine.region->id);
    json.text("product_type", product.kind);
    json.text("host_name", machine.name);
    writeLooseNumber(json, "cpu_cores", machine.cpus(), detail);
    writeLooseNumber(json, "ram", machine.memoryGb(), detail || otherSpelling(machine, 1));
    if (!product.gpuSeries.isEmpty())
        json.text("gpu", product.gpuSeries);
    json.text("gpu_type", product.gpu);
    json.number("gpu_count", machine.gpus);
    json.number("disk_size", machine.diskGb);
    if (product.ephemeralGb > 0)
        json.number("ephemeral", product.ephemeralGb * machine.gpus);
    json.text("public_ipv4",
              machine.startedAt == 0
                  ? QString()
                  : u"203.0.113.%1"_s.arg(machine.derived(AddressUse, 253) + 2)); // addresses of no one
}

void writeListed(JsonWriter &json, const Fleet &fleet, const Machine &machine)
{
    json.beginObject();
    writeCommon(json, machine, false);
    const QString price = QString::number(milliPerHour(fleet, machine) / 1000.0, 'f', 3);
    if (otherSpelling(machine, 2))
        json.text("price_per_hour", price);
    else
        json.literal("price_per_hour", price.toLatin1());
    json.text("os", machine.role->image);
    json.text("status", machine.status);
    json.endObject();
}

void writeDetailed(JsonWriter &json, const Fleet &fleet, const Machine &machine)
{
    json.beginObject();
    writeCommon(json, machine, true);
    if (otherSpelling(machine, 3))
        json.null("lan_ipv4");
    else
        json.text("lan_ipv4", u"10.3.0.%1"_s.arg(machine.derived(LanUse, 253) + 2));

    const bool byPassword = machine.derived(LoginUse, 2) == 0;
    json.text("login_method", byPassword ? "password"_L1 : ""_L1);
    json.text("os", machine.role->image);
    QStringList ports;
    if (machine.product->kind == "Container"_L1) {
        for (const OfferedPort &offered : machine.role->ports) {
            if (offered.port != 0)
                ports << QString::number(offered.port);
        }
    }
    json.text("exposed_ports", ports.join(u", "_s));
    const bool asTable = otherSpelling(machine, 4); // the page's table and its example differ
    const QString password = u"demo-%1"_s.arg(machine.derived(PasswordUse, 0x7fffffff), 8, 16, '0'_L1);
    if (asTable)
        json.text("user_name", "ubuntu"_L1);
    else
        json.text("vm_name", machine.name);
    json.text(asTable ? "password" : "vm_password", password);
    json.text("status", machine.status);

    const double hours = hoursRun(fleet, machine);
    json.text("start_time",
              machine.startedAt == 0 ? QString() : easternTime(machine.startedAt, otherSpelling(machine, 5)));
    json.text("running_time", u"%1 hours"_s.arg(hours, 0, 'f', 4));
    json.text("total_cost", u"$%1"_s.arg(hours * milliPerHour(fleet, machine) / 1000, 0, 'f', 4));
    json.int64("created_at", machine.createdAt);
    if (machine.status == "Completed"_L1)
        json.int64("ended_at", machine.stoppedAt);
    json.endObject();
}

void writeOutcome(JsonWriter &json, QLatin1StringView message, bool good)
{
    json.text("message", message);
    json.text("status", good ? "success"_L1 : "failed"_L1);
}

Answer list(const Fleet &fleet, const Tenant &tenant, const Question &question)
{
    const int limit = wholeNumber(question.parameter("limit"_L1), defaultLimit);
    const int offset = wholeNumber(question.parameter("offset"_L1), 0);
    if (limit < 0 || offset < 0)
        return error(400, "limit and offset must be whole numbers"_L1);

    const bool isReserved = question.parameter("type"_L1) == "1"_L1; // nobody has reserved any
    const auto size = isReserved ? 0 : std::ssize(tenant.machines);
    const auto first = std::min<qsizetype>(offset, size);
    const auto last = std::min<qsizetype>(first + std::min(limit, maxLimit), size);
    JsonWriter json;
    json.beginObject();
    json.beginArray("data");
    for (auto row = first; row < last; ++row)
        writeListed(json, fleet, tenant.machines[size_t(row)]);
    json.endArray();
    json.number("total_instance", int(size));
    writeOutcome(json, "All instances retrieved successfully"_L1, true);
    json.endObject();
    return {200, json.take()};
}

Answer detail(const Fleet &fleet, const Tenant &tenant, const QString &id)
{
    const Machine *machine = tenant.find(id);
    if (!machine)
        return error(404, "Instance not found"_L1);
    JsonWriter json;
    json.beginObject();
    json.beginArray("data");
    writeDetailed(json, fleet, *machine);
    json.endArray();
    writeOutcome(json, "Get instance detail successfully"_L1, true);
    json.endObject();
    return {200, json.take()};
}

} // namespace

Answer error(int httpStatus, QLatin1StringView message)
{
    JsonWriter json;
    json.beginObject();
    json.null("data");
    writeOutcome(json, message, false);
    json.endObject();
    return {httpStatus, json.take()};
}

Answer answer(const Fleet &fleet, const Question &question)
{
    const QStringList &path = question.path; // api, v1, …
    const Tenant *tenant = fleet.tenantOf(Style::NebulaBlock, question.key);
    if (!tenant)
        return error(401, "Invalid API key"_L1);
    const QString below = path.size() > 3 && path[2] == "computing"_L1 ? path[3] : QString();
    if (path.size() == 4 && below == "instances"_L1)
        return list(fleet, *tenant, question);
    if (path.size() == 5 && below == "instance"_L1)
        return detail(fleet, *tenant, path[4]);
    return error(404, "Not found"_L1);
}

} // namespace roster::demo::nebula
