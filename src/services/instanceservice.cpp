// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/instanceservice.h"

#include "services/apiclient.h"
#include "services/instancedetailjob.h"
#include "services/instancelistjob.h"

namespace roster {

InstanceService::InstanceService(const QUuid &account, const Provider &provider, ApiClient &client,
                                 QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_provider(provider)
    , m_client(client)
{
}

InstanceListJob *InstanceService::list(const InstanceQuery &query, int pageSize)
{
    return new ListFetch(m_provider, m_client, {m_account, query, pageSize, ListFetch::Extent::Everything},
                         m_givenLists, this);
}

InstanceDetailJob *InstanceService::detail(const QString &instanceId)
{
    return new DetailFetch(m_provider, m_client, m_account, instanceId, this);
}

InstanceListJob *InstanceService::test()
{
    return new ListFetch(m_provider, m_client, {m_account, {}, 1, ListFetch::Extent::FirstPage}, m_givenLists,
                         this);
}

} // namespace roster
