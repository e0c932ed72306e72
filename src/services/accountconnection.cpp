// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountconnection.h"

namespace roster {

AccountConnection::AccountConnection(const Account &account, const Secret &key, const ApiLimits &limits,
                                     QObject *parent)
    : QObject(parent)
    , m_client(m_access, provider(account.provider), account.apiAddress, key, limits)
    , m_service(account.id, provider(account.provider), m_client)
{
}

AccountConnection::~AccountConnection() = default;

void AccountConnection::retire()
{
    const auto details = m_service.findChildren<InstanceDetailJob *>(Qt::FindDirectChildrenOnly);
    m_openDetails = details.size();
    for (const InstanceDetailJob *job : details) {
        connect(job, &QObject::destroyed, this, [this] {
            if (--m_openDetails == 0)
                deleteLater();
        });
    }
    if (details.isEmpty())
        deleteLater();
}

} // namespace roster
