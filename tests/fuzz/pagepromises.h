// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instancedetail.h"
#include "providers/provider.h"

/// What readers of answers promise, whatever the answer is.
namespace roster::fuzz {

/// @p readable: so many entries of the page could be read.
void verifyFacts(const PageFacts &facts, qsizetype readable);
void verifyPage(const Result<InstancePage> &page);
void verifyDetail(const Result<InstanceDetail> &detail);
void verifyError(const ApiError &error);

} // namespace roster::fuzz
