// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detailfields.h"

#include "core/redactor.h"
#include "models/format.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace roster::detail {

namespace {

struct Billing {
    Q_DECLARE_TR_FUNCTIONS(roster::DetailBilling)
};

QString rawFigure(const std::optional<qint64> &figure)
{
    return figure ? QLocale().toString(*figure) : QString();
}

QString optionalMoney(const std::optional<Money> &money)
{
    return money ? format::money(*money) : QString();
}

DetailGroup terms(const Source &source)
{
    const Instance &instance = source.detail.instance;
    const AutoRenew &renew = instance.autoRenew;
    return Fields()
        .text(Billing::tr("Mode", "detail: label, how the instance is paid"),
              format::billing(instance.billing))
        .cost(Billing::tr("Price", "detail: label"), optionalMoney(instance.price))
        .cost(Billing::tr("List price (of one unit of the product)",
                          "detail: label; whether a unit is a GPU or an instance is not documented"),
              optionalMoney(instance.listPrice))
        .cost(Billing::tr("Total cost", "detail: label, so far"), optionalMoney(instance.totalCost))
        .text(Billing::tr("Paid for", "detail: label, a number of months"),
              format::months(instance.prepaidMonths))
        .text(Billing::tr("Ends", "detail: label, the date on which the rent ends"),
              format::exactDateTime(instance.endsAt, source.now))
        .text(Billing::tr("Auto-renew", "detail: label, yes or no"), format::yesNo(renew.enabled))
        .text(Billing::tr("Renewed for", "detail: label, a number of months"), format::months(renew.months))
        .word(Billing::tr("Auto-renew status", "detail: label, the cloud's own word"), renew.status)
        .group(Billing::tr("Terms", "detail: heading, how the instance is paid"));
}

/// The documentation gives these figures no scale, so they are no sums of money.
DetailGroup prices(const Pricing &pricing)
{
    return Fields()
        .cost(Billing::tr("Instance price (raw figure, unit not documented)", "detail: label"),
              rawFigure(pricing.instancePrice))
        .cost(
            Billing::tr("Instance price before discount (raw figure, unit not documented)", "detail: label"),
            rawFigure(pricing.instanceBasePrice))
        .cost(Billing::tr("System disk price (raw figure, unit not documented)", "detail: label"),
              rawFigure(pricing.rootfsStoragePrice))
        .group(Billing::tr("Prices", "detail: heading"));
}

QString offerPrice(const std::optional<qint64> &price, const std::optional<int> &precision, Currency currency)
{
    if (!price)
        return {};
    if (!precision || *precision < 0 || *precision > Money::maxDecimals)
        return Billing::tr("%1 (raw figure)", "a price without a known unit").arg(rawFigure(price));
    return format::money(Money(*price, *precision, currency, Period::Once));
}

DetailGroup offers(const QList<MonthlyPrice> &offers, Currency currency)
{
    Fields fields;
    for (const MonthlyPrice &offer : offers) {
        const QString price = offerPrice(offer.price, offer.precision, currency);
        const QString base = offerPrice(offer.basePrice, offer.precision, currency);
        QStringList parts{price};
        if (!base.isEmpty() && base != price)
            parts << Billing::tr("%1 before discount", "a price").arg(base);
        parts << safeText(offer.specId);
        parts.removeAll(QString());
        fields.cost(offer.months ? format::months(offer.months)
                                 : Billing::tr("Offer", "detail: label, months not known"),
                    parts.join(u" · "_s));
    }
    return fields.group(Billing::tr("Monthly offers", "detail: heading"));
}

DetailGroup spot(const SpotState &spot, qint64 now)
{
    return Fields()
        .word(Billing::tr("Status", "detail: label, of a spot instance, the cloud's own word"), spot.status)
        .text(Billing::tr("Taken back", "detail: label, when the cloud takes a spot instance back"),
              spot.reclaimAt.isNever() ? Billing::tr("not planned", "the cloud does not take it back yet")
                                       : format::exactDateTime(spot.reclaimAt, now))
        .group(Billing::tr("Spot", "detail: heading, an instance that the cloud may take back"));
}

} // namespace

DetailPage billingPage(const Source &source)
{
    const Pricing pricing = source.detail.pricing.value_or(Pricing());
    const Currency currency = providerInfo(source.account.provider).currency;
    return page(u"billing"_s, Billing::tr("Billing", "detail: page"),
                {terms(source), prices(pricing), offers(pricing.monthly, currency),
                 spot(pricing.spot.value_or(SpotState()), source.now)});
}

} // namespace roster::detail
