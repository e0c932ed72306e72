// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/provider.h"

namespace roster {

/// PPIO and Novita AI: the same API "/gpus/v2" at two addresses. Novita AI sends a "total", undocumented.
class GpusV2Provider final : public Provider {
public:
    explicit GpusV2Provider(ProviderId id);

    ProviderId id() const override { return m_id; }
    Paging paging() const override { return Paging::Cursor; }
    Result<Request> listRequest(const InstanceQuery &query, InstanceList list,
                                const PageRequest &page) const override;
    Result<InstancePage> readPage(const QByteArray &body) const override;
    Result<Request> detailRequest(const QString &instanceId) const override;
    Result<InstanceDetail> readDetail(const QByteArray &body) const override;
    QList<CataloguePart> catalogueParts() const override;
    Result<Request> catalogueRequest(CataloguePart part, const PageRequest &page) const override;
    Result<CataloguePage> readCataloguePage(CataloguePart part, const QByteArray &body) const override;
    ApiError readError(int httpStatus, const QByteArray &body) const override;

private:
    ProviderId m_id;
};

} // namespace roster
