// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/democloud.h"
#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/secretstore.h"
#include "services/settings.h"
#include "services/settingsfile.h"
#include "views/window/rostercontroller.h"

#include <QTemporaryDir>

#include <atomic>
#include <chrono>

namespace roster {

/// What stands behind the windows of one scene: a demo cloud, settings of its own, keys in memory alone.
class Stage {
public:
    Stage();

    /// One of each: training, inference, and Nebula Block's.
    void addAccounts();
    /// The last account's key is no longer good.
    void spoilLastKey();
    /// Waits until every account has been asked to its end.
    void load();
    /// The cloud lives on, and its clock with it.
    void advance(std::chrono::seconds time) { m_now += time.count(); }

private:
    /// A fixed moment, so that the same fleet is in every picture: 2026-11-20 06:00:00 UTC. Seconds since
    /// 1970; read on the cloud's thread, too.
    std::atomic<qint64> m_now = 1'795'154'400;

public:
    DemoCloud cloud;
    QTemporaryDir folder;
    SettingsFile file;
    Settings settings;
    AccountStore accounts;
    SecretStore secrets;
    Fleet fleet;
    RosterController controller;
};

} // namespace roster
