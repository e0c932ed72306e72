// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

/// What the session's Secret Service (GNOME Keyring, KeePassXC, KWallet 6) tells on D-Bus beside what
/// QtKeychain asks it: never a secret, never with a prompt, never by starting it. Linux only.
///
/// Each function asks and returns at once; the answer comes from the event loop, while @p context lives.
namespace roster::secretservice {

enum class Found {
    Nothing, ///< also where no service answers
    Locked, ///< the entry, or all that there is
    Unlocked,
};

/// Whether an entry of QtKeychain can be read. A KeePassXC that is closed, or whose database is, knows of
/// nothing.
void find(const QString &service, const QString &entry, QObject *context, std::function<void(Found)> answer);

/// Whether there is a collection that takes new entries; null: no service answers.
void hasDefaultCollection(QObject *context, std::function<void(std::optional<bool>)> answer);

/// To be called before libsecret is used. GLib, by which it talks to the bus, ends a program whose session
/// bus goes away: not this one. And libsecret goes on with a session that a service which was started anew
/// does not know: it begins anew, too.
void outliveBusAndService();

/// Tells when something changed after which an entry may be found that was not before.
class Watch : public QObject {
    Q_OBJECT

public:
    explicit Watch(QObject *parent);

Q_SIGNALS:
    void changed();
};

} // namespace roster::secretservice
