// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providerid.h"
#include "core/secret.h"

#include <QUrl>

namespace roster {

struct Account;

/// Scheme, host and port of an address, the port always with its number, and nothing else.
QUrl serverOf(const QUrl &address);

/// Where an API key may go: to one provider's API at one server, whatever the path there.
struct KeyOrigin {
    ProviderId provider = ProviderId::Ppio;
    QUrl server; ///< as serverOf() gives it

    friend bool operator==(const KeyOrigin &, const KeyOrigin &) = default;
};

KeyOrigin keyOrigin(const Account &account);
/// "PPIO, https://api.ppio.com:443", for technical details.
QString describe(const KeyOrigin &origin);

/// An API key and the only place that it may go to.
struct BoundKey {
    Secret key;
    KeyOrigin origin;

    friend bool operator==(const BoundKey &, const BoundKey &) = default;
};

/// What the keychain holds for a key, as UTF-8 on one line, for people to read as well:
///
///     gpu-roster-key-1 ppio https://api.ppio.com:443 sk_0123456789
///
/// Versions that knew only the bare key take all of it for one, and send nothing: no HTTP header may hold
/// the spaces.
Secret keyEntry(const BoundKey &key);

/// What the text of a keychain's entry says.
struct KeyEntry {
    enum class Form {
        Bound,
        Bare, ///< a key alone: from a version that did not bind keys, or from a person's hand
        Foreign, ///< of a later version, or spoilt: nothing of it may be taken for a key
    };

    Form form = Form::Bare;
    Secret key; ///< without white space around it
    KeyOrigin origin; ///< of a bound key
};

KeyEntry readKeyEntry(const Secret &text);

} // namespace roster
