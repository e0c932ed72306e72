// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace roster {

class AccountStore;
class SettingsFile;

/// What somebody who mends the program wants to know about where it runs and what went wrong, as plain text
/// in English. Holds no key, no name of an account, instance or view, no address and no path of the user's:
/// texts among the settings are only said to be set, unless they are one of the program's own words.
QString diagnostics(const SettingsFile &settings, const AccountStore &accounts, const QStringList &problems);

} // namespace roster
