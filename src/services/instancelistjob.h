// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instancequery.h"
#include "providers/provider.h"
#include "services/instanceservice.h"
#include "services/loadedids.h"

#include <QPointer>
#include <QUuid>

#include <optional>

namespace roster {

class ApiCall;
class ApiClient;

/// Reads the lists of an account's instances, one after the other, as PageWalker says. Each page is one call;
/// a long one is handed on in portions, each in a turn of the event loop of its own.
class ListFetch : public InstanceListJob {
    Q_OBJECT

public:
    enum class Extent { FirstPage, Everything };
    struct Plan {
        QUuid account;
        InstanceQuery query;
        int pageSize;
        Extent extent;
    };

    /// @p givenLists: those that the cloud has given instances of before; what it gives is added. Outlives
    /// the job.
    ListFetch(const Provider &provider, ApiClient &client, const Plan &plan, QList<InstanceList> &givenLists,
              QObject *parent);
    ~ListFetch() override;

private:
    void beginList();
    void ask();
    void receive(Result<InstancePage> page);
    void takeSome();
    QList<Instance> stamped(const QList<Instance> &page);
    PageNews take(const QList<Instance> &instances);
    std::optional<int> expected() const;
    void fail(const ApiError &error);
    void endList(const Completeness &result);
    void finish(const Result<Completeness> &end);

    const Provider &m_provider;
    ApiClient &m_client;
    const Plan m_plan;
    QList<InstanceList> &m_givenLists;
    QPointer<ApiCall> m_call;
    QList<InstanceList> m_lists; ///< that are still to be read; the first one is
    std::optional<PageWalker> m_walker; ///< over the first of them
    InstancePage m_page; ///< that is being handed on …
    qsizetype m_taken = 0; ///< … its entries so far …
    PageNews m_news; ///< … and what was new among these
    std::optional<Completeness> m_read; ///< of the lists that are in
    LoadedIds m_ids;
};

} // namespace roster
