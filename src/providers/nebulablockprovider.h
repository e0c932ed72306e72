// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/provider.h"

namespace roster {

/// Nebula Block. Its list takes no filter, and its price is in US dollars.
///
/// Its page says that "offset" counts items to skip; its own tests use it like the number of a page, from 1.
/// So the walk begins with offset 0 and goes on with as many as are known ("skip:100" as a cursor). When such
/// a page brings no new id although the total says that there are more, it counts pages ("page:2"), until all
/// are known, a page is empty, or the pages asked would hold the total. Where no total came, it ends with a
/// page that is empty, shorter than the limit, or without a new id.
class NebulaBlockProvider final : public Provider {
public:
    ProviderId id() const override { return ProviderId::NebulaBlock; }
    Result<Request> listRequest(const InstanceQuery &query, const QString &cursor, int limit) const override;
    std::optional<QString> nextPage(const PageStep &step) const override;
    Result<InstancePage> readPage(const QByteArray &body) const override;
    Result<Request> detailRequest(const QString &instanceId) const override;
    Result<InstanceDetail> readDetail(const QByteArray &body) const override;
    ApiError readError(int httpStatus, const QByteArray &body) const override;
};

} // namespace roster
