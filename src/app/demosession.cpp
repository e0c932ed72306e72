// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demosession.h"

#include "app/app.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roster {

QString demoAccountName(const DemoAccount &account)
{
    if (account.name == "training"_L1)
        return QCoreApplication::translate("roster::DemoSession", "training",
                                           "name of an account of the demo");
    if (account.name == "inference"_L1)
        return QCoreApplication::translate("roster::DemoSession", "inference",
                                           "name of an account of the demo");
    return account.name;
}

bool DemoSession::start()
{
    return m_directory.isValid() && m_cloud.start();
}

void DemoSession::addAccountsTo(App &app) const
{
    const QList<DemoAccount> accounts = m_cloud.accounts();
    for (const DemoAccount &demo : accounts) {
        const auto provider = providerFromKey(demo.provider);
        if (!provider)
            continue;
        Account account;
        account.id = QUuid::createUuid();
        account.provider = *provider;
        account.name = demoAccountName(demo);
        account.apiAddress = demo.apiAddress;
        account.color = app.accounts().nextColor();
        app.secrets().keepForThisRun(account, Secret(demo.apiKey));
        app.accounts().add(account);
    }
}

} // namespace roster
