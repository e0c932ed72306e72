// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowkit.h"

namespace roster::test {

Account WindowDesk::addSleepingAccount(ProviderId provider, const QString &name)
{
    const Account account{QUuid::createUuid(), provider, name, server.url(), accounts.nextColor(), false};
    accounts.add(account);
    return account;
}

Instance WindowDesk::instance(const Account &account, const QString &id, const QString &name,
                              const QString &status)
{
    Instance instance;
    instance.account = account.id;
    instance.id = id;
    instance.name = name;
    instance.status = InstanceStatus(status);
    return instance;
}

} // namespace roster::test
