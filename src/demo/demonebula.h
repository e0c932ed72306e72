// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demoanswer.h"
#include "demo/demofleet.h"

/// Nebula Block's API: instances below /api/v1/computing, with the spellings in which its pages and its
/// examples disagree.
namespace roster::demo::nebula {

Answer answer(const Fleet &fleet, const Question &question);

/// An error in the service's own form.
Answer error(int httpStatus, QLatin1StringView message);

} // namespace roster::demo::nebula
