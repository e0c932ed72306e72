// SPDX-License-Identifier: GPL-3.0-or-later
// PPIO's and Novita AI's lists of products and of regions.
#include "fuzz.h"
#include "pagepromises.h"
#include "providers/ppiocatalogue.h"

#include <algorithm>

using namespace roster;

static void verifyCatalogue(const Result<CataloguePage> &page)
{
    if (!page) {
        fuzz::verifyError(page.error());
        return;
    }
    const CataloguePage &read = page.value();
    fuzz::verifyFacts(read.facts, read.products.size() + read.regions.size());
    fuzz::verify(
        std::ranges::none_of(read.products, [](const Product &product) { return product.id.isEmpty(); }),
        "a product has an id");
    fuzz::verify(std::ranges::none_of(read.regions, [](const Region &region) { return region.id.isEmpty(); }),
                 "a region has an id");
}

void fuzz::take(const QByteArray &input)
{
    verifyCatalogue(readPpioProducts(input, Currency::Cny));
    verifyCatalogue(readPpioRegions(input));
}
