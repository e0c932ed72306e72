// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include "app/demosession.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace roster {

static DemoOptions cloudOf(const std::function<qint64()> &clock)
{
    DemoOptions options;
    options.clock = clock;
    return options;
}

Stage::Stage()
    : cloud(cloudOf([this] { return m_now.load(); }))
    , file(folder.filePath(u"settings.json"_s))
    , settings(file)
    , accounts(file)
    , secrets(SecretStore::Backend::SessionOnly)
    , fleet(accounts, secrets)
    , controller(accounts, fleet)
{
    if (!cloud.start())
        qFatal("The demo cloud finds no port.");
    fleet.setRefreshInterval(settings.refreshInterval());
    controller.table().setClock([this] { return m_now.load(); });
}

void Stage::addAccounts()
{
    for (const DemoAccount &demo : cloud.accounts()) {
        const Account account{
            .id = QUuid::createUuid(),
            .provider = providerFromKey(demo.provider).value(),
            .name = demoAccountName(demo),
            .apiAddress = demo.apiAddress,
            .color = accounts.nextColor(),
        };
        secrets.keepForThisRun(account, Secret(demo.apiKey));
        accounts.add(account);
    }
}

void Stage::spoilLastKey()
{
    secrets.keepForThisRun(accounts.accounts().last(), Secret("outdated"_ba));
}

void Stage::load()
{
    fleet.refresh();
    if (!QTest::qWaitFor([this] { return !fleet.isBusy(); }, 30'000))
        qFatal("The fleet does not come in.");
}

} // namespace roster
