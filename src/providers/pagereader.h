// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instance.h"
#include "providers/jsonfields.h"
#include "providers/provider.h"

namespace roster {

/// The instances in the list "data", read one by one, and their total in the member @p total. An instance
/// without an id, and a total that is too low, are left out with a warning.
InstancePage readInstances(const JsonFields &fields, QLatin1StringView total,
                           Instance (*readInstance)(const JsonFields &));

} // namespace roster
