// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/democloud.h"
#include "services/settingsfile.h"

#include <QTemporaryDir>

namespace roster {

class App;

/// What an account of the demo's cloud is called, in the user's language.
QString demoAccountName(const DemoAccount &account);

/// What --demo needs beside the program itself: a cloud inside this process, and settings that go when it
/// ends.
class DemoSession {
public:
    /// False: no cloud could be started.
    bool start();
    SettingsFile &settings() { return m_settings; }
    /// Gives the demo's accounts and their made-up keys to the program.
    void addAccountsTo(App &app) const;

private:
    QTemporaryDir m_directory;
    SettingsFile m_settings{m_directory.filePath(QLatin1StringView("settings.json"))};
    DemoCloud m_cloud;
};

} // namespace roster
