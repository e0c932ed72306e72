// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue.h"
#include "core/instance.h"
#include "core/instancedetail.h"
#include "core/instancequery.h"
#include "core/providerid.h"
#include "core/result.h"
#include "providers/paging.h"
#include "providers/request.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace roster {

/// The lists that together hold a cloud's instances.
enum class InstanceList {
    Main, ///< the one that its documentation describes
    /// Another that some of its programs ask for. A cloud may refuse it, and then has none such.
    Reserved,
};

/// One page of a list, as read from one answer.
struct InstancePage {
    QList<Instance> instances; ///< Without those whose id could not be read; these are in facts and warnings.
    PageFacts facts;
    QStringList warnings; ///< English, for the log: fields of a wrong type. No values, so no secrets.
};

/// The lists that explain the ids in a list of instances.
enum class CataloguePart { GpuProducts, CpuProducts, Regions };

/// One page of such a list. Entries whose id could not be read are left out, as in InstancePage.
struct CataloguePage {
    QList<Product> products;
    QList<Region> regions;
    PageFacts facts;
    QStringList warnings; ///< As in InstancePage.
};

/// How one cloud is asked and how its answers are read: pure functions without state, safe on every thread.
class Provider {
public:
    virtual ~Provider() = default;

    virtual ProviderId id() const = 0;
    /// Of all its lists.
    virtual Paging paging() const = 0;

    /// Which lists there are; Main is the first.
    virtual QList<InstanceList> instanceLists() const { return {InstanceList::Main}; }
    /// InvalidRequest when the query, or the page, breaks a documented limit.
    virtual Result<Request> listRequest(const InstanceQuery &query, InstanceList list,
                                        const PageRequest &page) const = 0;
    /// Unreadable when the envelope is not as documented. Whatever stands beside it, an answer that says that
    /// it failed is an error.
    virtual Result<InstancePage> readPage(const QByteArray &body) const = 0;

    /// InvalidRequest when @p instanceId is not safe in a path.
    virtual Result<Request> detailRequest(const QString &instanceId) const = 0;
    virtual Result<InstanceDetail> readDetail(const QByteArray &body) const = 0;

    /// The lists that this cloud has; none where its list of instances says everything itself.
    virtual QList<CataloguePart> catalogueParts() const { return {}; }
    /// As listRequest() and readPage(), for one of catalogueParts().
    virtual Result<Request> catalogueRequest(CataloguePart part, const PageRequest &page) const;
    virtual Result<CataloguePage> readCataloguePage(CataloguePart part, const QByteArray &body) const;

    /// What an answer with an HTTP status of 300 and above means.
    virtual ApiError readError(int httpStatus, const QByteArray &body) const = 0;
};

/// The only Provider of its kind; lives as long as the program.
const Provider &provider(ProviderId id);

} // namespace roster
