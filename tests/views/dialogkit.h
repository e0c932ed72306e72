// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "services/accountstore.h"
#include "services/fleet.h"
#include "services/secretstore.h"
#include "services/settings.h"
#include "services/settingsfile.h"
#include "support/faultserver.h"

#include <QTemporaryDir>
#include <QWidget>

#include <chrono>

class QPushButton;

namespace roster::test {

inline constexpr auto goodKey = "sk_good-key";

/// The services behind a dialog, real ones, with a cloud on loopback that knows one key and the instance of
/// PPIO's own example.
class Desk {
public:
    explicit Desk(SecretStore::Backend backend = SecretStore::Backend::SessionOnly);

    /// An account at the server, with a key.
    Account addAccount(const QString &name = QStringLiteral("training"));
    QByteArray settingsText();

private:
    QTemporaryDir m_dir;

public:
    FaultServer server;
    SettingsFile file;
    Settings settings;
    AccountStore accounts;
    SecretStore secrets;
    Fleet fleet;
};

/// What is asked with the good key is answered with PPIO's examples, everything else with HTTP 401.
FaultAnswer answerLikePpio(const SeenRequest &request);

/// The visible button with this text, mnemonic or not; null when there is none.
QPushButton *button(const QWidget &window, const QString &text);
/// Whether some visible button or label, or other text, says it.
bool shows(const QWidget &window, const QString &text);
/// Every text that a widget of the window holds, or tells to a screen reader.
QStringList allTexts(const QWidget &window);

/// Ends the running timer of @p owner that has this interval, which no test need wait for; false when there
/// is none.
bool endSoon(const QObject &owner, std::chrono::milliseconds interval);

/// What is wrong with how the window speaks, in any of the program's languages: labels that read markup;
/// buttons, fields, lists and whatever else the Tab key reaches without a name, or with another one than
/// their visible label or, where an icon is all there is, tool tip; mnemonics that two controls or menus of
/// the window share, or two items of a menu. Empty: nothing.
QStringList speechProblems(const QWidget &window);

} // namespace roster::test
