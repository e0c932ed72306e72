// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>

#include <memory>

namespace roster {

/// A text that must not leak: an API key, a password, a token.
///
/// Copies share one buffer, which is wiped when the last copy goes. A Secret prints as bullets in every
/// stream. Its text leaves only through reveal(): search for that name to list every place where it does.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray utf8);

    bool isEmpty() const;
    /// The text as UTF-8. The reference lives as long as a copy of this Secret does.
    const QByteArray &reveal() const;

    /// Compares in a time that does not depend on where the texts differ.
    friend bool operator==(const Secret &a, const Secret &b) { return a.equals(b); }
    friend bool operator!=(const Secret &a, const Secret &b) { return !a.equals(b); }

    /// What stands for a secret wherever it is shown. Its length says nothing about the secret's.
    static QString mask();

private:
    struct Buffer;
    bool equals(const Secret &other) const;

    std::shared_ptr<const Buffer> m_buffer;
};

QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace roster
