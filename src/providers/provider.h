// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue.h"
#include "core/instance.h"
#include "core/instancedetail.h"
#include "core/instancequery.h"
#include "core/providerid.h"
#include "core/result.h"
#include "providers/request.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace roster {

/// One page of a list, as read from one answer.
struct InstancePage {
    QList<Instance> instances; ///< Without those whose id could not be read; these are in warnings.
    QString nextCursor; ///< PPIO: next_cursor when has_more; otherwise empty.
    std::optional<int> total; ///< How many instances the cloud says there are in all.
    QStringList warnings; ///< English, for the log: fields of a wrong type. No values, so no secrets.
};

/// Where a walk over the pages of a list stands, after the page that was asked with @c cursor came in.
struct PageStep {
    QString cursor; ///< What was asked; empty: the first page.
    const InstancePage &page;
    int known = 0; ///< Different ids so far, this page included.
    int fresh = 0; ///< Ids of this page that no earlier page had.
    int limit = 0; ///< What was asked for a page; 0: it was left to the cloud.
};

/// The lists that explain the ids in a list of instances.
enum class CataloguePart { GpuProducts, CpuProducts, Regions };

/// One page of such a list. Entries whose id could not be read are left out, with a warning.
struct CataloguePage {
    QList<Product> products;
    QList<Region> regions;
    QString nextCursor; ///< Empty: this was the last page.
    QStringList warnings; ///< As in InstancePage.
};

/// How one cloud is asked and how its answers are read: pure functions without state, safe on every thread.
class Provider {
public:
    virtual ~Provider() = default;

    virtual ProviderId id() const = 0;

    /// InvalidRequest when the query breaks a documented limit. @p cursor is empty for the first page.
    /// @p limit: instances per page; 0 leaves it to the cloud.
    virtual Result<Request> listRequest(const InstanceQuery &query, const QString &cursor,
                                        int limit) const = 0;
    /// The cursor of the page after this one; nothing at the end of the list.
    virtual std::optional<QString> nextPage(const PageStep &step) const = 0;
    /// Unreadable when the envelope is not as documented; Rejected when it says that it failed.
    virtual Result<InstancePage> readPage(const QByteArray &body) const = 0;

    /// InvalidRequest when @p instanceId is not safe in a path.
    virtual Result<Request> detailRequest(const QString &instanceId) const = 0;
    virtual Result<InstanceDetail> readDetail(const QByteArray &body) const = 0;

    /// The lists that this cloud has; none where its list of instances says everything itself.
    virtual QList<CataloguePart> catalogueParts() const { return {}; }
    /// As listRequest() and readPage(), for one of catalogueParts().
    virtual Result<Request> catalogueRequest(CataloguePart part, const QString &cursor, int limit) const;
    virtual Result<CataloguePage> readCataloguePage(CataloguePart part, const QByteArray &body) const;

    /// What an answer with an HTTP status of 300 and above means.
    virtual ApiError readError(int httpStatus, const QByteArray &body) const = 0;
};

/// The only Provider of its kind; lives as long as the program.
const Provider &provider(ProviderId id);

} // namespace roster
