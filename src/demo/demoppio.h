// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demoanswer.h"
#include "demo/demofleet.h"

/// The instance API of PPIO and Novita AI, version 2: instances, products and regions below /gpus/v2.
namespace roster::demo::ppio {

Answer answer(const Fleet &fleet, const Question &question);

/// An error in the service's own form.
Answer error(int httpStatus, QLatin1StringView reason, const QString &message);

} // namespace roster::demo::ppio
