// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roster {

/// What a product costs one who pays as the instance is paid.
static std::optional<Money> listPrice(const Product &product, const Instance &instance)
{
    switch (instance.billing.kind()) {
    case BillingMode::Kind::Postpaid:
        return product.postpaid;
    case BillingMode::Kind::Spot:
        return product.spot;
    case BillingMode::Kind::Prepaid:
        return product.monthlyPrice(instance.prepaidMonths);
    case BillingMode::Kind::Unknown:
        break;
    }
    return {};
}

std::optional<Money> Product::monthlyPrice(std::optional<int> months) const
{
    auto offer = months ? std::ranges::find(prepaid, *months, &PrepaidOffer::months) : prepaid.end();
    if (offer == prepaid.end())
        offer = std::ranges::find(prepaid, 1, &PrepaidOffer::months);
    if (offer == prepaid.end())
        return {};

    const Money &total = offer->price;
    qint64 amount = total.amount();
    int decimals = total.decimals();
    for (; decimals < 2 && amount % offer->months != 0; ++decimals) {
        if (qMulOverflow(amount, qint64(10), &amount))
            return {};
    }
    const qint64 rounding = amount % offer->months * 2 >= offer->months ? 1 : 0;
    return Money(amount / offer->months + rounding, decimals, total.currency(), Period::Month);
}

QString Product::gpuText(const QString &model, std::optional<double> memoryGb)
{
    if (model.isEmpty() || !memoryGb || !(*memoryGb > 0))
        return model;
    const QString number = QString::number(*memoryGb);
    const QString spoken = QString(model).remove(u' ');
    if (spoken.contains(number + u'G', Qt::CaseInsensitive))
        return model;
    return u"%1 %2 GB"_s.arg(model, number);
}

void Catalogue::add(const Catalogue &other)
{
    m_products.insert(other.m_products);
    m_regions.insert(other.m_regions);
}

const Product *Catalogue::product(const QString &id) const
{
    const auto found = m_products.constFind(id);
    return found == m_products.cend() ? nullptr : &*found;
}

const Region *Catalogue::region(const QString &id) const
{
    const auto found = m_regions.constFind(id);
    return found == m_regions.cend() ? nullptr : &*found;
}

void Catalogue::describe(Instance &instance) const
{
    if (const Product *known = product(instance.productId)) {
        if (instance.gpu.isEmpty())
            instance.gpu = known->gpu;
        if (!instance.price)
            instance.listPrice = listPrice(*known, instance);
    }
    if (const Region *known = region(instance.region))
        instance.regionName = known->name;
}

} // namespace roster
