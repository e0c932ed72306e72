// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "services/apiclient.h"
#include "services/instanceservice.h"
#include "services/network/httpaccess.h"

#include <QObject>

namespace roster {

/// An account's way to its cloud, with one key and one address; for another key there is another connection.
/// It has its own connections to the host: Qt opens no more than six for one manager, and those of an account
/// that hangs would be missed by another one at the same cloud.
class AccountConnection : public QObject {
    Q_OBJECT

public:
    /// @p account has an address that checkApiAddress() accepts.
    AccountConnection(const Account &account, const Secret &key, const ApiLimits &limits,
                      QObject *parent = nullptr);
    ~AccountConnection() override;

    ApiClient &client() { return m_client; }
    InstanceService &service() { return m_service; }

    /// No new question comes: deletes itself when the details that somebody waits for are in.
    void retire();

private:
    HttpAccess m_access;
    ApiClient m_client; // goes before the access that it uses
    InstanceService m_service; // goes before the client that it uses
    qsizetype m_openDetails = 0;
};

} // namespace roster
