// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/provider.h"

namespace roster {

/// PPIO and Novita AI: the same API "/gpus/v2" at two addresses.
///
/// A list is walked by its next_cursor, until has_more is false, the cursor is empty or the one just asked,
/// a page brings no new id, or all that "total" promises are known (Novita AI sends it undocumented).
class GpusV2Provider final : public Provider {
public:
    explicit GpusV2Provider(ProviderId id);

    ProviderId id() const override { return m_id; }
    Result<Request> listRequest(const InstanceQuery &query, const QString &cursor, int limit) const override;
    std::optional<QString> nextPage(const PageStep &step) const override;
    Result<InstancePage> readPage(const QByteArray &body) const override;
    Result<Request> detailRequest(const QString &instanceId) const override;
    Result<InstanceDetail> readDetail(const QByteArray &body) const override;
    QList<CataloguePart> catalogueParts() const override;
    Result<Request> catalogueRequest(CataloguePart part, const QString &cursor, int limit) const override;
    Result<CataloguePage> readCataloguePage(CataloguePart part, const QByteArray &body) const override;
    ApiError readError(int httpStatus, const QByteArray &body) const override;

private:
    ProviderId m_id;
};

} // namespace roster
