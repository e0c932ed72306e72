// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instancedetail.h"
#include "core/result.h"
#include "providers/provider.h"

namespace roster {

/// Reads Nebula Block's "list user instances".
Result<InstancePage> readNebulaBlockPage(const QByteArray &body);

/// Reads Nebula Block's "user instance detail". NotFound when it is a success without an instance.
Result<InstanceDetail> readNebulaBlockDetail(const QByteArray &body);

} // namespace roster
