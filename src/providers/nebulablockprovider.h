// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/provider.h"

namespace roster {

/// Nebula Block. Its lists take no filter, and its prices are in US dollars.
///
/// Its page says that "offset" counts items to skip; its own tests use it like the number of a page, from 1.
/// These ask for two lists, on demand ("type=0") and reserved ("type=1"); what the documented question
/// without a type leaves out is nowhere said. So both are asked for, the documented one and the reserved one,
/// and what is in both counts once.
class NebulaBlockProvider final : public Provider {
public:
    ProviderId id() const override { return ProviderId::NebulaBlock; }
    Paging paging() const override { return Paging::Offset; }
    QList<InstanceList> instanceLists() const override
    {
        return {InstanceList::Main, InstanceList::Reserved};
    }
    Result<Request> listRequest(const InstanceQuery &query, InstanceList list,
                                const PageRequest &page) const override;
    Result<InstancePage> readPage(const QByteArray &body) const override;
    Result<Request> detailRequest(const QString &instanceId) const override;
    Result<InstanceDetail> readDetail(const QByteArray &body) const override;
    ApiError readError(int httpStatus, const QByteArray &body) const override;
};

} // namespace roster
