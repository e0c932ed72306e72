// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providerid.h"

#include <QList>
#include <QUrl>
#include <QUuid>

namespace roster {

/// An account at a cloud. Its key is not in here: SecretStore keeps it under the account's id.
struct Account {
    QUuid id;
    ProviderId provider = ProviderId::Ppio;
    QString name;
    QUrl apiAddress; ///< https, or http on loopback; may have a path prefix.
    quint32 color = 0; ///< 0xRRGGBB
    bool enabled = true;

    friend bool operator==(const Account &, const Account &) = default;
};

/// Colours that are told apart in both themes, to choose from; new accounts take the first that is free.
QList<quint32> accountColors();

enum class AddressProblem { None, Empty, NotAnAddress, NotHttps, HasUserInfo, HasQuery };

/// Whether a key may be sent to this address: https anywhere, plain http only to this machine itself.
AddressProblem checkApiAddress(const QUrl &address);

/// Whether the address is this machine itself, which is there without a network.
bool isLoopback(const QUrl &address);

} // namespace roster
