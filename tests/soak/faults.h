// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultserver.h"

#include <random>

namespace roster::soak {

/// What becomes of a good answer.
struct Fault {
    const char *name;
    test::FaultAnswer (*spoil)(const test::FaultAnswer &good);
    /// It reads well and is not true: what the program shows then is not the truth either.
    bool lies = false;
};

/// One in a hundred is one that costs some tenths of a second.
const Fault &anyFault(std::mt19937_64 &random);

} // namespace roster::soak
