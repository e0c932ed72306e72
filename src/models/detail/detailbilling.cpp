// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/detail/detailfields.h"

#include "core/redactor.h"
#include "models/text/format.h"

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

QString orDash(const QString &text)
{
    return text.isEmpty() ? format::dash() : text;
}

/// "16.7 %"; empty where there is none to tell.
QString discount(const std::optional<qint64> &price, const std::optional<qint64> &base)
{
    if (!price || !base || *base <= 0 || *price < 0 || *price > *base)
        return {};
    const double percent = 100.0 * (double(*base) - double(*price)) / double(*base);
    const QString figure = QLocale().toString(percent, 'f', 1);
    return Billing::tr("%1 %", "a discount: 16.7 %").arg(figure);
}

QString priceColumn()
{
    return Billing::tr("Price", "column");
}

QString baseColumn()
{
    return Billing::tr("Base price", "column: before discount");
}

QString discountColumn()
{
    return Billing::tr("Discount", "column: in percent");
}

/// The documentation gives these figures no scale, so they are no sums of money.
DetailGroup prices(const Pricing &pricing)
{
    Fields fields;
    const auto add = [&fields](const QString &what, const std::optional<qint64> &price,
                               const std::optional<qint64> &base) {
        if (!price && !base)
            return;
        fields.cost(what, orDash(discount(price, base)))
            .cells({what, orDash(rawFigure(price)), orDash(rawFigure(base))});
    };
    add(Billing::tr("Instance", "what a price is for"), pricing.instancePrice, pricing.instanceBasePrice);
    add(Billing::tr("System disk", "what a price is for"), pricing.rootfsStoragePrice, {});
    return fields.table(
        Billing::tr("Prices (raw figures, unit not documented)", "detail: heading"),
        {Billing::tr("For", "column: what a price is for"), priceColumn(), baseColumn(), discountColumn()});
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
    for (const MonthlyPrice &offer : firstOf(offers)) {
        const QString term = offer.months ? format::months(offer.months)
                                          : Billing::tr("Offer", "detail: label, months not known");
        if (safeText(offer.specId).isEmpty())
            fields.cost(term, format::dash());
        else
            fields.mono(term, offer.specId);
        fields.cells({term, orDash(offerPrice(offer.price, offer.precision, currency)),
                      orDash(offerPrice(offer.basePrice, offer.precision, currency)),
                      orDash(discount(offer.price, offer.basePrice))});
    }
    return fields.more(offers.size())
        .table(Billing::tr("Monthly offers", "detail: heading"),
               {Billing::tr("For", "column: what a price is for"), priceColumn(), baseColumn(),
                discountColumn(), Billing::tr("Offer ID", "column")});
}

/// "2 d 04 h", "1 h 04 min", "12 min 05 s": finer the nearer.
QString countdown(const Timestamp &end, qint64 now)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    if (!end.isMoment())
        return {};
    const qint64 left = end.unixSeconds() - now;
    if (left <= 0)
        return {};
    if (left >= hour)
        return format::duration(std::chrono::seconds(left));
    return Billing::tr("%1 min %2 s", "a countdown: minutes and seconds")
        .arg(left / minute)
        .arg(left % minute, 2, 10, QLatin1Char('0'));
}

DetailGroup spot(const SpotState &spot, qint64 now)
{
    return Fields()
        .word(Billing::tr("Status", "detail: label, of a spot instance, the cloud's own word"), spot.status)
        .text(Billing::tr("Taken back", "detail: label, when the cloud takes a spot instance back"),
              spot.reclaimAt.isNever() ? Billing::tr("not planned", "the cloud does not take it back yet")
                                       : format::exactDateTime(spot.reclaimAt, now))
        .text(Billing::tr("Time left", "detail: label, until the cloud takes a spot instance back"),
              countdown(spot.reclaimAt, now))
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
