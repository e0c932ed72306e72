// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/provider.h"

#include "providers/gpusv2provider.h"
#include "providers/nebulablockprovider.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roster {

static ApiError noCatalogue()
{
    return invalidRequest(u"This cloud has no such list."_s);
}

Result<Request> Provider::catalogueRequest(CataloguePart, const PageRequest &) const
{
    return noCatalogue();
}

Result<CataloguePage> Provider::readCataloguePage(CataloguePart, const QByteArray &) const
{
    return noCatalogue();
}

const Provider &provider(ProviderId id)
{
    static const GpusV2Provider ppio(ProviderId::Ppio);
    static const GpusV2Provider novita(ProviderId::Novita);
    static const NebulaBlockProvider nebulaBlock;
    static const std::array<const Provider *, 3> all{&ppio, &novita, &nebulaBlock};

    const auto found = std::ranges::find(all, id, &Provider::id);
    Q_ASSERT(found != all.end());
    return **found;
}

} // namespace roster
