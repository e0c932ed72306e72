// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/ppiocatalogue.h"

#include "providers/jsonfields.h"
#include "providers/pagereader.h"

using namespace Qt::StringLiterals;

namespace roster {

namespace {

/// Reads the prices of one product: whole numbers that "precision" says where to put the point in.
class PriceReader {
public:
    PriceReader(const JsonFields &pricing, Currency currency)
        : m_pricing(pricing)
        , m_precision(pricing.integer("precision"_L1))
        , m_currency(currency)
    {
        if (m_precision && (*m_precision < 0 || *m_precision > Money::maxDecimals)) {
            pricing.warn("precision"_L1, "a number of decimals"_L1);
            m_precision.reset();
        }
    }

    std::optional<Money> hourly(QLatin1StringView name) const
    {
        if (!m_pricing.has(name))
            return {};
        const JsonFields offer = m_pricing.object(name);
        if (offer.has("unit"_L1) && offer.text("unit"_L1) != "per_hour"_L1) {
            offer.warn("unit"_L1, "\"per_hour\""_L1);
            return {};
        }
        return price(offer, Period::Hour);
    }

    QList<PrepaidOffer> prepaid() const
    {
        QList<PrepaidOffer> offers;
        m_pricing.forEach("prepaid"_L1, [&](const JsonFields &offer) {
            const int months = offer.integer("duration_months"_L1).value_or(0);
            const std::optional<Money> total = price(offer, Period::Once);
            if (months > 0 && total)
                offers.append({months, *total});
        });
        return offers;
    }

private:
    /// What is paid after a discount. Nothing is free: 0 stands where there is no offer.
    std::optional<Money> price(const JsonFields &offer, Period period) const
    {
        const auto figure = offer.bigInteger(offer.anyOf({"final_price"_L1, "base_price"_L1}));
        if (!figure || *figure <= 0 || !m_precision)
            return {};
        return Money(*figure, *m_precision, m_currency, period);
    }

    const JsonFields &m_pricing;
    std::optional<int> m_precision;
    const Currency m_currency;
};

} // namespace

static Product readProduct(const JsonFields &fields, Currency currency)
{
    Product product;
    product.id = fields.wholeText("id"_L1);
    product.name = fields.text("name"_L1);

    const JsonFields specs = fields.object("resource_spec"_L1);
    product.cpuCount = specs.count("cpu"_L1);
    product.memoryGb = specs.amount("memory_gb"_L1);
    const JsonFields gpu = specs.object("gpu"_L1);
    product.gpuModel = gpu.text("name"_L1);
    if (product.gpuModel.isEmpty() && fields.text("type"_L1) == "gpu"_L1)
        product.gpuModel = product.name;
    product.gpuMemoryGb = gpu.amount("memory_gb"_L1);
    product.gpu = Product::gpuText(product.gpuModel, product.gpuMemoryGb);

    const JsonFields pricing = fields.object("pricing"_L1);
    const PriceReader prices(pricing, currency);
    product.postpaid = prices.hourly("postpaid"_L1);
    product.spot = prices.hourly("spot"_L1);
    product.prepaid = prices.prepaid();
    return product;
}

static Region readRegion(const JsonFields &fields)
{
    return {fields.wholeText("id"_L1), fields.text("name"_L1)};
}

/// @p read makes an entry of one element; @p entries is the member of the page that takes them.
template<typename Entry, typename Read>
static Result<CataloguePage> readList(const QByteArray &body, QList<Entry> CataloguePage::*entries, Read read)
{
    const Result<QJsonObject> answer = readListAnswer(body);
    if (!answer)
        return answer.error();
    FieldWarnings warnings;
    const JsonFields fields(answer.value(), warnings);
    CataloguePage page;
    page.*entries = readEntries<Entry>(fields, page.facts, read);
    readCursorFacts(fields, page.facts);
    page.warnings = warnings.toList();
    return page;
}

Result<CataloguePage> readPpioProducts(const QByteArray &body, Currency currency)
{
    return readList(body, &CataloguePage::products,
                    [currency](const JsonFields &fields) { return readProduct(fields, currency); });
}

Result<CataloguePage> readPpioRegions(const QByteArray &body)
{
    return readList(body, &CataloguePage::regions, readRegion);
}

} // namespace roster
