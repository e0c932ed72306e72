// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/completeness.h"
#include "core/instancedetail.h"
#include "core/instancequery.h"
#include "core/result.h"
#include "providers/provider.h"

#include <QObject>

#include <optional>

namespace roster {

class ApiClient;
class InstanceDetailJob;
class InstanceListJob;

/// Asks one account for its instances. Jobs belong to the service, delete themselves after finished(), and
/// are cancelled by deleting them. Lives on the main thread; answers above 16 KiB are read on a worker.
class InstanceService : public QObject {
    Q_OBJECT

public:
    /// @p client outlives the service. @p account is stamped on every instance.
    InstanceService(const QUuid &account, const Provider &provider, ApiClient &client,
                    QObject *parent = nullptr);

    static constexpr int defaultPageSize = 100;

    InstanceListJob *list(const InstanceQuery &query, int pageSize = defaultPageSize);
    InstanceDetailJob *detail(const QString &instanceId);
    /// Asks for one instance only, to see whether address and key are good. Finishes like a list of one page.
    InstanceListJob *test();

private:
    const QUuid m_account;
    const Provider &m_provider;
    ApiClient &m_client;
    QList<InstanceList> m_givenLists; ///< that have had instances for this account
};

/// Follows the pages of an account's lists to their end.
class InstanceListJob : public QObject {
    Q_OBJECT

Q_SIGNALS:
    /// A page is in, or a portion of a long one. Instances with an id that came before replace the earlier
    /// ones. @p expected: how many there are in all, as far as the answers tell.
    void pageArrived(const QList<roster::Instance> &instances, std::optional<int> expected);
    /// The end: whether what came is all, or why a page could not be had. The job deletes itself afterwards.
    void finished(const roster::Result<roster::Completeness> &end);

protected:
    using QObject::QObject;
};

class InstanceDetailJob : public QObject {
    Q_OBJECT

Q_SIGNALS:
    void finished(const roster::Result<roster::InstanceDetail> &detail);

protected:
    using QObject::QObject;
};

} // namespace roster
