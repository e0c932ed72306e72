// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/democloud.h"

#include <QSettings>
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
    QSettings &settings() { return m_settings; }
    /// Gives the demo's accounts and their made-up keys to the program.
    void addAccountsTo(App &app) const;

private:
    QTemporaryDir m_directory;
    QSettings m_settings{m_directory.filePath(QLatin1StringView("demo.ini")), QSettings::IniFormat};
    DemoCloud m_cloud;
};

} // namespace roster
