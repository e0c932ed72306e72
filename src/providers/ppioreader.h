// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instancedetail.h"
#include "core/result.h"
#include "providers/provider.h"

namespace roster {

/// Reads PPIO's and Novita AI's "list instances". Values of environment variables are not kept.
Result<InstancePage> readPpioPage(const QByteArray &body);

/// Reads PPIO's and Novita AI's "get instance": the bare instance with tools and pricing.
Result<InstanceDetail> readPpioDetail(const QByteArray &body);

} // namespace roster
