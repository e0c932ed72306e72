// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "providers/provider.h"

namespace roster {

/// Reads PPIO's and Novita AI's "list products". The answer names no currency.
Result<CataloguePage> readPpioProducts(const QByteArray &body, Currency currency);

/// Reads PPIO's and Novita AI's "list regions".
Result<CataloguePage> readPpioRegions(const QByteArray &body);

} // namespace roster
