// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/tabletotals.h"

#include "core/billedstatus.h"
#include "models/table/instancelistmodel.h"
#include "models/table/instancetablemodel.h"

#include <algorithm>
#include <tuple>

namespace roster {

static void addTo(QList<Money> &sums, const Money &price)
{
    for (Money &sum : sums) {
        if (const auto both = Money::sum(sum, price)) {
            sum = *both;
            return;
        }
    }
    sums.append(price);
}

static bool isHourly(const std::optional<Money> &price)
{
    return price && price->period() == Period::Hour;
}

void TableTotals::add(const Instance &instance, const Account *account)
{
    const bool runs = instance.status.group() == StatusGroup::Running;
    ++instances;
    if (const int count = instance.gpuCount.value_or(0); count > 0) {
        gpus += count;
        gpusByModel[instance.gpu.isEmpty() ? instance.productId : instance.gpu] += count;
    }
    running += runs ? 1 : 0;
    if (!(account ? isBilled(instance.status, account->provider) : runs))
        return;
    if (instance.billing.kind() == BillingMode::Kind::Prepaid)
        return; // paid already, whether it runs or not
    ++billed;
    if (isHourly(instance.price)) {
        ++priced;
        addTo(hourly, *instance.price);
    } else if (!instance.price && isHourly(instance.listPrice)) {
        ++listPriced;
        addTo(listHourly, *instance.listPrice);
    }
}

void TableTotals::add(const TableTotals &others)
{
    instances += others.instances;
    gpus += others.gpus;
    for (auto each = others.gpusByModel.cbegin(); each != others.gpusByModel.cend(); ++each)
        gpusByModel[each.key()] += each.value();
    running += others.running;
    billed += others.billed;
    priced += others.priced;
    for (const Money &sum : others.hourly)
        addTo(hourly, sum);
    listPriced += others.listPriced;
    for (const Money &sum : others.listHourly)
        addTo(listHourly, sum);
}

QList<std::pair<QString, qint64>> TableTotals::models() const
{
    QList<std::pair<QString, qint64>> models;
    models.reserve(gpusByModel.size());
    for (auto each = gpusByModel.cbegin(); each != gpusByModel.cend(); ++each)
        models.emplaceBack(each.key(), each.value());
    std::ranges::sort(models, [](const auto &a, const auto &b) {
        return std::tie(b.second, a.first) < std::tie(a.second, b.first);
    });
    return models;
}

} // namespace roster
