// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/instanceservice.h"

#include <QByteArray>
#include <QPointer>
#include <QUuid>

namespace roster {

class ApiCall;
class ApiClient;

/// Asks for one instance's own page.
class DetailFetch : public InstanceDetailJob {
    Q_OBJECT

public:
    DetailFetch(const Provider &provider, ApiClient &client, const QUuid &account, const QString &instanceId,
                QObject *parent);
    ~DetailFetch() override;

private:
    void read(const QByteArray &body);
    void finish(const Result<InstanceDetail> &detail);

    const Provider &m_provider;
    ApiClient &m_client;
    const QUuid m_account;
    QPointer<ApiCall> m_call;
};

} // namespace roster
