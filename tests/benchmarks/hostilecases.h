// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providerid.h"
#include "support/faultserver.h"

#include <vector>

namespace roster {

/// An answer that is made to stop whoever reads it.
struct HostileCase {
    enum class Where { List, Detail, Catalogue };

    QByteArray name;
    Where where = Where::List;
    ProviderId provider = ProviderId::Ppio;
    /// Made when it is wanted: all at once would be gigabytes.
    std::function<test::FaultAnswer()> answer;
};

/// The bodies of tests/data, and what is too large to be kept there.
std::vector<HostileCase> hostileCases();

} // namespace roster
