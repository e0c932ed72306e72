// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/connectiontest.h"

#include "services/accountconnection.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roster {

static ApiLimits impatient()
{
    ApiLimits limits;
    limits.transferTimeout = 15s;
    limits.maxRetries = 1;
    return limits;
}

ConnectionTest::ConnectionTest(ProviderId provider, const QUrl &apiAddress, const Secret &key,
                               QObject *parent)
    : QObject(parent)
{
    if (checkApiAddress(apiAddress) != AddressProblem::None) {
        const ApiError error{.kind = ApiError::Kind::UnsafeAddress,
                             .detail = u"The API address is not one that a key may be sent to"_s};
        QMetaObject::invokeMethod(
            this, [this, error] { finish(error); }, Qt::QueuedConnection);
        return;
    }
    Account account;
    account.provider = provider;
    account.apiAddress = apiAddress;
    auto *connection = new AccountConnection(account, key, impatient(), this);
    InstanceListJob *job = connection->service().test();
    connect(job, &InstanceListJob::pageArrived, this,
            [this](const QList<Instance> &, std::optional<int> total) { m_total = total; });
    connect(job, &InstanceListJob::finished, this, [this](const Result<Completeness> &end) {
        finish(end ? std::nullopt : std::optional(end.error()));
    });
}

void ConnectionTest::finish(const std::optional<ApiError> &error)
{
    deleteLater();
    Q_EMIT finished(error, m_total);
}

} // namespace roster
