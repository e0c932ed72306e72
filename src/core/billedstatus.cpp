// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billedstatus.h"

#include <algorithm>
#include <array>

namespace roster {

/// "The billing start time is when the instance … enters the pulling state, and the billing stop time is when
/// the instance is stopped": https://novita.ai/docs/guides/gpu-instance-pricing; PPIO is the same house. So
/// these are all states that come behind "pulling" and before "exited". Not among them: what comes before it
/// (toCreate, creating), what comes behind a stop until it runs (toStart, starting), and removing, which may
/// come behind either. What most instances are is asked first.
static constexpr std::array gpusV2{u"running",    u"pulling",  u"migrating", u"toRestart",
                                   u"restarting", u"toReset",  u"resetting", u"toStop",
                                   u"stopping",   u"freezing", u"toBeExited"};

/// "hourly usage from your GPU instances", https://docs.nebulablock.com: of which states is not documented.
static constexpr std::array nebulaBlock{u"Running"};

std::span<const char16_t *const> billedStatuses(ProviderId provider)
{
    switch (provider) {
    case ProviderId::Ppio:
    case ProviderId::Novita:
        return gpusV2;
    case ProviderId::NebulaBlock:
        return nebulaBlock;
    }
    Q_UNREACHABLE();
}

bool isBilled(const InstanceStatus &status, ProviderId provider)
{
    return std::ranges::any_of(billedStatuses(provider),
                               [&](const char16_t *word) { return status.is(word); });
}

} // namespace roster
