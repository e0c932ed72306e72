// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/output/exactvalue.h"
#include "models/output/tablewriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace roster::tablewriter {

namespace {

QJsonValue value(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(exact::text(text));
}

QJsonValue value(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue value(const std::optional<double> &number)
{
    return number && std::isfinite(*number) ? QJsonValue(*number) : QJsonValue();
}

QJsonValue value(const std::optional<bool> &flag)
{
    return flag ? QJsonValue(*flag) : QJsonValue();
}

QJsonValue value(const Timestamp &moment)
{
    return moment.isUnknown() ? QJsonValue() : QJsonValue(exact::text(moment));
}

/// The amount as a text: a number of JSON is read as a double by many, and "1.50" as 1.5.
QJsonValue value(const std::optional<Money> &money)
{
    if (!money)
        return {};
    QJsonObject object{{u"amount"_s, money->toPlainText()}, {u"currency"_s, exact::word(money->currency())}};
    if (money->period() != Period::Once)
        object.insert(u"period"_s, exact::word(money->period()));
    return object;
}

QJsonValue value(const std::optional<std::chrono::seconds> &duration)
{
    return duration ? QJsonValue(qint64(duration->count())) : QJsonValue();
}

QJsonValue value(const QList<Port> &ports)
{
    QJsonArray array;
    for (const Port &port : ports)
        array.append(QJsonObject{{u"port"_s, value(port.port)},
                                 {u"protocol"_s, value(port.protocol)},
                                 {u"endpoint"_s, value(port.endpoint)}});
    return array;
}

QJsonValue value(const AutoRenew &renew)
{
    if (renew == AutoRenew())
        return {};
    return QJsonObject{{u"enabled"_s, value(renew.enabled)},
                       {u"months"_s, value(renew.months)},
                       {u"status"_s, value(renew.status)}};
}

QJsonValue value(const AutoMigrate &migrate)
{
    if (migrate == AutoMigrate())
        return {};
    return QJsonObject{{u"enabled"_s, value(migrate.enabled)},
                       {u"include_system_disk"_s, value(migrate.includeSystemDisk)}};
}

QJsonObject objectOf(const Instance &instance, const CellContext &context)
{
    const Account *account = context.account;
    return {
        {u"account"_s, value(account ? account->name : QString())},
        {u"account_id"_s,
         instance.account.isNull() ? QJsonValue() : instance.account.toString(QUuid::WithoutBraces)},
        {u"provider"_s, value(account ? providerInfo(account->provider).name : QString())},
        {u"id"_s, value(instance.id)},
        {u"name"_s, value(instance.name)},
        {u"type"_s, value(instance.type)},
        {u"status"_s, value(instance.status.word())},
        {u"status_error"_s, value(instance.statusError)},
        {u"status_message"_s, value(instance.statusMessage)},
        {u"product_id"_s, value(instance.productId)},
        {u"gpu"_s, value(instance.gpu)},
        {u"gpu_count"_s, value(instance.gpuCount)},
        {u"cpu_count"_s, value(instance.cpuCount)},
        {u"memory_gb"_s, value(instance.memoryGb)},
        {u"system_disk_gb"_s, value(instance.systemDiskGb)},
        {u"ephemeral_disk_gb"_s, value(instance.ephemeralDiskGb)},
        {u"image"_s, value(instance.image)},
        {u"region"_s, value(instance.region)},
        {u"region_name"_s, value(instance.regionName)},
        {u"public_address"_s, value(instance.publicAddress)},
        {u"private_address"_s, value(instance.privateAddress)},
        {u"ports"_s, value(instance.ports)},
        {u"exposed_ports"_s, value(instance.exposedPorts)},
        {u"billing"_s, value(instance.billing.word())},
        {u"prepaid_months"_s, value(instance.prepaidMonths)},
        {u"ends_at"_s, value(instance.endsAt)},
        {u"auto_renew"_s, value(instance.autoRenew)},
        {u"auto_migrate"_s, value(instance.autoMigrate)},
        {u"price"_s, value(instance.price)},
        {u"list_price"_s, value(instance.listPrice)},
        {u"total_cost"_s, value(instance.totalCost)},
        {u"running_time_seconds"_s, value(instance.runningTime)},
        {u"created_at"_s, value(instance.createdAt)},
        {u"last_started_at"_s, value(instance.lastStartedAt)},
        {u"last_stopped_at"_s, value(instance.lastStoppedAt)},
    };
}

} // namespace

QByteArray json(const TableExtract &extract, const StopFlag &stop)
{
    // One document for each instance: a hundred thousand in one would take memory many times over.
    QByteArray bytes = "[";
    extract.forEach(stop, [&](const Instance &instance, const CellContext &context) {
        bytes += bytes.size() == 1 ? "\n" : ",\n";
        bytes += QJsonDocument(objectOf(instance, context)).toJson().trimmed();
    });
    return bytes + "\n]\n";
}

} // namespace roster::tablewriter
