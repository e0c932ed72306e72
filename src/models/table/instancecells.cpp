// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/instancecells.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace roster::cells {

namespace {

struct Cells {
    Q_DECLARE_TR_FUNCTIONS(roster::Cells)
};

std::optional<std::chrono::seconds> runningTime(const Instance &instance, const CellContext &context)
{
    if (instance.runningTime)
        return instance.runningTime;
    // Clouds that do not say it tell since when an instance runs.
    if (instance.status.group() != StatusGroup::Running || !instance.lastStartedAt.hasCome(context.now))
        return {};
    return std::chrono::seconds(std::max<qint64>(context.now - instance.lastStartedAt.unixSeconds(), 0));
}

QVariant toValue(const std::optional<bool> &value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

QVariant toValue(const std::optional<Money> &money)
{
    // Sums of different currencies or periods have no common order: each kind is a block of its own.
    return money ? QVariant(money->sortKey()) : QVariant();
}

QString toDetail(const Timestamp &moment, const CellContext &context)
{
    return format::exactDateTime(moment, context.now);
}

QString toDetail(const std::optional<double> &gigabytes, const CellContext &)
{
    if (!gigabytes || !std::isfinite(*gigabytes))
        return {};
    return u"%1 GB"_s.arg(QLocale().toString(*gigabytes, 'g', QLocale::FloatingPointShortest));
}

QString statusText(const Instance &instance, const CellContext &)
{
    return format::status(instance.status);
}

QString statusDetail(const Instance &instance, const CellContext &context)
{
    QStringList lines{statusText(instance, context), safeText(instance.statusError),
                      safeText(instance.statusMessage)};
    lines.removeAll(QString());
    return lines.join('\n'_L1);
}

QString accountText(const Instance &, const CellContext &context)
{
    return context.account ? format::account(*context.account) : QString();
}

QString providerText(const Instance &, const CellContext &context)
{
    return context.account ? providerInfo(context.account->provider).name : QString();
}

QString typeText(const Instance &instance, const CellContext &)
{
    for (const auto known : {"gpu"_L1, "cpu"_L1}) {
        if (instance.type == known)
            return instance.type.text().toUpper();
    }
    return safeText(instance.type);
}

// PPIO's list tells the product and not the GPU; its id ("4090.16c62g.os") is what its users know it by.
static QString gpuModel(const Instance &instance)
{
    return safeText(instance.gpu.isEmpty() ? instance.productId : instance.gpu);
}

QString gpuGroup(const Instance &instance, const CellContext &context)
{
    return instance.gpuCount == 0 ? gpuText(instance, context) : gpuModel(instance);
}

QVariant gpuValue(const Instance &instance, const CellContext &context)
{
    if (instance.gpuCount.value_or(0) <= 0)
        return toValue(gpuText(instance, context));
    return u"%1 × %2"_s.arg(gpuModel(instance)).arg(*instance.gpuCount);
}

QString gpuText(const Instance &instance, const CellContext &)
{
    if (!instance.gpuCount)
        return safeText(instance.gpu);
    if (*instance.gpuCount <= 0)
        return Cells::tr("none", "GPU column: the instance has no GPU");
    const QString model = gpuModel(instance);
    return u"%1 × %2"_s.arg(format::count(instance.gpuCount),
                            model.isEmpty() ? Cells::tr("GPU", "of a model that is not known") : model);
}

QString regionText(const Instance &instance, const CellContext &)
{
    return safeText(instance.regionName.isEmpty() ? instance.region : instance.regionName);
}

QString regionDetail(const Instance &instance, const CellContext &)
{
    QStringList lines{safeText(instance.regionName), safeText(instance.region)};
    lines.removeAll(QString());
    return lines.join('\n'_L1);
}

QString billingText(const Instance &instance, const CellContext &)
{
    return format::billing(instance.billing);
}

const Maybe<Money> &shownPrice(const Instance &instance)
{
    return instance.price ? instance.price : instance.listPrice;
}

QVariant priceValue(const Instance &instance, const CellContext &)
{
    return toValue(shownPrice(instance));
}

QString priceText(const Instance &instance, const CellContext &)
{
    if (instance.price || !instance.listPrice)
        return toText(instance.price);
    return Cells::tr("%1 *", "Price column: a product's list price, not what this instance costs")
        .arg(format::money(*instance.listPrice));
}

QString priceDetail(const Instance &instance, const CellContext &context)
{
    if (instance.price || !instance.listPrice)
        return priceText(instance, context);
    return Cells::tr("List price of the product: %1\nIt is the price of one unit of the product. The cloud "
                     "does not document whether that is one GPU or the whole instance.")
        .arg(format::money(*instance.listPrice));
}

QString priceSpoken(const Instance &instance)
{
    if (instance.price || !instance.listPrice)
        return toText(instance.price);
    return Cells::tr("list price %1", "of the instance's product").arg(format::money(*instance.listPrice));
}

QString lastStartedText(const Instance &instance, const CellContext &context)
{
    const Timestamp start = instance.lastStartedAt;
    const bool isToCome = start.isMoment() && !start.hasCome(context.now); // reserved
    return isToCome ? format::relative(start, context.now) : format::dateTime(start);
}

QVariant runningTimeValue(const Instance &instance, const CellContext &context)
{
    const auto time = runningTime(instance, context);
    return time ? QVariant(qint64(time->count())) : QVariant();
}

QString runningTimeText(const Instance &instance, const CellContext &context)
{
    const auto time = runningTime(instance, context);
    return time ? format::duration(*time) : QString();
}

QString portsText(const Instance &instance, const CellContext &)
{
    const QString ports = format::ports(instance.ports);
    return ports.isEmpty() ? safeText(instance.exposedPorts) : ports;
}

QString portsDetail(const Instance &instance, const CellContext &context)
{
    if (instance.ports.isEmpty())
        return portsText(instance, context);
    constexpr qsizetype mostLines = 20; // of a tool tip
    QStringList lines;
    for (const Port &port : instance.ports.first(std::min(instance.ports.size(), mostLines)))
        lines << format::port(port);
    if (instance.ports.size() > mostLines)
        lines << format::more(instance.ports.size() - mostLines);
    return lines.join('\n'_L1);
}

QVariant endsValue(const Instance &instance, const CellContext &)
{
    // What never ends comes after all that does.
    return instance.endsAt.isNever() ? QVariant(std::numeric_limits<qint64>::max())
                                     : toValue(instance.endsAt);
}

QString endsText(const Instance &instance, const CellContext &)
{
    return format::date(instance.endsAt);
}

QVariant autoRenewValue(const Instance &instance, const CellContext &)
{
    return toValue(instance.autoRenew.enabled);
}

QString autoRenewText(const Instance &instance, const CellContext &)
{
    return format::autoRenew(instance.autoRenew);
}

QVariant autoMigrateValue(const Instance &instance, const CellContext &)
{
    return toValue(instance.autoMigrate.enabled);
}

QString autoMigrateText(const Instance &instance, const CellContext &)
{
    return format::autoMigrate(instance.autoMigrate);
}

} // namespace roster::cells
