// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

/// KDE's wallet, as far as QtKeychain leaves something to see to. Linux only.
namespace roster::kwallet {

/// QtKeychain looks once in each run whether the wallet answers, gives it half a second, and otherwise takes
/// the other keyring, where the keys are not. While a KDE session starts, that is too short. So the wallet is
/// asked here first, with time. Calls @p go when it answered, when there is none, or with false when it did
/// not come up; the next call then asks again. Never for a session that is not KDE's: @p go is called at
/// once.
void whenAwake(std::function<void(bool isAwake)> go);

/// Whether the wallet answered whenAwake(): then QtKeychain asks it, and no other keyring.
bool isUsed();

/// Whether the user's wallet is open, so that reading opens no prompt. The answer comes while @p context
/// lives, later or at once.
void isOpen(QObject *context, std::function<void(bool)> answer);

/// Tells when a wallet was opened.
class Watch : public QObject {
    Q_OBJECT

public:
    explicit Watch(QObject *parent);

Q_SIGNALS:
    void opened();
};

} // namespace roster::kwallet
