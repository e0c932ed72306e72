// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instancestatus.h"
#include "core/providerid.h"

#include <span>

namespace roster {

/// The cloud's words for what it charges computing time for, with their source in billedstatus.cpp. A word
/// that is not among them is not charged for, as far as is known. docs/costs.md tells users the same.
std::span<const char16_t *const> billedStatuses(ProviderId provider);

/// Whether an instance in this status costs its price by the hour. Words compare without case.
bool isBilled(const InstanceStatus &status, ProviderId provider);

} // namespace roster
