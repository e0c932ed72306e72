// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providerid.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster {

std::span<const ProviderInfo> allProviders()
{
    static const std::array<ProviderInfo, 3> providers{{
        {ProviderId::Ppio, u"ppio"_s, u"PPIO"_s, QUrl(u"https://api.ppio.com"_s),
         QUrl(u"https://ppio.com/settings/key-management"_s), Currency::Cny, true},
        {ProviderId::Novita, u"novita"_s, u"Novita AI"_s, QUrl(u"https://api.novita.ai"_s),
         QUrl(u"https://novita.ai/settings/key-management"_s), Currency::Usd, true},
        {ProviderId::NebulaBlock, u"nebulablock"_s, u"Nebula Block"_s,
         QUrl(u"https://api.nebulablock.com/api/v1"_s), QUrl(u"https://console.nebulablock.com"_s),
         Currency::Usd, false},
    }};
    return providers;
}

const ProviderInfo &providerInfo(ProviderId id)
{
    const auto all = allProviders();
    const auto found = std::ranges::find(all, id, &ProviderInfo::id);
    Q_ASSERT(found != all.end());
    return *found;
}

std::optional<ProviderId> providerFromKey(const QString &key)
{
    const auto all = allProviders();
    const auto found = std::ranges::find(all, key, &ProviderInfo::key);
    return found == all.end() ? std::nullopt : std::optional(found->id);
}

} // namespace roster
