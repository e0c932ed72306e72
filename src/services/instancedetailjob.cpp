// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/instancedetailjob.h"

#include "services/answerreader.h"
#include "services/answerwarnings.h"
#include "services/apicall.h"
#include "services/apiclient.h"

namespace roster {

DetailFetch::DetailFetch(const Provider &provider, ApiClient &client, const QUuid &account,
                         const QString &instanceId, QObject *parent)
    : InstanceDetailJob(parent)
    , m_provider(provider)
    , m_client(client)
    , m_account(account)
{
    const Result<Request> request = provider.detailRequest(instanceId);
    if (!request) {
        // Later, so that whoever asked for the job can listen first.
        QMetaObject::invokeMethod(
            this, [this, error = request.error()] { finish(error); }, Qt::QueuedConnection);
        return;
    }
    m_call = client.get(request.value());
    connect(m_call, &ApiCall::finished, this, [this](const Result<QByteArray> &answer) {
        if (answer)
            read(answer.value());
        else
            finish(answer.error());
    });
}

DetailFetch::~DetailFetch()
{
    delete m_call;
}

void DetailFetch::read(const QByteArray &body)
{
    readAnswer(this, body, m_client.guarded([&provider = m_provider](const QByteArray &bytes) {
        return provider.readDetail(bytes);
    }),
               [this](Result<InstanceDetail> detail) {
                   if (!detail) {
                       finish(m_client.withoutSecrets(detail.error()));
                       return;
                   }
                   InstanceDetail ours = std::move(detail).value();
                   ours.instance.account = m_account;
                   logWarnings(m_provider, ours.warnings);
                   finish(std::move(ours));
               });
}

void DetailFetch::finish(const Result<InstanceDetail> &detail)
{
    deleteLater();
    Q_EMIT finished(detail);
}

} // namespace roster
