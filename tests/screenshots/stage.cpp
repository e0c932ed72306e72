// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace roster {

/// A fixed moment, so that the same fleet is in every picture: 2026-11-20 06:00:00 UTC.
static constexpr qint64 pictureMoment = 1'795'154'400;

static DemoOptions quietCloud()
{
    DemoOptions options;
    options.changing = false;
    options.clock = [] { return pictureMoment; };
    return options;
}

Stage::Stage(bool chinese)
    : cloud(quietCloud())
    , file(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    , settings(file)
    , accounts(file)
    , secrets(SecretStore::Backend::SessionOnly)
    , fleet(accounts, secrets)
    , controller(accounts, fleet)
    , m_chinese(chinese)
{
    if (!cloud.start())
        qFatal("The demo cloud finds no port.");
    controller.table().setClock([] { return pictureMoment; });
}

void Stage::addAccounts()
{
    const QHash<QString, QString> chineseNames{{u"training"_s, u"训练"_s}, {u"inference"_s, u"推理"_s}};
    for (const DemoAccount &demo : cloud.accounts()) {
        const Account account{
            .id = QUuid::createUuid(),
            .provider = providerFromKey(demo.provider).value(),
            .name = m_chinese ? chineseNames.value(demo.name, demo.name) : demo.name,
            .apiAddress = demo.apiAddress,
            .color = accounts.nextColor(),
        };
        secrets.keepForThisRun(account.id, Secret(demo.apiKey));
        accounts.add(account);
    }
}

void Stage::spoilLastKey()
{
    secrets.keepForThisRun(accounts.accounts().last().id, Secret("outdated"_ba));
}

void Stage::load()
{
    fleet.refresh();
    if (!QTest::qWaitFor([this] { return !fleet.isBusy(); }, 30'000))
        qFatal("The fleet does not come in.");
}

} // namespace roster
