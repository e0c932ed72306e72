// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

namespace roster {

/// Whether a list that was read to its end is all that its cloud has. Only a complete one is evidence that
/// something is not there.
struct Completeness {
    Q_GADGET

public:
    enum class Gap {
        None, ///< complete
        NoWayOn, ///< the cloud says that there is more, but not how to reach it
        Repeats, ///< the way on leads to a page that was read already
        Endless, ///< more pages or entries than anybody has; reading stopped
        Refused, ///< of several lists, one was refused that the same cloud gave before
        Unreadable, ///< some entries could not be read
        TooFew, ///< fewer entries came than the cloud says there are
    };
    Q_ENUM(Gap) // the log names it

    Gap gap = Gap::None; ///< The first of these that holds.
    int have = 0; ///< Entries that could be read, each once.
    std::optional<int> expected; ///< How many there should be, as far as the answers tell.
    int unreadable = 0;

    bool isComplete() const { return gap == Gap::None; }

    /// Two lists that together are one.
    friend Completeness operator+(const Completeness &a, const Completeness &b)
    {
        Completeness sum = a.isComplete() ? b : a;
        sum.have = a.have + b.have;
        sum.expected = a.expected && b.expected ? std::optional(*a.expected + *b.expected) : std::nullopt;
        sum.unreadable = a.unreadable + b.unreadable;
        return sum;
    }
    friend bool operator==(const Completeness &, const Completeness &) = default;
};

} // namespace roster
