// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/nebulablockprovider.h"

#include "providers/errorbody.h"
#include "providers/nebulablockreader.h"

using namespace Qt::StringLiterals;

namespace roster {

Result<Request> NebulaBlockProvider::listRequest(const InstanceQuery &, InstanceList list,
                                                 const PageRequest &page) const
{
    if (page.offset < 0 || page.limit < 0)
        return invalidRequest(u"The offset or the limit is none of this list."_s);
    Request request;
    request.path({"computing"_L1, "instances"_L1});
    if (page.limit > 0)
        request.query("limit"_L1, QString::number(page.limit));
    request.query("offset"_L1, QString::number(page.offset));
    if (list == InstanceList::Reserved)
        request.query("type"_L1, u"1"_s);
    return request;
}

Result<InstancePage> NebulaBlockProvider::readPage(const QByteArray &body) const
{
    return readNebulaBlockPage(body);
}

Result<Request> NebulaBlockProvider::detailRequest(const QString &instanceId) const
{
    if (!Request::isSafeId(instanceId))
        return invalidRequest(u"The instance's id is not safe in an address."_s);
    return Request().path({"computing"_L1, "instance"_L1}).id(instanceId);
}

Result<InstanceDetail> NebulaBlockProvider::readDetail(const QByteArray &body) const
{
    return readNebulaBlockDetail(body);
}

ApiError NebulaBlockProvider::readError(int httpStatus, const QByteArray &body) const
{
    return errorFromAnswer(httpStatus, body);
}

} // namespace roster
