// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/gpusv2provider.h"

#include "providers/errorbody.h"
#include "providers/pagereader.h"
#include "providers/ppiocatalogue.h"
#include "providers/ppioreader.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace roster {

namespace {

/// A query parameter with its documented length, in characters.
struct Parameter {
    QLatin1StringView name;
    QString value;
    int maxLength;
};

} // namespace

/// Why a documented limit forbids this query; empty when none does.
static QString problemOf(const InstanceQuery &query, std::span<const Parameter> parameters, int limit)
{
    if (limit < 0)
        return u"limit is below 0."_s;
    for (const Parameter &parameter : parameters) {
        if (parameter.value.toUcs4().size() > parameter.maxLength)
            return u"%1 is longer than %2 characters."_s.arg(parameter.name).arg(parameter.maxLength);
    }
    // Joined by commas, such a region would be another or two.
    if (std::ranges::any_of(query.regions, [](const QString &r) { return r.isEmpty() || r.contains(u','); }))
        return u"regions holds a name that is empty or has a comma."_s;
    static const QStringList modes{u""_s, u"postpaid"_s, u"prepaid"_s, u"spot"_s};
    if (!modes.contains(query.billingMode))
        return u"billing_mode is none of postpaid, prepaid and spot."_s;
    return {};
}

GpusV2Provider::GpusV2Provider(ProviderId id)
    : m_id(id)
{
}

Result<Request> GpusV2Provider::listRequest(const InstanceQuery &query, InstanceList,
                                            const PageRequest &page) const
{
    const std::array parameters{
        Parameter{"cursor"_L1, page.cursor, maxCursor},
        Parameter{"name"_L1, query.name, 255},
        Parameter{"status"_L1, query.status, 63},
        Parameter{"regions"_L1, query.regions.join(u','), 1024},
    };
    if (const QString problem = problemOf(query, parameters, page.limit); !problem.isEmpty())
        return invalidRequest(problem);

    Request request;
    request.path({"gpus"_L1, "v2"_L1, "instances"_L1});
    if (page.limit > 0)
        request.query("limit"_L1, QString::number(page.limit));
    for (const Parameter &parameter : parameters)
        request.query(parameter.name, parameter.value);
    request.query("billing_mode"_L1, query.billingMode);
    return request;
}

Result<InstancePage> GpusV2Provider::readPage(const QByteArray &body) const
{
    return readPpioPage(body);
}

Result<Request> GpusV2Provider::detailRequest(const QString &instanceId) const
{
    if (!Request::isSafeId(instanceId))
        return invalidRequest(u"The instance's id is not safe in an address."_s);
    return Request().path({"gpus"_L1, "v2"_L1, "instances"_L1}).id(instanceId);
}

Result<InstanceDetail> GpusV2Provider::readDetail(const QByteArray &body) const
{
    return readPpioDetail(body);
}

QList<CataloguePart> GpusV2Provider::catalogueParts() const
{
    return {CataloguePart::GpuProducts, CataloguePart::CpuProducts, CataloguePart::Regions};
}

Result<Request> GpusV2Provider::catalogueRequest(CataloguePart part, const PageRequest &page) const
{
    if (page.cursor.toUcs4().size() > maxCursor || page.limit < 0)
        return invalidRequest(u"The cursor or the limit is none of this list."_s);
    const bool regions = part == CataloguePart::Regions;
    Request request;
    request.path({"gpus"_L1, "v2"_L1, regions ? "regions"_L1 : "products"_L1});
    if (!regions) {
        request.query("type"_L1, part == CataloguePart::CpuProducts ? u"cpu"_s : u"gpu"_s);
        request.query("category"_L1, u"instance"_s);
    }
    if (page.limit > 0)
        request.query("limit"_L1, QString::number(page.limit));
    return request.query("cursor"_L1, page.cursor);
}

Result<CataloguePage> GpusV2Provider::readCataloguePage(CataloguePart part, const QByteArray &body) const
{
    return part == CataloguePart::Regions ? readPpioRegions(body)
                                          : readPpioProducts(body, providerInfo(m_id).currency);
}

ApiError GpusV2Provider::readError(int httpStatus, const QByteArray &body) const
{
    return errorFromAnswer(httpStatus, body);
}

} // namespace roster
