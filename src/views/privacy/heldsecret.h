// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QDeadlineTimer>
#include <QString>

#include <chrono>

namespace roster {

/// A place from which other programs paste: the system's clipboard, or X11's primary selection.
class PastePlace {
public:
    virtual ~PastePlace() = default;

    /// Whether what is there was put there by this program.
    virtual bool isOwn() const = 0;
    /// Whether text() is what other programs would get. Wayland shows a window without the keyboard nothing.
    virtual bool isReadable() const = 0;
    virtual QString text() const = 0;
    /// Without the keyboard, Wayland may ignore it without a word.
    virtual void clear() = 0;
    /// Asks a program that can clear without the keyboard, where there is one. Does not wait for it.
    virtual void clearByTool() = 0;
};

/// A secret that this program put into a place, until it is seen to be gone from there.
class HeldSecret {
public:
    /// @p place outlives it.
    explicit HeldSecret(PastePlace &place)
        : m_place(place)
    {
    }

    /// @p what names it for the user: "Password". @p clearAfter zero: stays until clear().
    void hold(const Secret &secret, const QString &what, std::chrono::milliseconds clearAfter);
    bool isHeld() const { return !m_secret.isEmpty(); }
    /// Whether it is this one, and not leaving already.
    bool holds(const Secret &secret) const { return isHeld() && !m_leaving && m_secret == secret; }
    const QString &what() const { return m_what; }

    /// Whether it leaves at a time that is known.
    bool isCounting() const { return isHeld() && !m_leaving && m_clearAfter > std::chrono::milliseconds(0); }
    bool isDue() const { return isCounting() && m_deadline.hasExpired(); }
    std::chrono::milliseconds timeLeft() const;
    /// Whether it was told to leave and nobody knows whether it did.
    bool isLeaving() const { return m_leaving; }

    /// Takes it out of the place if it is still there. Where that cannot be seen, it is leaving afterwards.
    void clear();
    /// The same when the program ends: Wayland's compositors may keep a copy of what a program leaves behind.
    void clearAtEnd();
    /// The place holds something else, or can be read again: forgets the secret if it is seen to be gone.
    void look();

private:
    enum class Tool { WhereUnseen, Always };

    void clear(Tool tool);
    bool isThere() const { return isHeld() && Secret(m_place.text().toUtf8()) == m_secret; }
    void forget();

    PastePlace &m_place;
    Secret m_secret; ///< as text() of the place tells it
    QString m_what;
    std::chrono::milliseconds m_clearAfter{0};
    QDeadlineTimer m_deadline;
    bool m_leaving = false;
};

} // namespace roster
