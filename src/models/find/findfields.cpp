// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/find/findfields.h"

#include "models/table/instancecells.h"
#include "models/text/format.h"

#include <algorithm>
#include <array>

namespace roster {

namespace {

using Texts = std::pair<QString, QString>;
using Number = std::optional<double>;

/// The text of a field is a member of the instance.
template<auto field>
Texts member(const Instance &instance, const CellContext &)
{
    return {instance.*field, {}};
}

template<auto field>
Number numberOf(const Instance &instance, const CellContext &)
{
    const auto &value = instance.*field;
    return value ? Number(double(*value)) : std::nullopt;
}

std::optional<Money> price(const Instance &instance)
{
    return cells::shownPrice(instance);
}

template<auto field>
std::optional<Money> sum(const Instance &instance)
{
    return instance.*field;
}

/// How long ago a moment was; nothing while it is still to come.
template<auto field>
Number since(const Instance &instance, const CellContext &context)
{
    const Timestamp moment = instance.*field;
    return moment.hasCome(context.now) ? Number(double(context.now - moment.unixSeconds())) : std::nullopt;
}

/// How long it is until the end.
Number untilEnd(const Instance &instance, const CellContext &context)
{
    const Timestamp end = instance.endsAt;
    return end.isMoment() ? Number(double(end.unixSeconds() - context.now)) : std::nullopt;
}

Number yesNo(const std::optional<bool> &value)
{
    return value ? Number(*value ? 1 : 0) : std::nullopt;
}

Texts status(const Instance &instance, const CellContext &)
{
    return {instance.status.word(), format::status(instance.status)};
}

Texts billing(const Instance &instance, const CellContext &)
{
    return {instance.billing.word(), format::billing(instance.billing)};
}

Texts account(const Instance &, const CellContext &context)
{
    return {context.account ? context.account->name : QString(), {}};
}

Texts provider(const Instance &, const CellContext &context)
{
    return {context.account ? providerInfo(context.account->provider).name : QString(), {}};
}

/// The product's id names the GPU where nothing else does: "4090.16c62g.os".
Texts gpu(const Instance &instance, const CellContext &)
{
    if (instance.gpuCount.value_or(1) <= 0)
        return {};
    return {instance.gpu, instance.productId};
}

Texts region(const Instance &instance, const CellContext &)
{
    return {instance.region, instance.regionName};
}

Texts address(const Instance &instance, const CellContext &)
{
    return {instance.publicAddress, instance.privateAddress};
}

Texts ports(const Instance &instance, const CellContext &)
{
    return {instance.exposedPorts, format::ports(instance.ports)};
}

Number autoRenew(const Instance &instance, const CellContext &)
{
    return yesNo(instance.autoRenew.enabled);
}

Number autoMigrate(const Instance &instance, const CellContext &)
{
    return yesNo(instance.autoMigrate.enabled);
}

constexpr FindField text(const char *name, const char16_t *aliases,
                         Texts (*texts)(const Instance &, const CellContext &))
{
    return {name, aliases, FindKind::Text, texts, nullptr, nullptr};
}

constexpr FindField number(const char *name, const char16_t *aliases, FindKind kind,
                           Number (*value)(const Instance &, const CellContext &))
{
    return {name, aliases, kind, nullptr, value, nullptr};
}

constexpr std::array fields{
    text("name", u"名称", member<&Instance::name>),
    text("id", u"编号", member<&Instance::id>),
    text("status", u"状态", status),
    text("account", u"账号", account),
    text("provider", u"云 服务商 提供商 cloud", provider),
    text("type", u"类型", member<&Instance::type>),
    text("gpu", u"显卡", gpu),
    number("gpus", u"卡数 显卡数", FindKind::Number, numberOf<&Instance::gpuCount>),
    number("cpu", u"处理器 核数 cpus", FindKind::Number, numberOf<&Instance::cpuCount>),
    number("memory", u"内存 ram mem", FindKind::Size, numberOf<&Instance::memoryGb>),
    number("disk", u"系统盘 磁盘", FindKind::Size, numberOf<&Instance::systemDiskGb>),
    number("ephemeral", u"临时盘", FindKind::Size, numberOf<&Instance::ephemeralDiskGb>),
    text("image", u"镜像 系统 os", member<&Instance::image>),
    text("region", u"地域 区域", region),
    text("billing", u"计费", billing),
    FindField{"price", u"价格", FindKind::Sum, nullptr, nullptr, price},
    FindField{"cost", u"费用 累计费用 total", FindKind::Sum, nullptr, nullptr, sum<&Instance::totalCost>},
    text("address", u"地址 ip", address),
    text("port", u"端口 ports", ports),
    number("age", u"创建时长 已创建 年龄 created", FindKind::Span, since<&Instance::createdAt>),
    number("started", u"已启动", FindKind::Span, since<&Instance::lastStartedAt>),
    number("stopped", u"已停止", FindKind::Span, since<&Instance::lastStoppedAt>),
    number("ends", u"到期 剩余", FindKind::Span, untilEnd),
    number("renew", u"自动续费 autorenew", FindKind::YesNo, autoRenew),
    number("migrate", u"自动迁移 automigrate", FindKind::YesNo, autoMigrate),
    text("product", u"产品", member<&Instance::productId>),
};

bool isAlias(const FindField &field, QStringView name)
{
    for (const QStringView alias : QStringView(field.aliases).tokenize(u' ')) {
        if (alias.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

std::span<const FindField> findFields()
{
    return fields;
}

const FindField *findField(QStringView name)
{
    const auto found = std::ranges::find_if(fields, [name](const FindField &field) {
        return name.compare(QLatin1StringView(field.name), Qt::CaseInsensitive) == 0 || isAlias(field, name);
    });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace roster
