// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demofleet.h"
#include "demo/jsonwriter.h"

/// The objects in PPIO's answers, field by field and in the order of its documentation.
namespace roster::demo::ppio {

/// A list does not carry tools and pricing.
enum class Extent { List, Detail };

void writeMachine(JsonWriter &json, const Fleet &fleet, const Tenant &tenant, const Machine &machine,
                  Extent extent);
void writeProduct(JsonWriter &json, const Product &product, int milliPrice);
void writeRegion(JsonWriter &json, const Region &region);

QLatin1StringView billingWord(Billing billing);

} // namespace roster::demo::ppio
